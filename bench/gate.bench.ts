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
import { atLeast, atMost, quantile, type Figure } from './figures.ts';
import { openBare } from './gate-bare.ts';
import { treeCpuSeconds } from './processes.ts';
import { type Load, type LoadResult, sendLoad } from './gate-load.ts';

export { send } from './gate-load.ts';

const PASSWORD = 'lantern over door 7';
const SENDERS = 50;
const ROUNDS = 4;
const BATCHES = Number(process.env['MENSHEN_BENCH_BATCHES'] ?? 1000);
const CHECKS_EACH = 50;
const SINGLES = 4000;

/** Gate checks from fifty phones at once through sign-in, scope, receipt, audit and rules, against a bare endpoint on the same table. */
export async function measure(): Promise<readonly Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'menshen-bench-'));
  chmodSync(dataDir, 0o711);
  const config = readConfig({ MENSHEN_DATA: dataDir });
  const log = createLog('error');
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  const face = await openApp(site, database.url);
  const bare = await openBare(database.url);
  try {
    const gates = await openGates(site, (phone) => face.signIn(phone, PASSWORD));
    await face.app.listen({ port: 0, host: '127.0.0.1' });
    const address = face.app.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const command = { port, path: '/api/commands', gates, isCommand: true };
    const plain = { ...command, port: bare.port, path: '/bare', isCommand: false };
    const roots = [postmasterOf(dataDir)];
    const rounds: Round[] = [];
    // In turns, so that whatever else the machine does falls on both; the first round warms up.
    for (let round = 0; round <= ROUNDS; round += 1)
      rounds.push({
        whole: await run({ ...command, requests: BATCHES, checksEach: CHECKS_EACH }, roots),
        least: await run({ ...plain, requests: BATCHES, checksEach: CHECKS_EACH }, roots),
        single: await run({ ...command, requests: SINGLES, checksEach: 1 }, roots),
      });
    await requireEvery(site, (ROUNDS + 1) * (2 * BATCHES * CHECKS_EACH + SINGLES));
    return figures(rounds.slice(1));
  } finally {
    await bare.app.close();
    await face.close();
    await site.close();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Measured extends LoadResult {
  /** Processor seconds of server and database together. */
  readonly cpuSeconds: number;
}
interface Round {
  readonly whole: Measured;
  readonly least: Measured;
  readonly single: Measured;
}

/** The best round tells what the machine can do; the ratio is that of all rounds together. */
function figures(rounds: readonly Round[]): readonly Figure[] {
  const checks = BATCHES * CHECKS_EACH;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const seconds = { whole: rounds.map(({ whole }) => whole.seconds), least: rounds.map(({ least }) => least.seconds) };
  const p99 = (results: readonly Measured[]): number => Math.min(...results.map(({ times }) => quantile(times, 0.99)));
  const cpu = (results: readonly Measured[], count: number): string =>
    `${Math.round((sum(results.map(({ cpuSeconds }) => cpuSeconds)) / results.length / count) * 1e6)} us of processor each`;
  const wholes = rounds.map(({ whole }) => whole);
  const leasts = rounds.map(({ least }) => least);
  const singles = rounds.map(({ single }) => single);
  const p50 = Math.round(Math.min(...singles.map(({ times }) => quantile(times, 0.5))));
  const data = `${checks} checks in batches of ${CHECKS_EACH} from ${SENDERS} gates at once, best of ${ROUNDS} rounds, ${cpu(wholes, checks)}`;
  const bare = `against a bare endpoint: ${Math.round(checks / Math.min(...seconds.least))} checks/s, ${cpu(leasts, checks)}; all rounds`;
  const one = `${SINGLES} requests of one check, ${SENDERS} gates at once, best of ${ROUNDS} rounds, p50 ${p50} ms, ${cpu(singles, SINGLES)}`;
  const ratio = sum(seconds.least) / sum(seconds.whole);
  return [
    atLeast({
      name: 'gate.ingest',
      value: checks / Math.min(...seconds.whole),
      unit: 'checks/s',
      data,
      budget: 20_000,
    }),
    atLeast({ name: 'gate.ingest.ratio', value: ratio, unit: 'x', data: bare, budget: 0.4 }),
    atMost({ name: 'gate.ingest.p99', value: p99(wholes), unit: 'ms', data, budget: 250 }),
    atMost({ name: 'gate.single.p99', value: p99(singles), unit: 'ms', data: one, budget: 30 }),
  ];
}

async function run(load: Load, roots: readonly number[]): Promise<Measured> {
  const cpu = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6 + sum(roots.map(treeCpuSeconds));
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const before = cpu();
  const result = await sendLoad(load, import.meta.url);
  if (result.failures.length > 0) throw new Error(`refused: ${result.failures.join('\n')}`);
  return { ...result, cpuSeconds: cpu() - before };
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Fifty communities with a gate each and a guard who is signed in. */
async function openGates(
  site: Site,
  signIn: (phone: string) => Promise<{ readonly cookie: string }>,
): Promise<Load['gates']> {
  const { db, vault, clock } = site;
  const places = Array.from({ length: SENDERS }, (_, at) => ({
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
    const { cookie } = await signIn(phone);
    gates.push({
      cookie: `menshen_session=${cookie}`,
      communityId,
      gateId: await makeGate(db, { communityId, name: '东门' }),
    });
  }
  return gates;
}

async function requireEvery(site: Site, expected: number): Promise<void> {
  const [row] = await site.db.asOwner((tx) =>
    tx.query<{ count: number }>(sql`select count(*)::int as count from gate_check`),
  );
  if (row?.count !== expected) throw new Error(`${row?.count ?? 0} checks in the log, ${expected} sent`);
}
