import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { defineCommand } from '../../base/server/command.ts';
import { escalationAt } from '../domain/escalation.ts';
import type { TaskFactOf } from '../domain/task-facts.ts';
import type { WorkKind, WorkKinds } from '../domain/work-kind.ts';
import { lockReached, type Watched } from './escalation-queries.ts';
import { setEscalated } from './task-write-queries.ts';

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
