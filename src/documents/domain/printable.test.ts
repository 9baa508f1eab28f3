import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, printable } from './printable.ts';

const canDraw = (sign: string): boolean => (sign.codePointAt(0) ?? 0) < 0x20000;

describe('a text that a font is to draw', () => {
  it('is itself when the font has every sign', () => {
    expect(printable('张䶮', canDraw)).toEqual({ text: '张䶮', missing: [] });
  });

  it('has a square for each sign the font lacks, and says which, once', () => {
    expect(printable('𠮷田𠮷', canDraw)).toEqual({ text: `${BLANK}田${BLANK}`, missing: ['𠮷'] });
  });

  it('loses signs without ink: variation selectors, controls, joiners', () => {
    expect(printable('葛\u{E0100}城\uFE00\u200B\u0007', canDraw)).toEqual({ text: '葛城', missing: [] });
  });

  it('has plain spaces', () => {
    expect(printable('云锦里\t3号楼\u3000501\n', canDraw).text).toBe('云锦里 3号楼 501 ');
  });

  it('is never shorter than its signs with ink, and never holds what cannot be drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = printable(text, canDraw);
        for (const sign of shown.text) expect(sign === BLANK || canDraw(sign)).toBe(true);
        for (const sign of shown.missing) expect(text).toContain(sign);
      }),
    );
  });
});
