import { describe, expect, it } from 'vitest';
import type { Instant } from '../../base/domain/day.ts';
import { improbableSeries } from '../../forms/domain/improbable.ts';
import { enteredReading, type HealthReading } from './improbable-day.ts';

const reading = (nth: number, more: Partial<HealthReading> = {}): HealthReading => ({
  ...{ householdId: `h${nth}`, person: `p${nth}`, temperature: 36.5, source: 'call', by: 'worker' },
  at: `2026-03-10T08:00:${String(nth).padStart(2, '0')}.000Z` as Instant, // a text of the test is an instant
  ...more,
});
const found = (of: Partial<HealthReading>) =>
  improbableSeries(Array.from({ length: 30 }, (_, nth) => enteredReading(reading(nth, of)))).map(({ kind }) => kind);

describe('a reading in an answer of a household', () => {
  it('was entered by the worker who called, and by the household itself when it answered', () => {
    expect(enteredReading(reading(1))).toMatchObject({ by: 'worker', person: 'p1', temperature: 36.5 });
    expect(enteredReading(reading(1, { by: null, source: 'link' }))).toMatchObject({ by: 'household h1' });
    expect(enteredReading(reading(1, { source: 'chat' }))).toMatchObject({ by: 'household h1' });
  });

  it('is improbable where a worker types thirty within a minute', () => {
    expect(found({})).toEqual(['tooFast', 'sameForAll']);
  });

  it('is nothing to ask about where a chat list with thirty households was pasted', () => {
    expect(found({ source: 'chat' })).toEqual([]);
    expect(found({ source: 'link', by: null })).toEqual([]);
  });
});
