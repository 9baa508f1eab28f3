import { z } from 'zod';
import { refuse, type Decision } from '../../base/domain/decision.ts';

/** Rows of one table, by its name. */
export const TableCount = z.object({ name: z.string(), rows: z.number().int().min(0) });
export type TableCount = z.infer<typeof TableCount>;

/** The code of the community stands in for "are you sure"; the reason stands on the certificate. */
export const DestroyOutbreak = z.object({
  communityCode: z.string().trim().min(1).max(40),
  reason: z.string().trim().min(4).max(400),
});
export type DestroyOutbreak = z.infer<typeof DestroyOutbreak>;

/** What must be over before anything is destroyed. */
export interface Outbreak {
  readonly code: string;
  /** Orders that are proposed or running: their people would be forgotten. */
  readonly orders: number;
  /** Sensors that still hang at a door. */
  readonly sensors: number;
  /** What would go, by table. */
  readonly counts: readonly TableCount[];
}

export interface OutbreakDestroyed {
  readonly type: 'outbreakDestroyed';
  readonly reason: string;
}

/**
 * Nothing is destroyed while anybody is restricted or watched, for the wrong community, or when there is nothing. Source: Personal
 * Information Protection Law of the PRC, articles 19 and 47 (shortest time needed; deletion when the purpose is achieved).
 */
export function decideDestruction(state: Outbreak, input: DestroyOutbreak): Decision<OutbreakDestroyed> {
  if (input.communityCode !== state.code) return refuse('destroyOtherCommunity');
  if (state.orders > 0) return refuse('destroyOrdersRunning', { count: state.orders });
  if (state.sensors > 0) return refuse('destroySensorsHang', { count: state.sensors });
  if (sumOf(state.counts) === 0) return refuse('destroyNothing');
  return { facts: [{ type: 'outbreakDestroyed', reason: input.reason }] };
}

/** All rows together. */
export function sumOf(counts: readonly TableCount[]): number {
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}
