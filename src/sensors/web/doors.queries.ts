import { z } from 'zod';

/** Cache names that commands refresh. */
export const DOORS = 'sensors.doors';
export const DOOR_TOPICS = [DOORS] as const;

/** A row of the list of questions. */
export const AlarmRow = z.object({
  alarmId: z.string(),
  dwellingId: z.string().nullable(),
  dwelling: z.string(),
  kind: z.enum(['opening', 'tamper', 'battery', 'silent']),
  at: z.string(),
  count: z.number(),
  assigneeName: z.string(),
  explainedBy: z.string().nullable(),
  outcome: z.string().nullable(),
  closedByName: z.string(),
  note: z.string().nullable(),
});
export type AlarmRow = z.infer<typeof AlarmRow>;

/** A row of the list of boxes. */
export const BoxRow = z.object({
  sensorId: z.string(),
  code: z.string(),
  label: z.string(),
  state: z.enum(['stock', 'installed', 'retired']),
  dwellingId: z.string().nullable(),
  dwelling: z.string(),
  orderId: z.string().nullable(),
  seenAt: z.string().nullable(),
  isOpen: z.boolean().nullable(),
  battery: z.number().nullable(),
});
export type BoxRow = z.infer<typeof BoxRow>;

/** Date and time on one line, local: `03-10 08:05`. */
export function momentText(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
