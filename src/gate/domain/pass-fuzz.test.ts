import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { at, idAt, residentClaims, testKey, verify } from '../../../test/support/passes.ts';
import { hashOfPass, signerOf } from '../server/pass-signing.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { encodePass, PASS_PREFIX, readPass, type PassReading, type Verify } from './pass-code.ts';
import { encodeRevocations, isRevoked, readRevocations, type RevocationList } from './revocation-list.ts';

const GOOD_PASSES = 40;
const now = at('2026-11-22T08:00');
const key = testKey();
const thief = testKey();
const good = Array.from({ length: GOOD_PASSES }, (_, number) =>
  residentClaims({ passId: idAt(at('2026-11-21T10:00'), number), communityId: 100 + number }),
);
const texts = good.map((claims) => key.text(claims));

/** A small generator, so that a failure can be repeated. Source: mulberry32. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const random = generator(20261121);

/** Signatures that were really made; ECDSA itself is asked for every tenth and must say the same. */
const genuine = new Set<string>();
let asked = 0;
const nameOf = (bytes: Uint8Array, signature: Uint8Array) =>
  createHash('sha256').update(bytes).update(signature).digest('base64');
const learn: Verify = async (of) => {
  const isGenuine = await verify(of);
  if (isGenuine) genuine.add(nameOf(of.bytes, of.signature));
  return isGenuine;
};
const judge: Verify = async (of) => {
  const isGenuine = genuine.has(nameOf(of.bytes, of.signature));
  asked += 1;
  if (asked % 10 === 0) expect(await verify(of)).toBe(isGenuine);
  return isGenuine;
};
const read = (text: string, when = now) => readPass({ text, keys: key.keys, verify: judge, now: when });

const bytesOf = (text: string) => decodeBase45(text.slice(PASS_PREFIX.length)) ?? new Uint8Array();
const textOf = (bytes: Uint8Array) => PASS_PREFIX + encodeBase45(bytes);
const pick = () => texts[random(GOOD_PASSES)] ?? '';

async function countOf(count: number, make: () => string): Promise<ReadonlyMap<PassReading['status'], number>> {
  const found = new Map<PassReading['status'], number>();
  for (let n = 0; n < count; n += 1) {
    const { status } = await read(make());
    found.set(status, (found.get(status) ?? 0) + 1);
  }
  return found;
}

const isRefused = (found: ReadonlyMap<string, number>) =>
  !['valid', 'expired', 'notYetValid'].some((s) => found.has(s));

/** 100,000 in all. */
describe('100,000 passes that are not good', () => {
  beforeAll(async () => {
    for (const text of texts)
      expect(await readPass({ text, keys: key.keys, verify: learn, now })).toMatchObject({ status: 'valid' });
  });

  it('every single bit of one pass, flipped, is noticed', async () => {
    const bytes = bytesOf(texts[0] ?? '');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      const { status } = await readPass({ text: textOf(flipped), keys: key.keys, verify, now });
      expect(['unreadable', 'forged', 'unknownKey']).toContain(status);
    }
  });

  it('25,000 with one to eight bits flipped anywhere', async () => {
    const found = await countOf(25_000, () => {
      const original = bytesOf(pick());
      // The first one at its own place, so that the others never take all of them back.
      const first = 1 + random(original.length - 1);
      const bytes = original.with(first, (original[first] ?? 0) ^ (1 << random(8)));
      for (let n = random(8); n > 0; n -= 1) {
        const index = random(first);
        bytes[index] = (bytes[index] ?? 0) ^ (1 << random(8));
      }
      return textOf(bytes);
    });
    expect(isRefused(found)).toBe(true);
    expect(found.get('forged')).toBeGreaterThan(10_000);
  });

  it('15,000 with one sign of the text changed', async () => {
    const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
    const found = await countOf(15_000, () => {
      const text = pick();
      const place = PASS_PREFIX.length + random(text.length - PASS_PREFIX.length);
      const sign = signs.replace(text.charAt(place), '').charAt(random(44));
      return text.slice(0, place) + sign + text.slice(place + 1);
    });
    expect(isRefused(found)).toBe(true);
  });

  it('15,000 cut off, doubled or with something behind', async () => {
    const found = await countOf(15_000, () => {
      const text = pick();
      const cut = text.slice(0, random(text.length));
      const made = [cut, cut + pick().slice(random(200)), `${text}0`, text + text, `${text} `][random(5)] ?? cut;
      // Passes begin alike: a short piece of one and the rest of another may be the other.
      return texts.includes(made) ? cut : made;
    });
    expect(isRefused(found)).toBe(true);
  });

  it('15,000 spliced of two good ones: header, claims and signature of different passes', async () => {
    const found = await countOf(15_000, () => {
      const one = random(GOOD_PASSES);
      const other = (one + 1 + random(GOOD_PASSES - 1)) % GOOD_PASSES;
      const [a, b] = [bytesOf(texts[one] ?? ''), bytesOf(texts[other] ?? '')];
      const isAtSignature = random(2) === 0;
      const place = isAtSignature ? a.length - 64 : 14 + random(a.length - 14);
      const spliced = Uint8Array.of(...a.subarray(0, place), ...b.subarray(place));
      // Where both say the same the splice is one of them.
      return [a, b].some((whole) => whole.join() === spliced.join()) ? textOf(a.subarray(1)) : textOf(spliced);
    });
    expect(isRefused(found)).toBe(true);
  });

  it('10,000 signed by another key, under its own name or ours', async () => {
    const forged = good.flatMap((claims) => [
      thief.text(claims),
      encodePass({ claims, kid: key.kid, sign: signerOf(thief.privateKey) }),
    ]);
    const found = await countOf(10_000, () => forged[random(forged.length)] ?? '');
    expect([...found.keys()].sort()).toEqual(['forged', 'unknownKey']);
  });

  it('10,000 after their end and before their beginning', async () => {
    for (let n = 0; n < 10_000; n += 1) {
      const isLate = random(2) === 0;
      const minutes = 1 + random(500_000);
      const when = new Date(
        Date.parse(isLate ? '2026-12-31T16:00:00Z' : '2026-11-21T09:57:00Z') + (isLate ? 1 : -1) * minutes * 60_000,
      );
      const { status } = await read(pick(), when.toISOString() as typeof now);
      expect(status).toBe(isLate ? 'expired' : 'notYetValid');
    }
  });

  describe('10,000 that were revoked', () => {
    const revoked = Array.from(
      { length: 10_000 },
      (_, n) => idAt(at('2026-11-01T00:00'), n & 0xff).slice(0, 24) + String(n).padStart(12, '0'),
    );
    let list: RevocationList;

    beforeAll(async () => {
      const text = encodeRevocations({
        ...{ communityId: 100, version: 10_000, issuedAt: now, kid: key.kid, sign: signerOf(key.privateKey) },
        hashes: revoked.map(hashOfPass),
      });
      const reading = await readRevocations({ text, keys: key.keys, verify });
      if (reading.status !== 'valid') throw new Error('the list does not verify');
      ({ list } = reading);
    });

    it('are each on the list, and the good ones are not', () => {
      expect(revoked.filter((passId) => !isRevoked(list, hashOfPass(passId)))).toEqual([]);
      expect(good.filter(({ passId }) => isRevoked(list, hashOfPass(passId)))).toEqual([]);
    });
  });
});
