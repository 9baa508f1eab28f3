import { addDays } from '../../base/domain/day.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { sendingFault } from '../../messaging/domain/sending-fault.ts';
import { makeLinks, queueMessages, readSetting, type NewMessage } from '../../messaging/server/api.ts';
import { listHouseholds } from '../../register/server/api.ts';
import type { OrderEnded } from '../domain/order-facts.ts';
import type { OrderState } from '../domain/order.ts';
import { decideSendLinks, SendOrderLinks } from '../domain/send-links.ts';
import { LINK_DAYS } from './link-page.ts';
import { findOrders } from './order-queries.ts';

/** Whoever was released is told by SMS that he may come and go; no word of why he could not. */
export async function tellReleased(tx: Tx, context: CommandContext, ended: readonly OrderEnded[]): Promise<void> {
  const { communityId, now, vault, accountId: by } = context;
  const released = ended.filter(({ endKind }) => endKind === 'released');
  if (released.length === 0) return;
  const orderIds = released.map(({ subjectId }) => subjectId);
  const orders = await findOrders(tx, { communityIds: [communityId], orderIds });
  const reach = await readersOf(tx, { communityId, orders });
  const messages = released.map(({ subjectId: orderId, endedOn: day }): NewMessage => ({
    ...{ key: `orderEnded:${orderId}`, template: 'orderEnded', sourceId: orderId, details: { day } },
    to: { personIds: reach(orderId) },
  }));
  await queueMessages(tx, { communityId, now, vault, by, messages });
}

const sendOrderLinks = defineCommand({
  name: 'sendOrderLinks',
  summary: 'Sends people under an order the link by which they report, by SMS; once a day',
  permission: 'isolation.check.record',
  scope: 'community',
  schema: SendOrderLinks,
  subject: ({ orderIds }) => ({ kind: 'order', id: orderIds[0] }),
  load: async (tx, { orderIds }, { communityId }) => ({
    orders: await findOrders(tx, { communityIds: [communityId], orderIds }),
    fault: sendingFault(await readSetting(tx, communityId), 'orderLink'),
  }),
  decide: (state, input) => decideSendLinks(state, input),
  async apply(tx, facts, { communityId, now, today, vault, accountId: by }, { orders }) {
    const subjectIds = facts.map(({ subjectId }) => subjectId);
    const until = addDays(today, LINK_DAYS);
    const codes = await makeLinks(tx, { kind: 'order', until, communityId, subjectIds, vault });
    const reach = await readersOf(tx, { communityId, orders });
    const messages = subjectIds.map((orderId): NewMessage => ({
      ...{ key: `orderLink:${orderId}:${today}`, template: 'orderLink', sourceId: orderId },
      ...{ details: { code: codes.get(orderId) ?? '' }, to: { personIds: reach(orderId) } },
    }));
    return queueMessages(tx, { communityId, now, vault, by, messages });
  },
});

/** Who reads a message about an order: the person, else somebody of the household, as for a child. */
async function readersOf(
  tx: Tx,
  of: { readonly communityId: number; readonly orders: readonly OrderState[] },
): Promise<(orderId: string) => readonly string[]> {
  const householdIds = [...new Set(of.orders.flatMap(({ householdId }) => householdId ?? []))];
  const households = await listHouseholds(tx, { communityId: of.communityId, target: { householdIds } });
  const membersOf = new Map(
    households.map(({ householdId, members }) => [householdId, members.map(({ personId }) => personId)]),
  );
  return (orderId) => {
    const order = of.orders.find((one) => one.orderId === orderId);
    return order ? [order.personId, ...(membersOf.get(order.householdId ?? '') ?? [])] : [];
  };
}

/** Commands that send messages about orders. */
export const orderMessageCommands: readonly Command[] = [sendOrderLinks];
