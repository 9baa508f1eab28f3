import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** How many open tasks each account has that has any. */
export function openLoads(
  tx: Tx,
  communityId: CommunityId,
): Promise<readonly { readonly accountId: string; readonly load: number }[]> {
  return tx.query<{ accountId: string; load: number }>(sql`
    select assignee as "accountId", count(*) as load from task
    where community_id = ${communityId} and state = 'open' and assignee is not null group by assignee`);
}
