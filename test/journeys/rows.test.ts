import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../support/communities.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { openDoors } from '../support/door-work.ts';
import { bringForm } from '../support/fill-work.ts';
import { makeAForm } from '../support/forms-work.ts';
import { workTheGate } from '../support/gate-work.ts';
import { receiveLists } from '../support/push-work.ts';
import { workOnReports } from '../support/report-work.ts';
import { workTheScreening } from '../support/screening-work.ts';
import { recordDestruction } from '../support/closing-work.ts';
import { sendMessages } from '../support/sms-work.ts';
import { openTestSite, type TestSite } from '../support/site.ts';
import { workOnOrders } from '../support/order-work.ts';
import { workOnTasks } from '../support/task-work.ts';
import { communityTables } from '../support/tables.ts';

/** What the database itself enforces, whatever the program above it does. */

const A = 100;
const B = 102;

let site: TestSite;
let tables: readonly string[];
let client: pg.PoolClient;

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: A, index: 0, households: 20 });
  await fillCommunity(site, { communityId: B, index: 1, households: 20 });
  await site.seed({ bob: { phone: '13900000002', grants: [['director', B]] } });
  const bob = await site.signIn('13900000002');
  await bob.command('chooseColumns', { shape: 'form', meanings: { 0: 'name' } });
  await workTheGate(site, { director: bob, communityId: B, mark: '' });
  await workOnOrders(site, { director: bob, communityId: B, mark: '' });
  await makeAForm({ director: bob, communityId: B, mark: '' });
  await workTheScreening(site, { director: bob, communityId: B, mark: '' });
  await receiveLists(bob, { communityId: B, mark: '' });
  await bringForm(bob, { communityId: B, mark: '' });
  await workOnReports(site, { director: bob, communityId: B, mark: '' });
  await workOnTasks(site, { director: bob, communityId: B, mark: '' });
  await openDoors(site, { director: bob, communityId: B, mark: '' });
  await sendMessages(site, { director: bob, communityId: B, mark: '' });
  await recordDestruction(site, { communityId: B, mark: '' });
  tables = await communityTables(site.db);
  client = await site.db.pool.connect();
});
afterAll(async () => {
  client.release();
  await site.close();
});

/** Runs SQL as the program does when it serves somebody of A, and takes it back. Answers the rows, or the code of the error. */
async function asSomebodyOfA(text: string): Promise<pg.QueryResult<Record<string, unknown>> | string> {
  await client.query('begin; set local role menshen_app');
  await client.query(`select menshen_enter('{${A}}')`);
  try {
    return await client.query<Record<string, unknown>>(text);
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? 'unknown';
    throw error;
  } finally {
    await client.query('rollback');
  }
}

const NOT_ALLOWED = '42501';

