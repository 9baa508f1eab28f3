import { isRefusal, refuse, type Decision } from '../../base/domain/decision.ts';
import { changeOf } from './change-order.ts';
import type { OrderState } from './order.ts';
import type { OrderChanged } from './order-facts.ts';
import type { ChangeEdition } from './order-inputs.ts';
import type { PlanFor } from './order-plan.ts';

/** What a change of edition is decided on. */
export interface EditionState {
  readonly orders: readonly OrderState[];
  /** Plans by the edition to which the orders go; undefined when there is none of that name, or one of another disease. */
  readonly planFor: PlanFor | undefined;
}

/**
 * Running orders go on under another edition, all in one act. An order whose measure the new edition does not have, or counts from what
 * nobody wrote down, stays as it is and is left out here; the preview names it. Nothing is released by it: who is due by the new rule is
 * proposed as always. Refuses `orderPackUnknown`, `orderEditionSame`, `orderNoneChanges`. Source: design 8; domain.md 1.7.
 */
export function decideChangeEdition(state: EditionState, { from, to, reason }: ChangeEdition): Decision<OrderChanged> {
  const { planFor } = state;
  if (planFor === undefined) return refuse('orderPackUnknown', { field: 'to' });
  if (from.packId === to.packId && from.packVersion === to.packVersion) return refuse('orderEditionSame');
  const facts = state.orders.flatMap((order) => {
    const plan = planFor(order);
    if (isRefusal(plan)) return [];
    return [changeOf({ order, resets: order.resets, plan, kind: 'edition', reason, edition: to })];
  });
  return facts.length === 0 ? refuse('orderNoneChanges') : { facts };
}
