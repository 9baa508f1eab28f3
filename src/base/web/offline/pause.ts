import type { Failure } from '../failure.ts';

const FIRST_MS = 1_500;
const LONGEST_MS = 5 * 60_000;
/** A busy server is given at least this long. Milliseconds. */
const BUSY_MS = 5_000;

/**
 * How long to wait after the `attempt`th failure in a row (from 1). Doubles up to five minutes; never sooner than the server asked.
 * `random` (0 to 1) spreads phones that all failed at the same moment. Milliseconds.
 */
export function pauseAfter(of: {
  readonly attempt: number;
  readonly failure: Failure;
  readonly random: number;
}): number {
  const grown = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(of.attempt - 1, 10));
  const { failure } = of;
  const asked = failure.kind === 'busy' ? (failure.retryAfterMs ?? BUSY_MS) : 0;
  return Math.round(Math.max(grown, asked) + of.random * Math.max(grown, asked, FIRST_MS));
}
