import { describe, expect, it } from 'vitest';
import { cardBack } from './card-back.ts';
import { cardFrame, cardFront, CODE_SIZE } from './card-face.ts';
import { CARD } from './card-sheet.ts';
import type { Card, CardWords, Ink } from './card.ts';

const measure = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u2E80-\u{3FFFF}]/u.test(sign) ? 1 : 0.57), 0);

const card: Card = {
  title: '居民出入证',
  headline: '王小明',
  lines: ['云锦里', '3号楼2单元501'],
  until: '2026年12月31日',
  number: '1234 5678',
  code: 'MS1:ABC',
  group: '云锦里 3号楼',
};
const words: CardWords = {
  issuer: '云锦里社区居民委员会',
  until: '有效至',
  number: '编号',
  backPage: '背面',
  missing: '请手写补全',
  back: {
    heading: '云锦里社区',
    helpLabel: '求助、咨询、异议',
    helpLine: '0571-88001234',
    paragraphs: [
      '一人一卡。',
      '丢了请马上打上面的电话，旧卡立即作废，当场补办新卡。',
      '对不让出入有不同意见，可以当场要求登记。',
    ],
  },
};

function isInside(ink: Ink): boolean {
  const [width, height] =
    ink.kind === 'text'
      ? [measure(ink.text) * ink.size, 0]
      : ink.kind === 'code'
        ? [ink.size, ink.size]
        : [ink.width, ink.height];
  return ink.x >= 2 && ink.x + width <= CARD.width - 2 && ink.y >= 2 && ink.y + height <= CARD.height - 2;
}

const textOf = (inks: readonly Ink[]): string =>
  inks.flatMap((ink) => (ink.kind === 'text' ? [ink.text] : [])).join('|');

describe('the front of a card', () => {
  it('has a code at least 38 mm wide', () => {
    expect(CODE_SIZE).toBeGreaterThanOrEqual(38);
    expect(cardFront(card, measure)).toContainEqual(
      expect.objectContaining({ kind: 'code', text: 'MS1:ABC', size: CODE_SIZE }),
    );
  });

  it('shows the name largest', () => {
    const sizes = cardFront(card, measure).flatMap((ink) => (ink.kind === 'text' ? [ink] : []));
    const [largest] = [...sizes].sort((a, b) => b.size - a.size);
    expect(largest?.text).toBe('王小明');
    // 30 points are read at arm's length without glasses.
    expect((largest?.size ?? 0) * 2.83).toBeGreaterThan(30);
  });

  it('says who, where, until when and which number', () => {
    expect(textOf(cardFront(card, measure))).toBe('王小明|云锦里|3号楼2单元501|2026年12月31日|1234 5678');
  });

  it('keeps off the edges of the card and the blank border of the code, however long its texts are', () => {
    const long = {
      ...card,
      headline: '买买提·'.repeat(9),
      lines: ['东风新村第二十二大院'.repeat(2), '128号楼12单元1301', '浙A12345'],
    };
    for (const of of [card, long, { ...card, lines: [] }]) {
      const inks = [...cardFrame({ title: card.title, words, measure }), ...cardFront(of, measure)];
      expect(inks.filter((ink) => !isInside(ink))).toEqual([]);
      const code = inks.find((ink) => ink.kind === 'code');
      // Four modules of the smallest code that a pass gets (version 8, 49 modules).
      const border = (4 * CODE_SIZE) / 49;
      const near = inks.filter(
        (ink) => ink.kind === 'text' && ink.x < (code?.x ?? 0) - border && isNear(ink, code, border),
      );
      expect(near).toEqual([]);
    }
  });
});

function isNear(ink: Ink, code: Ink | undefined, border: number): boolean {
  if (ink.kind !== 'text' || code?.kind !== 'code') return false;
  return ink.x + measure(ink.text) * ink.size > code.x - border + 0.1 && ink.y > code.y - border;
}

describe('the back of a card', () => {
  it('says everything, inside the card', () => {
    const inks = cardBack(words, measure);
    expect(inks.filter((ink) => !isInside(ink))).toEqual([]);
    const said = textOf(inks).replaceAll('|', '');
    for (const text of [words.back.helpLine, ...words.back.paragraphs]) expect(said).toContain(text);
  });

  it('shows the help line larger than the rest', () => {
    const [largest] = cardBack(words, measure)
      .flatMap((ink) => (ink.kind === 'text' ? [ink] : []))
      .sort((a, b) => b.size - a.size);
    expect(largest?.text).toBe('0571-88001234');
  });

  it('leaves out the help line of a community that has set none', () => {
    const without = { ...words, back: { ...words.back, helpLine: '' } };
    expect(textOf(cardBack(without, measure))).not.toContain('求助');
  });
});
