import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getDay, instantOf } from '../../base/domain/day.ts';
import { followMerge } from './merge-orders.ts';
import type { OrderState } from './order.ts';

const TODAY = getDay('2026-03-10');
const [KEPT, GONE] = ['kept', 'gone'];

function order(other: Partial<OrderState>): OrderState {
  return {
    ...{ orderId: 'o', personId: KEPT, householdId: null, dwellingId: null, disease: 'covid19' },
    ...{ packId: 'covid19-cn-9', packVersion: 1, measure: 'secondary-contact', anchorKind: 'lastExposure' },
    ...{ anchorDay: TODAY, startedOn: TODAY, resets: [], tests: [], place: 'home', placeName: null },
    ...{ reasonCode: 'secondaryContact', needsSecond: true, orderedBy: 'a', approvedBy: 'b', state: 'running' },
    ...{ orderedAt: instantOf(new Date('2026-03-10T02:00:00Z')), plannedRelease: addDays(TODAY, 6), version: 1 },
    ...other,
  };
}
const merged = (kept: readonly OrderState[], gone: readonly OrderState[]) =>
  followMerge({ kept, gone, keptId: KEPT, goneId: GONE, today: TODAY });

describe('orders when two records become one', () => {
  it('go along, and remember where they came from', () => {
    expect(merged([], [order({ orderId: 'x', personId: GONE })])).toEqual([
      { type: 'orderFollowed', subjectId: 'x', personId: KEPT, from: GONE },
    ]);
  });

  it('for one disease become one: the later release stays, a running one before one that waits', () => {
    const long = order({ orderId: 'long', plannedRelease: addDays(TODAY, 9) });
    const short = order({ orderId: 'short', personId: GONE });
    expect(merged([long], [short])[0]).toMatchObject({ type: 'orderEnded', subjectId: 'short', endKind: 'error' });
    expect(merged([short], [long])[0]).toMatchObject({ type: 'orderEnded', subjectId: 'short' });
    const waits = order({ orderId: 'waits', state: 'proposed', plannedRelease: addDays(TODAY, 20) });
    expect(merged([waits], [short])[0]).toMatchObject({ type: 'orderEnded', subjectId: 'waits' });
  });

  it('for two diseases both go on', () => {
    const facts = merged([order({})], [order({ orderId: 'flu', disease: 'influenza' })]);
    expect(facts.map(({ type }) => type)).toEqual(['orderFollowed']);
  });

  it('never leave two open ones for one disease, and never lose one', () => {
    const any = fc.record({
      disease: fc.constantFrom('covid19', 'influenza', 'mpox'),
      state: fc.constantFrom('proposed', 'running', 'ended'),
      days: fc.integer({ min: 0, max: 20 }),
    });
    /** As the database keeps it: one open order per disease. */
    const side = fc.uniqueArray(any, {
      maxLength: 5,
      selector: ({ disease, state, days }) => (state === 'ended' ? `${disease}${String(days)}` : disease),
    });
    fc.assert(
      fc.property(side, side, (a, b) => {
        const of = (who: string) => (one: (typeof a)[number], at: number) =>
          order({ ...one, orderId: `${who}${String(at)}`, personId: who, plannedRelease: addDays(TODAY, one.days) });
        const [kept, gone] = [a.map(of(KEPT)), b.map(of(GONE))];
        const facts = merged(kept, gone);
        const over = new Set(facts.flatMap((fact) => (fact.type === 'orderEnded' ? [fact.subjectId] : [])));
        const open = [...kept, ...gone].filter(({ state, orderId }) => state !== 'ended' && !over.has(orderId));
        expect(new Set(open.map(({ disease }) => disease)).size).toBe(open.length);
        expect(facts.filter(({ type }) => type === 'orderFollowed')).toHaveLength(gone.length);
      }),
    );
  });
});
