import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, isLikeName, isOneSlip, maskFits } from './name-similarity.ts';

/** Few signs, so that likeness of every sort comes up: two that sound alike, two that look alike, a mask, one of its own. */
const anyName = fc
  .array(fc.constantFrom('王', '青', '清', '玉', '丽', '俪', '军', '*', '某'), { maxLength: 4 })
  .map((signs) => signs.join(''));
const anyText = fc.stringMatching(/^[12*]{0,6}$/);

describe('names that are compared', () => {
  it('are alike in the same way from either side', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(compareNames(a, b)).toBe(compareNames(b, a));
        expect(isLikeName(a, b)).toBe(isLikeName(b, a));
      }),
    );
  });

  it('are the same only as themselves, and never alike when one is longer', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(compareNames(a, b) === 'same').toBe(a === b);
        if (a.length !== b.length) expect(compareNames(a, b)).toBe('different');
      }),
    );
  });

  it.each([
    ['陈青', '陈清', 'sounds'],
    ['杨丽青', '扬俪清', 'sounds'],
    ['王未', '王末', 'looks'],
    ['土未', '士末', 'different'],
    ['张某某', '张小军', 'masked'],
    ['张某', '张小军', 'different'],
    ['某某', '张军', 'different'],
    ['ANNA', 'ANNE', 'different'],
  ])('%s and %s are: %s', (a, b, likeness) => {
    expect(compareNames(a, b)).toBe(likeness);
  });
});

describe('names beside one id number', () => {
  it.each([
    ['柳小青', '柳晓青', true],
    ['柳小青', '柳小军', true],
    ['柳小青', '柳青', true],
    ['柳小青', '柳青小', true],
    ['柳青', '柳军', false],
    ['柳小青', '王大军', false],
  ])('%s and %s may be one person: %s', (a, b, isLike) => {
    expect(isLikeName(a, b)).toBe(isLike);
  });
});

describe('slips and masks', () => {
  it('do not ask which text came first', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(isOneSlip(a, b)).toBe(isOneSlip(b, a));
        expect(maskFits(a, b)).toBe(maskFits(b, a));
      }),
    );
  });

  it('one sign replaced, dropped or exchanged with its neighbour is one slip', () => {
    const at = fc.stringMatching(/^\d{2,18}$/).chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 2)));
    fc.assert(
      fc.property(at, ([text, from]) => {
        const [head, one, two, tail] = [
          text.slice(0, from),
          text[from] ?? '',
          text[from + 1] ?? '',
          text.slice(from + 2),
        ];
        expect(isOneSlip(text, `${head}X${two}${tail}`)).toBe(true);
        expect(isOneSlip(text, `${head}${two}${tail}`)).toBe(true);
        if (one !== two) expect(isOneSlip(text, `${head}${two}${one}${tail}`)).toBe(true);
        expect(isOneSlip(text, `${head}XY${tail}`)).toBe(false);
        expect(isOneSlip(text, text)).toBe(false);
      }),
    );
  });

  it('a text fits every mask of itself that shows something', () => {
    const masked = fc
      .stringMatching(/^\d{1,18}$/)
      .chain((text) =>
        fc.tuple(fc.constant(text), fc.array(fc.boolean(), { minLength: text.length, maxLength: text.length })),
      );
    fc.assert(
      fc.property(masked, ([text, shown]) => {
        const mask = Array.from(text)
          .map((sign, at) => (shown[at] === true ? sign : '*'))
          .join('');
        expect(maskFits(text, mask)).toBe(shown.includes(true));
      }),
    );
  });
});
