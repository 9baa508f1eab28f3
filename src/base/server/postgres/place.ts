import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, chmod, mkdir, readFile, realpath, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canReach, chooseAccount, type Account } from './account.ts';
import { DatabaseProblem } from './problem.ts';

/** Where the database of a data folder lives, and who runs it. */
export type Place = {
  readonly account: Account;
  /** Holds `postgres-bin-<version>/` and `postgres/`; the data folder itself unless the account cannot reach that. */
  readonly home: string;
  /** `<home>/postgres`: the cluster, its password, port and log. */
  readonly folder: string;
  /** `<home>/postgres/cluster`: what PostgreSQL calls its data directory. */
  readonly cluster: string;
};

const POINTER = 'postgres-location';
/** A fresh cluster with its programs takes 105 MB; the write-ahead log needs room as well. */
const FRESH_MB = 200;
const REOPEN_MB = 32;

/**
 * Decides where the database lives. Under a folder closed to other users (root's home, say) the unprivileged account could not
 * reach it, and opening foreign folders is not ours to do: then it is kept in `/var/lib/menshen-<random>` and the file
 * `postgres-location` in the data folder says so.
 * @throws databaseFolderDenied | databaseNotOwner | databaseNoAccount | databaseClusterMissing | databaseDiskFull
 */
export async function choosePlace(dataDir: string): Promise<Place> {
  const data = await makeFolder(dataDir);
  const pointed = await readPointer(data);
  const home = pointed ?? data;
  const existing = existsSync(join(home, 'postgres', 'cluster'));
  if (pointed !== undefined && !existing) {
    throw new DatabaseProblem('databaseClusterMissing', { path: pointed, pointer: join(data, POINTER) });
  }
  if (!existing) await requireWritable(data);
  const account = chooseAccount(existing ? join(home, 'postgres', 'cluster') : undefined);
  const place = existing || canReach(account, data) ? placeAt(account, home) : await elsewhere(account, data);
  await requireRoom(place.home, existing ? REOPEN_MB : FRESH_MB);
  return place;
}

/**
 * Leaves the pointer once the cluster is really there, so that a half-made one is not taken for lost data. Answers whether it was
 * written now.
 */
export async function rememberPlace(dataDir: string, place: Place): Promise<boolean> {
  const data = await realpath(dataDir);
  const pointer = join(data, POINTER);
  if (place.home === data || existsSync(pointer)) return false;
  await writeFile(pointer, `${place.home}\n`);
  return true;
}

function placeAt(account: Account, home: string): Place {
  const folder = join(home, 'postgres');
  return { account, home, folder, cluster: join(folder, 'cluster') };
}

async function elsewhere(account: Account, data: string): Promise<Place> {
  // Not the temporary folder: the system empties it. Not named after the data folder: somebody who deletes that and starts again
  // wants an empty database, not the old one back.
  const home = await makeFolder(`/var/lib/menshen-${randomBytes(6).toString('hex')}`);
  if (!canReach(account, home)) throw new DatabaseProblem('databaseFolderDenied', { path: data });
  return placeAt(account, home);
}

async function makeFolder(path: string): Promise<string> {
  try {
    const created = await mkdir(path, { recursive: true });
    // Only a folder of our own making is opened, and only for walking through.
    if (created !== undefined) await chmod(path, 0o711);
    return await realpath(path);
  } catch (cause) {
    throw new DatabaseProblem('databaseFolderDenied', { path }, { cause });
  }
}

/** A folder that was there already may be somebody else's, or on a disk mounted for reading. */
async function requireWritable(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new DatabaseProblem('databaseFolderDenied', { path }, { cause });
  }
}

async function readPointer(data: string): Promise<string | undefined> {
  const path = join(data, POINTER);
  if (!existsSync(path)) return undefined;
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    throw new DatabaseProblem('databaseFolderDenied', { path }, { cause });
  }
}

/** @throws databaseDiskFull when fewer than `neededMb` are free for ordinary accounts. */
export async function requireRoom(path: string, neededMb: number): Promise<void> {
  const disk = await statfs(path);
  const freeMb = Math.floor((disk.bavail * disk.bsize) / 1_048_576);
  if (freeMb < neededMb) throw new DatabaseProblem('databaseDiskFull', { path, freeMb, neededMb });
}
