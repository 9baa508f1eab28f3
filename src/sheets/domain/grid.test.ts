import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, Merge, SheetCells } from './cells.ts';
import { cellKey, coveredTextAt, filledCount, readGrid, textAt } from './grid.ts';

const sheet = (rows: readonly (readonly CellValue[])[], merges: readonly Merge[] = []): SheetCells => ({
  name: ' 3号楼 ',
  isHidden: false,
  rows,
  merges,
});

describe('readGrid', () => {
  it('turns cells into texts and drops the blanks behind the last value', () => {
    const grid = readGrid(sheet([['姓名 ', '房号', null, ''], [], [' 张三', 501, ' ']]));
    expect(grid.rows).toEqual([['姓名', '房号'], [], ['张三', '501']]);
    expect([grid.width, grid.name]).toEqual([2, '3号楼']);
  });

  it.each(['同上', '〃', '″', "''", '"', ' 同上 '])('takes %j for the cell above', (mark) => {
    expect(readGrid(sheet([['阳光花园'], [mark], [mark]])).rows).toEqual([['阳光花园'], ['阳光花园'], ['阳光花园']]);
  });

  it('finds the cell above across blank rows', () => {
    expect(readGrid(sheet([['3号楼', '张三'], [], ['同上', '李四']])).rows[2]).toEqual(['3号楼', '李四']);
  });

  it('has nothing for a ditto mark under nothing', () => {
    expect(readGrid(sheet([['同上', '张三']])).rows).toEqual([['', '张三']]);
  });

  it('leaves words that only begin like a ditto mark', () => {
    expect(readGrid(sheet([['张三'], ['同上海']])).rows[1]).toEqual(['同上海']);
  });

  it('gives an empty sheet no width', () => {
    expect(readGrid(sheet([]))).toMatchObject({ rows: [], width: 0 });
    expect(readGrid(sheet([[null, ''], [' ']]))).toMatchObject({ rows: [[], []], width: 0 });
  });
});

describe('cells under a merge', () => {
  const rows = [
    ['3号楼', '张三'],
    [null, '李四'],
    ['', '王五'],
    [null, '赵六'],
  ];
  const grid = readGrid(sheet(rows, [{ top: 0, left: 0, bottom: 2, right: 0 }]));

  it('say what the merge says, as far as it reaches', () => {
    expect([0, 1, 2, 3, 4].map((row) => coveredTextAt(grid, row, 0))).toEqual(['3号楼', '3号楼', '3号楼', '', '']);
  });

  it('hold nothing themselves', () => {
    expect([0, 1, 2, 9].map((row) => textAt(grid, row, 0))).toEqual(['3号楼', '', '', '']);
  });

  it('end with the sheet, wherever the file says that the merge ends', () => {
    const endless = readGrid(sheet([['3号楼'], []], [{ top: 0, left: 0, bottom: 1_048_575, right: 0 }]));
    expect(endless.fromAbove.size).toBe(1);
  });

  it('say nothing for merges of one row, of blanks, and outside the sheet', () => {
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 1, left: 0, bottom: 3, right: 0 },
      { top: 40, left: 0, bottom: 50, right: 0 },
    ];
    expect(readGrid(sheet([['登记表'], [null, '张三']], merges)).fromAbove.size).toBe(0);
  });
});

describe('cellKey', () => {
  it('is another number for every cell that a sheet can have', () => {
    const cell = fc.tuple(fc.nat(1_048_575), fc.nat(16_383));
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        expect(cellKey(...a) === cellKey(...b)).toBe(a[0] === b[0] && a[1] === b[1]);
      }),
    );
  });
});

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('同上', '〃', '3号楼', '张三'),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ day: '1985-03-02' }),
);
const index = fc.nat(12);
const anySheet = fc.record({
  rows: fc.array(fc.array(cellValue, { maxLength: 6 }), { maxLength: 8 }),
  merges: fc.array(fc.record({ top: index, left: index, bottom: index, right: index }), { maxLength: 3 }),
});

describe('any cells', () => {
  it('become rows of the same number without blanks at their ends', () => {
    fc.assert(
      fc.property(anySheet, ({ rows, merges }) => {
        const grid = readGrid(sheet(rows, merges));
        expect(grid.rows).toHaveLength(rows.length);
        expect(grid.width).toBe(Math.max(0, ...grid.rows.map((row) => row.length)));
        for (const row of grid.rows) {
          expect(row.at(-1)).not.toBe('');
          expect(filledCount(row)).toBe(row.filter((text) => text !== '').length);
        }
      }),
    );
  });

  it('are read the same a second time', () => {
    fc.assert(
      fc.property(anySheet, ({ rows, merges }) => {
        const once = readGrid(sheet(rows, merges));
        expect(readGrid(sheet(once.rows, merges))).toEqual(once);
      }),
    );
  });
});
