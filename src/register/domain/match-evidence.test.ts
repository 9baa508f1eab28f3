import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CERTAIN_FROM,
  DOUBTFUL_FROM,
  EVIDENCE_WEIGHTS,
  nameWeight,
  PRIOR_WEIGHT,
  probabilityOf,
  type EvidenceCode,
} from './match-evidence.ts';

function probability(...codes: readonly EvidenceCode[]): number {
  return probabilityOf(codes.reduce((sum, code) => sum + EVIDENCE_WEIGHTS[code], PRIOR_WEIGHT));
}

describe('the weight of evidence', () => {
  it.each<[EvidenceCode[]]>([
    [['idSame', 'nameSame']],
    [['nameSame', 'birthSame']],
    [['nameSame', 'phoneSame']],
    [['nameSame', 'dwellingSame']],
    [['idMaskFits', 'nameSame']],
  ])('makes one person of %j', (codes) => {
    expect(probability(...codes)).toBeGreaterThanOrEqual(CERTAIN_FROM);
  });

  it.each<[EvidenceCode[]]>([
    [['nameSame']],
    [['phoneSame', 'nameDiffers']],
    [['dwellingSame', 'nameDiffers', 'phoneSame']],
    [['nameSame', 'dwellingSame', 'birthSame', 'idConflicts']],
    [['nameSame', 'estateSame', 'sexSame']],
    [['nameSounds', 'buildingSame']],
  ])('asks nobody about %j', (codes) => {
    expect(probability(...codes)).toBeLessThan(DOUBTFUL_FROM);
  });

  it.each<[EvidenceCode[]]>([
    [['idSame', 'nameDiffers']],
    [['nameLooks', 'dwellingSame']],
    [['nameSounds', 'birthSame']],
    [['idConflicts', 'nameSame', 'birthSame', 'phoneSame', 'sexSame', 'estateSame']],
  ])('does not merge %j by itself', (codes) => {
    expect(probability(...codes)).toBeLessThan(CERTAIN_FROM);
  });
});

describe('the weight of a name', () => {
  it('is more for a rare one, and stays between 6 and 12', () => {
    const share = fc.double({ min: 1e-9, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [rare, common] = a < b ? [a, b] : [b, a];
        expect(nameWeight(rare)).toBeGreaterThanOrEqual(nameWeight(common));
        expect(nameWeight(rare)).toBeLessThanOrEqual(12);
        expect(nameWeight(common)).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  it('of one person in a thousand is the one that stands in the table', () => {
    expect(nameWeight(0.001)).toBeCloseTo(EVIDENCE_WEIGHTS.nameSame, 0);
  });
});

describe('the probability of a sum of weights', () => {
  it('is even at nought, and for and against add up to one', () => {
    expect(probabilityOf(0)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (weight) => {
        expect(probabilityOf(weight) + probabilityOf(-weight)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('never falls when a weight is added that speaks for one person', () => {
    const weight = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(weight, fc.double({ min: 0, max: 30, noNaN: true }), (sum, more) => {
        expect(probabilityOf(sum + more)).toBeGreaterThanOrEqual(probabilityOf(sum));
      }),
    );
  });
});
