import { addDays, type Day, type Instant } from '../../base/domain/day.ts';
import { isRefusal, refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import type { IssueOrders, Party } from './order-inputs.ts';
import type { OrderFactOf } from './order-facts.ts';
import type { OrderPlan, PlanFor } from './order-plan.ts';

/** An anchor that lies farther back than the longest rule is a typing error. */
const OLDEST_ANCHOR_DAYS = 60;

/** Somebody for whom an order is wanted. */
export interface PersonToKeep {
  readonly personId: string;
  readonly isHere: boolean;
  /** Diseases for which an order is open. */
  readonly openDiseases: readonly string[];
}

/** What an issue is decided on. */
export interface IssueState {
  readonly people: readonly PersonToKeep[];
  /** Orders with these ids that are there already. */
  readonly knownOrderIds: readonly string[];
  readonly disease: string | undefined;
  readonly planFor: PlanFor;
  /** Who answered for the community's last order. */
  readonly usualParties: readonly Party[];
  readonly today: Day;
  readonly now: Instant;
}

/**
 * Orders for one person or a household. Never without reason, end and way to object: the reason is part of the input, the end is worked
 * out here, and the community's own phone stands on the paper. What confines somebody is only proposed until a second account approves.
 * Refuses `orderPersonUnknown`, `orderOpenAlready`, `orderPackUnknown`, `orderAnchorInFuture`, `orderAnchorTooOld`, `orderStartInFuture`,
 * `orderStartBeforeAnchor`, `orderOver`, `orderNoWayToObject`, `orderHomeUnfit`, and as the engine does.
 * Source: needs D1 and P2; domain.md 1.2.
 * @idempotent by orderId
 */
export function decideIssueOrders(state: IssueState, input: IssueOrders): Decision<OrderFactOf<'orderIssued'>> {
  const fresh = input.orders.filter(({ orderId }) => !state.knownOrderIds.includes(orderId));
  if (fresh.length === 0) return { facts: [] };
  if (state.disease === undefined) return refuse('orderPackUnknown', { field: 'packId' });
  const parties = mergeParties(state.usualParties, input.parties ?? []);
  const refusal =
    refuseAnchor(state, input) ??
    refuseHome(input) ??
    refusePeople(state, { ...input, orders: fresh }) ??
    refuseParties(parties);
  if (refusal) return refusal;
  const facts: OrderFactOf<'orderIssued'>[] = [];
  for (const one of fresh) {
    const plan = state.planFor({ ...input, measure: one.measure, resets: [], tests: [] });
    if (isRefusal(plan)) return plan;
    const { release } = plan.schedule;
    if (release.day < state.today && !release.isEarliest)
      return refuse('orderOver', { day: release.day, field: 'anchorDay' });
    facts.push(issued({ state, input, one, plan, parties, disease: state.disease }));
  }
  return { facts };
}

function issued(of: {
  readonly state: IssueState;
  readonly input: IssueOrders;
  readonly one: IssueOrders['orders'][number];
  readonly plan: OrderPlan;
  readonly parties: readonly Party[];
  readonly disease: string;
}): OrderFactOf<'orderIssued'> {
  const { input, plan, state } = of;
  const { orderId, ...one } = of.one;
  const { orders: _orders, parties: _parties, ...shared } = input;
  return {
    type: 'orderIssued',
    subjectId: orderId,
    ...shared,
    ...one,
    disease: of.disease,
    needsSecond: plan.schedule.isCoercive,
    state: plan.schedule.isCoercive ? 'proposed' : 'running',
    plannedRelease: plan.schedule.release.day,
    parties: of.parties,
    at: state.now,
  };
}

function refuseAnchor({ today }: IssueState, { anchorDay, startedOn }: IssueOrders): Refusal | undefined {
  if (anchorDay > today) return refuse('orderAnchorInFuture', { field: 'anchorDay' });
  if (anchorDay < addDays(today, -OLDEST_ANCHOR_DAYS))
    return refuse('orderAnchorTooOld', { days: OLDEST_ANCHOR_DAYS, field: 'anchorDay' });
  if (startedOn > addDays(today, 1)) return refuse('orderStartInFuture', { field: 'startedOn' });
  if (startedOn < anchorDay) return refuse('orderStartBeforeAnchor', { field: 'startedOn' });
  return undefined;
}

/** A home in which one point fails is no place to stay. Source: domain.md 1.3. */
function refuseHome({ place, assessment }: IssueOrders): Refusal | undefined {
  if (place !== 'home' || assessment === undefined) return undefined;
  const failed = Object.values(assessment.points).filter((isMet) => !isMet).length;
  return failed === 0 ? undefined : refuse('orderHomeUnfit', { count: failed, field: 'place' });
}

function refusePeople(state: IssueState, { orders }: Pick<IssueOrders, 'orders'>): Refusal | undefined {
  const people = new Map(state.people.map((person) => [person.personId, person]));
  const seen = new Set<string>();
  for (const { personId } of orders) {
    const person = people.get(personId);
    if (!person?.isHere) return refuse('orderPersonUnknown');
    const isOpen = seen.has(personId) || person.openDiseases.includes(state.disease ?? '');
    if (isOpen) return refuse('orderOpenAlready');
    seen.add(personId);
  }
  return undefined;
}

/** Nobody is kept in without knowing whom to call and to whom to object. Source: needs P2; design 11. */
function refuseParties(parties: readonly Party[]): Refusal | undefined {
  const community = parties.find(({ role }) => role === 'community');
  return community?.phone === undefined ? refuse('orderNoWayToObject', { field: 'parties' }) : undefined;
}

/** What is said now, and for the other parts who answered last time. */
function mergeParties(usual: readonly Party[], said: readonly Party[]): readonly Party[] {
  const roles = new Set(said.map(({ role }) => role));
  // A grid worker and an employer belong to a person, not to the community.
  const kept = usual.filter(({ role }) => role !== 'employer' && role !== 'gridWorker' && !roles.has(role));
  return [...said, ...kept];
}
