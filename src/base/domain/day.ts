/** A local calendar date at the site, `YYYY-MM-DD`. Never mixed with an {@link Instant}. */
export type Day = string & { readonly __brand: 'Day' };

/** A point in time, ISO 8601 in UTC (`2026-11-21T10:00:00.000Z`). */
export type Instant = string & { readonly __brand: 'Instant' };

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** True for `YYYY-MM-DD` of a date that exists. */
function isDay(text: string): text is Day {
  const match = DAY_PATTERN.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
}

/** Builds a Day from its numbers; undefined when there is no such date (30 February, month 13). */
export function dayFromNumbers(year: number, month: number, date: number): Day | undefined {
  return findDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Reads `YYYY-MM-DD`; undefined when the text is anything else or no real date. */
export function findDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/** Reads `YYYY-MM-DD`; throws on anything else. For values that have been checked before. */
export function getDay(text: string): Day {
  if (!isDay(text)) throw new Error('not a day');
  return text;
}

/** The instant of a JavaScript date; throws when it is an invalid one. */
export function instantOf(date: Date): Instant {
  const text = date.toISOString();
  if (!isInstant(text)) throw new Error('not an instant');
  return text;
}

function isInstant(text: string): text is Instant {
  return text.endsWith('Z');
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return getDay(new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** Formats by time zone: making one takes 0.4 ms, using it 1 us, and every command asks what day it is. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The local date of an instant in a time zone, for example `Asia/Shanghai`. */
export function dayOf(instant: Instant, timeZone: string): Day {
  // en-CA formats as YYYY-MM-DD.
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return getDay(format.format(new Date(instant)));
}

/** Completed years of age on a day. */
export function ageOn(birthDate: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
