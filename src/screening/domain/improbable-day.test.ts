import { describe, expect, it } from 'vitest';
import type { Instant } from '../../base/domain/day.ts';
import { improbableSeries } from '../../forms/domain/improbable.ts';
import { readingsIn, type HealthSaid } from './improbable-day.ts';

const said = (more: Partial<HealthSaid> = {}): HealthSaid => ({
  ...{ householdId: 'h1', at: '2026-03-10T01:00:00.000Z' as Instant, by: 'worker' },
  answers: { state: 'detail', members: [{ person: 'p1', temperature: 36.5 }] },
  ...more,
});

describe('readings of households', () => {
  it('are those of members with a temperature, under who entered them', () => {
    expect(readingsIn([said(), said({ answers: { state: 'allWell' } })])).toEqual([
      { person: 'p1', by: 'worker', at: '2026-03-10T01:00:00.000Z', temperature: 36.5 },
    ]);
  });

  it('of a household that answers itself are never held against other households', () => {
    const families = Array.from({ length: 20 }, (_, n) =>
      said({
        ...{ householdId: `h${n}`, by: null },
        answers: { state: 'detail', members: [{ person: `p${n}`, temperature: 36.5 }] },
      }),
    );
    expect(improbableSeries(readingsIn(families))).toEqual([]);
    const atOneDesk = families.map((one) => ({ ...one, by: 'worker' }));
    expect(improbableSeries(readingsIn(atOneDesk)).map(({ kind }) => kind)).toEqual(['tooFast', 'sameForAll']);
  });
});
