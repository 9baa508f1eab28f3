import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { listHouseholds } from '../../register/server/api.ts';
import { hostAsk, type HostAsk } from '../domain/host-ask-words.ts';
import { askedVisits } from './visit-host-queries.ts';

/** What the page of a household is asked by the gates now: shown above whatever else the page is for. */
export async function visitAsks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly householdId: string; readonly now: Instant },
): Promise<readonly HostAsk[]> {
  const { communityId, householdId, now } = of;
  const [household] = await listHouseholds(tx, { communityId, target: { householdIds: [householdId] } });
  if (!household) return [];
  const { dwellingId, members } = household;
  const personIds = members.map(({ personId }) => personId);
  return (await askedVisits(tx, { communityId, household: { dwellingId, personIds }, now })).map(hostAsk);
}
