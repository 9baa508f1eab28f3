import { encode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCbor, writeCbor } from './cbor.ts';
import { fromHex, toHex } from './hex.ts';

const read = (hex: string, allowsIndefinite: 'yes' | 'no' = 'no') =>
  readCbor(fromHex(hex) ?? new Uint8Array(), { allowsIndefinite });

describe('CBOR', () => {
  it('reads maps with numbers as keys', () => {
    expect(read('a201182a206161')).toEqual(
      new Map<number, unknown>([
        [1, 42],
        [-1, 'a'],
      ]),
    );
  });

  it('sorts keys and takes the shortest form, so that one thing has one text', () => {
    const map = new Map<number, unknown>([
      [-65537, []],
      [7, 1],
      [4, 2],
    ]);
    expect(toHex(writeCbor(map))).toBe('a3040207013a0001000080');
  });

  it('sorts keys that are numbers by their bytes, as the RFC wants', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -70_000, max: 70_000 }), { maxLength: 8 }), (keys) => {
        const map = new Map(keys.map((key) => [key, 0]));
        expect(writeCbor(map)).toEqual(encode(map, rfc8949EncodeOptions));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['bytes left over', '0101'],
    ['a text cut off', '6261'],
    ['a list that promises more than comes', '9bffffffffffffffff01'],
    ['a key twice', 'a201010102'],
    ['undefined', 'f7'],
    ['not a number', 'f97e00'],
    ['infinity', 'f97c00'],
    ['a tag', 'c101'],
    ['a number longer than it need be', '1801'],
    ['a map without an end', 'bf0101ff'],
    ['a break without a beginning', 'ff'],
    ['lists in lists in lists', '81'.repeat(20_000)],
  ])('refuses %s', (_what, hex) => {
    expect(read(hex)).toBeUndefined();
  });

  it('reads maps of indefinite length where others may write them', () => {
    expect(read('bf0101ff', 'yes')).toEqual(new Map([[1, 1]]));
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.constantFrom('yes', 'no'), (bytes, allowsIndefinite) => {
        expect(() => readCbor(bytes, { allowsIndefinite })).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
