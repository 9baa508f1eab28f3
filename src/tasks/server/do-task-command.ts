import type { CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { findForm } from '../../forms/server/api.ts';
import { answerTriage } from '../domain/answer-triage.ts';
import { decideDoTask, readAnswers, type DoTaskState } from '../domain/do-task.ts';
import type { TaskFactOf } from '../domain/task-facts.ts';
import { DoTask } from '../domain/task-inputs.ts';
import { findOutcome, type WorkKinds } from '../domain/work-kind.ts';
import { recordAnswer } from './answer-queries.ts';
import { lockTask, whatWasTried } from './task-lock-queries.ts';
import { insertAttempt, setTaskDone, setTaskTried } from './task-write-queries.ts';

interface Doing extends DoTaskState {
  readonly input: DoTask;
}

type DoneFact = TaskFactOf<'taskDone'> | TaskFactOf<'taskTried'> | TaskFactOf<'taskDoneAgain'>;

/** What the worker is told: how the task stands now. */
export type DoTaskReply =
  | { readonly status: 'done' }
  | { readonly status: 'again'; readonly retryAt: string; readonly channel: string; readonly leavesSlip: boolean }
  | { readonly status: 'doneByOther' }
  | { readonly status: 'known' };

/** The one command with which every kind of task is tried and done. */
export function doTaskCommand(kinds: WorkKinds) {
  return defineCommand({
    name: 'doTask',
    summary: 'Notes a call or a visit for a task and what came of it, with the answers when it succeeded',
    permission: 'tasks.work',
    scope: 'community',
    schema: DoTask,
    subject: ({ taskId }) => ({ kind: 'task', id: taskId }),
    load: (tx, input, context) => loadDoing(tx, { input, context, kinds }),
    decide: (state, input) => decideDoTask(state, input),
    async apply(tx, facts, context, state): Promise<DoTaskReply> {
      const [fact] = facts;
      if (!fact) return { status: 'known' };
      await writeAnswer(tx, { fact, context, state });
      const isExtra = fact.type === 'taskDoneAgain' ? 'yes' : 'no';
      await insertAttempt(tx, context, { ...fact, note: state.input.note, isExtra });
      if (fact.type === 'taskDone') await setTaskDone(tx, context, fact);
      if (fact.type === 'taskTried') await setTaskTried(tx, context, fact);
      return replyOf(fact);
    },
  });
}

async function loadDoing(
  tx: Tx,
  of: { readonly input: DoTask; readonly context: CommandContext; readonly kinds: WorkKinds },
): Promise<Doing> {
  const { input, context, kinds } = of;
  const { communityId, now, today } = context;
  const task = await lockTask(tx, { communityId, taskId: input.taskId });
  const kind = kinds.get(task?.kind ?? '');
  const key = task?.formKey ?? kind?.formKey;
  const form = key === undefined ? undefined : await findForm(tx, { communityId, key, version: task?.formVersion });
  return {
    ...{ task, kind, form, input, now, today },
    ...(await whatWasTried(tx, { communityId, taskId: input.taskId, attemptId: input.attemptId })),
  };
}

/** Answers of an attempt that came too late are kept like any other: they were given. */
async function writeAnswer(
  tx: Tx,
  of: { readonly fact: DoneFact; readonly context: CommandContext; readonly state: Doing },
): Promise<void> {
  const { fact, context, state } = of;
  const { form, kind, input } = state;
  const outcome = kind && findOutcome(kind, input.outcome);
  if (fact.answerId === undefined || !form || !outcome) return;
  const read = readAnswers({ form, outcome, today: state.today }, input);
  if ('refused' in read || read.values === undefined) return;
  await recordAnswer(tx, {
    ...{ communityId: context.communityId, id: fact.answerId, formKey: form.id, formVersion: form.version },
    ...{ taskId: fact.taskId, sourceId: fact.sourceId ?? fact.roundId, personId: fact.personId },
    ...{
      householdId: fact.householdId,
      dwellingId: fact.dwellingId,
      at: fact.at,
      now: context.now,
      by: context.accountId,
    },
    source: fact.channel === 'phone' ? 'call' : 'door',
    answers: read.values,
    triage: answerTriage(form, read.values),
  });
}

function replyOf(fact: DoneFact): DoTaskReply {
  if (fact.type === 'taskDone') return { status: 'done' };
  if (fact.type === 'taskDoneAgain') return { status: 'doneByOther' };
  return { status: 'again', retryAt: fact.retryAt, channel: fact.nextChannel, leavesSlip: fact.leavesSlip };
}
