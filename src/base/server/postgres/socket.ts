import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './place.ts';
import { isPostgresOf } from './process.ts';
import type { PostgresSettings } from './settings.ts';

const EMPTY_LOCK_MS = 500;
/** Bytes of a socket's path: 107 on Linux, 103 on macOS; ports have five digits at most. */
const LONGEST_FOLDER = 103 - '/.s.PGSQL.65535'.length;

/**
 * Lets the database listen on a socket in its own folder as well, which only the account that runs it can enter. A question costs a
 * quarter less through it than over TCP (decision 0021). Nothing where the path is too long or a list of paths would misread it.
 */
export function socketSettings({ cluster }: Place): PostgresSettings {
  const fits = Buffer.byteLength(cluster) <= LONGEST_FOLDER && !/[,"\\]/.test(cluster);
  return fits && process.platform !== 'win32' ? { unix_socket_directories: cluster } : {};
}

/** The folder of the socket, when the running database has one: one that an older version left running has none. */
export function socketFolder({ cluster }: Place, port: number): string | undefined {
  return existsSync(join(cluster, `.s.PGSQL.${port}`)) ? cluster : undefined;
}

/**
 * Clears away sockets that a killed database left. PostgreSQL does so itself, but takes any living process of that id for the holder,
 * and one that was killed and nobody asked after yet for living. The socket of a database that just starts stays.
 */
export async function removeLeftSockets({ cluster }: Place): Promise<void> {
  const names = await readdir(cluster).catch(() => []);
  for (const name of names) {
    if (!/^\.s\.PGSQL\.\d+\.lock$/.test(name)) continue;
    const lock = join(cluster, name);
    if (await isHeld(lock, cluster)) continue;
    await rm(lock.replace(/\.lock$/, ''), { force: true });
    await rm(lock, { force: true });
  }
}

async function isHeld(lock: string, cluster: string): Promise<boolean> {
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (pid > 0) return isPostgresOf(pid, cluster);
  // PostgreSQL makes the file and fills it at once; one that stays empty was left by a full disk or a power cut.
  const found = await stat(lock).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < EMPTY_LOCK_MS;
}
