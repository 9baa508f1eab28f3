import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, heightOf, mergedCells } from './row-height.ts';

const of = { width: 20.7, size: 10, plain: 10 };

describe('the height of a cell that breaks its lines', () => {
  it('is one line for what fits, of Chinese signs half as many as of figures', () => {
    expect(heightOf('12345678901234567890', of)).toBe(14);
    expect(heightOf('一二三四五六七八九十', of)).toBe(14);
    expect(heightOf('一二三四五六七八九十一', of)).toBe(28);
  });
  it('keeps a number on one line when the line has room for it', () => {
    expect(heightOf('张某，420704198103116000', of)).toBe(28);
    expect(heightOf('420704198103116000420704198103116000', of)).toBe(28);
  });
  it('begins a line where the text does', () => {
    expect(heightOf('甲\n乙\n丙', of)).toBe(42);
    expect(heightOf('', of)).toBe(14);
  });
  it('knows that big type needs more lines, and that Excel has an end', () => {
    expect(heightOf('一二三四五六七八九十', { ...of, size: 20 })).toBe(56);
    expect(heightOf('字'.repeat(5000), of)).toBe(409.5);
  });
  it('never shrinks when a text grows, and always has room for all of it', () => {
    const text = fc.string({ unit: fc.constantFrom('字', 'a', '7', ' ', '，', '-', '\n'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.constantFrom('字', 'a'), fc.integer({ min: 3, max: 40 }), (words, more, width) => {
        const room = { ...of, width };
        expect(heightOf(words + more, room)).toBeGreaterThanOrEqual(heightOf(words, room));
        const signs = Array.from(words.replaceAll('\n', '')).reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
        expect((heightOf(words, room) / 14) * width).toBeGreaterThanOrEqual(Math.min(signs, 29 * width));
      }),
    );
  });
});

describe('what a sheet says of its columns', () => {
  it('is the width of each span, and the usual one elsewhere', () => {
    const head = '<sheetFormatPr defaultColWidth="9"/><cols><col min="2" max="3" width="30.5" customWidth="1"/></cols>';
    const widthOf = columnWidths({ head });
    expect([0, 1, 2, 3].map(widthOf)).toEqual([9, 30.5, 30.5, 9]);
    expect(columnWidths({ head: '' })(5)).toBe(8.43);
  });
  it('is which cells are one', () => {
    const isMerged = mergedCells({ tail: '<mergeCells count="1"><mergeCell ref="Z2:AB3"/></mergeCells>' });
    expect([24, 25, 27, 28].map((column) => isMerged(2, column))).toEqual([false, true, true, false]);
    expect(isMerged(4, 26)).toBe(false);
  });
});
