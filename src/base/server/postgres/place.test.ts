import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testFolder } from '../../../../test/support/folder.ts';
import { canReach, chooseAccount } from './account.ts';
import { findPostgresPackage, installBinaries } from './binaries.ts';
import { choosePlace, rememberPlace, requireRoom } from './place.ts';
import { databaseProblems, DatabaseProblem } from './problem.ts';
import { isAlive, isPostgresOf } from './process.ts';

const isRoot = process.getuid?.() === 0;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(testFolder(), 'menshen-place-'));
  await chmod(root, 0o711);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the place of a database', () => {
  it('is the data folder, made when it is missing', async () => {
    const dataDir = join(root, 'a/b/data');
    const place = await choosePlace(dataDir);
    expect(place).toMatchObject({
      home: dataDir,
      folder: join(dataDir, 'postgres'),
      cluster: join(dataDir, 'postgres/cluster'),
    });
    await rememberPlace(dataDir, place);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('is refused on a disk without room, with the figures', async () => {
    await expect(requireRoom(root, 1e12)).rejects.toMatchObject({
      code: 'databaseDiskFull',
      details: { path: root, neededMb: 1e12 },
    });
    await expect(requireRoom(root, 1)).resolves.toBeUndefined();
  });

  it('is not sought anew when the one it was kept in is gone: that would look like lost data', async () => {
    await writeFile(join(root, 'postgres-location'), '/var/lib/menshen-gone\n');
    await expect(choosePlace(root)).rejects.toMatchObject({
      code: 'databaseClusterMissing',
      details: { path: '/var/lib/menshen-gone', pointer: join(root, 'postgres-location') },
    });
    await rm(join(root, 'postgres-location'));
  });
});

describe('the account of a database', () => {
  it.runIf(isRoot)('is an unprivileged one for root, and the owner of what is there already', () => {
    expect(chooseAccount(undefined)?.uid).toBeGreaterThan(0);
    // Whoever owns this folder, the database is not run as root.
    expect(chooseAccount(import.meta.dirname)?.uid).toBeGreaterThan(0);
  });

  it.runIf(isRoot)('is asked whether it can reach a folder', async () => {
    const closed = join(root, 'closed');
    await mkdir(join(closed, 'inner'), { recursive: true });
    await chmod(closed, 0o700);
    const account = chooseAccount(undefined);
    expect([canReach(account, root), canReach(account, join(closed, 'inner'))]).toEqual([true, false]);
  });

  it.skipIf(isRoot)('is our own for an ordinary user', () => {
    expect(chooseAccount(undefined)).toBeUndefined();
  });
});

describe('the programs', () => {
  it('are put in place once, with their library links, whether or not npm ran the package script', async () => {
    const from = await findPostgresPackage();
    const [first, second] = await Promise.all([installBinaries(from, root), installBinaries(from, root)]);
    expect(first).toBe(second);
    expect((await readdir(root)).filter((name) => name.startsWith('postgres-bin'))).toEqual([
      `postgres-bin-${from.version}`,
    ]);
    if (process.platform === 'linux') expect(await readdir(join(first, 'lib'))).toContain('libpq.so.5');
  });
});

describe('a process', () => {
  it('is ours only when it runs in the very folder', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(4_194_304)).toBe(false);
    expect(isPostgresOf(process.pid, root)).toBe(false);
  });
});

describe('a problem', () => {
  it('fills every place of its texts in every language', () => {
    for (const text of Object.values(databaseProblems)) {
      const places = (line: string) => [...line.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
      expect(places(text['zh-TW'])).toEqual(places(text['zh-CN']));
      expect(places(text.en)).toEqual(places(text['zh-CN']));
    }
  });

  it('is one line in Chinese and one in English', () => {
    const problem = new DatabaseProblem('databaseServerTooOld', { found: '13.2', needed: 15 });
    expect(problem.message.split('\n')).toEqual([
      '数据库是 PostgreSQL 13.2，需要 15 或更高版本。请升级数据库，或不设 DATABASE_URL 而使用内置数据库。',
      'The database is PostgreSQL 13.2; 15 or later is needed. Upgrade it, or leave DATABASE_URL unset to use the embedded one.',
    ]);
  });
});
