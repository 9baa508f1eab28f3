import { describe, expect, it } from 'vitest';
import { emptyRows, linesOf, readRows, withCells, wrongLines } from './paper-form.ts';

const typed = (...lines: readonly (readonly [time: string, direction: string, who: string])[]) =>
  lines.reduce((rows, [time, direction, who], at) => withCells(rows, at, { time, direction, who }), emptyRows());

describe('the form of a sheet', () => {
  it('takes the direction from the last line above that has one, over empty lines', () => {
    const reads = readRows(
      typed(['8:00', '2', '甲'], ['', '', ''], ['810', '', '乙'], ['815', '1', ''], ['9', '', '']),
    );
    expect(linesOf(reads)).toMatchObject([
      { line: 1, time: '08:00', direction: 'out', words: '甲' },
      { line: 3, time: '08:10', direction: 'out', words: '乙' },
      { line: 4, direction: 'in' },
      { line: 5, time: '09:00', direction: 'in' },
    ]);
    expect(wrongLines(reads)).toEqual([]);
  });

  it('names the lines that cannot be read and loses none of them', () => {
    const reads = readRows(typed(['8:00', '', '甲'], ['8:70', '1', '乙'], ['8:10', '1', '丙']));
    expect(wrongLines(reads)).toEqual([1, 2]);
    expect(linesOf(reads)).toMatchObject([{ line: 3, words: '丙' }]);
  });

  it('grows when its last line is used, up to what a sheet may hold', () => {
    let rows = emptyRows();
    expect(rows.length).toBe(20);
    for (let at = 0; at < 60; at += 1) rows = withCells(rows, at, { time: '8:00' });
    expect(rows.length).toBe(60);
    expect(withCells(rows, 59, { time: '9:00' })).toHaveLength(60);
  });
});
