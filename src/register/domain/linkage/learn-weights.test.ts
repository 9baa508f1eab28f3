import { describe, expect, it } from 'vitest';
import { comparePattern, NOT_COMPARED, patternWeight, priorWeights, type Field } from './fields.ts';
import { countPatterns, learnChance, learnWeights, levelShares } from './learn-weights.ts';

const LEVELS = [
  { code: 'same', m: 0.9, u: 0.1 },
  { code: 'differs', m: 0.1, u: 0.9 },
] as const;
const field = (name: string): Field<string> => ({
  name,
  levels: LEVELS,
  compare: (a, b) => (a === '' || b === '' ? undefined : a === b ? 0 : 1),
});
const FIELDS = [field('one'), field('two'), field('three')];

/** `count` pairs that agree on each field with these shares, spread without chance. */
function pairs(of: { readonly count: number; readonly agree: readonly number[] }) {
  return Array.from({ length: of.count }, (_, at) =>
    of.agree.map((share, place) => (((at + 0.5) * (7 + place * 4)) % of.count < share * of.count ? 0 : 1)),
  );
}

describe('weights', () => {
  it('say nothing where nothing could be compared', () => {
    const weights = priorWeights(FIELDS, 0.5);
    expect(comparePattern(FIELDS, { left: '', right: 'a' })).toEqual([NOT_COMPARED, NOT_COMPARED, NOT_COMPARED]);
    expect(patternWeight(weights, [NOT_COMPARED, NOT_COMPARED, NOT_COMPARED])).toBe(0);
  });

  it('add up over the fields, a rarer value weighing more', () => {
    const weights = priorWeights(FIELDS, 0.5);
    expect(patternWeight(weights, [0, 1, NOT_COMPARED])).toBeCloseTo(Math.log2(9) - Math.log2(9));
    expect(patternWeight(weights, [0, 0, 0], [0.001])).toBeGreaterThan(patternWeight(weights, [0, 0, 0]));
  });

  it('are learned from a long list: a field that is often wrong weighs less', () => {
    const same = pairs({ count: 400, agree: [0.98, 0.98, 0.6] });
    const others = pairs({ count: 3600, agree: [0.02, 0.02, 0.02] });
    const random = countPatterns(pairs({ count: 4000, agree: [0.02, 0.02, 0.02] }));
    const start = learnChance({ weights: priorWeights(FIELDS, 0.3), random, trust: 20 });
    const learned = learnWeights({ weights: start, pairs: countPatterns([...same, ...others]), trust: 20 });
    expect(learned.matchShare).toBeGreaterThan(0.07);
    expect(learned.matchShare).toBeLessThan(0.14);
    expect(learned.m[0]?.[0]).toBeGreaterThan(0.9);
    expect(learned.m[2]?.[0]).toBeLessThan(0.75);
  });

  it('stay with what was believed when a list has ten rows', () => {
    const few = countPatterns(pairs({ count: 10, agree: [0.2, 0.2, 0.2] }));
    const learned = learnWeights({ weights: priorWeights(FIELDS, 0.3), pairs: few, trust: 100 });
    for (const levels of learned.m) expect(levels[0]).toBeGreaterThan(0.8);
    expect(learnWeights({ weights: priorWeights(FIELDS, 0.3), pairs: [], trust: 1 })).toEqual(
      priorWeights(FIELDS, 0.3),
    );
  });

  it('keep shares that add up to one, and count equal patterns once', () => {
    const counted = [
      { pattern: [0], amount: 3 },
      { pattern: [1], amount: 1 },
    ];
    const [shares = []] = levelShares({ prior: [[0.5, 0.5]], trust: 4, counted });
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[0]).toBeCloseTo(5 / 8);
    expect(
      countPatterns([
        [0, 1],
        [0, 1],
        [1, 1],
      ]).map(({ count }) => count),
    ).toEqual([2, 1]);
  });
});
