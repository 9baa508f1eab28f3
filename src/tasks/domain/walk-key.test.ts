import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkKey, type WalkParts } from './walk-key.ts';

const door = (parts: Partial<WalkParts>): WalkParts => ({
  estate: '幸福里',
  building: '3',
  unit: '1',
  floor: 5,
  room: '501',
  ...parts,
});
const before = (a: Partial<WalkParts>, b: Partial<WalkParts>) => walkKey(door(a)) < walkKey(door(b));

describe('the way of a walk', () => {
  it('takes building 2 before building 10, and unit 2 before unit 10', () => {
    expect(before({ building: '2' }, { building: '10' })).toBe(true);
    expect(before({ unit: '2' }, { unit: '10' })).toBe(true);
  });

  it('finishes a stairwell before the next, and a building before the next', () => {
    expect(before({ unit: '1', floor: 30, room: '3001' }, { unit: '2', floor: 1, room: '101' })).toBe(true);
    expect(before({ building: '1', unit: '9' }, { building: '2', unit: '1' })).toBe(true);
  });

  it('goes up floor by floor, the basement first', () => {
    expect(before({ floor: -1, room: '001' }, { floor: 1, room: '101' })).toBe(true);
    expect(before({ floor: 9, room: '904' }, { floor: 10, room: '1001' })).toBe(true);
  });

  it('leaves lanes without buildings to the end of their estate', () => {
    expect(before({ building: '99' }, { building: null, unit: null, floor: null })).toBe(true);
  });

  it('does not tell 01 from 1', () => {
    expect(walkKey(door({ building: '03' }))).toBe(walkKey(door({ building: '3' })));
  });

  it('sorts whole numbers as numbers in every part', () => {
    const number = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a !== b);
        expect(before({ building: String(a) }, { building: String(b) })).toBe(a < b);
        expect(before({ room: String(a) }, { room: String(b) })).toBe(a < b);
      }),
    );
  });
});
