import { describe, expect, it } from 'vitest';
import { packById } from './packs.ts';
import { breteauBand, breteauIndex } from './vector-rule.ts';

const rule = packById('dengue-cn')!.vector!;

describe('the Breteau index', () => {
  it('is positive containers per hundred households', () => {
    expect(breteauIndex({ positiveContainers: 7, households: 140 })).toBe(5);
    expect(breteauIndex({ positiveContainers: 0, households: 140 })).toBe(0);
    expect(breteauIndex({ positiveContainers: 3, households: 0 })).toBeUndefined();
  });
  it.each([
    [0, 'safe'],
    [4.99, 'safe'],
    [5, 'transmission'],
    [9.99, 'transmission'],
    [10, 'cluster'],
    [20, 'outbreak'],
    [350, 'outbreak'],
  ])('of %d is %s', (index, band) => {
    expect(breteauBand(rule, index)?.id).toBe(band);
  });
  it('is the same for chikungunya, and the radii are unverified', () => {
    expect(packById('chikungunya-cn-2025')!.vector).toBe(rule);
    expect(rule.rings.map(({ fromMetres, toMetres, clause }) => [fromMetres, toMetres, clause.grade])).toEqual([
      [0, 100, 'D'],
      [100, 200, 'D'],
    ]);
  });
});
