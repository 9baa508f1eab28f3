import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { GatePassesRow } from '../domain/gate-snapshot.ts';
import { readRevocations } from '../domain/revocation-list.ts';
import { createWebVerify } from '../web/verify-pass.ts';
import { currentKeys, findSigningKey, getSigningKey } from './pass-keys.ts';
import { signedRevocations } from './pass-revocations.ts';
import { createVerify } from './pass-signing.ts';
import { gatePassesPart } from './pass-snapshot.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const at = () => ({ vault: site.vault, now: site.clock.now() });
const list = () => site.db.read({ communityIds: [100] }, (tx) => signedRevocations(tx, { communityId: 100, ...at() }));

describe('the first key of a site', () => {
  it('is not there before anybody needs one, and then nothing is signed', async () => {
    expect(await site.db.read({ communityIds: [] }, (tx) => findSigningKey(tx, site.vault))).toBeUndefined();
    expect(await list()).toBe('');
  });

  it('is made once, however many servers start at the same time', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () => site.db.write({ communityIds: [] }, (tx) => getSigningKey(tx, at()))),
    );
    expect(new Set(made.map(({ kid }) => kid.toString('hex'))).size).toBe(1);
    expect(await site.db.read({ communityIds: [] }, (tx) => currentKeys(tx, at()))).toHaveProperty('size', 1);
  });

  it('lies sealed in the database', async () => {
    const [row] = await site.db.asOwner((tx) =>
      tx.query<{ sealed: Buffer }>(sql`select private_sealed as sealed from pass_key`),
    );
    const open = site.vault.open(row?.sealed ?? Buffer.alloc(0));
    // PKCS#8 begins with a sequence.
    expect(open[0]).toBe(0x30);
    expect(row?.sealed.includes(open.subarray(0, 20))).toBe(false);
  });
});

describe('the list of revoked passes', () => {
  it('stays the same text for ten minutes, so that phones load it once, then is signed anew', async () => {
    const first = await list();
    site.clock.advance({ minutes: 9 });
    expect(await list()).toBe(first);
    site.clock.advance({ minutes: 2 });
    const later = await list();
    expect(later).not.toBe(first);
    const keys = await site.db.read({ communityIds: [] }, (tx) => currentKeys(tx, at()));
    expect(await readRevocations({ text: later, keys, verify: createVerify() })).toMatchObject({
      status: 'valid',
      list: { communityId: 100, version: 0, issuedAt: site.clock.now() },
    });
  });

  it('comes to a phone with the keys by which it reads it', async () => {
    const context = { ...at(), communityId: 100, accountId: '', today: site.clock.today() };
    const rows = await site.db.read({ communityIds: [100] }, (tx) => gatePassesPart.read({ ...context, tx }));
    const [inBase64, text] = GatePassesRow.parse(JSON.parse(JSON.stringify(rows[0])));
    const keys = new Map(
      Object.entries(inBase64).map(([kid, key]) => [kid, new Uint8Array(Buffer.from(key, 'base64'))]),
    );
    expect(await readRevocations({ text, keys, verify: createWebVerify() })).toMatchObject({ status: 'valid' });
  });
});
