import { z } from 'zod';
import { Clause, ClauseText } from './clause.ts';
import { SCOPES } from './pack-words.ts';

/**
 * From how many cases in how many days among whom something is called a cluster. Either `count` or `share`.
 * `outcome` narrows the cases that are counted.
 */
export const ClusterRule = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
    /** The illness whose cases are counted, for example `hand-foot-mouth`, `ili`. */
    illness: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    name: ClauseText,
    /** Days of the window, the first and the last included. */
    windowDays: z.int().min(1).max(365),
    count: z.int().min(1).optional(),
    /** Percent of those who belong to the scope. */
    share: z.int().min(1).max(100).optional(),
    scopes: z.array(z.enum(SCOPES)).min(1).readonly(),
    outcome: z.enum(['hospitalised', 'died', 'hospitalisedOrDied']).optional(),
    /** What follows. */
    then: z.enum(['report', 'event', 'outbreak', 'suspendClass']),
    suspendDays: z.int().min(1).max(60).optional(),
    clause: Clause,
  })
  .readonly();
export type ClusterRule = z.infer<typeof ClusterRule>;
