import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { cancelTasks, taskResults } from '../../tasks/server/api.ts';
import { followMerge, type OrderFollowed } from '../domain/merge-orders.ts';
import { applyEnds } from './end-orders-apply.ts';
import { mergedInto, orderIdsOf, ordersFollowedFrom, setPerson } from './merge-queries.ts';
import { followOrders, followStandings } from './order-effects.ts';
import { lockOrders } from './order-queries.ts';
import { insertEvents } from './order-write-queries.ts';

/** Two records of the register. */
const Pair = z.object({ keptId: idSchema<'person'>(), goneId: idSchema<'person'>() });
const follows = {
  permission: 'isolation.order.release',
  scope: 'community',
  schema: Pair,
  subject: ({ keptId }: z.infer<typeof Pair>) => ({ kind: 'person', id: keptId }),
} as const;

/** Follows from the register: two records became one. */
const ordersFollowMerge = defineCommand({
  ...follows,
  name: 'ordersFollowMerge',
  summary: 'Orders go with the person when two records become one; of two for one disease the later release stays',
  async load(tx, { keptId, goneId }, { communityId }) {
    const of = async (personId: string) =>
      lockOrders(tx, { communityId, orderIds: await orderIdsOf(tx, { communityId, personId }) });
    // Said by anybody else than the register it moves nothing.
    const isMerged = (await mergedInto(tx, { communityId, personId: goneId })) === keptId;
    return { kept: isMerged ? await of(keptId) : [], gone: isMerged ? await of(goneId) : [] };
  },
  decide: (state, pair, { today }) => ({ facts: followMerge({ ...state, ...pair, today }) }),
  async apply(tx, facts, context, { gone }) {
    await applyEnds(
      tx,
      facts.filter((fact) => fact.type === 'orderEnded'),
      context,
    );
    const followed = facts.filter((fact) => fact.type === 'orderFollowed');
    await move(tx, context, { followed, kind: 'merged', people: gone.map(({ personId }) => personId) });
    return { followed: followed.length };
  },
});

/** Follows from the register: a merge was taken back. */
const ordersFollowUnmerge = defineCommand({
  ...follows,
  name: 'ordersFollowUnmerge',
  summary: 'Orders that came with a merge go back with the record they came from',
  load: async (tx, { keptId, goneId }, { communityId }) =>
    (await mergedInto(tx, { communityId, personId: goneId })) === undefined
      ? ordersFollowedFrom(tx, { communityId, personId: keptId, from: goneId })
      : [],
  decide: (orderIds, { keptId, goneId }) => ({
    facts: orderIds.map((subjectId) => ({
      type: 'orderFollowed' as const,
      ...{ subjectId, personId: goneId, from: keptId },
    })),
  }),
  async apply(tx, followed, context) {
    await move(tx, context, { followed, kind: 'unmerged', people: followed.map(({ from }) => from) });
    return { followed: followed.length };
  },
});

/** Writes whose the orders are now. Today's work that names the other record is made anew for this one. */
async function move(
  tx: Tx,
  context: CommandContext,
  of: {
    readonly followed: readonly OrderFollowed[];
    readonly kind: 'merged' | 'unmerged';
    readonly people: readonly string[];
  },
): Promise<void> {
  const { communityId, accountId: by, now } = context;
  const [first] = of.followed;
  if (!first) return;
  const { personId, from } = first;
  const orderIds = of.followed.map(({ subjectId }) => subjectId);
  await setPerson(tx, { communityId, personId, orderIds });
  await insertEvents(
    tx,
    context,
    orderIds.map((orderId) => ({ orderId, kind: of.kind, body: { from } })),
  );
  const tasks = await taskResults(tx, { communityId, sourceIds: orderIds });
  const taskIds = tasks.flatMap((task) => (task.state === 'open' && task.personId === from ? [task.taskId] : []));
  if (taskIds.length > 0) await cancelTasks(tx, { communityId, taskIds, outcome: 'orderEnded', now, by });
  await followOrders(tx, context, orderIds);
  await followStandings(tx, context, { orderIds: [], personIds: [...new Set([personId, ...of.people])] });
}

/** Commands that follow from records that become one. */
export const mergeOrderCommands: readonly Command[] = [ordersFollowMerge, ordersFollowUnmerge];
