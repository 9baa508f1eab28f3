import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../test/support/passes.ts';
import { makeVectors, type PassVectors } from '../../../test/support/pass-vectors.ts';
import { instantOf } from '../../base/domain/day.ts';
import { hashOfPass } from '../server/pass-signing.ts';
import { createWebVerify, findRevoked } from '../web/verify-pass.ts';
import { fromHex } from './hex.ts';
import { readPass } from './pass-code.ts';
import { isRevoked, readRevocations } from './revocation-list.ts';

const FILE = join(import.meta.dirname, '../../../docs/pass-vectors/vectors.json');
// Only when the format changes: MENSHEN_WRITE_VECTORS=1 npx vitest run src/gate/domain/pass-vectors.test.ts
if (process.env['MENSHEN_WRITE_VECTORS'] === '1')
  writeFileSync(FILE, `${JSON.stringify(makeVectors(), undefined, 2)}\n`);

// Written by the line above.
const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as PassVectors;
const keys = new Map(vectors.keys.map(({ kid, publicKey }) => [kid, fromHex(publicKey) ?? new Uint8Array()]));

describe.each([
  ['node', verify],
  ['the browser', createWebVerify()],
])('our published vectors with the means of %s', (_where, how) => {
  it.each(vectors.passes)('$name: $status', async ({ text, now, status, claims }) => {
    expect(await readPass({ text, keys, verify: how, now: instantOf(new Date(now)) })).toEqual(
      claims ? { status, claims } : { status },
    );
  });

  it.each(vectors.revocations)(
    'revocation list, $name: $status',
    async ({ text, status, list, revoked, notRevoked }) => {
      const reading = await readRevocations({ text, keys, verify: how });
      expect(reading).toMatchObject(list ? { status, list } : { status });
      if (reading.status !== 'valid') return;
      for (const id of revoked ?? []) {
        expect(isRevoked(reading.list, hashOfPass(id))).toBe(true);
        expect(await findRevoked(reading.list, id)).toBe(true);
      }
      for (const id of notRevoked ?? []) expect(isRevoked(reading.list, hashOfPass(id))).toBe(false);
    },
  );
});

it('the vectors cover every status that a pass can have', () => {
  expect(new Set(vectors.passes.map(({ status }) => status))).toEqual(
    new Set(['valid', 'expired', 'notYetValid', 'forged', 'unknownKey', 'unreadable', 'otherKind']),
  );
});

it('the vectors are what the generator makes today, but for the key and what it signs', () => {
  const shape = ({ passes, revocations }: PassVectors) => [
    passes.map(({ name, now, status, claims }) => ({ name, now, status, claims })),
    revocations.map(({ name, status, list, revoked }) => ({ name, status, list, revoked })),
  ];
  expect(shape(JSON.parse(JSON.stringify(makeVectors())) as PassVectors)).toEqual(shape(vectors));
});
