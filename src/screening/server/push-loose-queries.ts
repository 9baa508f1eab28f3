import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { lockRows, type PushRowState } from './push-read-queries.ts';

/** Rows of a list that nobody of ours is meant by, locked. */
export async function lockLooseRows(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly listId: string; readonly most: number },
): Promise<readonly PushRowState[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from push_row where community_id = ${of.communityId} and list_id = ${of.listId} and state = 'notOurs' and sealed is not null
    order by row, position, id limit ${of.most}`);
  return lockRows(tx, { communityId: of.communityId, rowIds: rows.map(({ id }) => id) });
}
