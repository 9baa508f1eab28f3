import type { Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { addHours, hoursBetween, isInFuture } from './gate-moments.ts';
import type { GateRules } from './gate-rules.ts';
import type { AnsweredBy, AnswerVisit, EndVisit, HostAnswer, RegisterVisit } from './visit-inputs.ts';

/** Nobody is registered for longer at once: a visit has an end that somebody still remembers. */
const MOST_DAYS = 30;
/** What is sent within so many minutes happens now; what is older has happened while the phone had no network. */
const LIVE_MINUTES = 10;

/** A visit as it is written down. */
export interface VisitRegistered extends Omit<RegisterVisit, 'visitId' | 'untilAt'> {
  readonly type: 'visitRegistered';
  readonly subjectId: string;
  readonly untilAt: Instant;
}

/** What happens to visits; `subjectId` is the visit. */
export type VisitFact =
  | VisitRegistered
  | {
      readonly type: 'visitAnswered';
      readonly subjectId: string;
      readonly answer: AnswerVisit['answer'];
      readonly by: AnsweredBy;
      readonly at: Instant;
    }
  | { readonly type: 'visitEnded'; readonly subjectId: string; readonly at: Instant };
export type VisitFactOf<Type extends VisitFact['type']> = Extract<VisitFact, { readonly type: Type }>;

/** A visit as later commands need it. */
export interface VisitState {
  readonly visitId: string;
  readonly hostAnswer: HostAnswer;
  readonly answeredBy: AnsweredBy | null;
  readonly registeredAt: Instant;
  readonly endedAt: Instant | null;
}

/** What a registration is decided on. */
export interface RegisterVisitState {
  readonly isKnown: boolean;
  /** Whether door, person and gate are of this community; true where none is named. */
  readonly hasHost: boolean;
  readonly hasGate: boolean;
  readonly rules: Pick<GateRules, 'admitsVisitors' | 'visitHours'>;
  readonly now: Instant;
}

/**
 * Registers somebody from outside, always with an end. Visitors are not admitted where the rules say so; one who was let in while a
 * phone had no network is written down nevertheless, because it happened.
 * Refuses `momentInFuture`, `visitEndBeforeStart`, `visitTooLong`, `visitHostNeeded`, `visitHostUnknown`, `gateUnknown`,
 * `visitorsNotAdmitted`.
 * @idempotent by visitId
 */
export function decideRegisterVisit(
  state: RegisterVisitState,
  input: RegisterVisit,
): Decision<VisitFactOf<'visitRegistered'>> {
  if (state.isKnown) return { facts: [] };
  const { visitId: subjectId, ...visit } = input;
  const untilAt = input.untilAt ?? addHours(input.fromAt, state.rules.visitHours);
  if (isInFuture(input.registeredAt, state.now)) return refuse('momentInFuture', { field: 'registeredAt' });
  const hours = hoursBetween(input.fromAt, untilAt);
  if (hours <= 0) return refuse('visitEndBeforeStart', { field: 'untilAt' });
  if (hours > MOST_DAYS * 24) return refuse('visitTooLong', { days: MOST_DAYS, field: 'untilAt' });
  if (input.kind === 'visitor' && !saysWhatFor(input)) return refuse('visitHostNeeded', { field: 'hostDwellingId' });
  if (!state.hasHost) return refuse('visitHostUnknown', { field: 'hostDwellingId' });
  if (!state.hasGate) return refuse('gateUnknown', { field: 'gateId' });
  const isLive = hoursBetween(input.registeredAt, state.now) * 60 <= LIVE_MINUTES;
  if (input.kind === 'visitor' && !state.rules.admitsVisitors && isLive) return refuse('visitorsNotAdmitted');
  return { facts: [{ type: 'visitRegistered', subjectId, ...visit, untilAt }] };
}

function saysWhatFor({ hostDwellingId, hostPersonId, purpose }: RegisterVisit): boolean {
  return [hostDwellingId, hostPersonId, purpose].some((said) => said !== undefined);
}

/**
 * What the household said. The last answer counts. Refuses `notFound`, `visitEnded`, `momentInFuture`.
 * @idempotent by the answer
 */
export function decideAnswerVisit(
  state: { readonly visit: VisitState | undefined; readonly now: Instant },
  input: AnswerVisit,
): Decision<VisitFactOf<'visitAnswered'>> {
  const { visit, now } = state;
  const at = input.at ?? now;
  if (!visit) return refuse('notFound');
  if (visit.hostAnswer === input.answer && visit.answeredBy === input.by) return { facts: [] };
  if (visit.endedAt !== null && at > visit.endedAt) return refuse('visitEnded');
  if (isInFuture(at, now)) return refuse('momentInFuture');
  return { facts: [{ type: 'visitAnswered', subjectId: visit.visitId, answer: input.answer, by: input.by, at }] };
}

/**
 * The visitor has left, or did not come. Refuses `notFound`, `momentInFuture`.
 * @idempotent by visitId: who ended it first counts
 */
export function decideEndVisit(
  state: { readonly visit: VisitState | undefined; readonly now: Instant },
  input: EndVisit,
): Decision<VisitFactOf<'visitEnded'>> {
  const { visit, now } = state;
  if (!visit) return refuse('notFound');
  if (visit.endedAt !== null) return { facts: [] };
  const at = input.at ?? now;
  if (isInFuture(at, now)) return refuse('momentInFuture');
  return { facts: [{ type: 'visitEnded', subjectId: visit.visitId, at }] };
}

/** True for somebody who should have left: let in, not gone, past the end. */
export function isOverdue(
  visit: { readonly hostAnswer: HostAnswer; readonly untilAt: Instant; readonly endedAt: Instant | null },
  now: Instant,
): boolean {
  return visit.endedAt === null && visit.hostAnswer !== 'refused' && visit.untilAt < now;
}
