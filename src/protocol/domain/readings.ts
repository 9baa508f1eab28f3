import { addDays, type Day } from '../../base/domain/day.ts';
import type { Thresholds } from './measure.ts';
import type { TemperatureSite } from './pack-words.ts';
import type { Schedule } from './schedule-shapes.ts';

/** One answer to a daily check. Temperature in tenths of a degree Celsius. */
export interface CheckReading {
  readonly day: Day;
  readonly tenths?: number;
  readonly site?: TemperatureSite;
  /** Symptoms that were named, by any code; empty: none. */
  readonly symptoms: readonly string[];
}

/** Is a reading a fever by these thresholds? Undefined when no source gives a threshold for the site. */
export function isFever(
  thresholds: Thresholds,
  { tenths, site }: Pick<CheckReading, 'tenths' | 'site'>,
): boolean | undefined {
  const limit = site === undefined ? undefined : thresholds[site];
  return tenths === undefined || limit === undefined ? undefined : tenths >= limit;
}

/** What readings say of the last hours: free, ill, or nobody measured. Readings are kept by day, so hours round up to days. */
export type FreedomState = 'free' | 'ill' | 'unknown';

/** A stay with its readings, and for how long it must have been quiet. */
export interface FreedomQuestion {
  readonly schedule: Schedule;
  readonly checks: readonly CheckReading[];
  readonly today: Day;
  readonly hours: number;
}

/** No fever for so many hours, and at least one reading in that time that says so. */
export function freeOfFever({ schedule, checks, today, hours }: FreedomQuestion): FreedomState {
  return judge(since({ checks, today, hours }), (reading) => isFever(thresholdsOn(schedule, reading.day), reading));
}

/** No symptom and no fever for so many hours, and at least one answer in that time that says so. */
export function freeOfSymptoms({ schedule, checks, today, hours }: FreedomQuestion): FreedomState {
  return judge(
    since({ checks, today, hours }),
    (reading) => reading.symptoms.length > 0 || isFever(thresholdsOn(schedule, reading.day), reading) === true,
  );
}

function since({ checks, today, hours }: Pick<FreedomQuestion, 'checks' | 'today' | 'hours'>): readonly CheckReading[] {
  // Ill on Monday evening and 24 hours without: free on Wednesday, since Tuesday must have passed without an ill reading.
  const first = addDays(today, -Math.ceil(hours / 24));
  return checks.filter(({ day }) => day >= first && day <= today);
}

function judge(readings: readonly CheckReading[], isIll: (reading: CheckReading) => boolean | undefined): FreedomState {
  const answers = readings.map((reading) => isIll(reading)).filter((answer) => answer !== undefined);
  if (answers.some((answer) => answer)) return 'ill';
  return answers.length > 0 ? 'free' : 'unknown';
}

/** The thresholds of the day's check; of the last check when the stay outlasts its plan. */
function thresholdsOn({ checks }: Schedule, day: Day): Thresholds {
  return (checks.find((check) => check.day === day) ?? checks.at(-1))?.thresholds ?? {};
}
