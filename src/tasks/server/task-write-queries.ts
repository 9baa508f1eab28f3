import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { AttemptOf, TaskFactOf } from '../domain/task-facts.ts';

/** Who acts where and when. */
export interface Acting {
  readonly communityId: CommunityId;
  readonly accountId: string;
  readonly now: Instant;
}

/** Writes an attempt down. @idempotent by attemptId */
export async function insertAttempt(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  attempt: AttemptOf & { readonly taskId: string; readonly note: string | undefined; readonly isExtra: 'yes' | 'no' },
): Promise<void> {
  await tx.execute(sql`
    insert into task_attempt (community_id, id, task_id, at, by_account, channel, outcome, note, received_at, is_extra)
    values (${communityId}, ${attempt.attemptId}, ${attempt.taskId}, ${attempt.at}, ${accountId}, ${attempt.channel},
      ${attempt.outcome}, ${attempt.note ?? null}, ${now}, ${attempt.isExtra === 'yes'})
    on conflict (community_id, id) do nothing`);
}

export async function setTaskDone(
  tx: Tx,
  { communityId, accountId }: Acting,
  fact: TaskFactOf<'taskDone'>,
): Promise<void> {
  await tx.execute(sql`
    update task set state = 'done', outcome = ${fact.outcome}, answer_id = ${fact.answerId ?? null}, ended_at = ${fact.at},
      ended_by = ${accountId}, retry_at = null, assignee = coalesce(assignee, ${accountId})
    where community_id = ${communityId} and id = ${fact.taskId} and state = 'open'`);
}

/** Plans the next try; whoever tried a task that nobody had has it from now on. */
export async function setTaskTried(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  fact: TaskFactOf<'taskTried'>,
): Promise<void> {
  await tx.execute(sql`
    update task set failures = ${fact.failures}, channel = ${fact.nextChannel}, retry_at = ${fact.retryAt},
      slip_at = case when ${fact.leavesSlip} then ${fact.at}::timestamptz else slip_at end,
      escalated_to = case when ${fact.tellsDirector} then 'director' else escalated_to end,
      escalated_at = case when ${fact.tellsDirector} then ${now}::timestamptz else escalated_at end,
      assigned_at = case when assignee is null then ${now}::timestamptz else assigned_at end,
      assignee = coalesce(assignee, ${accountId})
    where community_id = ${communityId} and id = ${fact.taskId} and state = 'open'`);
}

/** Gives tasks to somebody. */
export async function setAssignee(
  tx: Tx,
  { communityId, now }: Acting,
  of: { readonly taskIds: readonly string[]; readonly accountId: string },
): Promise<void> {
  await tx.execute(sql`
    update task set assignee = ${of.accountId}, assigned_at = ${now}
    where community_id = ${communityId} and id = any (${[...of.taskIds]}::uuid[]) and state = 'open'`);
}

export async function setTaskCancelled(
  tx: Tx,
  { communityId, accountId, now }: Acting,
  { taskId }: TaskFactOf<'taskCancelled'>,
): Promise<void> {
  await tx.execute(sql`
    update task set state = 'cancelled', outcome = 'cancelled', ended_at = ${now}, ended_by = ${accountId}, retry_at = null
    where community_id = ${communityId} and id = ${taskId} and state = 'open'`);
}

/** Open again as if never tried; its attempts stay. */
export async function setTaskReopened(
  tx: Tx,
  { communityId }: Acting,
  { taskId, dueAt }: TaskFactOf<'taskReopened'>,
): Promise<void> {
  await tx.execute(sql`
    update task set state = 'open', outcome = null, answer_id = null, ended_at = null, ended_by = null, due_at = ${dueAt}, retry_at = null,
      failures = 0, escalation = 0, escalated_at = null, escalated_to = null, slip_at = null
    where community_id = ${communityId} and id = ${taskId}`);
}

/** More time; what was said of its being late holds no longer. */
export async function setTaskDue(
  tx: Tx,
  { communityId }: Acting,
  { taskId, dueAt }: TaskFactOf<'taskPostponed'>,
): Promise<void> {
  await tx.execute(sql`
    update task set due_at = ${dueAt}, escalation = 0, escalated_at = null, escalated_to = null
    where community_id = ${communityId} and id = ${taskId} and state = 'open'`);
}

/** Notes what was said of late tasks, all with one statement. */
export async function setEscalated(
  tx: Tx,
  { communityId, now }: Pick<Acting, 'communityId' | 'now'>,
  facts: readonly TaskFactOf<'taskLate'>[],
): Promise<void> {
  const rows = facts.map(({ taskId, escalation, to }) => ({ taskId, escalation, to }));
  await tx.execute(sql`
    update task set escalation = n.escalation, escalated_to = n.to, escalated_at = ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as n ("taskId" uuid, escalation int, "to" text)
    where task.community_id = ${communityId} and task.id = n."taskId" and task.state = 'open'`);
}
