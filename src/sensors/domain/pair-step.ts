import type { SensorBoxRow, SensorHomeRow } from './sensor-snapshot.ts';

/** What a phone has done and not heard back about, by the code of the sensor. */
export type OwnPairing =
  | { readonly kind: 'hung'; readonly sensorId: string; readonly dwellingId: string; readonly door: string }
  | { readonly kind: 'collected'; readonly sensorId: string };

/** What there is to do with a sensor in the hand. */
export type PairStep =
  /** In stock, or not known yet: to be hung. `isNew`: it comes into stock with the same act. */
  | { readonly kind: 'hang'; readonly sensorId: string | undefined; readonly isNew: boolean }
  /** At a door. `isOver`: nobody has to stay there any more. */
  | { readonly kind: 'takeDown'; readonly sensorId: string; readonly door: string; readonly isOver: boolean };

/** What can be done with a scanned sensor, by what this phone holds and what it has done itself since. */
export function pairStep(of: {
  readonly code: string;
  readonly boxes: readonly SensorBoxRow[];
  readonly own: ReadonlyMap<string, OwnPairing>;
}): PairStep {
  const done = of.own.get(of.code);
  if (done?.kind === 'hung') return { kind: 'takeDown', sensorId: done.sensorId, door: done.door, isOver: false };
  if (done) return { kind: 'hang', sensorId: done.sensorId, isNew: false };
  const box = of.boxes.find(([, code]) => code === of.code);
  if (!box) return { kind: 'hang', sensorId: undefined, isNew: true };
  const [sensorId, , dwellingId, door, orderId] = box;
  if (dwellingId === '') return { kind: 'hang', sensorId, isNew: false };
  return { kind: 'takeDown', sensorId, door, isOver: orderId === '' };
}

/** Doors at which a sensor may be hung, those without one first, in the order of their words; typed words narrow them down. */
export function doorsToHang(of: {
  readonly homes: readonly SensorHomeRow[];
  readonly boxes: readonly SensorBoxRow[];
  readonly own: ReadonlyMap<string, OwnPairing>;
  readonly typed: string;
}): readonly { readonly home: SensorHomeRow; readonly hasOne: boolean }[] {
  const own = [...of.own.values()];
  const taken = new Set(own.flatMap((one) => (one.kind === 'hung' ? [one.dwellingId] : [])));
  const down = new Set(own.flatMap((one) => (one.kind === 'collected' ? [one.sensorId] : [])));
  for (const [sensorId, , dwellingId] of of.boxes) if (dwellingId !== '' && !down.has(sensorId)) taken.add(dwellingId);
  const words = of.typed.trim().split(/\s+/).filter(Boolean);
  return of.homes
    .filter(([, , door, names]) => words.every((word) => door.includes(word) || names.includes(word)))
    .map((home) => ({ home, hasOne: taken.has(home[0]) }))
    .sort(
      (a, b) => Number(a.hasOne) - Number(b.hasOne) || (a.home[2] < b.home[2] ? -1 : a.home[2] > b.home[2] ? 1 : 0),
    );
}
