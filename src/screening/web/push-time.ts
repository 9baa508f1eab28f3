import { shortDeadline, siteDay, siteClock, siteToday } from '../../base/web/site-time.ts';

/** Day and time without the year, as the office says it: `03-10 14:05`. */
export function shortTime(instant: string): string {
  return `${siteDay(instant).slice(5)} ${siteClock(instant)}`;
}

/** Until when: the time alone where that is today. */
export function deadlineText(instant: string): string {
  return shortDeadline(instant, siteToday());
}
