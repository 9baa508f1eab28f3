import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import type { OrderState } from './order.ts';
import type { RecordedTest } from './test-inputs.ts';

/** A result came; `subjectId` is the order. */
export interface TestRecorded {
  readonly type: 'testRecorded';
  readonly subjectId: string;
  readonly personId: string;
  readonly householdId: string | null;
  readonly result: RecordedTest['result'];
  readonly sampledOn: Day;
  readonly test: RecordedTest;
}

/**
 * Results of tests, typed or from a laboratory's list. One wrong row refuses all, so that no list is taken in half: `testOrderUnknown`
 * (with how many), `testInFuture`. A positive one opens a referral by the table of reactions; nothing is converted by a machine.
 * @idempotent by (order, day of the sample)
 */
export function decideRecordTests(
  state: { readonly orders: readonly OrderState[]; readonly today: Day },
  tests: readonly RecordedTest[],
): Decision<TestRecorded> {
  const orders = new Map(state.orders.map((order) => [order.orderId, order]));
  const unknown = tests.filter(({ orderId }) => !orders.has(orderId)).length;
  if (unknown > 0) return refuse('testOrderUnknown', { count: unknown });
  if (tests.some(({ sampledOn }) => sampledOn > state.today)) return refuse('testInFuture', { field: 'sampledOn' });
  return {
    facts: tests.flatMap((test) => {
      const order = orders.get(test.orderId);
      if (order === undefined) return [];
      const { personId, householdId } = order;
      const { result, sampledOn } = test;
      return [
        { type: 'testRecorded' as const, subjectId: order.orderId, personId, householdId, result, sampledOn, test },
      ];
    }),
  };
}
