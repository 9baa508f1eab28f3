import { instantOf, type Instant } from '../../base/domain/day.ts';

/** Parts of the day in which somebody may be reached, as local minutes from midnight: morning, noon, afternoon, evening. */
const PARTS = [
  [8 * 60, 11 * 60 + 30],
  [11 * 60 + 30, 14 * 60],
  [14 * 60, 17 * 60 + 30],
  [17 * 60 + 30, 21 * 60],
] as const;

const STEP_MINUTES = 15;
const HORIZON_HOURS = 36;
const MS_PER_MINUTE = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function minuteOfDay(atMs: number, timeZone: string): number {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  const [hours = '0', minutes = '0'] = clock.format(atMs).split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** The part of the day of an instant, 0 to 3; undefined at night, when nobody is called or visited. */
export function partOfDay(at: Instant, timeZone: string): number | undefined {
  const minute = minuteOfDay(Date.parse(at), timeZone);
  const found = PARTS.findIndex(([from, until]) => minute >= from && minute < until);
  return found < 0 ? undefined : found;
}

/**
 * When to try again: at least `afterMinutes` later, between 8 and 21 o'clock, in the part of the day that failed least often - who did
 * not answer in the morning is asked in the evening. When that would be after the due time, the first moment of the day that fits.
 */
export function nextTry(of: {
  readonly at: Instant;
  readonly afterMinutes: number;
  readonly failedAt: readonly Instant[];
  readonly dueAt: Instant;
  readonly timeZone: string;
}): Instant {
  const { failedAt, timeZone } = of;
  const failures = PARTS.map((_, part) => failedAt.filter((one) => partOfDay(one, timeZone) === part).length);
  const least = Math.min(...failures);
  const moments = momentsFrom(Date.parse(of.at) + of.afterMinutes * MS_PER_MINUTE).map((ms) => instantOf(new Date(ms)));
  const usable = moments.filter((moment) => partOfDay(moment, timeZone) !== undefined);
  const best = usable.find((moment) => failures[partOfDay(moment, timeZone) ?? -1] === least);
  const [first] = usable;
  if (first === undefined) throw new Error('a day without hours to call');
  return best !== undefined && best <= of.dueAt ? best : first <= of.dueAt ? first : (best ?? first);
}

/** Quarters of an hour, the exact start first. */
function momentsFrom(startMs: number): readonly number[] {
  const step = STEP_MINUTES * MS_PER_MINUTE;
  const next = Math.ceil((startMs + 1) / step) * step;
  return [startMs, ...Array.from({ length: (HORIZON_HOURS * 60) / STEP_MINUTES }, (_, at) => next + at * step)];
}
