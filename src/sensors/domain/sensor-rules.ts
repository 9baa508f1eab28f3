import { z } from 'zod';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { ALARM_OUTCOMES, WINDOW_REASONS, type AlarmOutcome, type WindowReason } from './judge-openings.ts';

const Moment = z.iso.datetime({ offset: true }).transform((text): Instant => instantOf(new Date(text)));
const sensorId = idSchema<'sensor'>();
const code = z.string().trim().min(1).max(120);
/** A window is for a visit, not for a week. */
const LONGEST_WINDOW_MS = 24 * 3_600_000;

/** Input of `addSensors`: boxes that come into stock, by the code that is printed as QR on them. */
export const AddSensors = z.object({
  sensors: z
    .array(z.object({ sensorId, code, label: z.string().trim().max(40).default('') }))
    .min(1)
    .max(1000),
});
export type AddSensors = z.infer<typeof AddSensors>;

/** Input of `installSensor`: at a door, for an order. */
export const InstallSensor = z.object({
  sensorId,
  dwellingId: idSchema<'dwelling'>(),
  orderId: idSchema<'order'>(),
});
export type InstallSensor = z.infer<typeof InstallSensor>;

/** Input of `collectSensor` and `retireSensor`. */
export const OneSensor = z.object({ sensorId });

/** Input of `openDoorWindow`: when a door is expected to open, and why. */
export const OpenDoorWindow = z
  .object({
    windowId: idSchema<'doorWindow'>(),
    dwellingIds: z.array(idSchema<'dwelling'>()).min(1).max(500),
    fromAt: Moment,
    untilAt: Moment,
    reason: z.enum(WINDOW_REASONS),
  })
  .refine(({ fromAt, untilAt }) => {
    const length = Date.parse(untilAt) - Date.parse(fromAt);
    return length > 0 && length <= LONGEST_WINDOW_MS;
  }, 'windowWrong');
export type OpenDoorWindow = z.infer<typeof OpenDoorWindow>;

/** Input of `answerAlarm`: what the opening was. */
export const AnswerAlarm = z.object({
  alarmId: idSchema<'doorAlarm'>(),
  outcome: z.enum(ALARM_OUTCOMES),
  note: z.string().trim().max(300).optional(),
});
export type AnswerAlarm = z.infer<typeof AnswerAlarm>;

/** A sensor as its commands need it. */
export interface SensorState {
  readonly sensorId: string;
  readonly state: 'stock' | 'installed' | 'retired';
  readonly dwellingId: string | null;
  readonly orderId: string | null;
}

/** What happens to sensors and their alarms. */
export type SensorFact =
  | {
      readonly type: 'sensorInstalled';
      readonly subjectId: string;
      readonly dwellingId: string;
      readonly orderId: string;
    }
  | { readonly type: 'sensorCollected'; readonly subjectId: string; readonly dwellingId: string | null }
  | { readonly type: 'sensorRetired'; readonly subjectId: string };
export interface WindowOpened {
  readonly type: 'doorWindowOpened';
  readonly subjectId: string;
  readonly dwellingIds: readonly string[];
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly reason: WindowReason;
}
export interface AlarmAnswered {
  readonly type: 'doorAlarmAnswered';
  readonly subjectId: string;
  readonly outcome: AlarmOutcome;
  readonly note: string | undefined;
}

/** Hangs a sensor at a door. One that hangs elsewhere is collected first. @idempotent */
export function decideInstall(
  of: { readonly sensor: SensorState | undefined; readonly hasDoor: boolean },
  { dwellingId, orderId }: InstallSensor,
): Decision<SensorFact> {
  const { sensor, hasDoor } = of;
  if (!sensor) return refuse('sensorUnknown');
  if (!hasDoor) return refuse('doorUnknown');
  if (sensor.state === 'retired') return refuse('sensorRetired');
  if (sensor.dwellingId !== null && sensor.dwellingId !== dwellingId) return refuse('sensorInUse');
  if (sensor.dwellingId === dwellingId && sensor.orderId === orderId) return { facts: [] };
  return { facts: [{ type: 'sensorInstalled', subjectId: sensor.sensorId, dwellingId, orderId }] };
}

/** Takes a sensor back into stock. @idempotent */
export function decideCollect({ sensor }: { readonly sensor: SensorState | undefined }): Decision<SensorFact> {
  if (!sensor) return refuse('sensorUnknown');
  if (sensor.state !== 'installed') return { facts: [] };
  return { facts: [{ type: 'sensorCollected', subjectId: sensor.sensorId, dwellingId: sensor.dwellingId }] };
}

/** Takes a broken sensor out of use for good. @idempotent */
export function decideRetire({ sensor }: { readonly sensor: SensorState | undefined }): Decision<SensorFact> {
  if (!sensor) return refuse('sensorUnknown');
  return sensor.state === 'retired'
    ? { facts: [] }
    : { facts: [{ type: 'sensorRetired', subjectId: sensor.sensorId }] };
}

/** Writes down what an opening was. The first answer holds. */
export function decideAnswer(
  { alarm }: { readonly alarm: { readonly outcome: string | null } | undefined },
  { alarmId, outcome, note }: AnswerAlarm,
): Decision<AlarmAnswered> {
  if (!alarm) return refuse('alarmUnknown');
  if (alarm.outcome !== null) return alarm.outcome === outcome ? { facts: [] } : refuse('alarmClosed');
  return { facts: [{ type: 'doorAlarmAnswered', subjectId: alarmId, outcome, note }] };
}
