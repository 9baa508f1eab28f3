import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { judgeOpening } from './judge-openings.ts';

const at = (minutes: number): Instant => instantOf(new Date(Date.UTC(2026, 2, 10, 8, minutes)));
const sampling = { fromAt: at(0), untilAt: at(30), reason: 'sampling' } as const;
const alarm = { alarmId: 'one', at: at(40), lastAt: at(41) };

describe('a door that opens', () => {
  it('is expected while the sampling team is due, to the minute', () => {
    for (const minute of [0, 15, 30])
      expect(judgeOpening({ at: at(minute), windows: [sampling], open: [] })).toEqual({
        kind: 'expected',
        reason: 'sampling',
      });
    for (const minute of [-1, 31])
      expect(judgeOpening({ at: at(minute), windows: [sampling], open: [] })).toEqual({ kind: 'ask' });
  });

  it('is the same question within a minute of the last time, and a new one later', () => {
    for (const minute of [39, 40, 42])
      expect(judgeOpening({ at: at(minute), windows: [], open: [alarm] })).toEqual({ kind: 'sameAs', alarmId: 'one' });
    for (const minute of [38, 43])
      expect(judgeOpening({ at: at(minute), windows: [], open: [alarm] })).toEqual({ kind: 'ask' });
  });

  it('is a question where nothing explains it', () => {
    expect(judgeOpening({ at: at(0), windows: [], open: [] })).toEqual({ kind: 'ask' });
  });
});
