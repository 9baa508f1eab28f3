import { z } from 'zod';
import { Clause, ClauseText } from './clause.ts';

/** One band of the Breteau index: from (inclusive) to (exclusive). */
export const BreteauBand = z
  .object({
    id: z.string().min(1),
    name: ClauseText,
    from: z.number().min(0),
    to: z.number().min(0).optional(),
    clause: Clause,
  })
  .readonly();
export type BreteauBand = z.infer<typeof BreteauBand>;

/** An area round a case in which mosquitoes are fought. */
export const VectorRing = z
  .object({
    id: z.enum(['core', 'warning']),
    name: ClauseText,
    fromMetres: z.int().min(0),
    toMetres: z.int().min(1),
    clause: Clause,
    /** What is done in it. */
    work: Clause,
    repeatDays: z.array(z.int().min(1)).readonly(),
  })
  .readonly();
export type VectorRing = z.infer<typeof VectorRing>;

/** Mosquitoes: rings, index, what every household does. */
export const VectorRule = z
  .object({
    rings: z.array(VectorRing).readonly(),
    bands: z.array(BreteauBand).min(1).readonly(),
    /** Below this index the repeated work ends. */
    stopBelow: z.number().min(0),
    notes: z.array(Clause).readonly(),
  })
  .readonly();
export type VectorRule = z.infer<typeof VectorRule>;

/**
 * Breteau index: positive containers per 100 households.
 * Source: domain.md 1.6 (Chongqing CDC, 2025). Undefined when no household was looked at.
 */
export function breteauIndex({ positiveContainers, households }: BreteauCount): number | undefined {
  return households > 0 ? (positiveContainers * 100) / households : undefined;
}

/** What a round of looking for standing water counted. */
export interface BreteauCount {
  readonly positiveContainers: number;
  readonly households: number;
}

/** The band in which an index lies; the last band has no upper end. */
export function breteauBand(rule: VectorRule, index: number): BreteauBand | undefined {
  return rule.bands.find(({ from, to }) => index >= from && (to === undefined || index < to));
}
