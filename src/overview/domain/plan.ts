import { z } from 'zod';
import { type Decision, refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';

/** The plan is a drawing of 1,000 x 1,000, y downwards; nothing on it is a coordinate of the earth. */
export const PLAN_SIZE = 1000;

const coordinate = z.number().min(0).max(PLAN_SIZE);
export const Corner = z.tuple([coordinate, coordinate]);
export type Corner = z.infer<typeof Corner>;

/** The outline of a building on the plan: three corners and more. */
export const Corners = z.array(Corner).min(3).max(60);
export type Corners = z.infer<typeof Corners>;

export const PlaceBuildings = z.object({
  buildings: z
    .array(z.object({ buildingId: idSchema<'building'>(), corners: Corners }))
    .min(1)
    .max(500),
});
export type PlaceBuildings = z.infer<typeof PlaceBuildings>;

export interface BuildingsPlaced {
  readonly type: 'buildingsPlaced';
  readonly buildings: readonly { readonly buildingId: string; readonly corners: Corners }[];
}

/** Puts buildings where they lie; only buildings of the community. Refuses: planBuildingUnknown. */
export function decidePlaceBuildings(
  state: { readonly known: ReadonlySet<string> },
  input: PlaceBuildings,
): Decision<BuildingsPlaced> {
  const strangers = input.buildings.filter(({ buildingId }) => !state.known.has(buildingId));
  if (strangers.length > 0) return refuse('planBuildingUnknown', { count: strangers.length });
  return { facts: [{ type: 'buildingsPlaced', buildings: input.buildings }] };
}

const GAP = 0.2;

/** Where the name of an estate stands. */
export interface EstateLabel {
  readonly estate: string;
  readonly corners: Corners;
}

/**
 * Where buildings stand before anybody has drawn the plan: rows, as they come, and before the first building of each estate a field for
 * its name. `estates` holds the estate of each building; the places come in the same order.
 */
export function usualPlan(estates: readonly string[]): {
  readonly places: readonly Corners[];
  readonly labels: readonly EstateLabel[];
} {
  const begins = estates.map((estate, at) => estate !== estates[at - 1]);
  const fields = usualPlaces(estates.length + begins.filter(Boolean).length);
  const places: Corners[] = [];
  const labels: EstateLabel[] = [];
  let next = 0;
  estates.forEach((estate, at) => {
    if (begins[at] === true) labels.push({ estate, corners: fields[next++] ?? [] });
    places.push(fields[next++] ?? []);
  });
  return { places, labels };
}

/** How high above its buildings the name of an estate stands on a drawn plan. */
const LABEL_HEIGHT = 40;

/** Names of estates over buildings that somebody has placed: above the highest building of each, as wide as the estate. */
export function estateLabels(
  buildings: readonly { readonly estate: string; readonly corners: Corners }[],
): readonly EstateLabel[] {
  const found = new Map<string, Corners>();
  for (const { estate, corners } of buildings) found.set(estate, [...(found.get(estate) ?? []), ...corners]);
  return [...found].map(([estate, corners]) => {
    const xs = corners.map(([x]) => x);
    const left = Math.min(...xs);
    const top = Math.max(0, Math.min(...corners.map(([, y]) => y)) - LABEL_HEIGHT);
    return { estate, corners: rectangle({ left, top, width: Math.max(...xs) - left, height: LABEL_HEIGHT }) };
  });
}

/** Fields in rows that fill the plan. */
function usualPlaces(count: number): readonly Corners[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count * 1.6)));
  const lines = Math.max(1, Math.ceil(count / columns));
  const [width, height] = [PLAN_SIZE / columns, PLAN_SIZE / lines];
  return Array.from({ length: count }, (_, at): Corners => {
    const left = (at % columns) * width + (width * GAP) / 2;
    const top = Math.floor(at / columns) * height + (height * GAP) / 2;
    return rectangle({ left, top, width: width * (1 - GAP), height: height * (1 - GAP) });
  });
}

function rectangle(of: {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}): Corners {
  const { left, top, width, height } = of;
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}

/** The same outline moved, as far as the plan reaches; its shape does not change. */
export function moved(corners: Corners, by: { readonly x: number; readonly y: number }): Corners {
  const x = within(
    by.x,
    corners.map(([left]) => left),
  );
  const y = within(
    by.y,
    corners.map(([, top]) => top),
  );
  return corners.map(([left, top]): Corner => [left + x, top + y]);
}

function within(by: number, values: readonly number[]): number {
  return Math.min(Math.max(by, -Math.min(...values)), PLAN_SIZE - Math.max(...values));
}

/** The middle of an outline, where its name stands. */
export function middleOf(corners: Corners): Corner {
  const mean = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [mean(corners.map(([x]) => x)), mean(corners.map(([, y]) => y))];
}
