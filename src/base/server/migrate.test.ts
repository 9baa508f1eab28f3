import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { migrate } from './migrate.ts';

const REAL = join(import.meta.dirname, '../../../db/migrations');
let database: TestDatabase;
let dir: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  dir = await mkdtemp(join(tmpdir(), 'menshen-migrations-'));
});
afterEach(async () => {
  await database.drop();
  await rm(dir, { recursive: true });
});

async function rows(statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return (await client.query<object>(statement).finally(() => client.end())).rows;
}

async function file(name: string, text: string): Promise<void> {
  await writeFile(join(dir, name), text);
}

describe('migrate', () => {
  it('applies files in order, once, and remembers them', async () => {
    await file('0001_first.sql', 'create table one (id int)');
    await file('0002_second.sql', 'insert into one values (7)');
    expect(await migrate({ url: database.url, dir })).toEqual(['0001_first.sql', '0002_second.sql']);
    expect(await migrate({ url: database.url, dir })).toEqual([]);
    await file('0003_third.sql', 'insert into one values (8)');
    expect(await migrate({ url: database.url, dir })).toEqual(['0003_third.sql']);
    expect(await rows('select id from one order by id')).toEqual([{ id: 7 }, { id: 8 }]);
    expect(await rows('select number, name from schema_migration order by number')).toEqual([
      { number: 1, name: '0001_first.sql' },
      { number: 2, name: '0002_second.sql' },
      { number: 3, name: '0003_third.sql' },
    ]);
  });

  it('leaves the database at the number before when a file fails half-way', async () => {
    await file('0001_first.sql', 'create table one (id int)');
    await file('0002_broken.sql', 'insert into one values (1); insert into nowhere values (1)');
    await expect(migrate({ url: database.url, dir })).rejects.toMatchObject({
      code: 'databaseMigrationFailed',
      details: { name: '0002_broken.sql' },
    });
    expect(await rows('select id from one')).toEqual([]);
    expect(await rows('select number from schema_migration')).toEqual([{ number: 1 }]);
  });

  it('lets two servers start at once on an empty database', async () => {
    const done = await Promise.all([1, 2, 3].map(() => migrate({ url: database.url, dir: REAL })));
    const lengths = done.map((names) => names.length).sort();
    expect(lengths.slice(0, 2)).toEqual([0, 0]);
    expect(lengths[2]).toBeGreaterThan(0);
  });

  it('makes the shared role once when two databases of a server are migrated at once', async () => {
    const other = await createEmptyDatabase();
    await Promise.all([database, other].map(({ url }) => migrate({ url, dir: REAL })));
    expect(await rows(`select rolname from pg_roles where rolname = 'menshen_app'`)).toHaveLength(1);
    await other.drop();
  });

  it('refuses a database that is newer than the program', async () => {
    await file('0001_first.sql', 'select 1');
    await file('0002_second.sql', 'select 2');
    await migrate({ url: database.url, dir });
    await rm(join(dir, '0002_second.sql'));
    await expect(migrate({ url: database.url, dir })).rejects.toMatchObject({
      code: 'databaseSchemaNewer',
      details: { found: 2, known: 1 },
    });
  });

  it('refuses a file that was changed after it had been applied, but not other line ends', async () => {
    await file('0001_first.sql', 'select 1;\nselect 2;\n');
    await migrate({ url: database.url, dir });
    await file('0001_first.sql', 'select 1;\r\nselect 2;\r\n');
    expect(await migrate({ url: database.url, dir })).toEqual([]);
    await file('0001_first.sql', 'select 1;\nselect 3;\n');
    await expect(migrate({ url: database.url, dir })).rejects.toMatchObject({ code: 'databaseMigrationChanged' });
  });

  it.each(['0002_gap.sql', '1_short.sql', '0001_Capital.sql'])('refuses the file name %s', async (name) => {
    await file(name, 'select 1');
    await expect(migrate({ url: database.url, dir })).rejects.toMatchObject({ code: 'databaseMigrationNumbering' });
  });

  it('says in Chinese and English what is wrong', async () => {
    await cp(REAL, dir, { recursive: true });
    await file('0009_gap.sql', 'select 1');
    await expect(migrate({ url: database.url, dir })).rejects.toThrow(/编号.*0009_gap\.sql[^]*not numbered/);
  });
});
