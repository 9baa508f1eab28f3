/** An instant as local date and time, `2026-03-10 08:05`. */
export function instantText(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayText(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The local date of a point in time, `2026-03-10`. */
export function dayText(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The instant at which a local date `2026-03-10` begins, some days later where asked. */
export function startOfDay(day: string, plusDays = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plusDays).toISOString();
}
