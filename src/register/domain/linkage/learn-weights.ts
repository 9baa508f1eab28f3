import { NOT_COMPARED, patternWeight, type Pattern, type Weights } from './fields.ts';

/** Equal patterns are counted once: a hundred thousand pairs have some hundred patterns. */
export interface PatternCount {
  readonly pattern: Pattern;
  readonly count: number;
}

/** How often each pattern occurs. */
export function countPatterns(patterns: Iterable<Pattern>): readonly PatternCount[] {
  const counts = new Map<string, { readonly pattern: Pattern; count: number }>();
  for (const pattern of patterns) {
    const key = pattern.join(',');
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { pattern, count: 1 });
  }
  return [...counts.values()];
}

/**
 * `u` of every level from pairs taken at random, nearly all of which are two people. The prior counts as `trust` pairs, so that
 * a handful of records does not make a rare agreement impossible.
 */
export function learnChance(of: {
  readonly weights: Weights;
  readonly random: readonly PatternCount[];
  readonly trust: number;
}): Weights {
  const { weights, random, trust } = of;
  const u = levelShares({
    prior: weights.u,
    trust,
    counted: random.map(({ pattern, count }) => ({ pattern, amount: count })),
  });
  return { ...weights, u };
}

const MOST_ROUNDS = 40;
const STILL = 1e-4;

/**
 * `m` of every level and the share of matches by expectation and maximisation over the candidate pairs, `u` held fast. The prior
 * counts as `trust` matching pairs: a list of ten rows changes little, one of ten thousand decides for itself.
 * Source: Dempster, Laird and Rubin, JRSS B 39 (1977); Winkler, Using the EM Algorithm for Weight Computation (1988).
 */
export function learnWeights(of: {
  readonly weights: Weights;
  readonly pairs: readonly PatternCount[];
  readonly trust: number;
}): Weights {
  const { pairs, trust } = of;
  const prior = of.weights.m;
  const total = pairs.reduce((sum, { count }) => sum + count, 0);
  let weights = of.weights;
  if (total === 0) return weights;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const odds = weights.matchShare / (1 - weights.matchShare);
    const counted = pairs.map(({ pattern, count }) => {
      const likelihood = odds * 2 ** patternWeight(weights, pattern);
      return { pattern, amount: (count * likelihood) / (1 + likelihood) };
    });
    const matches = counted.reduce((sum, { amount }) => sum + amount, 0);
    const matchShare = Math.min(0.999, (matches + 1) / (total + 2));
    const moved = Math.abs(matchShare - weights.matchShare);
    weights = { ...weights, m: levelShares({ prior, trust, counted }), matchShare };
    if (moved < STILL * matchShare) break;
  }
  return weights;
}

/** Share of each level of each field among what was counted, together with `trust` observations of the prior. */
export function levelShares(of: {
  readonly prior: readonly (readonly number[])[];
  readonly trust: number;
  readonly counted: readonly { readonly pattern: Pattern; readonly amount: number }[];
}): readonly (readonly number[])[] {
  const sums = of.prior.map((levels) => levels.map((share) => share * of.trust));
  // By index: the rounds of learning come by here a million times, and an entry of `entries()` is an array each.
  for (const { pattern, amount } of of.counted)
    pattern.forEach((level, field) => {
      const row = sums[field];
      if (level !== NOT_COMPARED && row) row[level] = (row[level] ?? 0) + amount;
    });
  return sums.map((levels) => {
    const all = levels.reduce((sum, value) => sum + value, 0);
    return levels.map((value) => value / all);
  });
}
