import { z } from 'zod';

/**
 * How far a person may go, the only thing a gate learns of an order: no disease, no reason of health.
 * `stayHome`: does not leave the dwelling; `medicalOnly`: leaves for medical care only; `stayInCommunity`: does not leave the community.
 * Source: design 2 (standing); the modes of home isolation and home health monitoring, domain.md 1.3.
 */
export const StandingCode = z.enum(['stayHome', 'medicalOnly', 'stayInCommunity']);
export type StandingCode = z.infer<typeof StandingCode>;

/** One person's restriction as it is published. Days are inclusive. */
export interface Standing {
  readonly code: StandingCode;
  readonly fromDay: string;
  readonly untilDay: string;
  /** In words that may be said at a gate. */
  readonly clause: string;
}

const SEVERITY: Readonly<Record<StandingCode, number>> = { stayHome: 3, medicalOnly: 2, stayInCommunity: 1 };

/** Of two restrictions of one person the one that keeps in more; of equal ones the longer. */
export function stricterStanding<One extends Pick<Standing, 'code' | 'untilDay'>>(a: One, b: One): One {
  const more = SEVERITY[a.code] - SEVERITY[b.code];
  if (more !== 0) return more > 0 ? a : b;
  return a.untilDay >= b.untilDay ? a : b;
}
