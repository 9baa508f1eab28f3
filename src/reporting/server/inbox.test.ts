import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleForm } from '../../../test/support/fill-work.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import type { Job } from '../../base/server/jobs.ts';
import { watchInbox } from './inbox-watch.ts';

const A = 100;
let site: TestSite;
let alice: Person;
let guard: Person;
let folder: string;
let job: Job;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await site.seed({
    alice: { phone: '13900000001', grants: [['director', A]] },
    guard: { phone: '13900000002', grants: [['gateGuard', A]] },
  });
  alice = await site.signIn('13900000001');
  guard = await site.signIn('13900000002');
  folder = mkdtempSync(join(tmpdir(), 'menshen-inbox-'));
  job = watchInbox(folder);
  mkdirSync(join(folder, 'inbox/M100'), { recursive: true });
  mkdirSync(join(folder, 'inbox/无此社区'), { recursive: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await site.close();
});

/** Made once: an archive holds the time at which it was made. */
const form = peopleForm();
const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, 'inbox/M100', name), bytes);
const rows = async () => (await alice.get(`/api/inbox?community=${A}`)).body.rows;
const left = () => readdirSync(join(folder, 'inbox/M100')).sort();
const done = () => readdirSync(join(folder, 'inbox/done')).sort();
const inA = { communityId: A };

describe('the inbox of a community', () => {
  it('takes in what lies there whole, and waits for what is still being written', async () => {
    put('名单.xlsx', form);
    put('半份.xlsx', 'PK\x03\x04');
    await job.run(site);
    expect(await rows()).toEqual([]);
    put('半份.xlsx', 'PK\x03\x04 and no more');
    await job.run(site);
    expect(await rows()).toMatchObject([{ fileName: '名单.xlsx', state: 'waiting', again: 0, hasContent: true }]);
    expect(left()).toEqual(['半份.xlsx']);
    expect(done()[0]).toMatch(/^[0-9a-f]{12} 名单\.xlsx$/u);
  });

  it('says which file cannot be read, and in what way', async () => {
    await job.run(site);
    expect((await rows())[0]).toMatchObject({ fileName: '半份.xlsx', state: 'unreadable', hasContent: false });
    const { problem } = (await rows())[0];
    expect(problem).toMatch(/^file/u);
    expect(left()).toEqual([]);
  });

  it('knows the same file again, by whatever name', async () => {
    put('名单(1).xlsx', form);
    await job.run(site);
    await job.run(site);
    expect(left()).toEqual([]);
    expect(await rows()).toHaveLength(2);
    expect((await rows()).find((row: { fileName: string }) => row.fileName === '名单.xlsx')).toMatchObject({
      again: 1,
    });
  });

  it('imports nothing by itself; whoever may import opens it and says what it was', async () => {
    const [{ count }] = (await site.db.pool.query('select count(*)::int as count from import')).rows;
    expect(count).toBe(0);
    const file = (await rows()).find((row: { state: string }) => row.state === 'waiting');
    expect((await guard.get(`/api/inbox/${file.id}`)).status).toBe(403);
    expect((await alice.get(`/api/inbox/${file.id}`)).bytes.equals(Buffer.from(form))).toBe(true);
    const settle = { inboxId: file.id, use: 'roster' };
    expect(await guard.command('settleInboxFile', settle, inA)).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await alice.command('settleInboxFile', settle, inA)).toMatchObject({ ok: true });
    expect(await alice.command('settleInboxFile', settle, inA)).toMatchObject({ code: 'inboxFileSettledBefore' });
    expect((await alice.get(`/api/inbox/${file.id}`)).status).toBe(404);
    const settled = (await rows()).find((row: { id: string }) => row.id === file.id);
    expect(settled).toMatchObject({ state: 'roster', settledBy: 'alice', hasContent: false });
  });

  it('keeps the plain copy a week', async () => {
    site.clock.advance({ days: 8 });
    await job.run(site);
    expect(done()).toEqual([]);
  });
});
