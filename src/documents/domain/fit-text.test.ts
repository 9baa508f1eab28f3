import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitParagraphs, fitText, LINE_HEIGHT } from './fit-text.ts';

/** Chinese characters fill their square, everything else takes 0.57 of it, as in the font. */
const measure = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u2E80-\u{3FFFF}]/u.test(sign) ? 1 : 0.57), 0);

const box = { width: 35.8, height: 12.6, maxSize: 11.9, minSize: 2.6, measure };

describe('a name in its box', () => {
  it('of two characters stands in the largest type', () => {
    expect(fitText({ ...box, text: '王伟' })).toEqual({ size: 11.9, lines: ['王伟'] });
  });

  it('of four characters shrinks rather than break', () => {
    const { size, lines } = fitText({ ...box, text: '欧阳娜娜' });
    expect(lines).toEqual(['欧阳娜娜']);
    expect(size).toBeGreaterThan(8);
  });

  it('of many characters takes lines, and none begins with the dot between its parts', () => {
    const { lines } = fitText({ ...box, text: '阿卜杜热合曼·买买提' });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.startsWith('·'))).toEqual([]);
    expect(lines.join('')).toBe('阿卜杜热合曼·买买提');
  });

  it('in letters breaks between words', () => {
    const { lines } = fitText({ ...box, text: 'Alexander Montgomery Featherstone' });
    expect(lines).toEqual(['Alexander', 'Montgomery', 'Featherstone']);
  });

  it('that is endless ends in an ellipsis', () => {
    const { lines } = fitText({ ...box, text: '赵'.repeat(300) });
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('that is empty is no line', () => {
    expect(fitText({ ...box, text: ' ' }).lines).toEqual([]);
  });
});

describe('a door in its box', () => {
  it('keeps a number with its counting word', () => {
    const { lines } = fitText({ ...box, text: '东风新村第二十二大院128号楼12单元1301', maxSize: 5.4 });
    for (const part of ['128号楼', '12单元', '1301']) expect(lines.some((line) => line.includes(part))).toBe(true);
  });
});

describe('any text in any box', () => {
  const sign = fc.constantFrom(...Array.from('张王李赵欧阳·，。 3号楼2单元501AZaz-'));
  const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
  const width = fc.double({ min: 8, max: 80, noNaN: true });

  it('stays inside the box', () => {
    fc.assert(
      fc.property(text, width, (of, wide) => {
        const { size, lines } = fitText({ ...box, text: of, width: wide });
        expect(size).toBeLessThanOrEqual(box.maxSize);
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(wide + 1e-6);
        if (lines.length > 0)
          expect((1 + (lines.length - 1) * LINE_HEIGHT) * size).toBeLessThanOrEqual(box.height + 1e-6);
      }),
    );
  });

  it('loses nothing but spaces without saying so', () => {
    fc.assert(
      fc.property(text, width, (of, wide) => {
        const shown = fitText({ ...box, text: of, width: wide })
          .lines.join('')
          .replaceAll(' ', '');
        const asked = of.replaceAll(' ', '');
        if (shown.endsWith('…')) expect(asked.startsWith(shown.slice(0, -1))).toBe(true);
        else expect(shown).toBe(asked);
      }),
    );
  });
});

describe('paragraphs', () => {
  const texts = ['出入小区时请出示本卡。', '丢了或坏了：马上打上面的电话，当场补办，旧卡立即作废。'];

  it('share one size', () => {
    const { size, paragraphs } = fitParagraphs({
      texts,
      width: 70,
      height: 20,
      maxSize: 3.4,
      minSize: 1.8,
      gap: 0.35,
      measure,
    });
    expect(size).toBe(3.4);
    expect(paragraphs.map((lines) => lines.join(''))).toEqual(texts);
  });

  it('shrink together where there is little room', () => {
    const { size, paragraphs } = fitParagraphs({
      texts,
      width: 40,
      height: 9,
      maxSize: 3.4,
      minSize: 1.8,
      gap: 0.35,
      measure,
    });
    expect(size).toBeLessThan(3.4);
    const rows = paragraphs.reduce((sum, lines) => sum + lines.length, 0);
    expect((rows * LINE_HEIGHT + 0.35) * size).toBeLessThanOrEqual(9);
  });
});
