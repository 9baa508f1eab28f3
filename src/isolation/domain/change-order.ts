import { daysBetween, type Day } from '../../base/domain/day.ts';
import { isRefusal, refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import type { Decider } from './approve-orders.ts';
import type { OrderState, Reset } from './order.ts';
import type { ChangeKind, OrderChanged } from './order-facts.ts';
import type { MoveEnd, MoveOrder, RestartOrder } from './order-inputs.ts';
import type { OrderPlan, PlanFor } from './order-plan.ts';

/** Nobody is kept longer than this beyond the rule by one act. */
const MOST_ADDED_DAYS = 14;

/** What a change is decided on. */
export interface ChangeState extends Decider {
  readonly order: OrderState | undefined;
  readonly planFor: PlanFor;
}

type Changed = Decision<OrderChanged>;

/**
 * A later day of release. Longer than the rule is a measure of its own: whoever wrote an order that needs two people does not lengthen it
 * alone. Refuses `orderUnknown`, `orderNotRunning`, `orderSecondPerson`, `orderNotLonger`, `orderTooLong`, and as the engine does.
 */
export function decideExtendOrder(state: ChangeState, { releaseDay, reason }: MoveEnd): Changed {
  const running = findRunning(state);
  if (isRefusal(running)) return running;
  const { order, plan } = running;
  const refusal = refuseAlone(state);
  if (refusal) return refusal;
  const { day } = plan.schedule.release;
  if (releaseDay <= day) return refuse('orderNotLonger', { day, field: 'releaseDay' });
  if (daysBetween(day, releaseDay) > MOST_ADDED_DAYS)
    return refuse('orderTooLong', { days: MOST_ADDED_DAYS, field: 'releaseDay' });
  return changed({ state, order, kind: 'extended', reason, reset: { day: releaseDay } });
}

/**
 * An earlier day of release, today at the earliest. Never adds a day. Refuses `orderUnknown`, `orderNotRunning`, `orderNotShorter`,
 * `orderDayPast`, and as the engine does.
 */
export function decideShortenOrder(state: ChangeState, { releaseDay, reason }: MoveEnd): Changed {
  const running = findRunning(state);
  if (isRefusal(running)) return running;
  const { day } = running.plan.schedule.release;
  if (releaseDay >= day) return refuse('orderNotShorter', { day, field: 'releaseDay' });
  if (releaseDay < state.today) return refuse('orderDayPast', { field: 'releaseDay' });
  return changed({ state, order: running.order, kind: 'shortened', reason, reset: { day: releaseDay } });
}

/**
 * The count begins again from a breach, a new exposure or a case in the home, where the rule says so. Refuses `orderUnknown`,
 * `orderNotRunning`, `orderSecondPerson`, `orderAnchorInFuture`, `orderRestartNotInRule`, `orderRestartEarlier`, `orderRestartLate`, and
 * as the engine does. Source: domain.md 1.2 (resetOn).
 */
export function decideRestartOrder(state: ChangeState, { cause, day, reason }: RestartOrder): Changed {
  const running = findRunning(state);
  if (isRefusal(running)) return running;
  const refusal = refuseAlone(state);
  if (refusal) return refusal;
  if (day > state.today) return refuse('orderAnchorInFuture', { field: 'day' });
  const { order } = running;
  const answer = changed({ state, order, kind: cause, reason, reset: { day } });
  if (isRefusal(answer)) return answer;
  const plan = state.planFor({ ...order, resets: answer.facts[0]?.resets ?? [] });
  if (isRefusal(plan)) return plan;
  const judged = plan.schedule.resets.findLast((reset) => reset.kind === cause && reset.day === day);
  if (judged?.outcome === 'notInRule') return refuse('orderRestartNotInRule', { field: 'cause' });
  if (judged?.outcome === 'beforeAnchor') return refuse('orderRestartEarlier', { field: 'day' });
  if (judged?.outcome === 'afterRelease') return refuse('orderRestartLate', { field: 'day' });
  return answer;
}

/** Another place; the days stay. Refuses `orderUnknown`, `orderNotRunning`. */
export function decideMoveOrder(state: ChangeState, input: MoveOrder): Changed {
  const running = findRunning(state);
  if (isRefusal(running)) return running;
  const { order } = running;
  const place = { place: input.place, placeName: input.placeName ?? null };
  if (order.place === place.place && order.placeName === place.placeName) return { facts: [] };
  return changed({ state, order: { ...order, ...place }, kind: 'moved', reason: input.reason });
}

function changed(of: {
  readonly state: ChangeState;
  readonly order: OrderState;
  readonly kind: ChangeKind & (Reset['kind'] | 'moved');
  readonly reason: string;
  readonly reset?: { readonly day: Day };
}): Changed {
  const { order, kind, reason, state } = of;
  const resets =
    of.reset === undefined || kind === 'moved'
      ? order.resets
      : [...order.resets, { kind, day: of.reset.day, note: reason, at: state.now }];
  const plan = state.planFor({ ...order, resets });
  if (isRefusal(plan)) return plan;
  return { facts: [changeOf({ order, resets, plan, kind, reason })] };
}

/** The fact of a change: what was before, what holds now. */
export function changeOf(of: {
  readonly order: OrderState;
  readonly resets: readonly Reset[];
  readonly plan: OrderPlan;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly edition?: { readonly packId: string; readonly packVersion: number };
}): OrderChanged {
  const { order, resets, plan, kind, reason } = of;
  const { packId, packVersion, plannedRelease } = order;
  const { orderId, personId, measure, place, placeName } = order;
  return {
    type: 'orderChanged',
    subjectId: orderId,
    personId,
    change: kind,
    reason,
    before: { plannedRelease, packId, packVersion },
    plannedRelease: plan.schedule.release.day,
    resets,
    ...{ packId, packVersion, measure, place, placeName },
    ...of.edition,
  };
}

/** A running order with its plan. Refuses `orderUnknown`, `orderNotRunning`, and as the engine does. */
export function findRunning({
  order,
  planFor,
}: Pick<ChangeState, 'order' | 'planFor'>): { readonly order: OrderState; readonly plan: OrderPlan } | Refusal {
  if (order === undefined) return refuse('orderUnknown');
  if (order.state !== 'running') return refuse('orderNotRunning');
  const plan = planFor(order);
  return isRefusal(plan) ? plan : { order, plan };
}

/** Whoever wrote an order that needs two people does not make it longer by himself. Source: needs P2. */
function refuseAlone({ order, accountId }: ChangeState): Refusal | undefined {
  return order?.needsSecond && order.orderedBy === accountId ? refuse('orderSecondPerson') : undefined;
}
