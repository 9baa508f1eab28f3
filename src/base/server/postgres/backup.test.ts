import { mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { readTar, tarEnd, tarEntry, type TarEntry } from './tar.ts';

const now = new Date('2026-11-20T08:00:00Z');
let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let out: string;

beforeEach(async () => {
  [source, target] = [await createTestDatabase(), await createTestDatabase()];
  folder = await mkdtemp(join(tmpdir(), 'menshen-backup-'));
  out = join(folder, 'menshen.backup');
});
afterEach(async () => {
  await Promise.all([source.drop(), target.drop()]);
  await rm(folder, { recursive: true });
});

async function rows(database: TestDatabase, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return (await client.query<Record<string, unknown>>(statement).finally(() => client.end())).rows;
}

/** A small tree of areas and facts of two communities, with everything that COPY must escape. */
async function fill(facts: number): Promise<void> {
  await rows(
    source,
    `insert into area (code, name, level, parent_id, path) values ('4201', '江城市', 'city', null, '{1}');
     insert into area (code, name, level, parent_id, path) values ('420101', '东湖社区', 'community', 1, '{1,2}');
     insert into site_setting values ('epoch', '"old"'), ('demo', 'true') on conflict (name) do update set value = excluded.value;
     insert into fact (community_id, id, command_id, type, account_id, recorded_at, body)
     select 2 + n % 2, gen_random_uuid(), gen_random_uuid(), 'noted', gen_random_uuid(), now(),
            jsonb_build_object('n', n, 'text', E'张三\\t"a\\\\b"\\n\\u2028' || repeat('x', n % 100))
       from generate_series(1, ${facts}) n`,
  );
}

async function digest(database: TestDatabase): Promise<Record<string, unknown>[]> {
  return rows(
    database,
    `select (select count(*)::int from fact) as facts,
            (select md5(string_agg(f::text, '|' order by id)) from fact f) as fact_digest,
            (select md5(string_agg(a::text, '|' order by id)) from area a) as area_digest,
            (select value from site_setting where name = 'demo') as demo`,
  );
}

async function entriesOf(file: string): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  const bytes = gunzipSync(await readFile(file));
  // One block at a time, as a slow disk would give it.
  for await (const entry of readTar(
    (async function* () {
      for (let at = 0; at < bytes.length; at += 10_000) yield await Promise.resolve(bytes.subarray(at, at + 10_000));
    })(),
  )) {
    entries.push(entry);
  }
  return entries;
}

async function repack(change: (entry: TarEntry) => TarEntry): Promise<void> {
  const entries = await entriesOf(out);
  await writeFile(out, gzipSync(Buffer.concat([...entries.map((entry) => tarEntry(change(entry))), tarEnd()])));
}

