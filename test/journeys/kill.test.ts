import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { bundleScript } from '../support/child.ts';
import { testFolder } from '../support/folder.ts';
import { inventLines, officeForm } from '../support/rosters.ts';
import type { DataFolder, OutboxCommand, RunningServer } from '../support/server.ts';
import { postmasterPid, prepareFolder, send, signInAt, startServer } from '../support/server.ts';

/** The power fails. What was acknowledged is there afterwards; what was not is there whole or not at all. */

const PHONE = '13900000001';
const COMMUNITY = 100;

let root: string;
let path: string;
let folder: DataFolder;
let server: RunningServer;
let cookie: string;

beforeAll(async () => {
  root = await mkdtemp(join(testFolder(), 'menshen-kill-'));
  await chmod(root, 0o777);
  path = await bundleScript('site-server');
  folder = await prepareFolder({
    dataDir: join(root, 'data'),
    seeds: { alice: { phone: PHONE, grants: [['director', COMMUNITY]] } },
  });
  server = await startServer({ path, folder });
  cookie = await signInAt(server.url, PHONE);
}, 120_000);
afterAll(async () => {
  if (server.script.child.exitCode === null) await server.script.end('SIGTERM');
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

/** Kills the server and its database at one moment, as a power cut does, and starts again. */
async function cutPower(): Promise<void> {
  const postmaster = await postmasterPid(folder.dataDir);
  const ended = server.script.end('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await ended;
}
async function restart(): Promise<void> {
  server = await startServer({ path, folder });
}

function registrations(count: number): readonly OutboxCommand[] {
  return Array.from({ length: count }, (_, at) => ({
    commandId: newId(),
    name: 'registerPerson',
    communityId: COMMUNITY,
    input: {
      personId: newId(),
      name: `住户${'甲乙丙丁戊己庚辛壬癸'[at % 10] ?? ''}${at}`,
      phones: [`1997000${String(at).padStart(4, '0')}`],
    },
  }));
}

/** Sends commands four at a time as they come; fills `acknowledged` with the ids that were answered. */
async function stream(commands: readonly OutboxCommand[], acknowledged: Set<string>): Promise<void> {
  const queue = [...commands];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await send({ url: server.url, cookie }, next);
      if (result?.ok) acknowledged.add(next.commandId);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

interface Effects {
  readonly receipts: readonly string[];
  readonly facts: number;
  readonly people: number;
}
async function effects(): Promise<Effects> {
  return folder.look(async (tx) => {
    const receipts = await tx.query<{ id: string }>(
      sql`select command_id as id from command_receipt where name = 'registerPerson'`,
    );
    const [facts] = await tx.query<{ count: number }>(sql`
      select count(*)::int as count from fact f join command_receipt r using (community_id, command_id) where r.name = 'registerPerson'`);
    const [people] = await tx.query<{ count: number }>(
      sql`select count(*)::int as count from person where name like '住户%'`,
    );
    return { receipts: receipts.map(({ id }) => id), facts: facts?.count ?? 0, people: people?.count ?? 0 };
  });
}

describe('a stream of single commands', () => {
  const commands = registrations(160);
  const acknowledged = new Set<string>();

  it('keeps every acknowledged one when server and database are killed in its midst', async () => {
    const sent = stream(commands, acknowledged);
    while (acknowledged.size < 40) await pause(5);
    await cutPower();
    await sent;
    expect(acknowledged.size).toBeLessThan(commands.length);
    await restart();
    const found = await effects();
    expect([...acknowledged].filter((id) => !found.receipts.includes(id))).toEqual([]);
    // Each is there with everything that belongs to it, or not at all.
    expect(found).toMatchObject({ facts: found.receipts.length, people: found.receipts.length });
  });

  it('goes on when only the database is killed, and what was not acknowledged can be sent again', async () => {
    const sent = stream(commands, acknowledged);
    await pause(150);
    process.kill(await postmasterPid(folder.dataDir), 'SIGKILL');
    await sent;
    while ((await fetch(`${server.url}/healthz`)).status !== 200) await pause(100);
    const found = await effects();
    expect([...acknowledged].filter((id) => !found.receipts.includes(id))).toEqual([]);
  });

  it('has one effect when all of it is sent once more', async () => {
    await stream(commands, acknowledged);
    expect(acknowledged.size).toBe(commands.length);
    expect(await effects()).toMatchObject({ facts: commands.length, people: commands.length });
    await stream(commands, acknowledged);
    expect(await effects()).toMatchObject({ facts: commands.length, people: commands.length });
  });
});

describe('an import', () => {
  const PEOPLE = 1500;
  const lines = inventLines(PEOPLE);
  const importId = newId<'import'>();
  const commit: OutboxCommand = {
    commandId: newId(),
    name: 'commitImport',
    communityId: COMMUNITY,
    input: { importId },
  };

  const state = () =>
    folder.look(async (tx) => {
      const [found] = await tx.query<{ status: string; rows: number; people: number; homes: number }>(sql`
        select i.status, (select count(*)::int from import_row) as rows, (select count(*)::int from person where name not like '住户%') as people,
          (select count(*)::int from dwelling) as homes
        from import i where i.id = ${importId}`);
      return found;
    });

  it('is open with nothing in the register, or done with everybody, wherever the power cut falls', async () => {
    const fileId = newId<'file'>();
    const opening = {
      commandId: newId(),
      name: 'addImportFile',
      communityId: COMMUNITY,
      input: { importId, fileId, name: '名单.xlsx' },
    };
    const bytes = officeForm({ title: '杨柳苑住户登记表', lines });
    expect(await send({ url: server.url, cookie }, opening, [{ fileId, name: '名单.xlsx', bytes }])).toMatchObject({
      ok: true,
    });
    for (const afterMs of [300, 900]) {
      const answer = send({ url: server.url, cookie }, commit);
      await Promise.race([pause(afterMs), answer]);
      await cutPower();
      const result = await answer;
      await restart();
      const found = await state();
      if (result?.ok) expect(found?.status).toBe('done');
      if (found?.status === 'open') expect(found).toEqual({ status: 'open', rows: 0, people: 0, homes: 0 });
      else expect(found).toMatchObject({ status: 'done', people: PEOPLE });
    }
  });

  it('is carried out once when it is sent again, and again', async () => {
    const first = await send({ url: server.url, cookie }, commit);
    expect(first).toMatchObject({ ok: true });
    const found = await state();
    expect(found).toMatchObject({ status: 'done', people: PEOPLE });
    expect(await send({ url: server.url, cookie }, commit)).toEqual(first);
    expect(await state()).toEqual(found);
  });
});
