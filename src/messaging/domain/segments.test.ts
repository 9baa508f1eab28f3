import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSegments } from './segments.ts';

const segmentsOf = (text: string) => countSegments(text).segments;

describe('the parts of a text', () => {
  it.each([
    ['70 Chinese signs', '门'.repeat(70), 1],
    ['71 Chinese signs', '门'.repeat(71), 2],
    ['134 Chinese signs', '门'.repeat(134), 2],
    ['135 Chinese signs', '门'.repeat(135), 3],
    ['160 plain signs', 'a'.repeat(160), 1],
    ['161 plain signs', 'a'.repeat(161), 2],
    ['306 plain signs', 'a'.repeat(306), 2],
    ['307 plain signs', 'a'.repeat(307), 3],
    ['nothing', '', 1],
  ])('of %s', (_name, text, segments) => {
    expect(segmentsOf(text)).toBe(segments);
  });

  it('are few again when the one Chinese sign goes', () => {
    expect(countSegments(`门${'a'.repeat(80)}`)).toEqual({ alphabet: 'ucs2', units: 81, segments: 2 });
    expect(countSegments('a'.repeat(81))).toEqual({ alphabet: 'gsm7', units: 81, segments: 1 });
  });

  it('count a bracket and the euro twice', () => {
    expect(countSegments('[€]')).toEqual({ alphabet: 'gsm7', units: 6, segments: 1 });
    expect(segmentsOf(`${'a'.repeat(159)}{`)).toBe(2);
  });

  it('never cut a sign of two units: 66 and a pair do not fit into 67', () => {
    const pair = '𠮷';
    expect(pair.length).toBe(2);
    expect(segmentsOf(`${'门'.repeat(66)}${pair}${'门'.repeat(65)}`)).toBe(2);
    expect(segmentsOf(`${'门'.repeat(66)}${pair}${'门'.repeat(66)}`)).toBe(3);
    // The same for an escape and its sign in 153 septets.
    expect(segmentsOf(`${'a'.repeat(152)}[${'a'.repeat(151)}`)).toBe(2);
    expect(segmentsOf(`${'a'.repeat(152)}[${'a'.repeat(152)}`)).toBe(3);
  });
});

describe('for any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 600 });

  it('a longer one never has fewer parts', () => {
    fc.assert(
      fc.property(text, text, (one, more) => {
        expect(segmentsOf(one + more)).toBeGreaterThanOrEqual(segmentsOf(one));
      }),
    );
  });

  it('all units fit into the parts, and one part less would not hold them', () => {
    fc.assert(
      fc.property(text, (one) => {
        const { alphabet, units, segments } = countSegments(one);
        const part = alphabet === 'gsm7' ? 153 : 67;
        const single = alphabet === 'gsm7' ? 160 : 70;
        expect(units).toBeLessThanOrEqual(segments === 1 ? single : segments * part);
        // A part may end one unit early for a sign of two.
        if (segments > 1) expect(units).toBeGreaterThan((segments - 1) * (part - 1));
      }),
    );
  });
});
