import type { CommunityId } from '../../base/domain/ids.ts';
import type { Instant } from '../../base/domain/day.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';
import type { FormerAttempt } from '../domain/attempt.ts';
import type { HandedTask } from '../domain/change-tasks.ts';
import type { TaskFilter } from '../domain/task-inputs.ts';
import type { TaskState } from '../domain/task.ts';

/** A task with what its round sets, locked until the end of the command. */
export async function lockTask(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly taskId: string },
): Promise<TaskState | undefined> {
  const [task] = await tx.query<TaskState & Record<string, unknown>>(sql`
    select t.id as "taskId", t.round_id as "roundId", t.kind, t.source_id as "sourceId", t.person_id as "personId",
      t.household_id as "householdId", t.dwelling_id as "dwellingId", t.state, t.outcome, t.assignee, t.channel, t.failures,
      t.opens_at as "opensAt", t.due_at as "dueAt", t.retry_at as "retryAt", t.slip_at as "slipAt", t.escalation,
      t.ended_at as "endedAt", t.ended_by as "endedBy", r.form_key as "formKey", r.form_version as "formVersion",
      case when jsonb_typeof(r.plan -> 'failuresBeforeDoor') = 'number' then (r.plan ->> 'failuresBeforeDoor')::int end
        as "failuresBeforeDoor",
      case when jsonb_typeof(r.plan -> 'retryAfterMinutes') = 'number' then (r.plan ->> 'retryAfterMinutes')::int end
        as "retryAfterMinutes"
    from task t join round r on r.community_id = t.community_id and r.id = t.round_id
    where t.community_id = ${of.communityId} and t.id = ${of.taskId} for update of t`);
  return task;
}

/** What is known of tries when one comes in. */
interface Tried {
  /** The oldest first; attempts after the end are passed over. */
  readonly former: readonly FormerAttempt[];
  /** Whether this attempt is written down already. */
  readonly isKnown: boolean;
  /** The time zone in which parts of the day are meant. */
  readonly timeZone: string;
}

/** What was tried before at a task that is locked already: a statement of its own, so that it sees what the lock waited for. */
export async function whatWasTried(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly taskId: string; readonly attemptId: string },
): Promise<Tried> {
  const rows = await tx.query<{ at: Instant | null; outcome: string; isKnown: boolean; timeZone: string }>(sql`
    select a.at, a.outcome, menshen_zone() as "timeZone",
      exists (select from task_attempt where community_id = ${of.communityId} and id = ${of.attemptId}) as "isKnown"
    from (select) one left join task_attempt a on a.community_id = ${of.communityId} and a.task_id = ${of.taskId} and not a.is_extra
    order by a.at, a.id`);
  const former = rows.flatMap(({ at, outcome }) => (at === null ? [] : [{ at, outcome }]));
  const [first] = rows;
  return { former, isKnown: first?.isKnown ?? false, timeZone: first?.timeZone ?? 'Asia/Shanghai' };
}

/** The open tasks that fit, in walking order, locked. */
export function lockTasks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly filter: TaskFilter; readonly now: Instant },
): Promise<readonly HandedTask[]> {
  return tx.query<HandedTask & Record<string, unknown>>(sql`
    select id as "taskId", assignee from task
    where community_id = ${of.communityId} and state = 'open' ${conditions(of.filter, of.now)}
    order by walk_key, due_at, id limit 20000 for update`);
}

function conditions(filter: TaskFilter, now: Instant): Sql {
  const { taskIds, roundId, gridId, buildingId, assignee, isLate } = filter;
  const parts: Sql[] = [];
  if (taskIds !== undefined) parts.push(sql`and id = any (${[...taskIds]}::uuid[])`);
  if (roundId !== undefined) parts.push(sql`and round_id = ${roundId}`);
  if (gridId !== undefined) parts.push(sql`and grid_id = ${gridId}`);
  if (buildingId !== undefined) parts.push(sql`and building_id = ${buildingId}`);
  if (assignee !== undefined)
    parts.push(assignee === 'none' ? sql`and assignee is null` : sql`and assignee = ${assignee}`);
  if (isLate === true) parts.push(sql`and due_at < ${now}`);
  return parts.length === 0 ? emptySql : joinSql(parts, ' ');
}
