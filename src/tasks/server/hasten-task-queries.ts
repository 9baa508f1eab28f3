import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Whoever wants something sooner than it was to be done. */
export interface Hastening {
  readonly sourceId: string;
  readonly urgency: 0 | 1 | 2;
  readonly dueAt: Instant;
}

/**
 * Makes open tasks due earlier where they are: whoever has one keeps it, with what was tried and agreed, and a record that still waits on
 * a phone finds it. A try that was planned for after the new time may be made at once, unless the household agreed to it. Answers with the
 * sources whose task was open. @idempotent
 */
export async function hastenTasks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly hastenings: readonly Hastening[] },
): Promise<readonly string[]> {
  const rows = await tx.query<{ sourceId: string }>(sql`
    update task t set urgency = greatest(t.urgency, h.urgency), due_at = least(t.due_at, h."dueAt"),
      retry_at = case when t.retry_at > h."dueAt" and (
        select outcome from task_attempt a where a.community_id = t.community_id and a.task_id = t.id and not a.is_extra
        order by a.at desc limit 1) is distinct from 'later' then null else t.retry_at end
    from json_to_recordset(${JSON.stringify(of.hastenings)}::json) as h ("sourceId" uuid, urgency int, "dueAt" timestamptz)
    where t.community_id = ${of.communityId} and t.source_id = h."sourceId" and t.state = 'open'
    returning t.source_id as "sourceId"`);
  return rows.map(({ sourceId }) => sourceId);
}
