const two = (value: number) => String(value).padStart(2, '0');

/** The local date of a point in time: `2026-03-10`. */
export function dayText(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A local date so many days later. */
export function plusDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayText(new Date(year, month - 1, date + count));
}

/** The local time of an instant: `08:05`, with the date in front where it is another day. */
export function timeText(instant: string, day: string): string {
  const at = new Date(instant);
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return dayText(at) === day ? clock : `${dayText(at).slice(5)} ${clock}`;
}
