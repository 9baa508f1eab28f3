import { z } from 'zod';
import type { OwnPairing } from './pair-step.ts';
import type { SensorBoxRow, SensorHomeRow } from './sensor-snapshot.ts';

/** The commands with which a phone hangs sensors and takes them down. */
export const PAIRING_COMMANDS: readonly string[] = ['addSensors', 'installSensor', 'collectSensor'];

const Added = z.object({ sensors: z.array(z.object({ sensorId: z.string(), code: z.string() })) });
const Installed = z.object({ sensorId: z.string(), dwellingId: z.string() });
const Collected = z.object({ sensorId: z.string() });

/**
 * What a phone has done that the rows it holds do not tell yet, by the code of the sensor; of several acts with one sensor the last. The
 * commands are those that wait in its outbox, oldest first. A sensor whose code the phone does not know is left out.
 */
export function pendingPairings(of: {
  readonly pending: readonly { readonly name: string; readonly input: unknown }[];
  readonly boxes: readonly SensorBoxRow[];
  readonly homes: readonly SensorHomeRow[];
}): ReadonlyMap<string, OwnPairing> {
  const codes = new Map(of.boxes.map(([sensorId, code]) => [sensorId, code]));
  const doors = new Map(of.homes.map(([dwellingId, , door]) => [dwellingId, door]));
  const own = new Map<string, OwnPairing>();
  const note = (done: OwnPairing): void => {
    const code = codes.get(done.sensorId);
    if (code !== undefined) own.set(code, done);
  };
  for (const { name, input } of of.pending) {
    if (name === 'addSensors') {
      for (const { sensorId, code } of Added.safeParse(input).data?.sensors ?? []) codes.set(sensorId, code);
    } else if (name === 'installSensor') {
      const done = Installed.safeParse(input).data;
      if (done) note({ kind: 'hung', ...done, door: doors.get(done.dwellingId) ?? '' });
    } else if (name === 'collectSensor') {
      const done = Collected.safeParse(input).data;
      if (done) note({ kind: 'collected', ...done });
    }
  }
  return own;
}
