import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaNumber, areaNumberText, getId, idSchema, uuidV7 } from './ids.ts';

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('an id', () => {
  it('is a UUID of version 7 and variant 10, whatever the chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), tenBytes, (time, random) => {
        expect(uuidV7(time, random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('sorts by the time at which it was made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 46 }),
        fc.integer({ min: 1, max: 2 ** 40 }),
        tenBytes,
        tenBytes,
        (time, later, a, b) => {
          expect(uuidV7(time, a) < uuidV7(time + later, b)).toBe(true);
        },
      ),
    );
  });

  it('cannot be made from too little chance', () => {
    expect(() => uuidV7(0, new Uint8Array(4))).toThrow();
  });

  it('is lower case inside, however it arrived', () => {
    const text = '0192F0C1-7D3A-7CCC-8AAA-0123456789AB';
    expect(idSchema<'person'>().parse(text)).toBe(text.toLowerCase());
    expect(idSchema<'person'>().safeParse("1' or '1'='1").success).toBe(false);
    expect(() => getId('0192F0C1')).toThrow('not an id');
  });
});

describe('the number of an area', () => {
  it.each(['1', '100', '2147483647'])('may be %s', (text) => {
    expect(areaNumberText.parse(text)).toBe(Number(text));
    expect(areaNumber.parse(Number(text))).toBe(Number(text));
  });

  it.each(['0', '-1', '1.5', '2147483648', '13000009001', 'x', ''])('is not %s', (text) => {
    expect(areaNumberText.safeParse(text).success).toBe(false);
    expect(areaNumber.safeParse(Number(text)).success).toBe(false);
  });
});
