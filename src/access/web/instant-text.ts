import { siteDay, siteMoment, startOfSiteDay } from '../../base/web/site-time.ts';

/** An instant as date and time of the site, `2026-03-10 08:05`. */
export function instantText(instant: string): string {
  return siteMoment(instant);
}

/** The site's date of a point in time, `2026-03-10`. */
export function dayText(at: Date): string {
  return siteDay(at);
}

/** The instant at which a date `2026-03-10` begins, some days later where asked. */
export function startOfDay(day: string, plusDays = 0): string {
  return startOfSiteDay(day, plusDays);
}
