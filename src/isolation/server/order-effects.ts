import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { publishStandings, withdrawStandings } from '../../register/server/api.ts';
import { cancelTasks } from '../../tasks/server/api.ts';
import { strictestOn } from '../domain/published-standing.ts';
import { planDay } from './day-rounds.ts';
import { findOrders, openOrders } from './order-queries.ts';
import { withPlans } from './packs.ts';
import { dropTests, syncTests } from './test-queries.ts';

type Where = Pick<CommandContext, 'communityId' | 'accountId' | 'now' | 'today'>;

/**
 * What follows at once from a change of orders, whatever it was: the list of tests, the standing that gates read, today's work. The same
 * function for every command, so that no change can forget the door. @idempotent
 */
export async function followOrders(tx: Tx, context: Where, orderIds: readonly string[]): Promise<void> {
  const { communityId, accountId, now, today } = context;
  const orders = await findOrders(tx, { communityIds: [communityId], orderIds });
  const planned = await withPlans(
    tx,
    orders.filter(({ state }) => state === 'running'),
  );
  const over = orders.filter(({ state }) => state === 'ended').map(({ orderId }) => orderId);
  await syncTests(tx, { communityId, orders: planned, now });
  await dropTests(tx, { communityId, orderIds: over, now });
  await followStandings(tx, context, { orderIds, personIds: orders.map(({ personId }) => personId) });
  await planDay(tx, { communityId, orders: planned, day: today, now, by: accountId });
}

/** Stops the work of orders that are over. */
export async function stopWork(tx: Tx, context: Where, orderIds: readonly string[]): Promise<void> {
  const { communityId, accountId: by, now } = context;
  if (orderIds.length === 0) return;
  await cancelTasks(tx, { communityId, sourceIds: orderIds, outcome: 'orderEnded', now, by });
}

/** Publishes what holds today for people and takes back what no longer does. */
export async function followStandings(
  tx: Tx,
  { communityId, today }: Pick<Where, 'communityId' | 'today'>,
  of: { readonly orderIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<number> {
  const open = await openOrders(tx, { communityId, personIds: of.personIds });
  const running = await withPlans(
    tx,
    open.filter(({ state }) => state === 'running'),
  );
  await withdrawStandings(tx, { communityId, sourceOrders: of.orderIds });
  const standings = [...new Set(of.personIds)].flatMap((personId) => {
    const standing = strictestOn(
      running.filter(({ order }) => order.personId === personId),
      today,
      'zh-CN',
    );
    return standing === undefined ? [] : [{ personId, ...standing }];
  });
  await publishStandings(tx, { communityId, standings });
  return standings.length;
}
