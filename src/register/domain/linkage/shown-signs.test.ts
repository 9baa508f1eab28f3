import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fitMask, mayFit } from './shown-signs.ts';
import { slips } from './text-distance.ts';

/** As the register shows a number beside its seal. */
const shownOf = (number: string) => `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;
const number = fc.stringMatching(/^[1-9]\d{16}[\dX]$/);
const place = fc.integer({ min: 0, max: 17 });

describe('mayFit', () => {
  it.each([
    ['110105********1234', '110***********1234', true],
    ['110105********1234', '110***********1235', false],
    ['310105********1234', '110***********1234', false],
    ['1101****1234', '110***********1234', true],
    ['**************1234', '110***********1234', true],
    ['**34', '110***********1234', true],
    ['**35', '110***********1234', false],
    // A number of 15 digits is shown as it was; what is longer cannot be laid over it.
    ['110105********1234', '110********1234', true],
    ['110105199003071234', '110***********1234', true],
    ['110105199003071235', '110***********1234', true],
    ['310105199003071235', '110***********1234', false],
  ])('compares %s with %s', (typed, shown, expected) => {
    expect(mayFit(typed, shown)).toBe(expected);
  });

  it('never turns a number away that the comparison of whole numbers would take', () => {
    fc.assert(
      fc.property(number, fc.uniqueArray(place, { maxLength: 18 }), (whole, hidden) => {
        const typed = Array.from(whole, (sign, at) => (hidden.includes(at) ? '*' : sign)).join('');
        return fitMask(typed, whole) !== 'fits' || mayFit(typed, shownOf(whole));
      }),
    );
  });

  it('lets one slip of the hand pass wherever it is', () => {
    fc.assert(
      fc.property(number, place, fc.constantFrom('wrong', 'missing', 'double', 'swapped'), (whole, at, kind) => {
        const [before, sign = '', next = '', after] = [
          whole.slice(0, at),
          whole[at],
          whole[at + 1],
          whole.slice(at + 2),
        ];
        const typed = {
          ...{ wrong: `${before}${sign === '7' ? '8' : '7'}${next}${after}`, missing: before + next + after },
          ...{ double: before + sign + sign + next + after, swapped: before + next + sign + after },
        }[kind];
        return slips(typed, whole, 1) > 1 || mayFit(typed, shownOf(whole));
      }),
    );
  });
});
