import { createPrivateKey, createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signPlainly, verifyPlainly } from '../../../test/support/plain-cose.ts';
import vectors from '../../../test/vectors/cose.json' with { type: 'json' };
import { createVerify, makeKeyPair, pointToKey, signerOf } from '../server/pass-signing.ts';
import { ES256, readSign1, rewriteSign1, signedBytes, writeSign1 } from './cose-sign1.ts';
import { fromHex, toHex } from './hex.ts';

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
const strict = { allowsIndefinite: 'no' } as const;
const verify = createVerify();
const pair = makeKeyPair();
const payload = bytes('a1076161');
const made = () => writeSign1({ kid: pair.kid, payload, sign: signerOf(pair.privateKey) });

describe('public test vectors', () => {
  const ours = vectors.sign1.filter(({ algorithm, curve }) => algorithm === 'ES256' && curve === 'P-256');

  it.each(ours)(
    '$title: reads, signs the same bytes, verifies',
    async ({ cbor, toBeSigned, payload: plain, x, y, ...more }) => {
      const message = readSign1(bytes(cbor), strict);
      if (!message) throw new Error('not read');
      expect(message.algorithm).toBe(ES256);
      expect(toHex(message.payload)).toBe(plain);
      const signed = signedBytes({ ...message, ...('external' in more ? { external: bytes(more.external) } : {}) });
      expect(toHex(signed)).toBe(toBeSigned);
      const publicKey = bytes(`04${x}${y}`);
      expect(await verify({ publicKey, bytes: signed, signature: message.signature })).toBe(true);
      expect(await verify({ publicKey, bytes: signed.with(30, 0), signature: message.signature })).toBe(false);
    },
  );

  it('cover a message with and one without the tag, and bytes that are not sent', () => {
    expect(ours.map(({ title }) => title)).toHaveLength(4);
    expect(ours.some(({ cbor }) => !cbor.startsWith('d2'))).toBe(true);
  });

  it.each(vectors.sign1.filter((vector) => !ours.includes(vector)))('$title is not ES256 of P-256', ({ cbor }) => {
    expect(readSign1(bytes(cbor), strict)?.algorithm).not.toBe(ES256);
  });
});

describe('the standard written down once more', () => {
  const privateKey = createPrivateKey({ key: pair.privateKey, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));

  it('verifies what we sign', () => {
    expect(verifyPlainly(made(), publicKey)).toEqual(payload);
  });

  it('does not verify what was changed', () => {
    const changed = made();
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    expect(verifyPlainly(changed, publicKey)).toBeUndefined();
  });

  it('signs what we verify', async () => {
    const message = readSign1(signPlainly({ kid: pair.kid, payload, privateKey }), strict);
    if (!message) throw new Error('not read');
    expect(message).toMatchObject({ algorithm: ES256, kid: new Uint8Array(pair.kid), payload });
    expect(await verify({ publicKey: pair.publicKey, bytes: signedBytes(message), signature: message.signature })).toBe(
      true,
    );
  });
});

describe('a message of ours', () => {
  it('comes back byte for byte', () => {
    const message = readSign1(made(), strict);
    if (!message) throw new Error('not read');
    expect(readSign1(rewriteSign1(message), strict)).toEqual(message);
    expect(message.kid).toEqual(new Uint8Array(pair.kid));
  });

  it.each([
    ['no list', 'a0'],
    ['three parts', '8340a040'],
    ['five parts', '8540a0404040'],
    ['a header that is no bytes', '84a0a04040'],
    ['a header that is no map', '844101a04040'],
    ['a detached payload', '8440a0f640'],
    ['a text for a signature', '8440a04060'],
    ['another tag', 'd18440a04040'],
    ['the tag twice', 'd2d28440a04040'],
    ['a parameter that must be understood', '8445a1028118ffa04040'],
    ['bytes left over', '8440a0404000'],
  ])('is refused with %s', (_what, hex) => {
    expect(readSign1(bytes(hex), strict)).toBeUndefined();
  });

  it('signs the empty string when there is no parameter, in either spelling', () => {
    const [empty, map] = ['8440a04040', '8441a0a04040'].map((hex) => readSign1(bytes(hex), strict));
    expect(empty?.protectedBytes).toEqual(map?.protectedBytes);
    expect(empty?.algorithm).toBeUndefined();
  });

  it('takes the algorithm from the protected header only, the key id from either', () => {
    expect(readSign1(bytes('8440a201260441014040'), strict)).toMatchObject({
      algorithm: undefined,
      kid: Uint8Array.of(1),
    });
  });

  it('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (noise) => {
        expect(() => readSign1(noise, strict)).not.toThrow();
      }),
    );
  });
});

describe('a public key', () => {
  it('that is not on the curve verifies nothing', async () => {
    expect(pointToKey(new Uint8Array(65).fill(4))).toBeUndefined();
    expect(await verify({ publicKey: new Uint8Array(65), bytes: payload, signature: new Uint8Array(64) })).toBe(false);
  });
});
