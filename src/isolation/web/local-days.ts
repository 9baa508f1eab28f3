const two = (value: number) => String(value).padStart(2, '0');

/** Today on this machine's calendar. */
export function localToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A moment on this machine's clock: `03-10 14:05`. */
export function localMoment(instant: string): string {
  const at = new Date(instant);
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Its time alone. */
export function localClock(instant: string): string {
  return localMoment(instant).slice(6);
}
