import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, idAt, testKey, verify } from '../../../test/support/passes.ts';
import { hashOfPass, signerOf } from '../server/pass-signing.ts';
import { createWebVerify, findRevoked } from '../web/verify-pass.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { writeCbor } from './cbor.ts';
import { writeSign1 } from './cose-sign1.ts';
import { readPass } from './pass-code.ts';
import { encodeRevocations, isRevoked, readRevocations, REVOCATION_PREFIX } from './revocation-list.ts';

const key = testKey();
const sign = signerOf(key.privateKey);
const issuedAt = at('2026-11-22T08:00');
const made = (passIds: readonly string[], version = passIds.length) =>
  encodeRevocations({ communityId: 100, version, issuedAt, hashes: passIds.map(hashOfPass), kid: key.kid, sign });
const read = (text: string, keys = key.keys) => readRevocations({ text, keys, verify });
const ids = Array.from({ length: 200 }, (_, n) => idAt(at('2026-11-01T00:00'), n));

async function listOf(passIds: readonly string[]) {
  const reading = await read(made(passIds));
  if (reading.status !== 'valid') throw new Error(reading.status);
  return reading.list;
}

describe('the revocation list', () => {
  it('says which community, which version, and how old it is', async () => {
    expect(await listOf([])).toEqual({ communityId: 100, version: 0, issuedAt, hashes: new Uint8Array() });
    expect(await listOf(ids.slice(0, 3))).toMatchObject({ version: 3, hashes: { length: 24 } });
  });

  it('holds exactly what was put in, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids), fc.nat(), async (revoked, turn) => {
        const order = [...revoked.slice(turn % 7), ...revoked.slice(0, turn % 7)];
        const list = await listOf(order);
        expect(ids.filter((id) => isRevoked(list, hashOfPass(id)))).toEqual(revoked);
      }),
      { numRuns: 50 },
    );
  });

  it('is read by the browser’s own means just the same', async () => {
    const reading = await readRevocations({ text: made(ids.slice(0, 5)), keys: key.keys, verify: createWebVerify() });
    if (reading.status !== 'valid') throw new Error(reading.status);
    expect(await findRevoked(reading.list, ids[4] ?? '')).toBe(true);
    expect(await findRevoked(reading.list, ids[5] ?? '')).toBe(false);
  });

  it('is not taken from anybody else', async () => {
    expect(await read(made(ids), testKey().keys)).toEqual({ status: 'unknownKey' });
    const bytes = decodeBase45(made(ids).slice(REVOCATION_PREFIX.length)) ?? new Uint8Array();
    for (let index = 20; index < bytes.length; index += 13) {
      const flipped = bytes.with(index, (bytes[index] ?? 0) ^ 1);
      const { status } = await read(REVOCATION_PREFIX + encodeBase45(flipped));
      expect(['forged', 'unreadable', 'unknownKey']).toContain(status);
    }
  });

  it('is no pass, and a pass is no list, under whatever prefix', async () => {
    const asPass = made(ids).replace('MSR1:', 'MS1:');
    expect(['unreadable']).toContain(
      (await readPass({ text: made([]).replace('MSR1:', 'MS1:'), keys: key.keys, verify, now: issuedAt })).status,
    );
    expect((await readPass({ text: asPass, keys: key.keys, verify, now: issuedAt })).status).toBe('unreadable');
    expect(await read(key.text().replace('MS1:', 'MSR1:'))).toEqual({ status: 'unreadable' });
    expect(await read(key.text())).toEqual({ status: 'otherKind' });
  });

  it.each([
    ['hashes cut off', [100, 1, new Uint8Array(9)]],
    ['no version', [100]],
    ['a version below zero', [100, -1, new Uint8Array()]],
    ['something more', [100, 1, new Uint8Array(), 1]],
  ])('is unreadable with %s', async (_what, items) => {
    const payload = writeCbor(
      new Map<number, unknown>([
        [6, 1_700_000_000],
        [-65538, items],
      ]),
    );
    expect(await read(REVOCATION_PREFIX + encodeBase45(writeSign1({ kid: key.kid, payload, sign })))).toEqual({
      status: 'unreadable',
    });
  });

  it('carries 1,000 passes in 12 kB', () => {
    const many = Array.from(
      { length: 1000 },
      (_, n) => idAt(at('2026-11-01T00:00'), n & 255).slice(0, 24) + String(n).padStart(12, '0'),
    );
    expect(made(many).length).toBeLessThan(12_300);
  });
});
