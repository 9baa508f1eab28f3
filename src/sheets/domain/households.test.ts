import { describe, expect, it } from 'vitest';
import { newHouseholds, nextHousehold, type HouseholdClue } from './households.ts';

const clue = (more: Partial<HouseholdClue>): HouseholdClue => ({
  sheet: 'S',
  row: 0,
  place: {},
  number: '',
  head: '',
  relation: undefined,
  isContinued: false,
  ...more,
});
const keysOf = (clues: readonly Partial<HouseholdClue>[]) => {
  const state = newHouseholds();
  return clues.map((each) => nextHousehold(state, clue(each)));
};
const DOOR = { building: '3', unit: '2', room: '501' };

describe('nextHousehold', () => {
  it('follows the household number of the sheet', () => {
    expect(
      keysOf([
        { number: '7', place: DOOR },
        { number: '7', place: DOOR },
        { number: '8', place: DOOR },
      ]),
    ).toEqual(['S#7', 'S#7', 'S#8']);
  });

  it('keeps equal numbers of different dwellings apart', () => {
    const [first, second] = keysOf([
      { number: '1', place: DOOR },
      { number: '1', place: { building: '4', room: '101' } },
    ]);
    expect(first).not.toBe(second);
  });

  it('takes a dwelling for a household and a second head for a second one', () => {
    const keys = keysOf([
      { place: DOOR, relation: '户主' },
      { place: DOOR, relation: '配偶' },
      { place: DOOR, relation: '户主' },
      { place: DOOR, relation: '子' },
    ]);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).toBe(keys[3]);
    expect(keys[0]).not.toBe(keys[2]);
  });

  it('finds the household again in lists that are not sorted by dwelling', () => {
    const keys = keysOf([
      { place: DOOR, relation: '户主' },
      { place: { building: '4', room: '101' }, relation: '户主' },
      { place: DOOR, relation: '配偶' },
    ]);
    expect(keys[2]).toBe(keys[0]);
  });

  it('keeps tenants together and apart from the family', () => {
    const keys = keysOf([
      { place: DOOR, relation: '户主' },
      { place: DOOR, relation: '租户' },
      { place: DOOR, relation: '租户' },
    ]);
    expect(keys[1]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('lets members without a place follow their head, and strangers follow nobody', () => {
    const keys = keysOf([{ relation: '户主' }, { relation: '子' }, { relation: '户主' }, {}, { relation: '密接' }]);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys.slice(3)).toEqual([undefined, undefined]);
  });
});
