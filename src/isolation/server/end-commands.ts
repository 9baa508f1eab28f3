import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { findAnswers } from '../../tasks/server/api.ts';
import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { readingsOf } from '../domain/check-judge.ts';
import {
  decideConvertOrder,
  decideEndOrder,
  decideReleaseOrders,
  endsOfPerson,
  type ReleaseCandidate,
} from '../domain/end-orders.ts';
import type { OrderState } from '../domain/order.ts';
import { ConvertOrder, EndOrder, ReleaseOrders } from '../domain/order-inputs.ts';
import { judgeOrder } from '../domain/release-judge.ts';
import { loadChange } from './change-commands.ts';
import { deciderOf, onOrder, reasonOf } from './decider.ts';
import { applyEnds } from './end-orders-apply.ts';
import { knownOrders, lockOrders, openOrders, siteZone } from './order-queries.ts';
import { withPlans } from './packs.ts';

/** What the engine says today of each of these orders. */
export async function judgeOrders(
  tx: Tx,
  of: {
    readonly communityId: number;
    readonly orders: readonly OrderState[];
    readonly confirmed: ReleaseOrders['confirmed'];
    readonly today: CommandContext['today'];
  },
): Promise<readonly ReleaseCandidate[]> {
  const { communityId, orders, confirmed, today } = of;
  const planned = await withPlans(tx, orders);
  const sourceIds = planned.map(({ orderId }) => orderId);
  const answers = sourceIds.length === 0 ? [] : await findAnswers(tx, { communityId, sourceIds });
  const timeZone = await siteZone(tx);
  const bySource = new Map<string, (typeof answers)[number][]>();
  for (const answer of answers) {
    const list = bySource.get(answer.sourceId ?? '') ?? [];
    list.push(answer);
    bySource.set(answer.sourceId ?? '', list);
  }
  return planned.map(({ order, plan }) =>
    judgeOrder({ order, plan, confirmed, checks: readingsOf(bySource.get(order.orderId) ?? [], timeZone) }, today),
  );
}

const releaseOrders = defineCommand({
  name: 'releaseOrders',
  summary: 'Frees people whose conditions are met, many in one act: certificate, standing, tasks',
  permission: 'isolation.order.release',
  scope: 'community',
  schema: ReleaseOrders,
  subject: ({ orderIds }) => ({ kind: 'order', id: orderIds[0] }),
  async load(tx, { orderIds, confirmed }, context) {
    const { communityId, today } = context;
    const orders = await lockOrders(tx, { communityId, orderIds });
    const open = orders.filter(({ state }) => state !== 'ended');
    return {
      wanted: orderIds,
      candidates: await judgeOrders(tx, { communityId, orders: open, confirmed, today }),
      endedIds: orders.filter(({ state }) => state === 'ended').map(({ orderId }) => orderId),
      ...deciderOf(context),
    };
  },
  decide: (state) => decideReleaseOrders(state),
  apply: applyEnds,
});

const endOrder = defineCommand({
  name: 'endOrder',
  summary: 'Ends an order for another reason than its release: transfer, death, error',
  permission: 'isolation.order.release',
  scope: 'community',
  schema: EndOrder,
  subject: onOrder,
  reason: reasonOf,
  async load(tx, { orderId }, context) {
    const [order] = await lockOrders(tx, { communityId: context.communityId, orderIds: [orderId] });
    const [planned] = order ? await withPlans(tx, [order]) : [];
    return { order, plan: planned?.plan, ...deciderOf(context) };
  },
  decide: (state, input) => decideEndOrder(state, input),
  apply: applyEnds,
});

const convertOrder = defineCommand({
  name: 'convertOrder',
  summary: 'Another measure of the same edition takes over, as when a contact becomes a case',
  permission: 'isolation.order.approve',
  scope: 'community',
  schema: ConvertOrder,
  subject: onOrder,
  reason: reasonOf,
  load: async (tx, { orderId, newOrderId }, context) => ({
    ...(await loadChange(tx, orderId, context)),
    isKnown: (await knownOrders(tx, { communityId: context.communityId, orderIds: [newOrderId] })).length > 0,
  }),
  decide: (state, input) => decideConvertOrder(state, input),
  apply: applyEnds,
});

/** Input of `endOrdersOf`: somebody died or is not here any more. */
const EndOrdersOf = z.object({ personId: idSchema<'person'>(), endKind: z.enum(['died', 'transferred']) });

/** Follows from the register: nobody else may call it, since it asks no reason. */
export const endOrdersOf = defineCommand({
  name: 'endOrdersOf',
  summary: 'Orders of somebody who died or left end by themselves',
  permission: 'isolation.order.release',
  scope: 'community',
  schema: EndOrdersOf,
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  load: (tx, { personId }, { communityId }) => openOrders(tx, { communityId, personIds: [personId], lock: 'lock' }),
  decide: (orders, { endKind }, { today }) => ({ facts: endsOfPerson(orders, { endKind, today }) }),
  apply: applyEnds,
});

/** Commands that end orders. */
export const endCommands: readonly Command[] = [releaseOrders, endOrder, convertOrder, endOrdersOf];
