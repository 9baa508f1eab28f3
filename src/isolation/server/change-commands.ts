import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { decideChangeEdition } from '../domain/change-edition.ts';
import {
  decideExtendOrder,
  decideMoveOrder,
  decideRestartOrder,
  decideShortenOrder,
  type ChangeState,
} from '../domain/change-order.ts';
import type { OrderChanged } from '../domain/order-facts.ts';
import { ChangeEdition, MoveEnd, MoveOrder, RestartOrder } from '../domain/order-inputs.ts';
import { plansBy } from '../domain/order-plan.ts';
import { applyEnds } from './end-orders-apply.ts';
import { deciderOf, onOrder, reasonOf } from './decider.ts';
import { followOrders } from './order-effects.ts';
import { lockOrders, openOrders } from './order-queries.ts';
import { insertEvents, setChanged } from './order-write-queries.ts';
import { findPack } from './packs.ts';

/** One order, locked, with the plans of its edition. */
export async function loadChange(tx: Tx, orderId: string, context: CommandContext): Promise<ChangeState> {
  const [order] = await lockOrders(tx, { communityId: context.communityId, orderIds: [orderId] });
  const pack = order && (await findPack(tx, order));
  const planFor: ChangeState['planFor'] = pack === undefined ? () => ({ refused: 'orderPackUnknown' }) : plansBy(pack);
  return { order, planFor, ...deciderOf(context) };
}

/** Writes changes down, and what follows from them. */
async function applyChanges(tx: Tx, facts: readonly OrderChanged[], context: CommandContext) {
  await setChanged(tx, context, facts);
  await insertEvents(
    tx,
    context,
    facts.map(({ subjectId, change, reason, before, plannedRelease, place, placeName, packId, packVersion }) => ({
      orderId: subjectId,
      kind: change,
      body: {
        reason,
        from: before.plannedRelease,
        to: plannedRelease,
        ...detailOf({ change, place, placeName, packId, packVersion }),
      },
    })),
  );
  await followOrders(
    tx,
    context,
    facts.map(({ subjectId }) => subjectId),
  );
  return { changed: facts.length, plannedRelease: facts[0]?.plannedRelease };
}

function detailOf({
  change,
  place,
  placeName,
  packId,
  packVersion,
}: Pick<OrderChanged, 'change' | 'place' | 'placeName' | 'packId' | 'packVersion'>): object {
  if (change === 'moved') return { place, placeName };
  return change === 'edition' ? { packId, packVersion } : {};
}

const one = { scope: 'community', subject: onOrder, reason: reasonOf } as const;

const extendOrder = defineCommand({
  ...one,
  name: 'extendOrder',
  summary:
    'A later day of release, with a reason; where the rule confines somebody, by another person than who wrote the order',
  permission: 'isolation.order.issue',
  schema: MoveEnd,
  load: (tx, { orderId }, context) => loadChange(tx, orderId, context),
  decide: (state, input) => decideExtendOrder(state, input),
  apply: applyChanges,
});

const shortenOrder = defineCommand({
  ...one,
  name: 'shortenOrder',
  summary: 'An earlier day of release, with a reason',
  permission: 'isolation.order.release',
  schema: MoveEnd,
  load: (tx, { orderId }, context) => loadChange(tx, orderId, context),
  decide: (state, input) => decideShortenOrder(state, input),
  apply: applyChanges,
});

const restartOrder = defineCommand({
  ...one,
  name: 'restartOrder',
  summary: 'The count begins again from a breach, a new exposure or a case in the home',
  permission: 'isolation.order.issue',
  schema: RestartOrder,
  load: (tx, { orderId }, context) => loadChange(tx, orderId, context),
  decide: (state, input) => decideRestartOrder(state, input),
  apply: applyChanges,
});

const moveOrder = defineCommand({
  ...one,
  name: 'moveOrder',
  summary: 'The person stays in another place; the days remain',
  permission: 'isolation.order.issue',
  schema: MoveOrder,
  load: (tx, { orderId }, context) => loadChange(tx, orderId, context),
  decide: (state, input) => decideMoveOrder(state, input),
  apply: applyChanges,
});

const changeEdition = defineCommand({
  name: 'changeEdition',
  summary: 'Running orders of one edition of a protocol go on under another, all in one act',
  permission: 'isolation.order.approve',
  scope: 'community',
  schema: ChangeEdition,
  subject: ({ to }) => ({ kind: 'edition', id: undefined, name: to.packId }),
  reason: reasonOf,
  async load(tx, { from, to, orderIds }, { communityId, today }) {
    const pack = await findPack(tx, to);
    const orders = await openOrders(tx, { communityId, edition: from, orderIds, lock: 'lock' });
    const isSame = pack !== undefined && orders.every(({ disease }) => disease === pack.disease);
    return {
      orders: orders.filter(({ state }) => state === 'running'),
      planFor: isSame ? plansBy(pack) : undefined,
      today,
    };
  },
  decide: (state, input) => decideChangeEdition(state, input),
  async apply(tx, facts, context) {
    const changes = facts.filter((fact) => fact.type === 'orderChanged');
    const { changed } = await applyChanges(tx, changes, context);
    const { ended } = await applyEnds(
      tx,
      facts.filter((fact) => fact.type === 'orderEnded'),
      context,
    );
    return { changed, ended };
  },
});

/** Commands that change running orders. */
export const changeCommands: readonly Command[] = [extendOrder, shortenOrder, restartOrder, moveOrder, changeEdition];
