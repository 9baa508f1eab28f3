import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLine, findLines, gapsOf } from './template-lines.ts';

const line = (text: string) => ({ sheet: '表', row: 2, column: 0, text, parts: gapsOf(text) });
const known: Readonly<Record<string, string>> = {
  'report.unit': '锦绣社区',
  'report.date': '2022年4月20日',
  'report.month': '4月',
};
const fill = (text: string) => fillLine(line(text), ({ field }) => known[field]);

describe('gaps in sentences', () => {
  it('are filled behind their words, and what is not known stays a gap', () => {
    expect(fill('填报单位（盖章）：                填报时间：      年   月   日')).toBe(
      '填报单位（盖章）：锦绣社区        填报时间：2022年4月20日',
    );
    expect(fill('截止      年   月   日   时')).toBe('截止2022年4月20日');
    expect(fill('社区（盖章）：          月份：')).toBe('社区（盖章）：          月份：4月');
    expect(fill('填表人：______  审核人：______')).toBeUndefined();
  });
  it('are found by who signs, checks and can be called', () => {
    expect(gapsOf('报送人：    审核人：    联系电话：').map(({ field }) => field)).toEqual([
      'report.author',
      'report.reviewer',
      'report.phone',
    ]);
    expect(gapsOf('注：1.合计栏自动计算，请勿修改；2.每日16时前报送。')).toEqual([]);
    expect(gapsOf('联系电话：12345')).toEqual([]);
  });
  it('never lose a word', () => {
    const pieces = fc.constantFrom(
      '填报单位：',
      '填报时间：',
      '填表人：',
      '审核人：',
      '备注',
      '    ',
      '____',
      '年 月 日',
      '说明；',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const filled = fill(text) ?? text;
        for (const word of ['填报单位：', '填报时间：', '填表人：', '审核人：', '备注', '说明；'])
          expect(filled.split(word).length).toBe(text.split(word).length);
      }),
    );
  });
});

describe('cells with gaps', () => {
  const cells = (rows: readonly (readonly string[])[]) => ({ name: '表', isHidden: false, rows, merges: [] });
  const everywhere = { isInTable: () => false, isFree: () => true };
  it('may be a label with its answer beside it', () => {
    const [found] = findLines(cells([['填报单位：', '']]), everywhere);
    expect(found).toMatchObject({ row: 1, column: 1, text: '', parts: [{ field: 'report.unit' }] });
  });
  it('are left alone where the answer stands already or a table is', () => {
    expect(findLines(cells([['填报单位：', '别的社区']]), everywhere)).toEqual([]);
    expect(findLines(cells([['填报单位：      ']]), { ...everywhere, isInTable: () => true })).toEqual([]);
  });
});
