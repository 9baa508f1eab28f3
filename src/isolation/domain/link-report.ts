import { z } from 'zod';
import { instantOf, type Day, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Answers } from '../../forms/domain/answer.ts';
import { checkAnswers } from '../../forms/domain/check-answers.ts';
import { orderCheck } from '../../forms/domain/forms/order-check.ts';
import type { OrderState } from './order.ts';

const link = z.object({ kind: z.literal('order'), subjectId: idSchema<'order'>() });

/** Input of `reportByLink`: somebody under an order says how he is. */
export const ReportByLink = z.object({
  link,
  answerId: idSchema<'answer'>(),
  at: z.iso.datetime().transform((text): Instant => instantOf(new Date(text))),
  answers: Answers,
});
export type ReportByLink = z.infer<typeof ReportByLink>;

/** Input of `objectByLink`. */
export const ObjectByLink = z.object({
  link,
  objectionId: idSchema<'objection'>(),
  saidBy: z.enum(['person', 'relative', 'other']).default('person'),
  words: z.string().trim().min(2).max(1000),
});
export type ObjectByLink = z.infer<typeof ObjectByLink>;

/** Somebody under an order said how he is; `subjectId` is the order, `taskIds` are the checks that are done with that. */
export interface OrderReported {
  readonly type: 'orderReported';
  readonly subjectId: string;
  readonly personId: string;
  readonly answerId: string;
  readonly at: Instant;
  readonly answers: Answers;
  readonly taskIds: readonly string[];
}

/** A check that waits, as far as a report needs it. */
export interface WaitingCheck {
  readonly taskId: string;
  readonly kind: string;
  readonly state: string;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
}

/** What is known when somebody reports. */
export interface ReportState {
  readonly order: Pick<OrderState, 'orderId' | 'personId' | 'state'> | undefined;
  readonly checks: readonly WaitingCheck[];
  readonly today: Day;
  readonly now: Instant;
}

const MINUTES_AHEAD = 10;
const MS_PER_MINUTE = 60_000;

/**
 * Takes a report. Refuses `orderUnknown`, `orderNotRunning`, `testInFuture`, `answersWrong` (the field). It does the one check that is
 * asked for at that moment, the one due first: a morning's temperature is not an evening's.
 */
export function decideReport(
  { order, checks, today, now }: ReportState,
  { answerId, at, answers }: Omit<ReportByLink, 'link'>,
): Decision<OrderReported> {
  if (!order) return refuse('orderUnknown');
  if (order.state !== 'running') return refuse('orderNotRunning');
  if (Date.parse(at) > Date.parse(now) + MINUTES_AHEAD * MS_PER_MINUTE) return refuse('testInFuture');
  const { values, problems } = checkAnswers(orderCheck, answers, { today });
  const [problem] = problems;
  if (problem) return refuse('answersWrong', { field: problem.field });
  const { orderId: subjectId, personId } = order;
  const taskIds = checkDoneBy(checks, at);
  return { facts: [{ type: 'orderReported', subjectId, personId, answerId, at, answers: values, taskIds }] };
}

/** The open check that was asked for at a moment, the one due first; none before the first opens. */
export function checkDoneBy(checks: readonly WaitingCheck[], at: Instant): readonly string[] {
  const open = checks.filter(({ kind, state, opensAt }) => kind === 'orderCheck' && state === 'open' && opensAt <= at);
  const [first] = [...open].sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  return first ? [first.taskId] : [];
}
