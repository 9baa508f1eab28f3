import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, closeSync, fchownSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { lastLine, PROGRAM_ENVIRONMENT } from './cluster.ts';
import type { Place } from './place.ts';
import { requireRoom } from './place.ts';
import { DatabaseProblem } from './problem.ts';
import { hasEnded, isAlive, isPostgresOf, pause } from './process.ts';
import { removeLeftSockets } from './socket.ts';

/** The main process of PostgreSQL, as its own file `postmaster.pid` describes it. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string };

const MAX_LOG_BYTES = 10_000_000;
/** PostgreSQL makes its pid file and fills it at once; one that stays empty was left by a full disk or a power cut. */
const EMPTY_PID_FILE_MS = 500;
/** Recovery after a crash replays up to `max_wal_size`; that takes seconds, on a slow disk a minute. */
const START_LIMIT_MS = 120_000;

/** The running database of this place; a pid file that a killed machine left behind is removed. */
export async function findPostmaster(place: Place): Promise<Postmaster | undefined> {
  const path = join(place.cluster, 'postmaster.pid');
  const found = await readPidFile(path);
  if (!found) {
    if (await isOlderThan(path, EMPTY_PID_FILE_MS)) await rm(path, { force: true });
    return undefined;
  }
  if (isPostgresOf(found.pid, place.cluster)) return found;
  // PostgreSQL removes the file of a dead process itself, but takes any living process of that id for its own kind.
  if (isAlive(found.pid)) await rm(path, { force: true });
  return undefined;
}

async function isOlderThan(path: string, ageMs: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > ageMs;
}

async function readPidFile(path: string): Promise<Postmaster | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/**
 * Starts PostgreSQL and waits until it takes connections. Undefined when it ended because another process was faster.
 * @throws databaseStartFailed | databaseDiskFull
 */
export async function launch(options: {
  readonly place: Place;
  readonly binaries: string;
  readonly args: readonly string[];
}): Promise<Postmaster | undefined> {
  const { place, binaries } = options;
  await removeLeftSockets(place);
  const port = await choosePort(place);
  const logFile = await openLog(place);
  const args = ['-D', place.cluster, '-p', String(port), ...options.args];
  const child = process.platform === 'win32' ? undefined : spawnDetached({ place, binaries, args, logFile });
  if (!child) startOnWindows({ place, binaries, args, logFile });
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until) {
    const found = await readPidFile(join(place.cluster, 'postmaster.pid'));
    if (found?.status === 'ready' && isAlive(found.pid)) return found.pid === child?.pid || !child ? found : undefined;
    if (child && child.failure() !== undefined)
      return explainFailure({ place, logFile, failure: child.failure() ?? '' });
    await pause(5);
  }
  throw new DatabaseProblem('databaseStartFailed', {
    reason: `no answer within ${START_LIMIT_MS / 1000} s`,
    logFile,
  });
}

type Child = { readonly pid: number | undefined; readonly failure: () => string | undefined };

/**
 * Its own session, so that Ctrl-C in the terminal reaches our server only, which then stops the database in order; its output
 * in a file, because a pipe to a killed server would kill it too.
 */
function spawnDetached(options: { place: Place; binaries: string; args: readonly string[]; logFile: string }): Child {
  const { place, logFile } = options;
  const log = openSync(logFile, 'a');
  const child = spawn(join(options.binaries, 'bin', 'postgres'), options.args, {
    ...place.account,
    cwd: place.account ? '/' : place.cluster,
    env: PROGRAM_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: string | undefined;
  child.on('error', (error) => (failure = error.message));
  child.on('exit', (code, signal) => (failure = `exit ${code ?? signal ?? '?'}`));
  child.unref();
  return { pid: child.pid, failure: () => failure };
}

/** On Windows pg_ctl drops the administrator's rights, which `postgres` itself refuses. */
function startOnWindows(options: { place: Place; binaries: string; args: readonly string[]; logFile: string }): void {
  const settings = options.args.slice(2).map((arg) => (arg.startsWith('-') ? arg : `"${arg}"`));
  spawnSync(
    join(options.binaries, 'bin', 'pg_ctl'),
    ['start', '-W', '-D', options.place.cluster, '-l', options.logFile, '-o', settings.join(' ')],
    { stdio: 'ignore', windowsHide: true },
  );
}

async function explainFailure(options: { place: Place; logFile: string; failure: string }): Promise<undefined> {
  const { place, logFile, failure } = options;
  const log = await readFile(logFile, 'utf8').catch(() => '');
  // SQLSTATE-less start errors: the only way to tell "somebody else is starting it" is that a postmaster is there now.
  if (await findPostmaster(place)) return undefined;
  await requireRoom(place.home, 16);
  throw new DatabaseProblem('databaseStartFailed', { reason: `${failure}: ${lastLine(log.slice(-4000))}`, logFile });
}

/** Ends PostgreSQL in order: clients are cut off, everything is written. @throws databaseStartFailed when it does not end */
export async function stopPostmaster(options: {
  readonly pid: number;
  readonly place: Place;
  readonly binaries: string;
}) {
  const { pid, place, binaries } = options;
  if (process.platform === 'win32') {
    spawnSync(join(binaries, 'bin', 'pg_ctl'), ['stop', '-m', 'fast', '-D', place.cluster], { windowsHide: true });
  } else {
    signal(pid, 'SIGINT');
  }
  if (await hasEnded(pid, 30_000)) return;
  signal(pid, 'SIGQUIT');
  await hasEnded(pid, 5_000);
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** The port of last time, so that addresses stay valid over a restart; another when somebody took it. */
async function choosePort(place: Place): Promise<number> {
  const path = join(place.folder, 'port');
  const last = Number(existsSync(path) ? await readFile(path, 'utf8') : 0);
  const port = (await findFreePort(last)) ?? (await findFreePort(0)) ?? 0;
  if (port !== last) await writeFile(path, String(port));
  return port;
}

async function findFreePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

async function openLog(place: Place): Promise<string> {
  const path = join(place.folder, 'postgres.log');
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MAX_LOG_BYTES) await rename(path, `${path}.1`);
  const log = openSync(path, 'a', 0o600);
  if (place.account) fchownSync(log, place.account.uid, place.account.gid);
  closeSync(log);
  return path;
}
