import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/base/server/config.ts';
import { sql } from '../src/base/server/db.ts';
import { createLog } from '../src/base/server/log.ts';
import { openDatabase } from '../src/main/database.ts';
import { openSite, type Site } from '../src/main/site.ts';
import { createAccountSeeds } from '../test/support/accounts.ts';
import { openApp } from '../test/support/app.ts';
import { makeGate } from '../test/support/gate-checks.ts';
import type { Load, LoadResult } from './gate-load.ts';
import { sendLoad } from './gate-load.ts';
import { treeCpuSeconds } from './processes.ts';

const PASSWORD = 'lantern over door 7';

/** A site behind a socket, with gates whose guards are signed in. */
export interface GateSite {
  readonly url: string;
  readonly port: number;
  readonly gates: Load['gates'];
  /** Sends a load from a process of its own. @throws when anything was refused */
  run(load: Load): Promise<MeasuredLoad>;
  /** @throws unless so many checks are in the log */
  requireChecks(expected: number): Promise<void>;
  close(): Promise<void>;
}

export interface MeasuredLoad extends LoadResult {
  /** Processor seconds of this process, of the database. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
}

/** Opens a site with so many communities of one gate each; `bundle` is the benchmark's own file, whose `send` sends. */
export async function openGateSite(of: { readonly gates: number; readonly bundle: string }): Promise<GateSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'menshen-bench-'));
  chmodSync(dataDir, 0o711);
  const config = readConfig({ MENSHEN_DATA: dataDir });
  const log = createLog('error');
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  const face = await openApp(site, database.url);
  const gates = await openGates({ site, count: of.gates, signIn: (phone) => face.signIn(phone, PASSWORD) });
  await face.app.listen({ port: 0, host: '127.0.0.1' });
  const address = face.app.server.address();
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    ...{ url: database.url, gates, port: typeof address === 'object' && address ? address.port : 0 },
    run: (load) => run({ load, postmaster, bundle: of.bundle }),
    requireChecks: (expected) => requireChecks(site, expected),
    async close() {
      await face.close();
      await site.close();
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(of: {
  readonly load: Load;
  readonly postmaster: number;
  readonly bundle: string;
}): Promise<MeasuredLoad> {
  const own = process.cpuUsage();
  const database = treeCpuSeconds(of.postmaster);
  const result = await sendLoad(of.load, of.bundle);
  if (result.failures.length > 0) throw new Error(`refused: ${result.failures.join('\n')}`);
  const { user, system } = process.cpuUsage(own);
  return { ...result, serverCpu: (user + system) / 1e6, databaseCpu: treeCpuSeconds(of.postmaster) - database };
}

/** Communities with a gate each and a guard who is signed in. */
async function openGates(of: {
  readonly site: Site;
  readonly count: number;
  readonly signIn: (phone: string) => Promise<{ readonly cookie: string }>;
}): Promise<Load['gates']> {
  const { db, vault, clock } = of.site;
  const places = Array.from({ length: of.count }, (_, at) => ({
    communityId: 1000 + at,
    phone: `139${String(at).padStart(8, '0')}`,
  }));
  await db.asOwner((tx) =>
    tx.execute(sql`
      insert into area (id, code, name, level, path)
      select id, 'G' || id, '社区' || id, 'community', array[id] from unnest(${places.map(({ communityId }) => communityId)}::int[]) as id`),
  );
  const seeds = Object.fromEntries(
    places.map(({ phone, communityId }) => [phone, { phone, grants: [['gateGuard', communityId] as const] }]),
  );
  await createAccountSeeds({ db, vault, clock, seeds, password: PASSWORD });
  const gates = [];
  for (const { communityId, phone } of places) {
    const { cookie } = await of.signIn(phone);
    const gateId = await makeGate(db, { communityId, name: '东门' });
    gates.push({ cookie: `menshen_session=${cookie}`, communityId, gateId });
  }
  return gates;
}

async function requireChecks({ db }: Site, expected: number): Promise<void> {
  const [row] = await db.asOwner((tx) =>
    tx.query<{ count: number }>(sql`select count(*)::int as count from gate_check`),
  );
  if (row?.count !== expected) throw new Error(`${row?.count ?? 0} checks in the log, ${expected} sent`);
}
