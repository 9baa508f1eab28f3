import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { listSchema } from '../../../test/support/schema-listing.ts';
import { planTables } from './postgres/table-plan.ts';

const LISTING = join(import.meta.dirname, '../../../db/schema.sql');
let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('the schema', () => {
  it('is what db/schema.sql says (stale? run `node scripts/dump-schema.mjs`)', async () => {
    const listing = await listSchema(client);
    if (process.env['MENSHEN_WRITE_SCHEMA'] === '1') await writeFile(LISTING, listing);
    expect(await readFile(LISTING, 'utf8').catch(() => '')).toBe(listing);
  });

  it('has an owner and a purpose on every table', async () => {
    const found = await client.query(
      `select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
          and relname <> 'schema_migration' and coalesce(obj_description(c.oid, 'pg_class'), '') not like '%Owner: %'`,
    );
    expect(found.rows).toEqual([]);
  });

  it('has an index behind every foreign key', async () => {
    const found = await client.query(
      `select f.conrelid::regclass::text as table, f.conname as key from pg_constraint f
        where f.contype = 'f' and f.connamespace = 'public'::regnamespace
          and not exists (select from pg_index i where i.indrelid = f.conrelid
                and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)`,
    );
    expect(found.rows).toEqual([]);
  });

  it('can be backed up: no two tables refer to each other in a circle', async () => {
    expect((await planTables(client)).length).toBeGreaterThan(0);
  });
});
