import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Place } from './place.ts';
import { requireRoom } from './place.ts';
import { DatabaseProblem } from './problem.ts';
import { isAlive } from './process.ts';

/** The role that owns the cluster and every table. The program itself works as a lesser role. */
export const OWNER_ROLE = 'menshen';

/** Everything PostgreSQL programs are told by the environment: English messages, and nothing of the caller's PG* variables. */
export const PROGRAM_ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C',
  SystemRoot: process.env['SystemRoot'] ?? '',
};

/**
 * Makes the cluster unless it is there. It is made aside and renamed, so a start that was killed leaves no half cluster, and of
 * two first starts at once one wins.
 * @throws databaseStartFailed | databaseDiskFull
 */
export async function ensureCluster(options: { readonly place: Place; readonly binaries: string }): Promise<void> {
  const { place, binaries } = options;
  if (existsSync(place.cluster)) return;
  await removeHalfMade(place.home);
  const partial = join(place.home, `postgres.new-${process.pid}-${randomBytes(6).toString('hex')}`);
  await mkdir(partial);
  await chmod(partial, 0o711);
  try {
    await initialise({ account: place.account, binaries, partial });
    await rename(partial, place.folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(place.cluster)) throw error;
  }
}

/** A first start that was killed leaves `postgres.new-<pid>-<random>` behind. */
async function removeHalfMade(home: string): Promise<void> {
  const names = await readdir(home);
  const left = names.filter((name) => /^postgres\.new-\d+-/.test(name) && !isAlive(Number(name.split('-')[1])));
  await Promise.all(left.map((name) => rm(join(home, name), { recursive: true, force: true })));
}

async function initialise(options: { account: Account; binaries: string; partial: string }): Promise<void> {
  const { account, binaries, partial } = options;
  const cluster = join(partial, 'cluster');
  const password = join(partial, 'password');
  const logFile = join(partial, 'initdb.log');
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) {
    await chown(cluster, account.uid, account.gid);
    await chown(password, account.uid, account.gid);
  }
  const run = await runProgram(join(binaries, 'bin', 'initdb'), account, [
    ...['--pgdata', cluster, '--username', OWNER_ROLE, '--pwfile', password, '--auth', 'scram-sha-256'],
    ...[
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--no-instructions',
    ],
  ]);
  if (run.code !== 0) {
    await requireRoom(partial, 16);
    throw new DatabaseProblem('databaseStartFailed', { reason: lastLine(run.output), logFile: logFile });
  }
}

/** The last line that says something; programs of PostgreSQL put the reason there. */
export function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return (lines.findLast((line) => /error|fatal|panic|could not/i.test(line)) ?? lines.at(-1) ?? '?').trim();
}

async function runProgram(
  program: string,
  account: Account,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...account, cwd: '/', env: PROGRAM_ENVIRONMENT, windowsHide: true });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/**
 * Refuses a cluster that another PostgreSQL generation made, before that one would refuse it in its own words.
 * @throws databaseClusterVersion | databaseClusterDamaged | databaseFolderDenied
 */
export async function requireVersion(place: Place, major: string): Promise<void> {
  const found = await readOrProblem(join(place.cluster, 'PG_VERSION'), place);
  if (found !== major) throw new DatabaseProblem('databaseClusterVersion', { found, ours: major });
}

/** @throws databaseClusterDamaged | databaseFolderDenied */
export async function readPassword(place: Place): Promise<string> {
  return readOrProblem(join(place.folder, 'password'), place);
}

async function readOrProblem(path: string, place: Place): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    const code = existsSync(path) ? 'databaseFolderDenied' : 'databaseClusterDamaged';
    throw new DatabaseProblem(code, { path: place.cluster }, { cause });
  }
}
