import { defineCommand, type Command } from '../../base/server/command.ts';
import {
  decideAssignTasks,
  decideCancelTask,
  decideHandOver,
  decidePostponeTask,
  decideReopenTask,
  decideTakeTasks,
} from '../domain/change-tasks.ts';
import { AssignTasks, CancelTask, HandOver, PostponeTask, ReopenTask, TakeTasks } from '../domain/task-inputs.ts';
import { lockTask, lockTasks } from './task-lock-queries.ts';
import { handsOf, taskWorkers } from './task-workers.ts';
import { setAssignee, setTaskCancelled, setTaskDue, setTaskReopened } from './task-write-queries.ts';

const dispatches = { permission: 'tasks.dispatch', scope: 'community' } as const;
const works = { permission: 'tasks.work', scope: 'community' } as const;
const onTask = ({ taskId }: { readonly taskId: string }) => ({ kind: 'task', id: taskId });
const why = ({ reason }: { readonly reason: string }) => reason;
/** A trail of thousands of ids helps nobody; the tasks themselves say who has them. */
const MOST_IDS = 200;

/** A fact about many tasks as it is written down. */
function counted<F extends { readonly taskIds: readonly string[] }>(fact: F) {
  return { ...fact, taskIds: fact.taskIds.slice(0, MOST_IDS), count: fact.taskIds.length };
}

const assignTasks = defineCommand({
  name: 'assignTasks',
  summary: 'Hands open tasks out, to one or evenly to several',
  ...dispatches,
  schema: AssignTasks,
  load: async (tx, { filter }, { communityId, now, today }) => ({
    tasks: await lockTasks(tx, { communityId, filter, now }),
    hands: await handsOf(tx, { communityId, today }),
  }),
  decide: (state, input) => decideAssignTasks(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await setAssignee(tx, context, fact);
    return { count: facts.reduce((sum, { taskIds }) => sum + taskIds.length, 0) };
  },
  record: counted,
});

const takeTasks = defineCommand({
  name: 'takeTasks',
  summary: 'Takes tasks that nobody has',
  ...works,
  schema: TakeTasks,
  load: async (tx, { taskIds }, { communityId, now, accountId }) => ({
    tasks: await lockTasks(tx, { communityId, filter: { taskIds }, now }),
    accountId,
  }),
  decide: (state, input) => decideTakeTasks(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await setAssignee(tx, context, fact);
    return { count: facts.reduce((sum, { taskIds }) => sum + taskIds.length, 0) };
  },
  record: counted,
});

const handOver = defineCommand({
  name: 'handOver',
  summary: 'Gives one’s own tasks to a colleague',
  ...works,
  schema: HandOver,
  load: async (tx, { taskIds }, { communityId, now, today, accountId }) => ({
    tasks: await lockTasks(tx, { communityId, filter: { taskIds }, now }),
    workers: (await taskWorkers(tx, { communityIds: [communityId], today })).map((worker) => worker.accountId),
    accountId,
  }),
  decide: (state, input) => decideHandOver(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await setAssignee(tx, context, fact);
    return { count: facts.reduce((sum, { taskIds }) => sum + taskIds.length, 0) };
  },
  record: counted,
});

const cancelTask = defineCommand({
  name: 'cancelTask',
  summary: 'Ends a task that need not be done',
  ...dispatches,
  schema: CancelTask,
  subject: onTask,
  reason: why,
  load: async (tx, { taskId }, { communityId, now }) => ({ task: await lockTask(tx, { communityId, taskId }), now }),
  decide: (state, input) => decideCancelTask(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await setTaskCancelled(tx, context, fact);
  },
});

const reopenTask = defineCommand({
  name: 'reopenTask',
  summary: 'Has a task done once more',
  ...dispatches,
  schema: ReopenTask,
  subject: onTask,
  reason: why,
  load: async (tx, { taskId }, { communityId, now }) => ({ task: await lockTask(tx, { communityId, taskId }), now }),
  decide: (state, input) => decideReopenTask(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await setTaskReopened(tx, context, fact);
  },
});

const postponeTask = defineCommand({
  name: 'postponeTask',
  summary: 'Gives an open task more time',
  ...dispatches,
  schema: PostponeTask,
  subject: onTask,
  reason: why,
  load: async (tx, { taskId }, { communityId, now }) => ({ task: await lockTask(tx, { communityId, taskId }), now }),
  decide: (state, input) => decidePostponeTask(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await setTaskDue(tx, context, fact);
  },
});

/** Commands with which tasks change hands, end and come back. */
export const dispatchCommands: readonly Command[] = [
  assignTasks,
  takeTasks,
  handOver,
  cancelTask,
  reopenTask,
  postponeTask,
];