describe('backup and restore', () => {
  it('bring every row back, past row-level security, into an empty database', async () => {
    await fill(40_000);
    const saved = await backup({ url: source.url, out, now });
    expect(saved.rows).toBe(40_004);
    const restored = await restore({ url: target.url, file: out });
    expect(restored).toEqual(saved);
    expect(await digest(target)).toEqual(await digest(source));
    const parts = (await entriesOf(out)).filter(({ name }) => name.startsWith('tables/fact/'));
    expect(parts.length).toBeGreaterThan(1);
  });

  it('go on counting where the old database was, under a new server epoch', async () => {
    await fill(1);
    await backup({ url: source.url, out, now });
    await restore({ url: target.url, file: out });
    expect(
      await rows(
        target,
        `insert into area (code, name, level, path) values ('4202', '新市', 'city', '{3}') returning id`,
      ),
    ).toEqual([{ id: 3 }]);
    const [epoch] = await rows(target, `select value from site_setting where name = 'epoch'`);
    expect(epoch?.['value']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('show one moment, while others go on writing', async () => {
    await fill(20_000);
    const writer = new pg.Client({ connectionString: source.url });
    await writer.connect();
    let isDone = false;
    const writing = (async () => {
      // Both rows or none: a backup with one of them would not be one moment.
      while (!isDone) {
        await writer.query(
          `with a as (insert into site_setting values (gen_random_uuid()::text, '1') returning 1)
           insert into area (code, name, level, path) select gen_random_uuid(), '甲', 'community', '{9}' from a`,
        );
      }
    })();
    await backup({ url: source.url, out, now });
    isDone = true;
    await writing;
    await writer.end();
    await restore({ url: target.url, file: out });
    const [counts] = await rows(
      target,
      `select (select count(*)::int from area where name = '甲') as areas,
              (select count(*)::int from site_setting where value = '1') as settings`,
    );
    expect(counts?.['areas']).toBe(counts?.['settings']);
  });

  it('bring the monthly parts of a table along', async () => {
    const table = `create table checks (community_id int, at date not null, n int, primary key (community_id, at)) partition by range (at)`;
    await rows(source, table);
    await rows(target, table);
    await rows(
      source,
      `create table checks_2026_11 partition of checks for values from ('2026-11-01') to ('2026-12-01')`,
    );
    await rows(source, `insert into checks values (2, '2026-11-03', 7)`);
    await backup({ url: source.url, out, now });
    await restore({ url: target.url, file: out });
    expect(await rows(target, 'select community_id, n from checks_2026_11')).toEqual([{ community_id: 2, n: 7 }]);
  });

  it('say what is inside, and that the key is not', async () => {
    await fill(2);
    await backup({ url: source.url, out, now });
    const [first, ...rest] = await entriesOf(out);
    expect(first?.name).toBe('backup.json');
    expect(JSON.parse(String(first?.content))).toMatchObject({
      format: 'menshen-backup-1',
      createdAt: '2026-11-20T08:00:00.000Z',
      notes: [expect.stringContaining('密钥'), expect.stringContaining('key file')] as string[],
    });
    const manifest = JSON.parse(String(rest.at(-1)?.content)) as { tables: unknown[] };
    expect(manifest.tables).toContainEqual({
      table: 'area',
      rows: 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect((await stat(out)).mode & 0o777).toBe(0o600);
  });
});

describe('backup refuses', () => {
  it('to overwrite a file', async () => {
    await writeFile(out, 'last week');
    await expect(backup({ url: source.url, out, now })).rejects.toMatchObject({ code: 'backupFileExists' });
    expect(await readFile(out, 'utf8')).toBe('last week');
  });

  it('a folder that is not there, and leaves nothing behind', async () => {
    const nowhere = join(folder, 'nowhere/menshen.backup');
    await expect(backup({ url: source.url, out: nowhere, now })).rejects.toMatchObject({
      code: 'databaseFolderDenied',
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('restore refuses', () => {
  beforeEach(async () => {
    await fill(5_000);
    await backup({ url: source.url, out, now });
  });

  async function expectUntouched(): Promise<void> {
    expect(await rows(target, 'select count(*)::int as n from fact')).toEqual([{ n: 0 }]);
    expect(await rows(target, 'select count(*)::int as n from area')).toEqual([{ n: 0 }]);
  }

  it('a database with rows in it', async () => {
    await rows(target, `insert into area (code, name, level, path) values ('1', '有人', 'city', '{1}')`);
    await expect(restore({ url: target.url, file: out })).rejects.toMatchObject({
      code: 'backupNotEmpty',
      details: { table: 'area' },
    });
    expect(await rows(target, 'select name from area')).toEqual([{ name: '有人' }]);
  });

  it('a database of another schema number', async () => {
    await rows(target, `insert into schema_migration values (9999, '9999_next.sql', '')`);
    await expect(restore({ url: target.url, file: out })).rejects.toMatchObject({
      code: 'backupSchemaDiffers',
      details: { current: 9999 },
    });
    await expectUntouched();
  });

  it('a database that was never migrated', async () => {
    const empty = await createEmptyDatabase();
    await expect(restore({ url: empty.url, file: out })).rejects.toMatchObject({ code: 'backupDamaged' });
    await empty.drop();
  });

  it.each([0.2, 0.6, 0.99])('a file cut off at %d of its length', async (part) => {
    await truncate(out, Math.floor((await stat(out)).size * part));
    await expect(restore({ url: target.url, file: out })).rejects.toMatchObject({ code: 'backupDamaged' });
    await expectUntouched();
  });

  it('a file with one changed row', async () => {
    await repack(({ name, content }) => ({
      name,
      content: name.startsWith('tables/area') ? Buffer.from(content.toString().replace('东湖', '西湖')) : content,
    }));
    await expect(restore({ url: target.url, file: out })).rejects.toMatchObject({
      code: 'backupDamaged',
      details: { reason: 'checksums differ' },
    });
    await expectUntouched();
  });

  it('a file that would run a statement of its own', async () => {
    await repack(({ name, content }) => ({
      name,
      content:
        name === 'backup.json'
          ? Buffer.from(
              content
                .toString()
                .replace('"partitions": [', `"partitions": [{"parent":"fact","name":"x","bound":"; drop table fact"},`),
            )
          : content,
    }));
    await expect(restore({ url: target.url, file: out })).rejects.toMatchObject({ code: 'backupDamaged' });
    await expectUntouched();
  });

  it.each(['', 'no backup at all', gzipSync('neither is this')])('something else', async (content) => {
    await writeFile(out, content);
    await expect(restore({ url: target.url, file: out })).rejects.toMatchObject({ code: 'backupDamaged' });
    await expect(restore({ url: target.url, file: join(folder, 'absent') })).rejects.toMatchObject({
      code: 'backupDamaged',
    });
    await expectUntouched();
  });
});
