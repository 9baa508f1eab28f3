import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { WatchedTask } from '../domain/escalation.ts';
import type { WorkKinds } from '../domain/work-kind.ts';

/** So many are looked at in one run; the next run takes the rest. */
const MOST = 5000;

/** A task that has reached a step, as it is told of. */
export interface Watched extends WatchedTask {
  readonly kind: string;
  readonly personId: string | null;
  readonly dwellingId: string | null;
  readonly assignee: string | null;
}

/** When the next step of each kind comes, as rows: kind, steps taken, minutes after the due time. */
function stepsOf(kinds: WorkKinds) {
  return [...kinds.values()].flatMap(({ kind, escalation }) =>
    escalation.map(({ afterMinutes }, taken) => ({ kind, taken, afterMinutes })),
  );
}

/** Communities in which a task has reached its next step. As owner. */
export async function communitiesToEscalate(
  tx: Tx,
  of: { readonly kinds: WorkKinds; readonly now: Instant },
): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct t.community_id as id
    from json_to_recordset(${JSON.stringify(stepsOf(of.kinds))}::json) as s (kind text, taken int, "afterMinutes" int)
    join task t on t.kind = s.kind and t.escalation = s.taken and t.state = 'open'
      and t.due_at <= ${of.now}::timestamptz - make_interval(mins => s."afterMinutes")
    order by id`);
  return rows.map(({ id }) => id);
}

/** Tasks that have reached their next step, locked until the end of the command. */
export function lockReached(
  tx: Tx,
  of: { readonly kinds: WorkKinds; readonly communityId: CommunityId; readonly now: Instant },
): Promise<readonly Watched[]> {
  return tx.query<Watched & Record<string, unknown>>(sql`
    select t.id as "taskId", t.kind, t.due_at as "dueAt", t.escalation, t.person_id as "personId", t.dwelling_id as "dwellingId", t.assignee
    from task t
    where t.community_id = ${of.communityId} and t.state = 'open' and exists (
      select from json_to_recordset(${JSON.stringify(stepsOf(of.kinds))}::json) as s (kind text, taken int, "afterMinutes" int)
      where s.kind = t.kind and s.taken = t.escalation
        and t.due_at <= ${of.now}::timestamptz - make_interval(mins => s."afterMinutes"))
    order by t.due_at, t.id limit ${MOST} for update of t skip locked`);
}
