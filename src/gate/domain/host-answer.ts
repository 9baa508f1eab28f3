import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { VisitFactOf, VisitState } from './visit-rules.ts';

/** Input of `answerVisitByLink`: a household says by its link whether a visitor may come in. */
export const AnswerVisitByLink = z.object({
  link: z.object({ kind: z.literal('dailyHealth'), subjectId: idSchema<'household'>() }),
  visitId: idSchema<'visit'>(),
  answer: z.enum(['agreed', 'refused']),
});
export type AnswerVisitByLink = z.infer<typeof AnswerVisitByLink>;

/** What the answer of a household is decided on. */
export interface HostAnswerState {
  readonly visit: (VisitState & { readonly untilAt: Instant }) | undefined;
  /** The visit is to somebody of this household, or to its door. */
  readonly isHost: boolean;
  readonly now: Instant;
}

/**
 * The household says yes or no on its own page; the last word counts, by whichever way it came. Another household's visit is as unknown
 * as one that never was. Refuses `notFound`, `visitAskOver`. @idempotent by the answer
 */
export function decideHostAnswer(
  { visit, isHost, now }: HostAnswerState,
  { answer }: Pick<AnswerVisitByLink, 'answer'>,
): Decision<VisitFactOf<'visitAnswered'>> {
  if (!visit || !isHost) return refuse('notFound');
  if (visit.hostAnswer === answer && visit.answeredBy === 'app') return { facts: [] };
  if (visit.endedAt !== null || visit.untilAt <= now) return refuse('visitAskOver');
  return { facts: [{ type: 'visitAnswered', subjectId: visit.visitId, answer, by: 'app', at: now }] };
}
