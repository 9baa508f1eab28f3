import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourSums } from './hour-sums.ts';

describe('the hours of all gates', () => {
  it('are summed, and an hour in which nobody went is a zero', () => {
    const cells = [
      { hour: 8, in: 3, out: 1, stopped: 0 },
      { hour: 8, in: 2, out: 0, stopped: 1 },
      { hour: 10, in: 0, out: 4, stopped: 0 },
    ];
    expect(hourSums(cells)).toEqual([
      { hour: 8, in: 5, out: 1, stopped: 1 },
      { hour: 9, in: 0, out: 0, stopped: 0 },
      { hour: 10, in: 0, out: 4, stopped: 0 },
    ]);
    expect(hourSums([])).toEqual([]);
  });

  it('lose nobody', () => {
    const count = fc.nat(50);
    const some = fc.array(fc.record({ hour: fc.nat(23), in: count, out: count, stopped: count }), { maxLength: 40 });
    fc.assert(
      fc.property(some, (cells) => {
        for (const key of ['in', 'out', 'stopped'] as const) {
          const sum = (list: typeof cells) => list.reduce((all, cell) => all + cell[key], 0);
          expect(sum([...hourSums(cells)])).toBe(sum(cells));
        }
      }),
    );
  });
});
