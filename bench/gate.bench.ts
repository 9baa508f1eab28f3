import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
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
import { type Load, type LoadResult, sendLoad } from './gate-load.ts';

export { send } from './gate-load.ts';

const PASSWORD = 'lantern over door 7';
const SENDERS = 50;
const BATCHES = Number(process.env['MENSHEN_BENCH_BATCHES'] ?? 4000);
const CHECKS_EACH = 50;
const SINGLES = 10_000;

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
    // Both warm up on a tenth.
    await run({ ...command, requests: BATCHES / 10, checksEach: CHECKS_EACH });
    await run({ ...plain, requests: BATCHES / 10, checksEach: CHECKS_EACH });
    const whole = await run({ ...command, requests: BATCHES, checksEach: CHECKS_EACH });
    const least = await run({ ...plain, requests: BATCHES, checksEach: CHECKS_EACH });
    const single = await run({ ...command, requests: SINGLES, checksEach: 1 });
    await requireEvery(site, BATCHES * 2.2 * CHECKS_EACH + SINGLES);
    return figures({ whole, least, single });
  } finally {
    await bare.app.close();
    await face.close();
    await site.close();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function figures(of: {
  readonly whole: LoadResult;
  readonly least: LoadResult;
  readonly single: LoadResult;
}): readonly Figure[] {
  const { whole, least, single } = of;
  const perSecond = (result: LoadResult): number => (BATCHES * CHECKS_EACH) / result.seconds;
  const data = `${BATCHES * CHECKS_EACH} checks in batches of ${CHECKS_EACH} from ${SENDERS} connections, 50 communities`;
  const bareRate = Math.round(perSecond(least));
  const p50 = Math.round(quantile(single.times, 0.5));
  return [
    atLeast({ name: 'gate.ingest', value: perSecond(whole), unit: 'checks/s', data, budget: 20_000 }),
    atLeast({
      name: 'gate.ingest.ratio',
      value: perSecond(whole) / perSecond(least),
      unit: 'x',
      data: `against a bare endpoint: ${bareRate} checks/s`,
      budget: 0.4,
    }),
    atMost({ name: 'gate.ingest.p99', value: quantile(whole.times, 0.99), unit: 'ms', data, budget: 250 }),
    atMost({
      name: 'gate.single.p99',
      value: quantile(single.times, 0.99),
      unit: 'ms',
      data: `${SINGLES} requests of one check, ${SENDERS} gates at once, p50 ${p50} ms`,
      budget: 30,
    }),
  ];
}

async function run(load: Load): Promise<LoadResult> {
  const result = await sendLoad(load, import.meta.url);
  if (result.failures.length > 0) throw new Error(`refused: ${result.failures.join('\n')}`);
  return result;
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
