import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts, textsWith } from './gate-search-text.ts';

const most = Number.POSITIVE_INFINITY;
const TEXTS = joinTexts(['李雷', '李李', '', '韩梅李', ' lilei ll ']);

describe('one long text for many short ones', () => {
  it('tells the texts that hold a word, the first and the last too, each once however often it is there', () => {
    expect(textsWith(TEXTS, { wanted: '李', most })).toEqual([0, 1, 3]);
    expect(textsWith(TEXTS, { wanted: 'll', most })).toEqual([4]);
    expect(textsWith(joinTexts([]), { wanted: '李', most })).toEqual([]);
  });

  it('tells beginnings and whole texts by what stands beside them', () => {
    expect(textsWith(TEXTS, { wanted: '李', before: '\n', most })).toEqual([0, 1]);
    expect(textsWith(TEXTS, { wanted: '李\n', before: '\n', most })).toEqual([]);
    expect(textsWith(TEXTS, { wanted: '李李\n', before: '\n', most })).toEqual([1]);
    expect(textsWith(TEXTS, { wanted: 'l', before: ' ', most })).toEqual([4]);
    expect(textsWith(TEXTS, { wanted: 'lei', before: ' ', most })).toEqual([]);
  });

  it('stops when there are enough', () => {
    expect(textsWith(TEXTS, { wanted: '李', most: 2 })).toEqual([0, 1]);
  });

  it('says the same as looking through every text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '李', ' '), maxLength: 6 });
    const wanted = fc.string({ unit: fc.constantFrom('a', 'b', '李'), minLength: 1, maxLength: 3 });
    const before = fc.constantFrom(undefined, '\n', ' ');
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        wanted,
        before,
        fc.integer({ min: 1, max: 5 }),
        (all, word, sign, few) => {
          const isIn = (one: string) => {
            const line = `\n${one}`;
            return sign === undefined ? line.includes(word) : line.includes(`${sign}${word}`);
          };
          const each = all.flatMap((one, at) => (isIn(one) ? [at] : []));
          const of = { wanted: word, most: few, ...(sign === undefined ? {} : { before: sign }) };
          expect(textsWith(joinTexts(all), of)).toEqual(each.slice(0, few));
        },
      ),
    );
  });
});
