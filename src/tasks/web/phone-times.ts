import type { Instant } from '../../base/domain/day.ts';
import { dayOf, instantOf } from '../../base/domain/day.ts';
import { SITE_ZONE, shortDeadline, shortMoment, siteDay } from '../../base/web/site-time.ts';

/** 18:30, or 03-12 18:30 on another day than that of `now`. */
export function shortTime(at: string, now: Instant): string {
  return shortMoment(at, siteDay(now));
}

/** Until when something is to be done: midnight is the end of its day, 24:00. */
export function deadlineTime(at: string, now: Instant): string {
  return shortDeadline(at, siteDay(now));
}

/** A full hour at the site, so many days after the day of `now`. China has had no summer time since 1991. */
export function atHour(now: Instant, of: { readonly days: number; readonly hour: number }): Instant {
  const day = Date.parse(`${dayOf(now, SITE_ZONE)}T00:00:00+08:00`);
  return instantOf(new Date(day + (of.days * 24 + of.hour) * 3_600_000));
}