describe('a row of another community', () => {
  it('is seen in no table, though most tables hold some', async () => {
    const filled: string[] = [];
    for (const table of tables) {
      const all = await client.query<{ count: number }>(`select count(*)::int from ${table} where community_id = ${B}`);
      if ((all.rows[0]?.count ?? 0) > 0) filled.push(table);
      const seen = await asSomebodyOfA(`select community_id from ${table} where community_id <> ${A} limit 1`);
      expect([table, typeof seen === 'string' ? seen : seen.rowCount]).toEqual([table, 0]);
    }
    expect(filled.length).toBeGreaterThan(tables.length / 2);
  });

  it('cannot be written in any table', async () => {
    for (const table of tables)
      expect([table, await asSomebodyOfA(`insert into ${table} (community_id) values (${B})`)]).toEqual([
        table,
        NOT_ALLOWED,
      ]);
  });

  it('is neither changed nor deleted', async () => {
    for (const table of tables) {
      const changed = await asSomebodyOfA(`update ${table} set community_id = ${A} where community_id = ${B}`);
      const gone = await asSomebodyOfA(`delete from ${table} where community_id = ${B}`);
      for (const outcome of [changed, gone])
        expect([table, typeof outcome === 'string' ? outcome : outcome.rowCount]).toEqual([
          table,
          outcome === NOT_ALLOWED ? NOT_ALLOWED : 0,
        ]);
    }
  });

  it('is not reached when no scope is stated at all', async () => {
    await client.query('begin; set local role menshen_app');
    for (const table of tables) {
      const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
      expect([table, rowCount]).toEqual([table, 0]);
    }
    await client.query('rollback');
  });

  it('is not told by the functions that look past the scope, but for where an id is registered', async () => {
    const found = await asSomebodyOfA(`select community_id from search_people(array['n:王'], 1000)`);
    const communities = typeof found === 'string' ? [] : found.rows.map((row) => row['community_id']);
    expect(new Set(communities)).toEqual(new Set([A]));
    const named = await asSomebodyOfA(`select community_id from search_named(array['n:王'], 1000, true)`);
    expect(new Set(typeof named === 'string' ? [] : named.rows.map((row) => row['community_id']))).toEqual(
      new Set([A]),
    );
    const { rows: everybody } = await client.query<{ communities: number[]; people: string[] }>(
      `select array_agg(community_id) as communities, array_agg(id) as people from person where merged_into is null`,
    );
    const [all] = everybody;
    const described = await asSomebodyOfA(
      `select community_id from describe_people('{${all?.communities.join(',') ?? ''}}', '{${all?.people.join(',') ?? ''}}')`,
    );
    expect(new Set(typeof described === 'string' ? [] : described.rows.map((row) => row['community_id']))).toEqual(
      new Set([A]),
    );
    const ofB = await client.query<{ id: string }>(`select id from person where community_id = ${B} limit 1`);
    expect(await asSomebodyOfA(`select * from registered_elsewhere(${B}, '${ofB.rows[0]?.id ?? ''}')`)).toMatchObject({
      rows: [],
    });
    const functions = await client.query<{ name: string }>(
      `select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
    );
    // Each of these was looked at: what it tells is no more than its comment says. A new one belongs on the list with a test.
    expect(functions.rows.map(({ name }) => name)).toEqual([
      // What a search shows of people found, in the scope only.
      // Counts of rows, and their end, in the scope only.
      'count_outbreak',
      'describe_people',
      'destroy_outbreak',
      'device_is_ended',
      'end_grid_work',
      'find_identities',
      // Make and drop the months of the log; they read nothing.
      'gate_drop_months',
      'gate_make_month',
      // Leave the references of a bulk unchecked until its end, and prove them there; they read nothing out (bulk-write.test.ts).
      'menshen_begin_bulk',
      'menshen_end_bulk',
      // Has the planner look at tables that were filled; it reads nothing out.
      'menshen_look_over',
      // Of a person in the scope: names of other communities with the same document, and whether they live there.
      'registered_elsewhere',
      'search_named',
      'search_people',
      'tidy_person_search',
    ]);
  });

  it('of a phone tells one bit to whoever knows its id, and nothing without it', async () => {
    const { rows } = await client.query<{ id: string }>(`select id from device where community_id = ${B}`);
    const ask = (id: string) => asSomebodyOfA(`select device_is_ended(${B}, '${id}') as ended`);
    expect(await ask(rows[0]?.id ?? '')).toMatchObject({ rows: [{ ended: false }] });
    expect(await ask('00000000-0000-7000-8000-000000000000')).toMatchObject({ rows: [{ ended: false }] });
  });
});

describe('what happened', () => {
  it.each(['fact', 'audit'])('cannot be changed or deleted: %s', async (table) => {
    expect(await asSomebodyOfA(`update ${table} set account_id = account_id`)).toBe(NOT_ALLOWED);
    expect(await asSomebodyOfA(`delete from ${table}`)).toBe(NOT_ALLOWED);
    expect(await asSomebodyOfA(`truncate ${table}`)).toBe(NOT_ALLOWED);
  });
});

/** Tables that are the same everywhere, or are distributed by another key, with the reason. */
const REFERENCE: Readonly<Record<string, string>> = {
  account: 'who may sign in, in any community',
  account_grant: 'roles of accounts, asked at each request',
  area: 'the tree above communities',
  identity: 'distributed by the hash, so that one lookup finds anybody in the city',
  protocol_edition: 'rules are read wherever an order names them',
  pass_key: 'signs the passes of the whole site',
  report_template: 'the words of an office at any level, without figures and names',
  schema_migration: 'what was applied',
  session: 'who is signed in',
  sign_in_guard: 'counted by phone number before anybody is known',
  site_setting: 'the site itself',
  trust_key: 'foreign issuers that the whole site trusts',
};

/** What in the schema would have to change before tables can be distributed by community (design 4.3). */
async function violations(of: pg.ClientBase): Promise<readonly string[]> {
  const found = await of.query<{ fault: string; name: string }>(`
    with tables as (
      select c.oid, c.relname as name, c.relrowsecurity as secure,
        (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id' and not a.attisdropped) as scope
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    )
    select t.name || ' has no community_id' as fault, t.name from tables t where t.scope is null
    union all
    select t.name || ' has no row-level security', t.name from tables t
      where t.scope is not null and not (t.secure and exists (select from pg_policy p where p.polrelid = t.oid))
    union all
    select i.indexrelid::regclass::text || ' is unique without community_id', t.name
      from tables t join pg_index i on i.indrelid = t.oid
      where i.indisunique and not coalesce(t.scope = any (i.indkey::int2[]), false)
    union all
    select t.name || ' has no primary key', t.name from tables t
      where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
    union all
    select t.name || '.' || k.conname || ' refers without community_id', o.name
      from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join tables o on o.oid = k.confrelid
      where not coalesce(t.scope = any (k.conkey) and o.scope = any (k.confkey), false)
    union all
    select t.name || ' has the trigger ' || g.tgname, '' from tables t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal`);
  return found.rows.filter(({ name }) => !(name in REFERENCE)).map(({ fault }) => fault);
}

describe('the schema can be distributed by community', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('every key holds community_id, every row is guarded, no table has triggers', async () => {
    expect(await violations(owner)).toEqual([]);
  });

  it('and names no table as an exception that is none', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    expect(Object.keys(REFERENCE).filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
  });

  it('and a table that breaks the law is found', async () => {
    await owner.query(`
      create table plain (id int primary key);
      create table loose (community_id int, id uuid primary key, person_id uuid unique, plain_id int references plain (id));`);
    await owner.query(`
      create function silent() returns trigger language plpgsql as 'begin return new; end';
      create trigger sneaky before insert on loose for each row execute function silent();`);
    expect(await violations(owner)).toEqual(
      expect.arrayContaining([
        'plain has no community_id',
        'loose has no row-level security',
        'loose_pkey is unique without community_id',
        'loose_person_id_key is unique without community_id',
        'loose.loose_plain_id_fkey refers without community_id',
        'loose has the trigger sneaky',
      ]),
    );
  });
});
