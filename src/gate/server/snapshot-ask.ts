import { instantOf } from '../../base/domain/day.ts';
import type { SnapshotPart } from '../../base/server/snapshot.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { linkHouseholds } from '../../tasks/server/api.ts';

/** A family that answered by its link so lately still has it in its phone. */
const FORTNIGHT_MS = 14 * 86_400_000;

/** Households that have a link at hand, so that a guard knows whether asking in the app reaches anybody. */
export const gateAskPart: SnapshotPart = {
  name: 'gateAsk',
  buckets: 8,
  permission: 'gate.check',
  // Half a minute is soon enough: nobody gets his first link while a visitor stands at the gate.
  ignores: /./,
  async read({ tx, communityId, now }) {
    const since = instantOf(new Date(Date.parse(now) - FORTNIGHT_MS));
    const households = await linkHouseholds(tx, { communityId, formKey: dailyHealth.id, since });
    return households.map((householdId) => [householdId]);
  },
};
