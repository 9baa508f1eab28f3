import { addDays, findDay } from '../../base/domain/day.ts';
import { shortMoment, siteClock, siteDay, siteInstant } from '../../base/web/site-time.ts';

/** The time of an instant at the site: `08:05`. */
export function clockText(instant: string): string {
  return siteClock(instant);
}

/** The end of a span: midnight is the end of a day, `24:00`, and not its beginning. */
export function endClock(instant: string): string {
  const clock = clockText(instant);
  return clock === '00:00' ? '24:00' : clock;
}

/** The site's date of a point in time: `2026-03-10`. */
export function dayText(at: Date): string {
  return siteDay(at);
}

/** Time alone where it is today, with the date in front of it where it is not: `03-09 21:10`. */
export function shortTime(instant: string, today: string): string {
  return shortMoment(instant, today);
}

/** A date so many days later: `2026-03-10` and 7 make `2026-03-17`; what is no date stays as it is. */
export function plusDays(day: string, count: number): string {
  const found = findDay(day);
  return found === undefined ? day : addDays(found, count);
}

/** The Monday of the week of a date. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7 || 0;
  return plusDays(day, -weekday);
}

/** The instant of a date and a time: `2026-03-10` and `08:00`; 24:00 is the midnight behind the day. */
export function instantAt(day: string, clock: string): string {
  return siteInstant(day, clock);
}
