const two = (value: number) => String(value).padStart(2, '0');

/** The local time of an instant: `08:05`. */
export function clockText(instant: string): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The end of a span: midnight is the end of a day, `24:00`, and not its beginning. */
export function endClock(instant: string): string {
  const clock = clockText(instant);
  return clock === '00:00' ? '24:00' : clock;
}

/** The local date of a point in time: `2026-03-10`. */
export function dayText(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Time alone where it is today, with the date in front of it where it is not: `03-09 21:10`. */
export function shortTime(instant: string, today: string): string {
  const day = dayText(new Date(instant));
  return day === today ? clockText(instant) : `${day.slice(5)} ${clockText(instant)}`;
}

/** A local date so many days later: `2026-03-10` and 7 make `2026-03-17`. */
export function plusDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayText(new Date(year, month - 1, date + count));
}

/** The Monday of the week of a local date. */
export function mondayOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = (new Date(year, month - 1, date).getDay() + 6) % 7;
  return plusDays(day, -weekday);
}

/** The instant of a local date and time: `2026-03-10` and `08:00`; 24:00 is the midnight behind the day. */
export function instantAt(day: string, clock: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return new Date(year, month - 1, date, hour, minute).toISOString();
}
