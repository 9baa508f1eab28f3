/** A day by the calendar of this device, without the tables of languages that old phones lack: 2026-12-31. */
export function localDayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day so many days later, by the same calendar. */
export function dayAfter(date: Date, days: number): string {
  return localDayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days));
}
