import type { Tx } from '../../base/server/db.ts';
import { findEdition } from '../../protocol/server/api.ts';
import type { Pack } from '../../protocol/domain/pack.ts';
import type { OrderState } from '../domain/order.ts';
import { plansBy, type OrderPlan, type PlanFor } from '../domain/order-plan.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import type { PlannedOrder } from '../domain/published-standing.ts';

/** One version of one edition. */
export interface Edition {
  readonly packId: string;
  readonly packVersion: number;
}

/** The edition and its rule; undefined when there is none of that name. */
export async function findPack(tx: Tx, { packId, packVersion }: Edition): Promise<Pack | undefined> {
  return findEdition(tx, { packId, version: packVersion });
}

/** Plans of the editions that orders were made from; one that is gone plans nothing. */
export async function loadPlans(
  tx: Tx,
  orders: readonly Edition[],
): Promise<(edition: Edition) => PlanFor | undefined> {
  const plans = new Map<string, PlanFor>();
  for (const edition of orders) {
    if (plans.has(keyOf(edition))) continue;
    const pack = await findPack(tx, edition);
    if (pack) plans.set(keyOf(edition), plansBy(pack));
  }
  return (edition) => plans.get(keyOf(edition));
}

function keyOf({ packId, packVersion }: Edition): string {
  return `${packId}@${String(packVersion)}`;
}

/** An order with its plan. */
export interface OrderWithPlan extends PlannedOrder {
  readonly order: OrderState;
  readonly plan: OrderPlan;
}

/** Orders with their plans. One whose edition cannot be read is left out: it was checked when the order was made. */
export async function withPlans(tx: Tx, orders: readonly OrderState[]): Promise<readonly OrderWithPlan[]> {
  const plansOf = await loadPlans(tx, orders);
  return orders.flatMap((order) => {
    const plan = plansOf(order)?.(order);
    return plan === undefined || isRefusal(plan) ? [] : [{ order, orderId: order.orderId, plan }];
  });
}
