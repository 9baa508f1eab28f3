import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Households that answered a form by their link since a moment. */
export async function linkHouseholds(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly formKey: string; readonly since: Instant },
): Promise<readonly string[]> {
  const rows = await tx.query<{ householdId: string }>(sql`
    select distinct household_id as "householdId" from answer
    where community_id = ${of.communityId} and form_key = ${of.formKey} and at >= ${of.since} and source = 'link'
      and household_id is not null`);
  return rows.map(({ householdId }) => householdId);
}
