import { siteMoment, siteToday } from '../../base/web/site-time.ts';

/** Today at the site, `2026-03-10`: what forms propose. The server decides by its own clock. */
export function todayText(): string {
  return siteToday();
}

/** An instant as date and time of the site, `2026-03-10 08:05`. */
export function instantText(instant: string): string {
  return siteMoment(instant);
}
