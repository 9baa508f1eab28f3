import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../src/base/server/ids.ts';
import { programRoot } from '../src/main/program.ts';
import { inventLines, wideRoster } from '../test/support/rosters.ts';
import { freePort, send } from '../test/support/server.ts';
import { BENCH_PASSWORD, openCity } from './city.ts';
import { atMost, type Figure } from './figures.ts';
import { memoryMegabytes, treeCpuSeconds } from './processes.ts';

const REST_SECONDS = 5;
/** Less processor time than this in {@link REST_SECONDS} is rest. */
const REST_CPU_SECONDS = 0.5;
const LONGEST_START_SECONDS = 120;
const LOAD_SECONDS = 15;
const CLIENTS = 8;
const ROWS = 12_600;

/** Memory of the server as it is started, with its embedded database: doing nothing, then with an import and eight busy screens. */
export async function measure(): Promise<readonly Figure[]> {
  const city = await openCity();
  const communityId = city.communities[0] ?? 0;
  const phone = await city.account('director', communityId);
  await city.close();
  const server = await startBuilt(city.dataDir);
  try {
    const roots = [server.pid, postmasterOf(city.dataDir)];
    await untilRest(roots);
    const atRest = memoryMegabytes(roots);
    const cookie = await signIn(server.url, phone);
    const peak = await peakWhile(roots, () => busy({ url: server.url, cookie, communityId }));
    const data = `server and embedded database over ${city.data}, PSS`;
    const load = `${data}, ${CLIENTS} screens and an import of ${ROWS} rows for ${LOAD_SECONDS} s`;
    return [
      atMost({ name: 'memory.rest', value: atRest, unit: 'MB', data, budget: 250 }),
      atMost({ name: 'memory.load', value: peak, unit: 'MB', data: load, budget: 600 }),
    ];
  } finally {
    await server.stop();
  }
}

/** A server that starts makes up what its jobs have missed: waits until that is through, or as long as it may take. */
async function untilRest(roots: readonly number[]): Promise<void> {
  const spent = () => roots.reduce((sum, root) => sum + treeCpuSeconds(root), 0);
  for (let waited = 0; waited < LONGEST_START_SECONDS; waited += REST_SECONDS) {
    const before = spent();
    await pause(REST_SECONDS * 1000);
    if (spent() - before < REST_CPU_SECONDS) return;
  }
}

interface Built {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** The server of the build, made first when it is stale. */
async function startBuilt(dataDir: string): Promise<Built> {
  const root = programRoot();
  spawnSync(process.execPath, [join(root, 'scripts/menshen.mjs'), '--help'], { stdio: ['ignore', 2, 2] });
  const port = await freePort();
  const env = { ...process.env, MENSHEN_DATA: dataDir, PORT: String(port), MENSHEN_LOG: 'error' };
  const child = spawn(process.execPath, [join(root, 'dist/server/server.js')], { env, stdio: ['ignore', 2, 2] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error('the server did not start');
    await pause(200);
  }
  return {
    pid: child.pid ?? 0,
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function signIn(url: string, phone: string): Promise<string> {
  const body = JSON.stringify({ phone, password: BENCH_PASSWORD });
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The largest sum that was seen, five times a second. */
async function peakWhile(roots: readonly number[], work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryMegabytes(roots))), 200);
  await work();
  clearInterval(timer);
  return peak;
}

async function busy(of: {
  readonly url: string;
  readonly cookie: string;
  readonly communityId: number;
}): Promise<void> {
  const { url, cookie, communityId } = of;
  const until = performance.now() + LOAD_SECONDS * 1000;
  const read = async (path: string): Promise<unknown> => (await fetch(url + path, { headers: { cookie } })).json();
  const screen = async (first: number): Promise<void> => {
    for (let at = first; performance.now() < until; at += 1) {
      await read(`/api/search?q=${encodeURIComponent(['张', 'wx', '0012', '3-1-101'][at % 4] ?? '')}`);
      await read(`/api/people?limit=200&sort=${at % 2 ? 'name' : 'place'}`);
      await read('/api/register/overview');
      await read('/api/buildings');
    }
  };
  const importing = async (): Promise<void> => {
    const [importId, fileId] = [newId<'import'>(), newId<'file'>()];
    const bytes = await wideRoster({ estate: '量金桂苑', lines: inventLines(ROWS, 20_000) });
    const command = (name: string, input: object) => ({
      commandId: newId(),
      name,
      communityId,
      input: { importId, ...input },
    });
    const to = { url, cookie };
    const results = [
      await send(to, command('addImportFile', { fileId, name: '名单.xlsx' }), [{ fileId, name: '名单.xlsx', bytes }]),
      await send(to, command('commitImport', {})),
      await send(to, command('undoImport', {})),
    ];
    if (results.some((result) => result?.ok !== true)) throw new Error(`import: ${JSON.stringify(results)}`);
  };
  await Promise.all([importing(), ...Array.from({ length: CLIENTS }, (_, at) => screen(at))]);
}
