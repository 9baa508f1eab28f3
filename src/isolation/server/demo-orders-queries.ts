import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Tests of running orders that were due before a day and have no result. */
export function demoTestsBefore(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly day: Day },
): Promise<readonly { readonly orderId: string; readonly day: Day }[]> {
  return tx.query<{ orderId: string; day: Day }>(sql`
    select order_id as "orderId", to_char(due_on, 'YYYY-MM-DD') as day from isolation_test
    where community_id = ${of.communityId} and due_on < ${of.day}::date and result is null and dropped_at is null
    order by due_on, order_id`);
}
