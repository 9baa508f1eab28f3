import type { Instant } from '../../base/domain/day.ts';

/** Counts failures by key (an address, an account) in memory: a brake beside the lock-out, lost with the process. */
export interface Throttle {
  /** Seconds to wait; 0 when the next try may come. */
  waitSeconds(key: string, now: Instant): number;
  fail(key: string, now: Instant): void;
}

/** More keys than this at once is an attack; the oldest are forgotten so that memory stays bounded. */
const MAX_KEYS = 20_000;

/** Lets through `failures` failed tries in `minutes`, counted from the first. */
export function createThrottle({
  failures,
  minutes,
}: {
  readonly failures: number;
  readonly minutes: number;
}): Throttle {
  const counts = new Map<string, { readonly sinceMs: number; readonly count: number }>();
  const windowMs = minutes * 60_000;
  const current = (key: string, nowMs: number): { readonly sinceMs: number; readonly count: number } => {
    const known = counts.get(key);
    return known && nowMs - known.sinceMs < windowMs ? known : { sinceMs: nowMs, count: 0 };
  };
  return {
    waitSeconds(key, now) {
      const nowMs = Date.parse(now);
      const { sinceMs, count } = current(key, nowMs);
      return count < failures ? 0 : Math.ceil((sinceMs + windowMs - nowMs) / 1000);
    },
    fail(key, now) {
      const { sinceMs, count } = current(key, Date.parse(now));
      counts.delete(key);
      counts.set(key, { sinceMs, count: count + 1 });
      const [oldest] = counts.size > MAX_KEYS ? counts.keys() : [];
      if (oldest !== undefined) counts.delete(oldest);
    },
  };
}
