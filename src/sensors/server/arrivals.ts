import { instantOf, type Instant } from '../../base/domain/day.ts';

/** Boxes that are remembered at a time; more have not spoken within one millisecond. */
const MOST_CODES = 20_000;

/** Tells when words arrived. */
export interface Arrivals {
  next(code: string, now: Instant): Instant;
}

/**
 * A broker that was away brings open, closed, open of one door within a millisecond: each gets one of its own, or two openings would be
 * taken for the same one.
 */
export function createArrivals(): Arrivals {
  const lastMs = new Map<string, number>();
  return {
    next(code, now) {
      if (lastMs.size >= MOST_CODES) lastMs.clear();
      const atMs = Math.max(Date.parse(now), (lastMs.get(code) ?? 0) + 1);
      lastMs.set(code, atMs);
      return instantOf(new Date(atMs));
    },
  };
}
