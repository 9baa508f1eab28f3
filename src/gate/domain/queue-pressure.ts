/** How full a gate is against its usual flow at this time of day; `unknown` where there is nothing to compare with. */
export type QueuePressure = 'unknown' | 'calm' | 'filling' | 'busy';

/** Fewer passages in five minutes make no queue, however quiet the gate usually is. */
const FEWEST = 10;
const FILLING = 1.3;
const BUSY = 2;

/**
 * Compares the passages of the last five minutes with the mean of five minutes at this hour on the days before.
 * A queue cannot be seen by the server; more people than usual at one barrier is the sign of it.
 */
export function queuePressure(of: {
  /** Passages of the last five minutes. */
  readonly lately: number;
  /** Mean passages per five minutes on earlier days; undefined without such days. */
  readonly usual: number | undefined;
}): QueuePressure {
  const { lately, usual } = of;
  if (lately < FEWEST) return 'calm';
  if (usual === undefined || usual === 0) return 'unknown';
  if (lately >= usual * BUSY) return 'busy';
  return lately >= usual * FILLING ? 'filling' : 'calm';
}
