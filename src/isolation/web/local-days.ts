import { siteClock, siteDay, siteToday } from '../../base/web/site-time.ts';

/** Today on the community's calendar. */
export function localToday(): string {
  return siteToday();
}

/** A moment on the community's clock: `03-10 14:05`. */
export function localMoment(instant: string): string {
  return `${siteDay(instant).slice(5)} ${siteClock(instant)}`;
}

/** Its time alone. */
export function localClock(instant: string): string {
  return siteClock(instant);
}
