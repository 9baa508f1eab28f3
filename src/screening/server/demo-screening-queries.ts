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

/** Grids in which a canvass has tasks, with the worker of each. */
export function demoGridsOfRound(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly roundId: string },
): Promise<readonly { readonly gridId: string; readonly accountId: string }[]> {
  return tx.query<{ gridId: string; accountId: string }>(sql`
    select distinct w.grid_id as "gridId", w.account_id as "accountId"
    from task t join grid_worker w on w.community_id = t.community_id and w.grid_id = t.grid_id and w.until_day is null
    where t.community_id = ${of.communityId} and t.round_id = ${of.roundId} and t.assignee is null order by 1`);
}
