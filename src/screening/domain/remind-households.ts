import { z } from 'zod';
import type { Decision, Refusal } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';

const MOST_BUILDINGS = 500;

/** Input of `remindHouseholds`: those of some buildings, or of all, who have not answered today. */
export const RemindHouseholds = z.object({
  buildingIds: z.array(idSchema<'building'>()).min(1).max(MOST_BUILDINGS).optional(),
});
export type RemindHouseholds = z.infer<typeof RemindHouseholds>;

/** That households are reminded; which ones stands with the messages. */
export interface HouseholdsReminded {
  readonly type: 'householdsReminded';
  readonly households: number;
}

/** Reminds whoever has not answered; when all have, nothing happens. Refuses whatever keeps messages with links from being sent. */
export function decideRemind(of: {
  readonly missing: readonly unknown[];
  readonly fault: Refusal | undefined;
}): Decision<HouseholdsReminded> {
  if (of.fault) return of.fault;
  const households = of.missing.length;
  return { facts: households === 0 ? [] : [{ type: 'householdsReminded', households }] };
}
