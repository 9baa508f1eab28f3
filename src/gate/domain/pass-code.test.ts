import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, idAt, residentClaims, testKey, verify } from '../../../test/support/passes.ts';
import { verifyPlainly } from '../../../test/support/plain-cose.ts';
import { pointToKey, signerOf } from '../server/pass-signing.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { writeCbor } from './cbor.ts';
import { writeSign1 } from './cose-sign1.ts';
import { PASS_KINDS, type PassClaims } from './pass-claims.ts';
import { encodePass, PASS_PREFIX, readPass } from './pass-code.ts';

const key = testKey();
const now = at('2026-11-22T08:00');
const read = (text: string, when = now, keys = key.keys) => readPass({ text, keys, verify, now: when });

describe('a pass', () => {
  it('says what was put in', async () => {
    expect(await read(key.text())).toEqual({ status: 'valid', claims: residentClaims() });
  });

  it('fits a square code of 53 modules, a long name and door one of 57', () => {
    const text = key.text();
    expect(text).toMatch(/^MS1:[0-9A-Z $%*+\-./:]+$/);
    expect(text.length).toBeLessThanOrEqual(262);
    const longest = residentClaims({ name: '阿卜杜外力', place: '东方明珠家园 128号楼12单元2801' });
    // Alphanumeric signs at level M. Source: ISO/IEC 18004, table 7 (versions 9 and 10).
    expect(key.text(longest).length).toBeLessThanOrEqual(311);
  });

  it('holds no id number and no more than was put in', () => {
    const bytes = decodeBase45(key.text().slice(PASS_PREFIX.length)) ?? new Uint8Array();
    expect(new TextDecoder().decode(bytes)).not.toMatch(/\d{15}/);
  });

  const anyTime = fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }).map((s) => new Date(s * 1000).toISOString());
  const words = fc.string({
    unit: fc.constantFrom(...Array.from('马小川李·AZaz09 号楼单元')),
    minLength: 1,
    maxLength: 30,
  });
  const anyClaims = fc.record(
    {
      passId: fc.uuid(),
      communityId: fc.nat(),
      kind: fc.constantFrom(...PASS_KINDS),
      issuedAt: anyTime,
      fromAt: anyTime,
      untilAt: anyTime,
      personId: fc.uuid(),
      householdId: fc.uuid(),
      visitId: fc.uuid(),
      plate: words,
      name: words,
      place: words,
    },
    { requiredKeys: ['passId', 'communityId', 'kind', 'issuedAt', 'fromAt', 'untilAt'] },
  );

  it('says what was put in, whatever that is and whatever is absent', async () => {
    await fc.assert(
      fc.asyncProperty(anyClaims, async (made) => {
        // Instants as made above.
        const claims = made as PassClaims;
        const reading = await read(key.text(claims));
        expect(['valid', 'expired', 'notYetValid']).toContain(reading.status);
        expect('claims' in reading && reading.claims).toEqual(claims);
      }),
      { numRuns: 200 },
    );
  });

  it('is a COSE_Sign1 to whoever reads the standard', () => {
    const message = decodeBase45(key.text().slice(PASS_PREFIX.length)) ?? new Uint8Array();
    const publicKey = pointToKey(key.publicKey);
    if (!publicKey) throw new Error('no key');
    expect(verifyPlainly(message, publicKey)).toBeInstanceOf(Uint8Array);
  });
});

describe('the time of a pass', () => {
  it('begins at its first second, with two minutes for slow clocks', async () => {
    const text = key.text(residentClaims({ fromAt: at('2026-12-01T16:00') }));
    expect(await read(text, at('2026-12-01T15:57'))).toMatchObject({ status: 'notYetValid' });
    expect(await read(text, at('2026-12-01T15:58'))).toMatchObject({ status: 'valid' });
  });

  it('ends with its last second', async () => {
    expect(await read(key.text(), at('2026-12-31T15:59'))).toMatchObject({ status: 'valid' });
    expect(await read(key.text(), at('2026-12-31T16:00'))).toMatchObject({
      status: 'expired',
      claims: { name: '马小川' },
    });
  });

  it('is told also when the id is no UUIDv7, or older or newer than the pass', async () => {
    for (const passId of [idAt(at('2020-01-01T00:00'), 3), 'ffffffff-ffff-4fff-bfff-ffffffffffff'])
      expect(await read(key.text(residentClaims({ passId })))).toEqual({
        status: 'valid',
        claims: residentClaims({ passId }),
      });
  });
});

describe('what is no good pass', () => {
  it('is somebody else’s key, even under our key id', async () => {
    const thief = testKey();
    expect(await read(thief.text())).toEqual({ status: 'unknownKey' });
    const forged = encodePass({ claims: residentClaims(), kid: key.kid, sign: signerOf(thief.privateKey) });
    expect(await read(forged)).toEqual({ status: 'forged' });
  });

  it('is a genuine message that says something else than a pass', async () => {
    const sign = (payload: Uint8Array) =>
      PASS_PREFIX + encodeBase45(writeSign1({ kid: key.kid, payload, sign: signerOf(key.privateKey) }));
    const good = { exp: 1_800_000_000, id: new Uint8Array(16), items: [0, 100, '马小川'] as unknown };
    const claims = (more: Partial<typeof good>) => {
      const { exp, id, items } = { ...good, ...more };
      return writeCbor(
        new Map<number, unknown>([
          [4, exp],
          [6, 1_700_000_000],
          [7, id],
          [-65537, items],
        ]),
      );
    };
    expect(await read(sign(claims({})))).toMatchObject({ status: 'valid' });
    for (const bad of [
      { items: [5, 100] },
      { items: [0] },
      { items: [0, -1] },
      { items: [0, 100, 7] },
      { items: [0, 100, ''] },
      { items: [0, 100, null, '\u001f'] },
      { items: [0, 100, null, null, new Uint8Array(15)] },
      { items: [0, 100, null, null, null, null, null, null, null] },
      { items: 'all' },
      { id: new Uint8Array(17) },
      { exp: -1 },
    ])
      expect(await read(sign(claims(bad)))).toEqual({ status: 'unreadable' });
    expect(await read(sign(new Uint8Array()))).toEqual({ status: 'unreadable' });
  });

  it.each([
    ['nothing', '', 'otherKind'],
    ['a web address', 'https://example.org/MS1:', 'otherKind'],
    ['a health certificate', 'HC1:6BF', 'otherKind'],
    ['small letters', 'ms1:ABC', 'otherKind'],
    ['a prefix alone', 'MS1:', 'unreadable'],
    ['rubbish behind it', 'MS1:MENSHEN', 'unreadable'],
    ['a text without an end', `MS1:${'0'.repeat(5000)}`, 'unreadable'],
  ])('is %s', async (_what, text, status) => {
    expect(await read(text)).toEqual({ status });
  });

  it('is one with another spelling of the same signed bytes', async () => {
    const bytes = decodeBase45(key.text().slice(PASS_PREFIX.length)) ?? new Uint8Array();
    const tagged = Uint8Array.of(0xd2, ...bytes);
    expect(await read(PASS_PREFIX + encodeBase45(tagged))).toEqual({ status: 'unreadable' });
    // The empty unprotected header (a0) takes a parameter that nobody signed.
    const open = bytes.indexOf(0xa0, 11);
    const more = Uint8Array.of(...bytes.subarray(0, open), 0xa1, 0x01, 0x01, ...bytes.subarray(open + 1));
    expect(await read(PASS_PREFIX + encodeBase45(more))).toEqual({ status: 'unreadable' });
  });
});
