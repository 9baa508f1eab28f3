import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Open tasks of one kind that somebody has, by walking order. */
export function demoTasksOf(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly kind: string },
): Promise<readonly { readonly taskId: string; readonly assignee: string }[]> {
  return tx.query<{ taskId: string; assignee: string }>(sql`
    select id as "taskId", assignee from task
    where community_id = ${of.communityId} and state = 'open' and kind = ${of.kind} and assignee is not null order by walk_key, id`);
}
