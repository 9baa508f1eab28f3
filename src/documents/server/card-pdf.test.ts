import { describe, expect, it } from 'vitest';
import { codesOf, operatorsOf, textsOf } from '../../../test/support/pdf-pages.ts';
import type { Card, CardWords } from '../domain/card.ts';
import { writeCardPdf, type CardOrder, type CardReport } from './card-pdf.ts';

const words: CardWords = {
  issuer: '云锦里社区居民委员会',
  until: '有效至',
  number: '编号',
  backPage: '背面',
  missing: '请手写补全',
  back: { heading: '云锦里社区', helpLabel: '求助电话', helpLine: '0571-88001234', paragraphs: ['一人一卡。'] },
};

function cardOf(at: number, differs: Partial<Card> = {}): Card {
  return {
    title: '居民出入证',
    headline: `张${String.fromCharCode(0x4e00 + at)}`,
    lines: ['云锦里', `3号楼2单元${101 + at}`],
    until: '2026年12月31日',
    number: `1000 ${String(at).padStart(4, '0')}`,
    code: `MS1:6BFOXN*TS0BI$ZD4N9:9S6RCVN5+O30K3/XIV0W23NTDEXWK G2EP4J0BGJLFX3R3VHXK.PJ:2DPF6R:5SVBHABVCNN95SWMPHQUHQN%A${at}`,
    group: '云锦里 3号楼',
    ...differs,
  };
}

async function print(
  order: Partial<CardOrder> & Pick<CardOrder, 'cards'>,
): Promise<{ pdf: Uint8Array; report: CardReport }> {
  const parts: Uint8Array[] = [];
  const press = writeCardPdf({ words, sides: 'fronts', ...order });
  for (;;) {
    const { done, value } = await press.next();
    if (done) return { pdf: Buffer.concat(parts), report: value };
    parts.push(value);
  }
}

const pagesOf = (pdf: Uint8Array): readonly string[] => operatorsOf(pdf).filter((text) => text.includes(' Do'));

describe('a file of cards', () => {
  it('holds codes that the scanner of the gate reads as the texts of the passes', async () => {
    const cards = Array.from({ length: 13 }, (_, at) => cardOf(at));
    const { pdf, report } = await print({ cards });
    expect(report).toEqual({ cards: 13, pages: 2, missing: [] });
    const read = (await Promise.all(pagesOf(pdf).map(codesOf))).flat();
    expect(read).toEqual(cards.map(({ code }) => code));
  });

  it('says every name, door, day and number', async () => {
    const { pdf } = await print({ cards: [cardOf(0, { headline: '欧阳娜娜' })] });
    const [page = ''] = pagesOf(pdf);
    expect(textsOf(pdf, page)).toEqual(
      expect.arrayContaining(['欧阳娜娜', '云锦里', '3号楼2单元101', '2026年12月31日', '1000 0000']),
    );
  });

  it('prints rare characters, and puts a square and a line on the last page for one the font lacks', async () => {
    const cards = ['张䶮', '陈𬭎', '㛃玥', '𠮷田'].map((headline, at) => cardOf(at, { headline }));
    const { pdf, report } = await print({ cards });
    expect(report.missing).toEqual([{ headline: '□田', number: '1000 0003', group: '云锦里 3号楼', signs: ['𠮷'] }]);
    const texts = operatorsOf(pdf).flatMap((page) => textsOf(pdf, page));
    expect(texts).toEqual(expect.arrayContaining(['张䶮', '陈𬭎', '㛃玥', '□田', '请手写补全', 'U+20BB7']));
    expect(report.pages).toBe(2);
  });

  it('begins a new sheet for a new building', async () => {
    const cards = [cardOf(0), cardOf(1), cardOf(2, { group: '云锦里 4号楼' })];
    const { pdf, report } = await print({ cards });
    expect(report.pages).toBe(2);
    const headings = pagesOf(pdf).map((page) => textsOf(pdf, page).find((text) => text.startsWith('云锦里 ')));
    expect(headings).toEqual(['云锦里 3号楼  1', '云锦里 4号楼  2']);
  });

  it('has backs behind the fronts, as many as the sheet has cards', async () => {
    const { pdf, report } = await print({ cards: [cardOf(0), cardOf(1), cardOf(2)], sides: 'both' });
    expect(report.pages).toBe(2);
    const [, back = ''] = pagesOf(pdf);
    expect(back.match(/ cm\n\/C\d+ Do/g)).toHaveLength(3 + 1);
    expect(textsOf(pdf, back)).toEqual(['云锦里 3号楼  1  背面']);
    const drawn = operatorsOf(pdf).flatMap((text) => textsOf(pdf, text));
    expect(drawn.filter((text) => text === '0571-88001234')).toHaveLength(1);
  });

  it('gives out pages while cards still come in', async () => {
    let asked = 0;
    function* cards(): Generator<Card> {
      for (; asked < 100; asked += 1) yield cardOf(asked);
    }
    const press = writeCardPdf({ cards: cards(), words, sides: 'fronts' });
    await press.next();
    expect(asked).toBeLessThan(40);
    await press.return({ cards: 0, pages: 0, missing: [] });
  });

  it('of nobody is a file without pages, told by the report', async () => {
    const { report } = await print({ cards: [] });
    expect(report).toEqual({ cards: 0, pages: 0, missing: [] });
  });
});
