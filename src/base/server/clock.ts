import type { Day, Instant } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';

/** The one place where time enters; tests hand in another. */
export interface Clock {
  now(): Instant;
  today(): Day;
}

/** The machine's clock, with days in the site's time zone. */
export function systemClock(timeZone: string): Clock {
  // toISOString is the definition of an Instant.
  const now = (): Instant => new Date().toISOString() as Instant;
  return { now, today: () => dayOf(now(), timeZone) };
}
