import { daysBetween, type Day } from '../../base/domain/day.ts';
import { isRefusal, refuse, type Decision } from '../../base/domain/decision.ts';
import type { ConditionState } from '../../protocol/domain/release.ts';
import type { Decider } from './approve-orders.ts';
import { findRunning, type ChangeState } from './change-order.ts';
import type { EndKind, OrderState } from './order.ts';
import type { OrderEnded, OrderFact } from './order-facts.ts';
import type { ConvertOrder, EndOrder } from './order-inputs.ts';
import type { OrderPlan } from './order-plan.ts';

/** An order that is to be released, with what the engine says of it today. */
export interface ReleaseCandidate {
  readonly order: OrderState;
  readonly plan: OrderPlan;
  /** `due`: the stay is over; `early`: the rule's early release is reached. */
  readonly by: 'due' | 'early' | undefined;
  readonly conditions: readonly ConditionState[];
}

/**
 * Frees many at once, each by its own conditions; papers that the release itself makes count as met. Refuses `orderUnknown`,
 * `orderNotRunning`, and `orderNotDue` with the number of those that are not: then nobody is released, so that nothing is half done.
 * @idempotent by orderId: whoever is released already is left as he is
 */
export function decideReleaseOrders(
  state: {
    readonly wanted: readonly string[];
    readonly candidates: readonly ReleaseCandidate[];
    readonly endedIds: readonly string[];
  } & Decider,
): Decision<OrderEnded> {
  const known = new Set([...state.candidates.map(({ order }) => order.orderId), ...state.endedIds]);
  if (state.wanted.some((id) => !known.has(id))) return refuse('orderUnknown');
  if (state.candidates.some(({ order }) => order.state !== 'running')) return refuse('orderNotRunning');
  const early = state.candidates.filter(({ by }) => by === undefined);
  if (early.length > 0) {
    const missing = early[0]?.conditions.filter(({ isMet, code }) => !isMet && code !== 'documents').length ?? 0;
    return refuse('orderNotDue', { count: early.length, conditions: missing });
  }
  return {
    facts: state.candidates.map(({ order, plan }) =>
      endOf({ order, plan, endKind: 'released', endedOn: state.today, note: null }),
    ),
  };
}

/** Any other end. Refuses `orderUnknown`, `orderEnded`, `orderEndInFuture`, `orderDayPast`. @idempotent by orderId */
export function decideEndOrder(
  state: { readonly order: OrderState | undefined; readonly plan: OrderPlan | undefined } & Decider,
  input: Pick<EndOrder, 'endKind' | 'endedOn' | 'reason'>,
): Decision<OrderEnded> {
  const { order, plan, today } = state;
  if (order === undefined) return refuse('orderUnknown');
  if (order.state === 'ended') return { facts: [] };
  if (input.endedOn > today) return refuse('orderEndInFuture', { field: 'endedOn' });
  const { endKind, endedOn, reason } = input;
  return { facts: [endOf({ order, plan, endKind, endedOn, note: reason })] };
}

/** Everything open of somebody who died or left ends by itself. */
export function endsOfPerson(
  orders: readonly OrderState[],
  of: { readonly endKind: 'died' | 'transferred'; readonly today: Day },
): readonly OrderEnded[] {
  return orders.map((order) => endOf({ order, plan: undefined, endKind: of.endKind, endedOn: of.today, note: null }));
}

/** The fact of an end. `daysLate` counts from the engine's day of release, for errors and deaths from the one kept. */
export function endOf(of: {
  readonly order: OrderState;
  readonly plan: OrderPlan | undefined;
  readonly endKind: EndKind;
  readonly endedOn: Day;
  readonly note: string | null;
}): OrderEnded {
  const { order, plan, endKind, endedOn, note } = of;
  const releaseDay = plan?.schedule.release.day ?? order.plannedRelease;
  return {
    type: 'orderEnded',
    subjectId: order.orderId,
    personId: order.personId,
    endKind,
    endedOn,
    note,
    daysLate: daysBetween(releaseDay, endedOn),
  };
}

/**
 * Another measure of the same edition takes over, as when a contact becomes a case: the old order ends as converted, a new one begins at
 * once. Both stand in one decision, so that nobody falls between them. A measure that confines has its two people in whoever wrote the
 * old order and whoever converts it, who must not be the same.
 * Refuses `orderUnknown`, `orderNotRunning`, `orderSecondPerson`, `orderSameMeasure`, `orderAnchorInFuture`, and as the engine does.
 */
export function decideConvertOrder(
  state: ChangeState & { readonly isKnown: boolean },
  input: ConvertOrder,
): Decision<OrderFact> {
  if (state.isKnown) return { facts: [] };
  const running = findRunning(state);
  if (isRefusal(running)) return running;
  const { order, plan } = running;
  if (input.measure === order.measure) return refuse('orderSameMeasure', { field: 'measure' });
  if (input.anchorDay > state.today) return refuse('orderAnchorInFuture', { field: 'anchorDay' });
  const next = state.planFor({ ...order, ...input, resets: [], tests: [] });
  if (isRefusal(next)) return next;
  if (next.schedule.isCoercive && order.orderedBy === state.accountId) return refuse('orderSecondPerson');
  const ended = endOf({ order, plan, endKind: 'converted', endedOn: state.today, note: input.reason });
  const { personId, disease, packId, packVersion, place, placeName } = order;
  return {
    facts: [
      ended,
      {
        type: 'orderIssued',
        subjectId: input.newOrderId,
        ...{ personId, disease, packId, packVersion, place },
        placeName: placeName ?? undefined,
        measure: input.measure,
        sourceKind: 'order',
        sourceId: order.orderId,
        reasonCode: input.reasonCode,
        reasonNote: input.reason,
        ...{ anchorKind: input.anchorKind, anchorDay: input.anchorDay, anchorEvidence: input.anchorEvidence },
        startedOn: state.today,
        needsSecond: next.schedule.isCoercive,
        state: 'running',
        plannedRelease: next.schedule.release.day,
        parties: [],
        at: state.now,
        ...(next.schedule.isCoercive ? { twoPeople: { orderedBy: order.orderedBy, approvedBy: state.accountId } } : {}),
      },
    ],
  };
}
