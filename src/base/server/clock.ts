import type { Day, Instant } from '../domain/day.ts';
import { dayOf, instantOf } from '../domain/day.ts';

/** The one place where time enters; tests hand in another. */
export interface Clock {
  now(): Instant;
  today(): Day;
}

/** The machine's clock, with days in the site's time zone. */
export function systemClock(timeZone: string): Clock {
  const now = (): Instant => instantOf(new Date());
  return { now, today: () => dayOf(now(), timeZone) };
}
