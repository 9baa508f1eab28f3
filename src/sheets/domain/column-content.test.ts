import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessByContent, readContent, sampleRows, supportOf } from './column-content.ts';
import { idOf, TODAY } from './fixture-cells.ts';
import { readGrid } from './grid.ts';

const gridOf = (rows: readonly (readonly string[])[]) =>
  readGrid({ name: 'Sheet1', isHidden: false, rows, merges: [] });
const contentOf = (texts: readonly string[]) =>
  readContent(gridOf(texts.map((text) => [text])), { column: 0, rows: texts.map((_, row) => row), today: TODAY });

describe('guessByContent', () => {
  it.each([
    ['idNumber', [idOf('19800302', 11), idOf('19910405', 22), idOf('20010101', 3)]],
    ['phone', ['13800000001', '138 0000 0002', '13800000003/13800000004', '无']],
    ['sex', ['男', '女', '女']],
    ['name', ['张三', '李四', '欧阳 娜娜', '王*']],
    ['relation', ['户主', '妻', '长子', '本人']],
    ['plate', ['京A12345', '沪AD12345', '粤B·12345']],
    ['ethnicity', ['汉', '汉族', '蒙古族']],
    ['building', ['3号楼', '5栋', 'A座']],
    ['unit', ['1单元', '2单元', '甲门']],
    ['residence', ['常住', '流动人口', '租住']],
    ['address', ['3号楼2单元501', '3-2-502', '文昌路12号']],
    ['members', ['张三（户主）、李四（妻）', '王五、赵小六']],
  ])('takes a column for %s by %j', (meaning, texts) => {
    expect(guessByContent(contentOf(texts))?.meaning).toBe(meaning);
  });

  it.each([
    [[]],
    [['']],
    [['无', '/', '-']],
    [['1', '2', '3']],
    [['已核实', '待回访', '出差中']],
    [['核实到达时间、交通方式和现住址', '测温、登记、发告知书']],
  ])('says nothing of %j', (texts) => {
    expect(guessByContent(contentOf(texts))).toBeUndefined();
  });

  it('takes one cell for proof only where its form leaves no doubt', () => {
    expect(guessByContent(contentOf(['13800000001']))).toEqual({ meaning: 'phone', confidence: 0.7 });
    expect(guessByContent(contentOf(['张三']))).toBeUndefined();
  });
});

describe('sampleRows', () => {
  it('takes every row of a short table that has two values', () => {
    expect(sampleRows(gridOf([['1', '张三'], ['3号楼'], [], ['2', '李四']]), 0, 3)).toEqual([0, 3]);
  });

  it('spreads over a long table, in order and within its bounds', () => {
    const grid = gridOf(Array.from({ length: 3000 }, (_, row) => [String(row), '张三']));
    fc.assert(
      fc.property(fc.nat(2999), fc.nat(2999), (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const rows = sampleRows(grid, first, last);
        expect(rows).toEqual([...new Set(rows)].sort((x, y) => x - y));
        expect(rows.length).toBeLessThanOrEqual(128);
        expect(rows[0]).toBe(first);
        expect(rows.at(-1)).toBeLessThanOrEqual(last);
      }),
    );
  });
});

it('gives shares between 0 and 1 and never throws, whatever a column holds', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }), (texts) => {
      const { filled, meanLength, ...shares } = contentOf(texts);
      expect(filled).toBeLessThanOrEqual(texts.length);
      expect(meanLength).toBeGreaterThanOrEqual(0);
      for (const share of Object.values(shares)) expect(share >= 0 && share <= 1).toBe(true);
      expect(supportOf({ filled, meanLength, ...shares }, 'name')).toBeLessThanOrEqual(1);
      const guess = guessByContent({ filled, meanLength, ...shares });
      if (guess) expect(guess.confidence > 0 && guess.confidence <= 1).toBe(true);
    }),
  );
});
