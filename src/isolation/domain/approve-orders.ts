import type { Day, Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import type { DeclineOrder } from './order-inputs.ts';
import type { OrderFact, OrderFactOf } from './order-facts.ts';
import type { OrderState } from './order.ts';

/** Who decides, and when. */
export interface Decider {
  readonly accountId: string;
  readonly now: Instant;
  readonly today: Day;
}

/**
 * The second person says yes. Whoever wrote an order cannot approve it. Refuses `orderUnknown`, `orderSecondPerson`.
 * @idempotent by orderId: one that runs already is left as it is
 */
export function decideApproveOrders(
  state: { readonly orders: readonly OrderState[]; readonly wanted: readonly string[] } & Decider,
): Decision<OrderFactOf<'orderApproved'>> {
  const known = new Set(state.orders.map(({ orderId }) => orderId));
  if (state.wanted.some((id) => !known.has(id))) return refuse('orderUnknown');
  const waiting = state.orders.filter((order) => order.state === 'proposed');
  if (waiting.some(({ orderedBy }) => orderedBy === state.accountId)) return refuse('orderSecondPerson');
  return {
    facts: waiting.map(({ orderId, personId }) => ({
      type: 'orderApproved',
      subjectId: orderId,
      personId,
      at: state.now,
    })),
  };
}

/** The second person says no: the order ends before it began. Refuses `orderUnknown`, `orderNotProposed`. */
export function decideDeclineOrder(
  state: { readonly order: OrderState | undefined } & Decider,
  { reason }: DeclineOrder,
): Decision<OrderFact> {
  const { order } = state;
  if (order === undefined) return refuse('orderUnknown');
  if (order.state !== 'proposed') return refuse('orderNotProposed');
  return {
    facts: [
      {
        type: 'orderEnded',
        subjectId: order.orderId,
        personId: order.personId,
        endKind: 'refused',
        endedOn: state.today,
        note: reason,
        daysLate: 0,
      },
    ],
  };
}
