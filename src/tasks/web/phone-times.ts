import type { Instant } from '../../base/domain/day.ts';
import { dayOf, instantOf } from '../../base/domain/day.ts';

/** The site's time zone on phones: the community and its phones are in one. */
export const SITE_ZONE = 'Asia/Shanghai';

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: SITE_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const date = new Intl.DateTimeFormat('zh-CN', { timeZone: SITE_ZONE, month: 'numeric', day: 'numeric' });

/** 18:30, or 3/12 18:30 on another day than that of `now`. */
export function shortTime(at: string, now: Instant): string {
  const moment = instantOf(new Date(at));
  const time = clock.format(Date.parse(moment));
  return dayOf(moment, SITE_ZONE) === dayOf(now, SITE_ZONE) ? time : `${date.format(Date.parse(moment))} ${time}`;
}

/** A full hour at the site, so many days after the day of `now`. China has had no summer time since 1991. */
export function atHour(now: Instant, of: { readonly days: number; readonly hour: number }): Instant {
  const day = Date.parse(`${dayOf(now, SITE_ZONE)}T00:00:00+08:00`);
  return instantOf(new Date(day + (of.days * 24 + of.hour) * 3_600_000));
}
