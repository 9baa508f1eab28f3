import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillCommunity } from '../../test/support/communities.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { readConfig } from '../base/server/config.ts';
import { sql } from '../base/server/db.ts';
import { createLog } from '../base/server/log.ts';
import { passTexts } from '../gate/server/pass-texts.ts';
import { UsageError } from './cli-command.ts';
import { passCliCommands } from './cli-pass.ts';
import { openSite, type Site } from './site.ts';

let database: TestDatabase;
let site: Site;
let folder: string;
let people: number;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'menshen-pass-'));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('MENSHEN_KEY', randomBytes(64).toString('base64'));
  vi.stubEnv('MENSHEN_DATA', folder);
  site = openSite({ url: database.url, config: readConfig(process.env), log: createLog('silent') });
  await site.db.asOwner((tx) =>
    tx.execute(
      sql`insert into area (id, code, name, level, path) values (100, 'M100', '杨柳社区', 'community', '{100}')`,
    ),
  );
  people = (await fillCommunity(site, { communityId: 100, index: 0, households: 20 })).names.length;
});
afterAll(async () => {
  await site.close();
  await database.drop();
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});
afterEach(() => vi.restoreAllMocks());

/** Runs one command; answers what it wrote. */
async function run(name: string, ...args: string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const command = passCliCommands.find((one) => one.name === name);
  if (!command) throw new Error(name);
  await command.run(args);
  return written.join('');
}

async function firstText(): Promise<string> {
  return site.db.write({ communityIds: [100] }, async (tx) => {
    for await (const { text } of passTexts(tx, { communityId: 100, vault: site.vault, now: site.clock.now() }))
      return text;
    throw new Error('no pass');
  });
}

describe('passes on the command line', () => {
  it('are issued to everybody, and to nobody twice', async () => {
    const first = JSON.parse(await run('pass issue', '--community', 'M100', '--json')) as Record<string, number>;
    expect(Number(first['issued']) + Number(first['without'])).toBe(people);
    const again = await run('pass issue', '--community', 'M100', '--json');
    expect(JSON.parse(again)).toMatchObject({ issued: 0, already: first['issued'] });
    expect(await run('pass issue', '--community', 'M100', '--kind', 'errand')).toContain('新发');
  });

  it('are verified, and what is not good is refused with its code', async () => {
    const text = await firstText();
    expect(JSON.parse(await run('pass verify', '--json', text))).toMatchObject({ communityId: 100, kind: 'resident' });
    expect(await run('pass verify', text)).toContain('kind: resident');
    const wrong = text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
    await expect(run('pass verify', wrong)).rejects.toMatchObject({
      code: expect.stringMatching(/^pass(Forged|Unreadable)$/) as string,
    });
    await expect(run('pass verify', 'hello')).rejects.toMatchObject({ code: 'passOtherKind' });
    await expect(run('pass verify', 'HC1:6BF')).rejects.toMatchObject({ code: 'passUnreadable' });
    await expect(run('pass verify')).rejects.toBeInstanceOf(UsageError);
  });

  it('that were revoked are refused', async () => {
    const text = await firstText();
    await site.db.asOwner((tx) =>
      tx.execute(sql`update pass set revoked_at = now(), revoke_reason = 'lost', revoked_by = issued_by`),
    );
    await expect(run('pass verify', text)).rejects.toMatchObject({ code: 'passRevoked' });
    await site.db.asOwner((tx) => tx.execute(sql`update pass set revoked_at = null, revoke_reason = null`));
  });

  it('become cards', { timeout: 60_000 }, async () => {
    const path = join(folder, 'cards.pdf');
    const told = JSON.parse(await run('pass cards', '--community', 'M100', '-o', path, '--json')) as { cards: number };
    expect(told.cards).toBeGreaterThan(20);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(run('pass cards', '--community', 'M999', '-o', path)).rejects.toMatchObject({
      code: 'communityUnknown',
    });
  });
});
