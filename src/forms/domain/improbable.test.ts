import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { improbableSeries, type EnteredReading } from './improbable.ts';

const START = Date.parse('2022-04-01T00:00:00Z');

function reading(of: { minute: number; person?: string; by?: string; temperature?: number }): EnteredReading {
  const { minute, person = 'anna', by = 'worker', temperature } = of;
  const at = instantOf(new Date(START + minute * 60_000));
  return temperature === undefined ? { person, by, at } : { person, by, at, temperature };
}

const DAY = 24 * 60;

describe('improbableSeries', () => {
  it('sees the same 36.5 five days running, and not four', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, day) => reading({ minute: day * DAY, temperature: 36.5 }));
    expect(improbableSeries(days(4))).toEqual([]);
    expect(improbableSeries(days(5))).toEqual([{ kind: 'sameFigure', person: 'anna', temperature: 36.5, count: 5 }]);
  });

  it('lets a single other figure break the run', () => {
    const figures = [36.5, 36.5, 36.5, 36.6, 36.5, 36.5];
    expect(improbableSeries(figures.map((temperature, day) => reading({ minute: day * DAY, temperature })))).toEqual(
      [],
    );
  });

  it('sees fifty answers in one minute, once', () => {
    const readings = Array.from({ length: 50 }, (_, at) => reading({ minute: at / 60, person: `p${at}` }));
    expect(improbableSeries(readings)).toEqual([
      { kind: 'tooFast', by: 'worker', count: 50, from: readings[0]?.at, until: readings[49]?.at },
    ]);
  });

  it('does not mind fifty answers in an hour, nor fifty by fifty people', () => {
    const slow = Array.from({ length: 50 }, (_, at) => reading({ minute: at, person: `p${at}` }));
    const many = Array.from({ length: 50 }, (_, at) => reading({ minute: 0, person: `p${at}`, by: `w${at}` }));
    expect(improbableSeries(slow)).toEqual([]);
    expect(improbableSeries(many)).toEqual([]);
  });

  it('sees one figure for a whole stairwell', () => {
    const readings = Array.from({ length: 12 }, (_, at) =>
      reading({ minute: at * 5, person: `p${at}`, temperature: 36.6 }),
    );
    expect(improbableSeries(readings)).toEqual([{ kind: 'sameForAll', by: 'worker', temperature: 36.6, count: 12 }]);
  });

  it('sees a jump within the hour and none over a night', () => {
    const at = (minute: number) => [reading({ minute: 0, temperature: 36.5 }), reading({ minute, temperature: 39.2 })];
    expect(improbableSeries(at(10))).toEqual([{ kind: 'jump', person: 'anna', from: 36.5, to: 39.2, minutes: 10 }]);
    expect(improbableSeries(at(600))).toEqual([]);
  });

  it('does not depend on the order in which readings arrive', () => {
    const some = fc.record({
      minute: fc.integer({ min: 0, max: 3 * DAY }),
      person: fc.constantFrom('a', 'b'),
      by: fc.constantFrom('x', 'y'),
      temperature: fc.constantFrom(36.5, 36.6, 39.5),
    });
    fc.assert(
      fc.property(fc.uniqueArray(some, { maxLength: 40, selector: ({ minute }) => minute }), (rows) => {
        const readings = rows.map(reading);
        const sorted = (found: readonly unknown[]) => found.map((one) => JSON.stringify(one)).sort();
        expect(sorted(improbableSeries([...readings].reverse()))).toEqual(sorted(improbableSeries(readings)));
      }),
    );
  });
});
