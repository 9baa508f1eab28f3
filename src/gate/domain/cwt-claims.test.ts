import { describe, expect, it } from 'vitest';
import vectors from '../../../test/vectors/cose.json' with { type: 'json' };
import { writeCbor } from './cbor.ts';
import { readClaims } from './cwt-claims.ts';
import { fromHex } from './hex.ts';

const strict = { allowsIndefinite: 'no' } as const;
const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const read = (...claims: readonly (readonly [number, unknown])[]) => readClaims(writeCbor(new Map(claims)), strict);

describe('claims of a token', () => {
  const example = {
    issuer: 'coap://as.example.com',
    subject: 'erikw',
    audience: 'coap://light.example.com',
    // As the decimal numbers of RFC 8392, appendix A.1.
    expiresAt: at(1444064944),
    notBefore: at(1443944944),
    issuedAt: at(1443944944),
    id: Uint8Array.of(0x0b, 0x71),
  };

  // A.6 is a token inside a token, which no pass is.
  it.each(vectors.claims.filter(({ title }) => !/A\.6|A\.7/.test(title)))('$title', ({ payload }) => {
    expect(readClaims(fromHex(payload) ?? new Uint8Array(), strict)).toMatchObject(example);
  });

  it('may have times with a fraction, which is cut off', () => {
    const payload = vectors.claims.find(({ title }) => title.includes('A.7'))?.payload ?? '';
    expect(readClaims(fromHex(payload) ?? new Uint8Array(), strict)?.issuedAt).toBe(at(1443944944));
  });

  it.each([
    ['a time as text', [[4, '2026']]],
    ['a time before 1970', [[6, -1]]],
    ['a time beyond every calendar', [[5, 1e15]]],
    ['an id that is no bytes', [[7, 'id']]],
    ['an issuer that is no text', [[1, 1]]],
  ] as const)('are refused with %s', (_what, claims) => {
    expect(read(...claims)).toBeUndefined();
  });

  it('are refused when they are no map', () => {
    expect(readClaims(writeCbor([1, 2]), strict)).toBeUndefined();
    expect(readClaims(new Uint8Array(), strict)).toBeUndefined();
  });

  it('keep what others put in', () => {
    expect(read([-260, 'x'])?.all.get(-260)).toBe('x');
  });
});
