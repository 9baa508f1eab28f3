import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, SheetCells } from '../../sheets/domain/cells.ts';
import type { TemplateReading, TemplateTable } from '../../sheets/domain/template.ts';
import { mergeReplies } from './merge-replies.ts';
import { holdsIdNumbers, replyTables } from './reply-tables.ts';

const sheet = (rows: readonly (readonly CellValue[])[], name = '名单'): SheetCells => ({
  ...{ name, isHidden: false, rows, merges: [] },
});
const column = (index: number, header: string, field?: string) => ({
  ...({ index, letter: 'A', header, field, confidence: 1, by: 'header', format: 'General' } as const),
});
const list: TemplateTable = {
  ...{ sheet: '名单', kind: 'person list', title: '名单', shape: 's', hintRows: [], sampleRows: [4], figures: [] },
  ...{ headerRows: [3, 3], firstDataRow: 4, lastDataRow: 5 },
  columns: [column(0, '序号', 'seq'), column(1, '姓名', 'name'), column(2, '电话', 'phone')],
};
const figures: TemplateTable = {
  ...{ ...list, kind: 'figures', columns: [], headerRows: [8, 8], firstDataRow: 9, lastDataRow: 9 },
  figures: [
    { row: 9, column: 1, words: '户数', field: undefined, confidence: 0, by: 'none' },
    { row: 9, column: 2, words: '人数', field: undefined, confidence: 0, by: 'none' },
  ],
};
const reading = (tables: readonly TemplateTable[]): TemplateReading => ({ sheets: [], tables, lines: [] });
const head: readonly (readonly CellValue[])[] = [['居民名单'], ['填报单位：'], ['序号', '姓名', '电话']];
const foot: readonly (readonly CellValue[])[] = [['填表人：'], [], ['', '户数', '人数'], ['合计', null, null]];
const blank = sheet([...head, [1, '张三（示例）', '138'], [2], ...foot]);
const read = (rows: readonly (readonly CellValue[])[], tables = [list, figures]) =>
  replyTables({ reading: reading(tables), blank: [blank], reply: [sheet(rows)] });

describe('the rows of a reply', () => {
  it('are those between header and foot, however many were inserted', () => {
    const rows = [
      [1, '林晓', '139'],
      [2, '赵一', null],
      [3, '钱二', ''],
    ];
    const { tables, missingSheets } = read([...head, ...rows, ...foot.slice(0, 3), ['合计', 3, 8]]);
    expect(missingSheets).toEqual([]);
    expect(tables).toEqual([
      { sheet: '名单', kind: 'rows', headers: ['序号', '姓名', '电话'], rows },
      { sheet: '名单', kind: 'figures', headers: ['户数', '人数'], rows: [[3, 8]] },
    ]);
  });

  it('are not the blank ones, nor the sample that nobody wrote over', () => {
    expect(read(blank.rows).tables[0]?.rows).toEqual([]);
    expect(read([...head, [1, '林晓', '139'], [2], ...foot]).tables[0]?.rows).toEqual([[1, '林晓', '139']]);
  });

  it('are found where somebody put lines above the header', () => {
    const { tables } = read([['请尽快'], ...head, [1, '林晓', '139'], [2], ...foot]);
    expect(tables[0]?.rows).toEqual([[1, '林晓', '139']]);
  });

  it('of another file are missed by the name of the sheet', () => {
    expect(read([['姓名'], ['林晓']]).missingSheets).toEqual(['名单']);
    expect(replyTables({ reading: reading([list]), blank: [blank], reply: [] }).missingSheets).toEqual(['名单']);
  });

  it('tell an open id number from a masked one', () => {
    const withCell = (cell: CellValue) =>
      holdsIdNumbers([{ sheet: '名单', kind: 'rows', headers: [''], rows: [[cell]] }]);
    expect(withCell('11010119900101123X')).toBe(true);
    expect(withCell('110101********123X')).toBe(false);
    expect(withCell('1101011990010112345678')).toBe(false);
  });
});

describe('replies in one workbook', () => {
  const words = { community: '社区', sum: '合计' };

  it('lose no row and say whose each is', () => {
    const some = fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(some, (communities) => {
        const replies = communities.map((names, at) => ({
          community: `社区${at}`,
          tables: [{ sheet: '名单', kind: 'rows' as const, headers: ['姓名'], rows: names.map((name) => [name]) }],
        }));
        const rows = mergeReplies(replies, words).flatMap((merged) => merged.rows);
        expect(rows).toEqual(communities.flatMap((names, at) => names.map((name) => [`社区${at}`, name])));
      }),
    );
  });

  it('add figures up where all are numbers', () => {
    const tables = (row: readonly CellValue[]) => [
      { sheet: '数', kind: 'figures' as const, headers: ['户数', '备注', '空'], rows: [row] },
    ];
    const merged = mergeReplies(
      [
        { community: '甲', tables: tables([3, '无', null]) },
        { community: '乙', tables: tables([4, 5, null]) },
      ],
      words,
    );
    expect(merged).toEqual([
      {
        ...{ name: '数', kind: 'figures', headers: ['社区', '户数', '备注', '空'] },
        rows: [
          ['甲', 3, '无', null],
          ['乙', 4, 5, null],
          ['合计', 7, null, null],
        ],
      },
    ]);
  });

  it('keep tables of one sheet apart', () => {
    const table = { sheet: '名单', kind: 'rows' as const, headers: ['姓名'], rows: [['林晓']] };
    expect(mergeReplies([{ community: '甲', tables: [table, table] }], words).map(({ name }) => name)).toEqual([
      '名单',
      '名单 2',
    ]);
  });
});
