import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { escalationAt, type WatchedTask } from '../domain/escalation.ts';
import type { TaskFactOf } from '../domain/task-facts.ts';
import type { WorkKind, WorkKinds } from '../domain/work-kind.ts';
import { setEscalated } from './task-write-queries.ts';

/** So many are looked at in one run; the next run takes the rest. */
const MOST = 5000;

interface Watched extends WatchedTask {
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

function lockReached(
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

function factOf(
  kind: WorkKind,
  { task, now }: { readonly task: Watched; readonly now: Instant },
): TaskFactOf<'taskLate'>[] {
  const step = escalationAt(task, { steps: kind.escalation, now });
  if (!step) return [];
  const { taskId, personId, dwellingId, assignee, dueAt } = task;
  const subjectId = personId ?? dwellingId ?? taskId;
  return [{ type: 'taskLate', subjectId, taskId, kind: kind.kind, ...step, assignee, dueAt }];
}

/** Says of tasks whose time is near or over whose turn it is now; the clockwork calls it. */
export function escalateTasksCommand(kinds: WorkKinds) {
  return defineCommand({
    name: 'escalateTasks',
    summary: 'Says of tasks that are due or late whose turn it is now',
    permission: 'tasks.dispatch',
    scope: 'community',
    schema: z.object({}),
    load: async (tx, _input, { communityId, now }) => ({
      tasks: await lockReached(tx, { kinds, communityId, now }),
      now,
    }),
    decide: ({ tasks, now }) => ({
      facts: tasks.flatMap((task) => {
        const kind = kinds.get(task.kind);
        return kind ? factOf(kind, { task, now }) : [];
      }),
    }),
    async apply(tx, facts, context) {
      if (facts.length > 0) await setEscalated(tx, context, facts);
      return { count: facts.length };
    },
  });
}
