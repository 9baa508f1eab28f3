import type { Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { handOut, type Hand } from './hand-out.ts';
import { taskOf, type TaskFactOf } from './task-facts.ts';
import type { AssignTasks, CancelTask, HandOver, PostponeTask, ReopenTask } from './task-inputs.ts';
import type { TaskState } from './task.ts';

/** An open task as it is handed about, in walking order. */
export interface HandedTask {
  readonly taskId: string;
  readonly assignee: string | null;
}

/**
 * Hands tasks out: to one, or fairly to several by what they have already. Refuses `taskNone`, `taskWorkerUnknown`.
 * @idempotent by the assignee
 */
export function decideAssignTasks(
  state: { readonly tasks: readonly HandedTask[]; readonly hands: readonly Hand[] },
  { accountIds }: AssignTasks,
): Decision<TaskFactOf<'tasksAssigned'>> {
  const wanted = new Set<string>(accountIds);
  const hands = state.hands.filter(({ accountId }) => wanted.has(accountId));
  if (hands.length < wanted.size) return refuse('taskWorkerUnknown', { field: 'accountIds' });
  if (state.tasks.length === 0) return refuse('taskNone');
  // What they have of these very tasks is dealt anew, so it is no load.
  const own = new Map(hands.map(({ accountId }) => [accountId, 0]));
  for (const { assignee } of state.tasks) {
    if (assignee !== null && own.has(assignee)) own.set(assignee, (own.get(assignee) ?? 0) + 1);
  }
  const dealt = handOut(
    state.tasks.map(({ taskId }) => taskId),
    hands.map(({ accountId, load }) => ({ accountId, load: load - (own.get(accountId) ?? 0) })),
  );
  const before = new Map(state.tasks.map(({ taskId, assignee }) => [taskId, assignee]));
  const facts = hands.flatMap(({ accountId }) => {
    const taskIds = dealt
      .filter((one) => one.accountId === accountId && before.get(one.taskId) !== accountId)
      .map(({ taskId }) => taskId);
    return taskIds.length === 0 ? [] : [{ type: 'tasksAssigned' as const, accountId, taskIds }];
  });
  return { facts };
}

/** Takes tasks that nobody has. Refuses `taskGone`, `taskTaken`. @idempotent by the account */
export function decideTakeTasks(
  state: { readonly tasks: readonly HandedTask[]; readonly accountId: string },
  wanted: { readonly taskIds: readonly string[] },
): Decision<TaskFactOf<'tasksTaken'>> {
  const { tasks, accountId } = state;
  if (tasks.length < new Set(wanted.taskIds).size) return refuse('taskGone');
  const others = tasks.filter(({ assignee }) => assignee !== null && assignee !== accountId);
  if (others.length > 0) return refuse('taskTaken', { count: others.length });
  const taskIds = tasks.filter(({ assignee }) => assignee === null).map(({ taskId }) => taskId);
  return { facts: taskIds.length === 0 ? [] : [{ type: 'tasksTaken', accountId, taskIds }] };
}

/** Gives one's own tasks to a colleague. Refuses `taskWorkerUnknown`, `taskNotYours`. What is done already is passed over. */
export function decideHandOver(
  state: {
    readonly tasks: readonly HandedTask[];
    readonly accountId: string;
    readonly workers: readonly string[];
  },
  { accountId: to }: HandOver,
): Decision<TaskFactOf<'tasksHandedOver'>> {
  if (!state.workers.includes(to)) return refuse('taskWorkerUnknown', { field: 'accountId' });
  const { accountId: from } = state;
  const foreign = state.tasks.filter(({ assignee }) => assignee !== from && assignee !== to);
  if (foreign.length > 0) return refuse('taskNotYours', { count: foreign.length });
  const taskIds = state.tasks.filter(({ assignee }) => assignee === from).map(({ taskId }) => taskId);
  return {
    facts: taskIds.length === 0 || from === to ? [] : [{ type: 'tasksHandedOver', accountId: to, from, taskIds }],
  };
}

interface One {
  readonly task: TaskState | undefined;
  readonly now: Instant;
}

/** Ends a task that need not be done. Refuses `taskGone`, `taskDoneAlready`. @idempotent by the state */
export function decideCancelTask({ task }: One, { reason }: CancelTask): Decision<TaskFactOf<'taskCancelled'>> {
  if (!task) return refuse('taskGone');
  if (task.state === 'cancelled') return { facts: [] };
  if (task.state === 'done') return refuse('taskDoneAlready');
  return { facts: [{ type: 'taskCancelled', ...taskOf(task), reason }] };
}

/** Has it done once more: the answer was wrong, the wrong door. Refuses `taskGone`, `taskOpen`, `taskDuePast`. */
export function decideReopenTask(
  { task, now }: One,
  { dueAt, reason }: ReopenTask,
): Decision<TaskFactOf<'taskReopened'>> {
  if (!task) return refuse('taskGone');
  if (task.state === 'open') return refuse('taskOpen');
  if (dueAt <= now) return refuse('taskDuePast', { field: 'dueAt' });
  return { facts: [{ type: 'taskReopened', ...taskOf(task), dueAt, reason }] };
}

/** Gives an open task more time. Refuses `taskGone`, `taskDoneAlready`, `taskDuePast`. @idempotent by the due time */
export function decidePostponeTask(
  { task, now }: One,
  { dueAt, reason }: PostponeTask,
): Decision<TaskFactOf<'taskPostponed'>> {
  if (!task) return refuse('taskGone');
  if (task.state !== 'open') return refuse('taskDoneAlready');
  if (task.dueAt === dueAt) return { facts: [] };
  if (dueAt <= now || dueAt <= task.opensAt) return refuse('taskDuePast', { field: 'dueAt' });
  return { facts: [{ type: 'taskPostponed', ...taskOf(task), dueAt, reason }] };
}
