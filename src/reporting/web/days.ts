import { addDays, findDay } from '../../base/domain/day.ts';
import { shortMoment, siteDay } from '../../base/web/site-time.ts';

/** The site's date of a point in time: `2026-03-10`. */
export function dayText(at: Date): string {
  return siteDay(at);
}

/** A date so many days later; an address that holds no date stays as it is. */
export function plusDays(day: string, count: number): string {
  const found = findDay(day);
  return found === undefined ? day : addDays(found, count);
}

/** The time of an instant: `08:05`, with the date in front where it is another day. */
export function timeText(instant: string, day: string): string {
  return shortMoment(instant, day);
}
