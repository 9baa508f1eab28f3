import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Where the sensors of these codes belong; unknown ones are left out. Of a box that changed hands the community where it hangs. As owner. */
export async function communitiesOfCodes(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, CommunityId>> {
  const rows = await tx.query<{ code: string; communityId: CommunityId }>(sql`
    select distinct on (code) code, community_id as "communityId" from sensor
    where code = any (${[...codes]}::text[]) and state <> 'retired'
    order by code, (state = 'installed') desc, added_at desc`);
  return new Map(rows.map(({ code, communityId }) => [code, communityId]));
}
