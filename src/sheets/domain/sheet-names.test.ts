import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNameFor } from './sheet-names.ts';

describe('the name of a sheet', () => {
  it('is the running number and the name', () => {
    expect(sheetNameFor(3, '林晓', new Set())).toBe('3 林晓');
    expect(sheetNameFor(3, '', new Set())).toBe('3');
    expect(sheetNameFor(4, "A/B:C*[D]?\\'", new Set())).toBe('4 A B C D');
  });

  it('differs from those that are there, whatever their case', () => {
    const taken = new Set(['1 anna']);
    expect([sheetNameFor(1, 'ANNA', taken), sheetNameFor(1, 'Anna', taken)]).toEqual(['1 ANNA (2)', '1 Anna (3)']);
  });

  it('is always one that Excel takes, and never one twice', () => {
    const name = fc.string({
      unit: fc.constantFrom('甲', '👵', 'a', 'A', "'", '[', ':', ' ', '\u0007'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), (names) => {
        const taken = new Set<string>();
        const made = names.map((each) => sheetNameFor(1, each, taken));
        expect(made.filter((each) => each.length > 31 || /[[\]:*?/\\\p{Cc}]|^'|'$|^$/u.test(each))).toEqual([]);
        expect(made.filter((each) => /\p{Cs}/u.test(each))).toEqual([]);
        expect(new Set(made.map((each) => each.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
