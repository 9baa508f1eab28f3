import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { bundleScript } from '../support/child.ts';
import { testFolder } from '../support/folder.ts';
import { sentChecks, type SentCheck } from '../support/gate-checks.ts';
import type { DataFolder, OutboxCommand, RunningServer } from '../support/server.ts';
import { postmasterPid, prepareFolder, send, signInAt, startServer } from '../support/server.ts';

/** Eight phones hand in the morning's checks when the power fails. What was acknowledged is there exactly once; the rest can come again. */

const PHONE = '13900000001';
const COMMUNITY = 100;
const GATE = newId<'gate'>();
const PHONES = 8;

let root: string;
let folder: DataFolder;
let server: RunningServer;
let cookie: string;
let path: string;

beforeAll(async () => {
  root = await mkdtemp(join(testFolder(), 'menshen-gate-kill-'));
  await chmod(root, 0o777);
  path = await bundleScript('site-server');
  folder = await prepareFolder({
    dataDir: join(root, 'data'),
    seeds: { lin: { phone: PHONE, grants: [['gateGuard', COMMUNITY]] } },
  });
  await folder.look((tx) =>
    tx.execute(sql`insert into gate (community_id, id, name, kind) values (${COMMUNITY}, ${GATE}, '东门', 'both')`),
  );
  server = await startServer({ path, folder });
  cookie = await signInAt(server.url, PHONE);
}, 120_000);
afterAll(async () => {
  if (server.script.child.exitCode === null) await server.script.end('SIGTERM');
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

type Batch = OutboxCommand & { readonly input: { readonly checks: readonly SentCheck[] } };

const batches: readonly Batch[] = Array.from({ length: 400 }, () => ({
  commandId: newId(),
  name: 'recordGateChecks',
  communityId: COMMUNITY,
  input: { deviceId: newId(), checks: sentChecks({ count: 50, until: new Date().toISOString(), gateId: GATE }) },
}));
const acknowledged = new Set<string>();

async function stream(): Promise<void> {
  const queue = batches.filter(({ commandId }) => !acknowledged.has(commandId));
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      if ((await send({ url: server.url, cookie }, next))?.ok) acknowledged.add(next.commandId);
  };
  await Promise.all(Array.from({ length: PHONES }, work));
}

/** The ids in the log, and how many rows bear one that another row has too. */
async function log(): Promise<{
  readonly ids: ReadonlySet<string>;
  readonly doubles: number;
  readonly receipts: number;
}> {
  return folder.look(async (tx) => {
    const rows = await tx.query<{ id: string }>(sql`select id from gate_check`);
    const [receipts] = await tx.query<{ count: number }>(
      sql`select count(*)::int as count from command_receipt where name = 'recordGateChecks'`,
    );
    const ids = new Set(rows.map(({ id }) => id));
    return { ids, doubles: rows.length - ids.size, receipts: receipts?.count ?? 0 };
  });
}

async function expectAcknowledged(): Promise<void> {
  const { ids, doubles, receipts } = await log();
  const promised = batches.filter(({ commandId }) => acknowledged.has(commandId));
  const missing = promised.flatMap(({ input }) => input.checks).filter(({ id }) => !ids.has(id));
  expect({ missing: missing.length, doubles }).toEqual({ missing: 0, doubles: 0 });
  // A batch is there whole with its receipt, or not at all.
  expect(ids.size).toBe(receipts * 50);
}

describe('gate checks in groups', () => {
  it('are there once when they were acknowledged before server and database were killed', async () => {
    const sent = stream();
    while (acknowledged.size < 60) await pause(2);
    const postmaster = await postmasterPid(folder.dataDir);
    const ended = server.script.end('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await Promise.all([ended, sent]);
    expect(acknowledged.size).toBeLessThan(batches.length);
    server = await startServer({ path, folder });
    await expectAcknowledged();
  });

  it('are there once when only the database was killed, and the server goes on', async () => {
    const before = acknowledged.size;
    const sent = stream();
    while (acknowledged.size < before + 20) await pause(2);
    process.kill(await postmasterPid(folder.dataDir), 'SIGKILL');
    await sent;
    while ((await fetch(`${server.url}/healthz`)).status !== 200) await pause(100);
    await expectAcknowledged();
  });

  it('are all there once in the end, and sending everything again changes nothing', async () => {
    await stream();
    expect(acknowledged.size).toBe(batches.length);
    await expectAcknowledged();
    acknowledged.clear();
    await stream();
    await expectAcknowledged();
    expect((await log()).ids.size).toBe(batches.length * 50);
  });
});
