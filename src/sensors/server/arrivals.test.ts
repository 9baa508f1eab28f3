import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { createArrivals } from './arrivals.ts';

const at = (ms: number) => instantOf(new Date(Date.UTC(2026, 2, 10) + ms));

describe('the arrival of words', () => {
  it('is a millisecond of its own for each word of a box, and the true one as soon as it may be', () => {
    const arrivals = createArrivals();
    const told = [
      arrivals.next('a', at(0)),
      arrivals.next('a', at(0)),
      arrivals.next('b', at(0)),
      arrivals.next('a', at(0)),
    ];
    expect(told).toEqual([at(0), at(1), at(0), at(2)]);
    expect(arrivals.next('a', at(900))).toBe(at(900));
  });

  it('is not turned back when the clock is', () => {
    const arrivals = createArrivals();
    arrivals.next('a', at(1000));
    expect(arrivals.next('a', at(10))).toBe(at(1001));
  });
});
