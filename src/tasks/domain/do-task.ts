import type { Day, Instant } from '../../base/domain/day.ts';
import { refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { checkAnswers } from '../../forms/domain/check-answers.ts';
import type { FormDefinition } from '../../forms/domain/form.ts';
import { afterAttempt, attemptLimits, type FormerAttempt } from './attempt.ts';
import { taskOf, type AttemptOf, type TaskFactOf } from './task-facts.ts';
import type { DoTask } from './task-inputs.ts';
import type { TaskState } from './task.ts';
import { findOutcome, type WorkKind, type WorkOutcome } from './work-kind.ts';

/** So much may the corrected clock of a phone be ahead of ours. Minutes. */
const SLACK_MINUTES = 5;

/** What is known when an attempt comes in. */
export interface DoTaskState {
  readonly task: TaskState | undefined;
  readonly kind: WorkKind | undefined;
  /** The form that its kind or round asks; undefined where none is asked or none was found. */
  readonly form: FormDefinition | undefined;
  readonly former: readonly FormerAttempt[];
  readonly isKnown: boolean;
  readonly now: Instant;
  readonly today: Day;
  readonly timeZone: string;
}

/** Answers as they are to be written down; undefined where none are asked. */
export type ReadAnswers = { readonly values: Answers | undefined } | Refusal;

/**
 * Takes an attempt at a task, at once or hours later from an outbox. An attempt at a task that somebody else ended meanwhile is kept and
 * said, never lost. Refuses `taskGone`, `taskOutcomeUnknown`, `taskInFuture`, `answersWrong`.
 * @idempotent by attemptId
 */
export function decideDoTask(
  state: DoTaskState,
  input: DoTask,
): Decision<TaskFactOf<'taskDone'> | TaskFactOf<'taskTried'> | TaskFactOf<'taskDoneAgain'>> {
  const { task, kind } = state;
  if (state.isKnown) return { facts: [] };
  if (!task || !kind) return refuse('taskGone');
  const outcome = findOutcome(kind, input.outcome);
  if (!outcome) return refuse('taskOutcomeUnknown', { field: 'outcome' });
  if (Date.parse(input.at) - Date.parse(state.now) > SLACK_MINUTES * 60_000)
    return refuse('taskInFuture', { field: 'at' });
  const read = readAnswers({ form: state.form, outcome, today: state.today }, input);
  if ('refused' in read) return read;
  const attempt = attemptOf(input, read.values);
  if (task.state !== 'open')
    return { facts: [{ type: 'taskDoneAgain', ...taskOf(task), ...attempt, endedBy: task.endedBy }] };
  const effect = afterAttempt({
    ...{ task, outcome, channel: input.channel, at: input.at, agreedAt: input.retryAt },
    ...{ limits: attemptLimits(kind, task), former: state.former, plannedAt: task.retryAt, timeZone: state.timeZone },
  });
  if (effect.kind === 'done') return { facts: [{ type: 'taskDone', ...taskOf(task), ...attempt }] };
  const { failures, channel: nextChannel, retryAt, leavesSlip, tellsDirector } = effect;
  const next = { failures, nextChannel, retryAt, leavesSlip, tellsDirector };
  return { facts: [{ type: 'taskTried', ...taskOf(task), ...attempt, ...next }] };
}

function attemptOf(input: DoTask, values: Answers | undefined): AttemptOf {
  const { attemptId, at, channel, outcome, answerId } = input;
  const isAnswered = values !== undefined && answerId !== undefined;
  return { attemptId, at, channel, outcome, ...(isAnswered ? { answerId } : {}) };
}

/** The answers of a success, checked by the form; a form that is asked must be filled in. The phone asks the same rule before. */
export function readAnswers(
  of: { readonly form: FormDefinition | undefined; readonly outcome: WorkOutcome; readonly today: Day },
  { answers, answerId }: Pick<DoTask, 'answers' | 'answerId'>,
): ReadAnswers {
  const { form, outcome } = of;
  const isAsked = form !== undefined && outcome.isSuccess && outcome.withoutForm !== true;
  if (!isAsked) return { values: undefined };
  if (answers === undefined || answerId === undefined) return refuse('answersWrong', { field: 'answers' });
  const { values, problems } = checkAnswers(form, answers, { today: of.today });
  const [first] = problems;
  return first ? refuse('answersWrong', { field: `answers.${first.field}`, problem: first.code }) : { values };
}
