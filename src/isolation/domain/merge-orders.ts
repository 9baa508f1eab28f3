import type { Day } from '../../base/domain/day.ts';
import { endOf } from './end-orders.ts';
import type { OrderState } from './order.ts';
import type { OrderEnded } from './order-facts.ts';

/** An order follows its person to the record that stays; `from` is the record that went, for taking the merge back. */
export interface OrderFollowed {
  readonly type: 'orderFollowed';
  readonly subjectId: string;
  readonly personId: string;
  readonly from: string;
}

/**
 * Orders when two records become one: all of the one that goes follow it. Of two open ones for the same disease the one that ends later
 * stays, as the gate does with standings; the other ends as made in error, because nobody is kept in twice for one thing.
 */
export function followMerge(of: {
  readonly kept: readonly OrderState[];
  readonly gone: readonly OrderState[];
  readonly keptId: string;
  readonly goneId: string;
  readonly today: Day;
}): readonly (OrderFollowed | OrderEnded)[] {
  const { kept, gone, keptId, goneId, today } = of;
  const doubled = gone
    .filter(({ state }) => state !== 'ended')
    .flatMap((order) => {
      const other = kept.find(({ state, disease }) => state !== 'ended' && disease === order.disease);
      return other === undefined ? [] : [weakerOf(other, order)];
    });
  return [
    ...doubled.map((order) => endOf({ order, plan: undefined, endKind: 'error', endedOn: today, note: null })),
    ...gone.map(({ orderId }) => ({
      type: 'orderFollowed' as const,
      subjectId: orderId,
      personId: keptId,
      from: goneId,
    })),
  ];
}

/** One that runs outweighs one that waits for approval; then the later release. */
function weakerOf(a: OrderState, b: OrderState): OrderState {
  if (a.state !== b.state) return a.state === 'running' ? b : a;
  return a.plannedRelease >= b.plannedRelease ? b : a;
}
