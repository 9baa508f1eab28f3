import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { decideApproveOrders, decideDeclineOrder } from '../domain/approve-orders.ts';
import { decideIssueOrders, type IssueState } from '../domain/issue-orders.ts';
import type { OrderFact, OrderIssued } from '../domain/order-facts.ts';
import { ApproveOrders, DeclineOrder, IssueOrders } from '../domain/order-inputs.ts';
import { plansBy } from '../domain/order-plan.ts';
import { deciderOf, onOrder, reasonOf } from './decider.ts';
import { planVisits } from './day-rounds.ts';
import { peopleToKeep, usualParties } from './issue-queries.ts';
import { followOrders } from './order-effects.ts';
import { knownOrders, lockOrders } from './order-queries.ts';
import { insertEvents, insertOrders, setApproved, setEnded } from './order-write-queries.ts';
import { findPack, withPlans } from './packs.ts';

async function loadIssue(tx: Tx, input: IssueOrders, { communityId, now, today }: CommandContext): Promise<IssueState> {
  const pack = await findPack(tx, input);
  return {
    people: await peopleToKeep(tx, { communityId, personIds: input.orders.map(({ personId }) => personId) }),
    knownOrderIds: await knownOrders(tx, { communityId, orderIds: input.orders.map(({ orderId }) => orderId) }),
    disease: pack?.disease,
    planFor: pack === undefined ? () => ({ refused: 'orderPackUnknown' }) : plansBy(pack),
    usualParties: await usualParties(tx, communityId),
    ...{ today, now },
  };
}

const issueOrder = defineCommand({
  name: 'issueOrder',
  summary:
    'Orders isolation or observation for a person or a household; what confines somebody waits for a second person',
  permission: 'isolation.order.issue',
  scope: 'community',
  schema: IssueOrders,
  subject: ({ orders }) => ({ kind: 'order', id: orders[0]?.orderId }),
  reason: ({ reasonNote }) => reasonNote,
  load: loadIssue,
  decide: (state, input) => decideIssueOrders(state, input),
  async apply(tx, facts, context) {
    await insertOrders(tx, context, facts);
    await insertEvents(
      tx,
      context,
      facts.map((fact) => ({ orderId: fact.subjectId, kind: 'issued', body: { plannedRelease: fact.plannedRelease } })),
    );
    await beginOrders(
      tx,
      context,
      facts.flatMap((fact) => (fact.state === 'running' ? [fact.subjectId] : [])),
    );
    return { orders: facts.map(({ subjectId, state }) => ({ orderId: subjectId, state })) };
  },
  record: withoutPhones,
});

/** Phones of offices stand in their own table. */
function withoutPhones({ parties, ...fact }: OrderIssued): object {
  return { ...fact, parties: parties.map(({ role }) => role) };
}

/** From now on the order holds: gate, tests, work, and a first visit with the notice. */
async function beginOrders(tx: Tx, context: CommandContext, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  await followOrders(tx, context, orderIds);
  const { communityId, accountId: by, now, today: day } = context;
  const orders = await withPlans(tx, await lockOrders(tx, { communityId, orderIds }));
  await planVisits(tx, { communityId, orders, day, now, by });
}

const approveOrder = defineCommand({
  name: 'approveOrder',
  summary: 'The second person approves orders that confine somebody; they hold from now on',
  permission: 'isolation.order.approve',
  scope: 'community',
  schema: ApproveOrders,
  subject: ({ orderIds }) => ({ kind: 'order', id: orderIds[0] }),
  load: async (tx, { orderIds }, context) => ({
    orders: await lockOrders(tx, { communityId: context.communityId, orderIds }),
    wanted: orderIds,
    ...deciderOf(context),
  }),
  decide: (state) => decideApproveOrders(state),
  async apply(tx, facts, context) {
    await setApproved(tx, context, facts);
    await insertEvents(
      tx,
      context,
      facts.map(({ subjectId }) => ({ orderId: subjectId, kind: 'approved', body: {} })),
    );
    await beginOrders(
      tx,
      context,
      facts.map(({ subjectId }) => subjectId),
    );
    return { approved: facts.length };
  },
});

const declineOrder = defineCommand({
  name: 'declineOrder',
  summary: 'The second person does not approve; the order ends before it began',
  permission: 'isolation.order.approve',
  scope: 'community',
  schema: DeclineOrder,
  subject: onOrder,
  reason: reasonOf,
  load: async (tx, { orderId }, context) => {
    const [order] = await lockOrders(tx, { communityId: context.communityId, orderIds: [orderId] });
    return { order, ...deciderOf(context) };
  },
  decide: (state, input) => decideDeclineOrder(state, input),
  async apply(tx, facts: readonly OrderFact[], context) {
    const ended = facts.filter((fact) => fact.type === 'orderEnded');
    await setEnded(tx, context, ended);
    await insertEvents(
      tx,
      context,
      ended.map(({ subjectId, note }) => ({ orderId: subjectId, kind: 'declined', body: { note } })),
    );
  },
});

/** Commands that begin orders. */
export const issueCommands: readonly Command[] = [issueOrder, approveOrder, declineOrder];
