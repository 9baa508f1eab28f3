import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrid } from './grid.ts';
import { splitLines } from './split-lines.ts';

const gridOf = (rows: readonly (readonly string[])[]) =>
  readGrid({ name: 'Sheet1', isHidden: false, rows, merges: [] });

describe('splitLines', () => {
  it.each([[','], ['，'], [' , '], ['\t'], ['|'], ['；'], ['、'], ['/'], ['+'], ['  ']])(
    'takes lines apart at %j',
    (stop) => {
      const people = [
        ['张三', '男', '3-2-501', '13800000001'],
        ['李四', '女', '3-2-502', '13800000002'],
        ['王五', '男', '3-2-503', '13800000003'],
      ];
      expect(splitLines(gridOf(people.map((person) => [person.join(stop)])))).toMatchObject({ rows: people, width: 4 });
    },
  );

  it('leaves out the numbers of a chat list', () => {
    const grid = splitLines(
      gridOf([['1. 张三,男,13800000001'], ['2、李四,女,13800000002'], ['(3)王五,男,13800000003']]),
    );
    expect(grid.rows.map((row) => row[0])).toEqual(['张三', '李四', '王五']);
  });

  it('finds the lines in whatever column they stand', () => {
    const grid = splitLines(gridOf([['', '张三,男,13800000001'], [], ['', '李四,女,13800000002']]));
    expect(grid.rows).toEqual([['张三', '男', '13800000001'], [], ['李四', '女', '13800000002']]);
  });

  it('takes lines apart whose number stands in a cell of its own, under a head for the whole line', () => {
    const grid = splitLines(
      gridOf([
        ['序号', '住户信息'],
        ['1', '3-2-501 张三 13800000001'],
        ['2', '3-2-502 李四 13800000002'],
      ]),
    );
    expect(grid.rows).toEqual([['住户信息'], ['3-2-501', '张三', '13800000001'], ['3-2-502', '李四', '13800000002']]);
  });

  it('keeps a title whole above the lines', () => {
    const grid = splitLines(gridOf([['三号楼'], ['张三,男,13800000001'], ['李四,女,13800000002']]));
    expect(grid.rows[0]).toEqual(['三号楼']);
  });

  it.each([
    [
      'a table',
      [
        ['姓名', '电话'],
        ['张三', '13800000001'],
        ['李四', '13800000002'],
      ],
    ],
    ['a single line', [['张三,男,13800000001']]],
    ['short lines', [['张三,男'], ['李四,女'], ['王五,男']]],
    ['lines of two values', [['张三,13800000001'], ['李四,13800000002']]],
    ['lines that do not agree', [['张三,男,13800000001'], ['金桂社区住户登记说明'], ['以下名单由楼长提供']]],
    ['a table with a long title', [['阳光花园三号楼，住户，登记表'], ['姓名', '电话'], ['张三', '13800000001']]],
    ['nothing', []],
  ])('leaves %s as it is', (_, rows) => {
    const grid = gridOf(rows);
    expect(splitLines(grid)).toBe(grid);
  });

  it('never throws, keeps the number of rows, and says how wide it is', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[张三李四男女,、 1380-]{0,20}$/));
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 3 }), { maxLength: 8 }), (rows) => {
        const grid = gridOf(rows);
        const split = splitLines(grid);
        expect(split.rows).toHaveLength(grid.rows.length);
        expect(split.width).toBeGreaterThanOrEqual(Math.max(0, ...split.rows.map((row) => row.length)));
      }),
    );
  });
});
