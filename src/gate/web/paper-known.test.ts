import { describe, expect, it } from 'vitest';
import { readPaperCells } from '../domain/paper-cells.ts';
import { cellsOf, changeableLines, KeptLine } from './paper-known-shape.ts';

const lineOf = (more: object): KeptLine =>
  KeptLine.parse({
    ...{ checkId: 'c1', line: 1, at: '2026-03-10T01:50:00.000Z', direction: 'out', holder: 'visitor', personId: null },
    ...{ name: '送水的小李', dwelling: '', resolution: 'referred', temperature: 378, remark: '两桶', by: '林秋' },
    ...{ withdrawnAt: null, withdrawnBy: null, how: null, reason: null },
    ...more,
  });

describe('a line that was keyed in', () => {
  it('stands in the fields as it would be typed, and reads the same', () => {
    expect(readPaperCells(cellsOf(lineOf({})), undefined)).toEqual({
      ...{ status: 'line', time: '09:50', direction: 'out', words: '送水的小李', isVisitor: true },
      ...{ temperature: 378, resolution: 'referred', remark: '两桶' },
    });
    const known = lineOf({ personId: 'p1', holder: 'resident', temperature: null, resolution: 'let', remark: null });
    expect(readPaperCells(cellsOf(known), undefined)).toMatchObject({ personId: 'p1', isVisitor: false, remark: '' });
  });

  it('can be changed while it counts, or when it was struck out last', () => {
    const lines = [
      lineOf({ checkId: 'now', line: 1 }),
      lineOf({ checkId: 'before', line: 1, how: 'corrected' }),
      lineOf({ checkId: 'out', line: 2, how: 'struck' }),
      lineOf({ checkId: 'longOut', line: 2, how: 'struck' }),
    ];
    expect([...changeableLines(lines)]).toEqual(['now', 'out']);
  });
});
