import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMigrations, type Migration } from './migrate.ts';

const DB = join(import.meta.dirname, '../../../db');
/** Lines of `sha256sum`: what every migration said when it came to the main branch. */
const LIST = join(DB, 'migrations.sha256');

type Named = Pick<Migration, 'name' | 'checksum'>;
let files: readonly Named[];

/** What is wrong, in words that say what to do. A database that has applied a migration stops at the next start when its text differs. */
function breachesOf(listed: string, found: readonly Named[]): readonly string[] {
  const now = new Map(found.map(({ name, checksum }) => [name, checksum]));
  const released = new Map(listed.split('\n').flatMap((line) => entryOf(line)));
  const changed = [...released].flatMap(([name, checksum]) => {
    if (now.get(name) === checksum) return [];
    return [`${name} was released and ${now.has(name) ? 'differs' : 'is missing'}: put it back, change by a new one`];
  });
  const added = found.flatMap(({ name }) =>
    released.has(name) ? [] : [`${name} is not listed: run \`node scripts/dump-schema.mjs\``],
  );
  return [...changed, ...added];
}

function entryOf(line: string): readonly (readonly [string, string])[] {
  const [checksum, name] = line.trim().split(/ +/);
  return checksum && name ? [[name, checksum]] : [];
}

/** The list with lines for migrations that it lacks. Lines that are there stay, whatever the files say now. */
function withNew(listed: string, found: readonly Named[]): string {
  const known = new Set(listed.split('\n').flatMap((line) => entryOf(line).map(([name]) => name)));
  const lines = found.flatMap(({ name, checksum }) => (known.has(name) ? [] : [`${checksum}  ${name}\n`]));
  return listed + lines.join('');
}

beforeAll(async () => {
  files = await readMigrations(join(DB, 'migrations'));
  if (process.env['MENSHEN_WRITE_SCHEMA'] !== '1') return;
  await writeFile(LIST, withNew(await readFile(LIST, 'utf8').catch(() => ''), files));
});

describe('released migrations', () => {
  it('are as they were released, each of them listed in db/migrations.sha256', async () => {
    expect(breachesOf(await readFile(LIST, 'utf8'), files)).toEqual([]);
  });

  const one = { name: '0001_one.sql', checksum: 'aa' };
  const two = { name: '0002_two.sql', checksum: 'bb' };
  const list = 'aa  0001_one.sql\nbb  0002_two.sql\n';

  it.each([
    ['an edited one', list, [one, { ...two, checksum: 'cc' }], /^0002_two\.sql was released and differs/],
    ['one that is gone', list, [one], /^0002_two\.sql was released and is missing/],
    ['one of another name', list, [one, { ...two, name: '0002_zwei.sql' }], /^0002_two\.sql .* is missing/],
    ['one that nobody listed', 'aa  0001_one.sql\n', [one, two], /^0002_two\.sql is not listed: run .*dump-schema/],
    ['all when the list is empty', '', [one], /^0001_one\.sql is not listed/],
  ] as const)('bites: %s', (_what, listed, found, words) => {
    expect(breachesOf(listed, found)[0]).toMatch(words);
  });

  it('are listed once, and never anew', () => {
    expect(withNew('', [one, two])).toBe(list);
    expect(withNew(list, [one, { ...two, checksum: 'cc' }])).toBe(list);
    expect(breachesOf(list, [one, two])).toEqual([]);
  });
});
