import { z } from 'zod';
import { Clause, ClauseText } from './clause.ts';
import { STANDING_CODES } from './pack-words.ts';

/** A kind of area with what holds in it and how it is lifted. Source of the shape: domain.md 1.4. */
export const Zone = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
    name: ClauseText,
    /** What is enclosed: a community, a building, a unit. */
    unit: Clause,
    rule: Clause,
    /** What it means at a gate for those who live there. */
    standing: z.enum(STANDING_CODES).optional(),
    lift: z
      .object({
        /** Days without a new case. */
        days: z.int().min(0).max(60),
        /** A round of tests of everybody that must be negative: on this day, or within so many days before. */
        round: z
          .object({ day: z.int().min(1).optional(), withinDays: z.int().min(1).optional() })
          .readonly()
          .optional(),
        /** What the zone becomes; absent: free. */
        next: z.string().optional(),
        clause: Clause,
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type Zone = z.infer<typeof Zone>;
