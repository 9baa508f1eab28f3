/** Day and time without the year, as the office says it. */
export function shortTime(instant: string, locale: string): string {
  return new Date(instant).toLocaleString(locale, {
    ...{ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false },
  });
}
