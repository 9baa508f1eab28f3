import type { Day } from '../../base/domain/day.ts';
import { isRefusal, refuse, type Decision } from '../../base/domain/decision.ts';
import { changeOf } from './change-order.ts';
import { endOf } from './end-orders.ts';
import type { OrderState } from './order.ts';
import type { OrderChanged, OrderEnded } from './order-facts.ts';
import type { ChangeEdition } from './order-inputs.ts';
import type { PlanFor } from './order-plan.ts';

/** What a change of edition is decided on. */
export interface EditionState {
  readonly orders: readonly OrderState[];
  /** Plans by the edition to which the orders go; undefined when there is none of that name, or one of another disease. */
  readonly planFor: PlanFor | undefined;
  readonly today: Day;
}

/**
 * Running orders go on under another edition, all in one act, as the preview of the protocol room says: one whose measure the new edition
 * does not have any more ends today; one that the new edition cannot count, because nobody wrote down its anchor, stays as it is for
 * somebody to look at. Who is due by the new rule is proposed for release as always.
 * Refuses `orderPackUnknown`, `orderEditionSame`, `orderNoneChanges`. Source: design 8; domain.md 1.7.
 */
export function decideChangeEdition(
  { orders, planFor, today }: EditionState,
  { from, to, reason }: ChangeEdition,
): Decision<OrderChanged | OrderEnded> {
  if (planFor === undefined) return refuse('orderPackUnknown', { field: 'to' });
  if (from.packId === to.packId && from.packVersion === to.packVersion) return refuse('orderEditionSame');
  const facts = orders.flatMap((order): readonly (OrderChanged | OrderEnded)[] => {
    const plan = planFor(order);
    if (!isRefusal(plan))
      return [changeOf({ order, resets: order.resets, plan, kind: 'edition', reason, edition: to })];
    if (plan.refused !== 'protocolMeasureUnknown') return [];
    return [endOf({ order, plan: undefined, endKind: 'released', endedOn: today, note: reason })];
  });
  return facts.length === 0 ? refuse('orderNoneChanges') : { facts };
}
