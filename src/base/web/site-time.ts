import { addDays, getDay, instantOf, type Day } from '../domain/day.ts';

/** The time zone of the community. An office computer set to another one still shows the community's days and hours. */
export const SITE_ZONE = 'Asia/Shanghai';

/** China has one hour for all of it and no summer time. */
const AHEAD_OF_UTC_MS = 8 * 3_600_000;

/** What clock and calendar of the site show, `2026-03-10T08:05:00.000Z`: a calendar of the browser takes 20 ms to be made at the start of a phone. */
function shownAt(at: Date | string): string {
  return new Date(new Date(at).getTime() + AHEAD_OF_UTC_MS).toISOString();
}

/** The site's date at a point in time, `2026-03-10`. */
export function siteDay(at: Date | string): Day {
  return getDay(shownAt(at).slice(0, 10));
}

/** The site's date now. The server decides by its own clock. */
export function siteToday(): Day {
  return siteDay(new Date());
}

/** The site's time of a moment, `08:05`. */
export function siteClock(instant: string): string {
  return shownAt(instant).slice(11, 16);
}

/** Date and time in full, `2026-03-10 08:05`. */
export function siteMoment(instant: string): string {
  return `${siteDay(instant)} ${siteClock(instant)}`;
}

/** The time alone on the day of `today`, else with the date in front: `03-09 21:10`; with the year where that is another. */
export function shortMoment(instant: string, today: string): string {
  return shortOn({ day: siteDay(instant), clock: siteClock(instant), today });
}

/** A deadline as {@link shortMoment}: midnight is the end of the day that it closes, `03-09 24:00`. */
export function shortDeadline(instant: string, today: string): string {
  const time = siteClock(instant);
  if (time !== '00:00') return shortMoment(instant, today);
  return shortOn({ day: addDays(siteDay(instant), -1), clock: '24:00', today });
}

/** The moment at which a date `2026-03-10` begins at the site, some days later where asked. */
export function startOfSiteDay(day: string, plusDays = 0): string {
  return siteInstant(addDays(getDay(day), plusDays), '00:00');
}

/** The moment of a date and a time at the site; 24:00 is the midnight behind the day. */
export function siteInstant(day: string, time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const start = Date.parse(`${day}T00:00:00Z`) - AHEAD_OF_UTC_MS;
  return instantOf(new Date(start + (hour * 60 + minute) * 60_000));
}

function shortOn(of: { readonly day: string; readonly clock: string; readonly today: string }): string {
  if (of.day === of.today) return of.clock;
  return `${of.day.slice(0, 4) === of.today.slice(0, 4) ? of.day.slice(5) : of.day} ${of.clock}`;
}
