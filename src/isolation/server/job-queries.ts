import type { CommunityId } from '../../base/domain/ids.ts';
import { sql, type Tx } from '../../base/server/db.ts';

/** Communities in which somebody is kept in today. */
export async function communitiesWithOrders(tx: Tx): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: CommunityId }>(
    sql`select distinct community_id as id from isolation_order where state = 'running'`,
  );
  return rows.map(({ id }) => id);
}
