import { describe, expect, it } from 'vitest';
import { PAGE } from './card-sheet.ts';
import { drawableCard } from './drawable-card.ts';
import { codePoint, missingPages } from './missing-list.ts';

const line = { headline: '□田', number: '1234 5678', group: '云锦里 3号楼', signs: ['𠮷'] };

describe('the list of what could not be printed', () => {
  it('is no page when everything could', () => {
    expect(missingPages([], '请手写补全')).toEqual([]);
  });

  it('names the card, and the sign by its number', () => {
    const [page] = missingPages([line], '请手写补全');
    const texts = page?.flatMap((ink) => (ink.kind === 'text' ? [ink.text] : []));
    expect(texts).toEqual(['请手写补全', '1234 5678', '□田', '云锦里 3号楼', 'U+20BB7']);
  });

  it('goes on over pages and loses nobody', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ ...line, number: String(at) }));
    const inks = missingPages(many, '请手写补全').flat();
    const numbers = inks.flatMap((ink) => (ink.kind === 'text' && /^\d+$/.test(ink.text) ? [ink.text] : []));
    expect(numbers).toEqual(many.map(({ number }) => number));
    expect(inks.every(({ y }) => y <= PAGE.height - 15)).toBe(true);
  });

  it('writes numbers of signs as Unicode does', () => {
    expect([codePoint('A'), codePoint('䶮'), codePoint('𬭎')]).toEqual(['U+0041', 'U+4DAE', 'U+2CB4E']);
  });
});

describe('a card for a font', () => {
  it('tells every sign of any of its texts that was replaced, and keeps the code as it is', () => {
    const card = {
      title: '居民出入证',
      headline: '𠮷田',
      lines: ['𠮷祥里', '𬺓1号楼'],
      until: '2026年12月31日',
      number: '1',
      code: 'MS1:𠮷',
      group: '𠮷祥里',
    };
    const { card: shown, missing } = drawableCard(card, (sign) => sign.length === 1);
    expect(missing).toEqual(['𠮷', '𬺓']);
    expect(shown).toEqual({ ...card, headline: '□田', lines: ['□祥里', '□1号楼'], group: '□祥里' });
  });
});
