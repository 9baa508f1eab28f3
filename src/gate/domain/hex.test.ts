import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfId, fromHex, idOfBytes, isSameBytes, toHex } from './hex.ts';

describe('bytes as digits', () => {
  it('come back from their digits', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['0', 'zz', '0x', ' 1', '1g'])('refuses %s', (text) => {
    expect(fromHex(text)).toBeUndefined();
  });

  it('make an id of sixteen bytes and no other number', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(idOfBytes(bytesOfId(id))).toBe(id);
      }),
    );
    expect(idOfBytes(new Uint8Array(15))).toBeUndefined();
    expect(idOfBytes(new Uint8Array(17))).toBeUndefined();
    expect(() => bytesOfId('3-2-501')).toThrow('not an id');
  });

  it('are the same only when every byte is', () => {
    const one = Uint8Array.of(1, 2, 3);
    expect(isSameBytes(one, Uint8Array.of(1, 2, 3))).toBe(true);
    expect(isSameBytes(one, Uint8Array.of(1, 2))).toBe(false);
    expect(isSameBytes(one, Uint8Array.of(1, 2, 4))).toBe(false);
  });
});
