import { instantOf, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import type { Decider } from './approve-orders.ts';
import { endOf } from './end-orders.ts';
import type { OrderState } from './order.ts';
import type { OrderFact, OrderFactOf } from './order-facts.ts';
import type { AnswerObjection, ObjectToOrder } from './order-inputs.ts';

/** Within so many hours an objection is answered. Our own promise: the law gives the right and no number (domain.md 5). */
export const ANSWER_HOURS = 24;

const MS_PER_HOUR = 3_600_000;

/** When the answer to an objection is due. */
export function answerDueAt(saidAt: Instant): Instant {
  return instantOf(new Date(Date.parse(saidAt) + ANSWER_HOURS * MS_PER_HOUR));
}

/**
 * Somebody says that the order is wrong. Also possible after its end. Refuses `orderUnknown`.
 * @idempotent by objectionId
 */
export function decideObject(
  state: { readonly order: OrderState | undefined; readonly isKnown: boolean; readonly now: Instant },
  input: ObjectToOrder,
): Decision<OrderFactOf<'objectionRaised'>> {
  if (state.isKnown) return { facts: [] };
  if (state.order === undefined) return refuse('orderUnknown');
  const { objectionId, saidBy, source, words, orderId } = input;
  return {
    facts: [
      {
        type: 'objectionRaised',
        subjectId: orderId,
        ...{ objectionId, saidBy, source, words },
        at: state.now,
        answerDueAt: answerDueAt(state.now),
      },
    ],
  };
}

/** An objection as its answer needs it. */
export interface ObjectionState {
  readonly objectionId: string;
  readonly order: OrderState;
  readonly isAnswered: boolean;
}

/**
 * The answer. Whoever wrote the order does not judge it. Upheld, the order ends in the same act. Refuses `objectionUnknown`,
 * `objectionAnswered`, `orderSecondPerson`. Source: needs P2.
 */
export function decideAnswerObjection(
  state: { readonly objection: ObjectionState | undefined } & Decider,
  { objectionId, outcome, answer }: AnswerObjection,
): Decision<OrderFact> {
  const { objection } = state;
  if (objection === undefined) return refuse('objectionUnknown');
  if (objection.isAnswered) return refuse('objectionAnswered');
  const { order } = objection;
  if (order.orderedBy === state.accountId) return refuse('orderSecondPerson');
  const answered: OrderFact = {
    type: 'objectionAnswered',
    subjectId: order.orderId,
    ...{ objectionId, outcome, answer },
    at: state.now,
  };
  if (outcome !== 'upheld' || order.state === 'ended') return { facts: [answered] };
  return {
    facts: [answered, endOf({ order, plan: undefined, endKind: 'objection', endedOn: state.today, note: answer })],
  };
}
