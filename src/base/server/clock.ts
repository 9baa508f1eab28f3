import type { Day, Instant } from '../domain/day.ts';
import { dayOf, instantOf } from '../domain/day.ts';

/** The one place where time enters; tests hand in another. */
export interface Clock {
  now(): Instant;
  today(): Day;
}

const MS_PER_MINUTE = 60_000;

/** The machine's clock, with days in the site's time zone. */
export function systemClock(timeZone: string): Clock {
  const now = (): Instant => instantOf(new Date());
  // Every request asks what day it is; a day begins on a whole minute in every zone, and formatting takes 10 us.
  let known: { readonly minute: number; readonly day: Day } | undefined;
  const today = (): Day => {
    const minute = Math.floor(Date.now() / MS_PER_MINUTE);
    if (known?.minute !== minute) known = { minute, day: dayOf(now(), timeZone) };
    return known.day;
  };
  return { now, today };
}
