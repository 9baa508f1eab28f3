import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CELLS, readPaperCells, type PaperCells } from './paper-cells.ts';
import { PaperLine } from './paper-sheet.ts';
import { sheetNumber } from './sheet-number.ts';

const read = (more: Partial<PaperCells>, above?: 'in' | 'out') =>
  readPaperCells({ ...EMPTY_CELLS, time: '805', direction: '1', ...more }, above);

describe('a line as it is typed', () => {
  it('is read from the least that a hand writes', () => {
    expect(read({ who: ' 庄周 ', temperature: '365', personId: 'p' })).toEqual({
      ...{ status: 'line', time: '08:05', direction: 'in', personId: 'p', words: '庄周' },
      ...{ isVisitor: false, temperature: 365, resolution: 'let', remark: '' },
    });
  });

  it.each([
    ['1', 'in'],
    ['＋', 'in'],
    ['进', 'in'],
    ['J', 'in'],
    ['2', 'out'],
    ['出', 'out'],
    ['C', 'out'],
  ])('goes %s', (typed, direction) => {
    expect(read({ direction: typed })).toMatchObject({ direction });
  });

  it('goes where the line above went when nothing is written', () => {
    expect(read({ direction: '' }, 'out')).toMatchObject({ direction: 'out' });
    expect(read({ direction: '' })).toEqual({ status: 'wrong', field: 'direction' });
  });

  it.each([
    ['36.5', 365],
    ['365', 365],
    ['36', 360],
    ['３７．２', 372],
    ['36.8℃', 368],
    ['', undefined],
  ])('measures %s', (temperature, tenths) => {
    const line = read({ temperature });
    expect(line.status === 'line' && line.temperature).toBe(tenths);
  });

  it.each([
    ['', 'let'],
    ['劝返', 'turnedAway'],
    ['3', 'referred'],
  ])('ends with %s', (result, resolution) => {
    expect(read({ result })).toMatchObject({ resolution });
  });

  it.each([
    ['time', { time: '2561' }],
    ['time', { time: '' }],
    ['time', { time: '24' }],
    ['direction', { direction: '3' }],
    ['temperature', { temperature: '52' }],
    ['temperature', { temperature: '3650' }],
    ['result', { result: '9' }],
  ])('that nobody can read says which field it is: %s', (field, more) => {
    expect(read(more)).toEqual({ status: 'wrong', field });
  });

  it('is empty when nothing stands in it', () => {
    expect(readPaperCells({ ...EMPTY_CELLS, who: ' ' }, 'in')).toEqual({ status: 'empty' });
  });

  it('is one that the server takes, whatever was typed', () => {
    const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('8:05', '1', '出', '36.5', '2', '王'));
    const cells = fc.record({ time: cell, direction: cell, who: cell, temperature: cell, result: cell, remark: cell });
    fc.assert(
      fc.property(cells, (typed) => {
        const { status, ...line } = readPaperCells(typed, 'in');
        const noNul = !Object.values(typed).some((text) => text.includes('\0'));
        if (status === 'line' && noNul) expect(PaperLine.safeParse({ line: 1, ...line }).success).toBe(true);
      }),
    );
  });
});

describe('the number of an empty sheet', () => {
  it('is six signs that nobody mistakes', () => {
    expect(sheetNumber(Uint8Array.of(0, 31, 32, 8, 255, 100, 7))).toBe('2Z2AZ6');
    expect(() => sheetNumber(new Uint8Array(5))).toThrow();
  });
});
