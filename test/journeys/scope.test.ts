import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROLES, rolePermissions, type Role } from '../../src/access/domain/roles.ts';
import { rawSql, sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { commands } from '../../src/main/commands.ts';
import { openRoutes } from '../../src/main/routes.ts';
import { fillCommunity, type FilledCommunity } from '../support/communities.ts';
import { openDoors } from '../support/door-work.ts';
import { recordDestruction } from '../support/closing-work.ts';
import { sendMessages } from '../support/sms-work.ts';
import { bringForm } from '../support/fill-work.ts';
import { makeAForm } from '../support/forms-work.ts';
import { workTheGate } from '../support/gate-work.ts';
import { workOnOrders } from '../support/order-work.ts';
import { receiveLists } from '../support/push-work.ts';
import { workOnReports } from '../support/report-work.ts';
import { plainList } from '../support/rosters.ts';
import { workTheScreening } from '../support/screening-work.ts';
import { openTestSite, type Person, type TestSite } from '../support/site.ts';
import { communityTables, tableContents } from '../support/tables.ts';
import { workOnTasks } from '../support/task-work.ts';

const routes = openRoutes();

/** Two communities of one city. Whoever works in A sees, finds and changes nothing of B, by whatever route or command. */

const A = 100;
const B = 102;
/** Community A, its sub-district, its district: B lies outside of each. */
const SCOPES = [A, 10, 2];
/** A sign that is in every name of B and nowhere else. */
const MARK = '氿';

/** What they name is of the whole site or a kind of paper, not a row of a community. */
const OF_ALL = new Set(['/api/protocols/:packId', '/api/orders/templates/:kind', '/api/reporting/templates/:kind']);

let site: TestSite;
let filledB: FilledCommunity;
const people = new Map<string, Person>();
/** Ids of the rows of a community by table. */
let idsOfA: Map<string, string>;
let idsOfB: Map<string, string>;
/** Every id of B and everything else that only B has. */
let secretsOfB: ReadonlySet<string>;

const personOf = (role: Role, scope: number): Person => {
  const person = people.get(`${role} ${scope}`);
  if (!person) throw new Error(`nobody is ${role} in ${scope}`);
  return person;
};

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: A, index: 0, households: 30 });
  filledB = await fillCommunity(site, { communityId: B, index: 1, households: 30, mark: MARK });
  const seats = SCOPES.flatMap((scope) => ROLES.map((role) => ({ role, scope })));
  const phone = (at: number) => `139000001${String(at).padStart(2, '0')}`;
  const seeds = seats.map(({ role, scope }, at) => [`${role} ${scope}`, { phone: phone(at), grants: [[role, scope]] }]);
  await site.seed(Object.fromEntries(seeds));
  for (const [at, { role, scope }] of seats.entries()) people.set(`${role} ${scope}`, await site.signIn(phone(at)));
  await site.seed({ [`${MARK}bob`]: { phone: '13900000999', grants: [['director', B]] } });
  const bob = await site.signIn('13900000999');
  await work(personOf('director', A), '');
  await work(bob, MARK);
  await workTheGate(site, { director: personOf('director', A), communityId: A, mark: '' });
  await workTheGate(site, { director: bob, communityId: B, mark: MARK });
  await makeAForm({ director: personOf('director', A), communityId: A, mark: '' });
  await makeAForm({ director: bob, communityId: B, mark: MARK });
  await workTheScreening(site, { director: personOf('director', A), communityId: A, mark: '' });
  await workTheScreening(site, { director: bob, communityId: B, mark: MARK });
  await workOnReports(site, { director: personOf('director', A), communityId: A, mark: '' });
  await workOnReports(site, { director: bob, communityId: B, mark: MARK });
  await bringForm(personOf('director', A), { communityId: A, mark: '' });
  await receiveLists(personOf('director', A), { communityId: A, mark: '' });
  await receiveLists(bob, { communityId: B, mark: MARK });
  await bringForm(bob, { communityId: B, mark: MARK });
  await workOnTasks(site, { director: personOf('director', A), communityId: A, mark: '' });
  await workOnTasks(site, { director: bob, communityId: B, mark: MARK });
  await openDoors(site, { director: personOf('director', A), communityId: A, mark: '' });
  await openDoors(site, { director: bob, communityId: B, mark: MARK });
  await sendMessages(site, { director: personOf('director', A), communityId: A, mark: '' });
  await recordDestruction(site, { communityId: A, mark: '' });
  await recordDestruction(site, { communityId: B, mark: MARK });
  await sendMessages(site, { director: bob, communityId: B, mark: MARK });
  await workOnOrders(site, { director: personOf('director', A), communityId: A, mark: '' });
  await workOnOrders(site, { director: bob, communityId: B, mark: MARK });
  idsOfA = (await someIds(A)).set('broughtBack', await bringBack(personOf('director', A), A));
  idsOfB = (await someIds(B)).set('broughtBack', await bringBack(bob, B));
  for (const [ids, community] of [
    [idsOfA, A],
    [idsOfB, B],
  ] as const)
    for (const [kind, id] of await keysOf(community)) ids.set(kind, id);
  secretsOfB = new Set([MARK, ...(await allIds(B)), ...filledB.phones, ...filledB.idNumbers]);
});
afterAll(() => site.close());

async function drop(director: Person, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  const importId = newId<'import'>();
  const fileId = newId<'file'>();
  const files = [{ ...file, fileId }];
  expect(await director.command('addImportFile', { importId, fileId, name: file.name }, { files })).toMatchObject({
    ok: true,
  });
  return importId;
}

/** An exported list, dropped again: the id of the import. */
async function bringBack(director: Person, communityId: number): Promise<string> {
  const { bytes } = await director.get(`/api/people/export?community=${communityId}`);
  return drop(director, { name: '带回.xlsx', bytes });
}

/** What leaves rows in the tables that a demo community leaves empty: an import, an open value, a merge, an account. */
async function work(director: Person, mark: string): Promise<void> {
  // The last one has no name and is held.
  const lines = ['甘棠', '甘棣', ''].map((name, at) => ({
    ...{ building: '1', unit: '1', room: `${at + 1}01` },
    name: name && mark + name,
    phone: `1992222${at}00${mark ? 1 : 2}`,
  }));
  const bytes = await plainList({ estate: `${mark}杏花里`, lines });
  const importId = await drop(director, { name: `${mark}名单.xlsx`, bytes });
  expect(await director.command('commitImport', { importId })).toMatchObject({ ok: true });
  const { rows } = (await director.get('/api/people?limit=3')).body;
  const personId = rows[0].personId ?? rows[0].id;
  const opening = { personId, field: 'phone', reason: '核对电话号码' };
  expect(await director.command('disclosePersonValue', opening)).toMatchObject({ ok: true });
  await director.command('chooseColumns', { shape: `${mark}shape`, meanings: { 0: 'name' } });
}

async function idTables(): Promise<readonly string[]> {
  const tables = await communityTables(site.db);
  const withId = await site.db.asOwner((tx) =>
    tx.query<{ name: string }>(sql`
      select table_name as name from information_schema.columns where column_name = 'id' and data_type = 'uuid'`),
  );
  return tables.filter((table) => withId.some(({ name }) => name === table));
}

async function idsIn(table: string, communityId: number): Promise<readonly string[]> {
  const rows = await site.db.asOwner((tx) =>
    tx.query<{ id: string }>(sql`select id from ${rawSql(table)} where community_id = ${communityId} order by id`),
  );
  return rows.map(({ id }) => id);
}

async function someIds(communityId: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of await idTables()) {
    const [first] = await idsIn(table, communityId);
    if (first !== undefined) found.set(table, first);
  }
  const [account] = await site.db.asOwner((tx) =>
    tx.query<{ id: string }>(
      sql`select account_id as id from account_grant where area_id = ${communityId} and role = 'director'`,
    ),
  );
  const [collective] = await site.db.asOwner((tx) =>
    tx.query<{ id: string }>(
      sql`select id from dwelling where community_id = ${communityId} and kind <> 'home' and kind <> 'shop' limit 1`,
    ),
  );
  return found.set('account', account?.id ?? '').set('collective', collective?.id ?? '');
}

/** What routes ask for besides the id of a table's first row. */
async function keysOf(communityId: number): Promise<readonly (readonly [string, string])[]> {
  const [found] = await site.db.asOwner((tx) =>
    tx.query<{ formKey: string; campaign: string }>(sql`
      select (select key from form where community_id = ${communityId} limit 1) as "formKey",
        (select id from round where community_id = ${communityId} and kind = 'campaign' limit 1) as campaign`),
  );
  return Object.entries(found ?? {});
}

async function allIds(communityId: number): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const table of await idTables()) for (const id of await idsIn(table, communityId)) ids.add(id);
  for (const id of idsOfB.values()) ids.add(id);
  return [...ids];
}

/** What may identify somebody or something: an id, a number, the mark of B. Searching for each secret takes ten times as long. */
const TELLING = new RegExp(`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{17}[\\dX]|\\d{7,15}|${MARK}`, 'g');

/** The first thing of B that stands in an answer. What was asked for may come back in a refusal. */
function leakIn(answer: { readonly bytes: Uint8Array }, asked = ''): string | undefined {
  const told = Buffer.from(answer.bytes).toString('utf8').match(TELLING) ?? [];
  return told.find((text) => !asked.includes(text) && secretsOfB.has(text));
}

const holds = (role: Role, permission: string): boolean =>
  permission === 'signedIn' || permission === 'public' || rolePermissions[role].some((held) => held === permission);

/** The address of a route with these ids in the place of `:id`s. */
function address(pattern: string, id: string, ids: ReadonlyMap<string, string>): string {
  return pattern
    .replace(':sheet', '0')
    .replace(':file', ids.get('import_file') ?? '')
    .replace(/:\w+/g, id)
    .replace(/slips\.pdf$/, 'slips.pdf?which=all&origin=http://localhost');
}

describe('an answer to somebody of A holds nothing of B', () => {
  const plain = routes.filter(({ path }) => !path.includes(':'));

  it('on any route, for any role in any scope around A, plain or asked for B', async () => {
    const wrong: string[] = [];
    for (const scope of SCOPES) {
      for (const role of ROLES) {
        for (const { path } of plain.filter(({ permission }) => holds(role, permission))) {
          for (const query of scope === A ? ['', `?community=${B}`, `?q=${encodeURIComponent(MARK)}`] : ['']) {
            const answer = await personOf(role, scope).get(path + query);
            const leak = leakIn(answer);
            if (leak !== undefined || answer.status >= 500)
              wrong.push(`${role} ${scope} ${path}${query}: ${leak ?? answer.status}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  // Before ids of B are asked for at random: A's own trail rightly tells what A asked for.
  it('and an id of B is answered like an id that nobody has, by every route that answers for the same of A', async () => {
    const wrong: string[] = [];
    const unknown = newId();
    for (const { path, permission } of routes.filter((route) => route.path.includes(':') && !OF_ALL.has(route.path))) {
      const roles = ROLES.filter((one) => holds(one, permission));
      const kinds = await kindsOf(path, roles[0] ?? 'director');
      if (kinds.length === 0) wrong.push(`${path} answers for no id of A`);
      for (const role of roles) {
        const person = personOf(role, A);
        const none = await person.get(address(path, unknown, new Map([['import_file', unknown]])));
        for (const kind of kinds) {
          const answer = await person.get(address(path, idsOfB.get(kind) ?? '', idsOfB));
          if (answer.status !== none.status || !answer.bytes.equals(none.bytes)) wrong.push(`${role} ${path} ${kind}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  const questions = plain.flatMap(({ path, query, permission }) =>
    query instanceof z.ZodObject ? Object.keys(query.shape).map((field) => ({ path, field, permission })) : [],
  );

  it('and every question is answered without a fault when it is given a number greater than any area has', async () => {
    const wrong: string[] = [];
    for (const { path, field, permission } of questions) {
      const role = ROLES.find((one) => holds(one, permission)) ?? 'director';
      for (const number of ['99000009001', '-1', '1.5']) {
        const { status } = await personOf(role, A).get(`${path}?${field}=${number}`);
        if (status >= 500) wrong.push(`${role} ${path}?${field}=${number}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('whatever id, name or number of B is put into whatever question', async () => {
    const values = [
      ...idsOfB.values(),
      ...filledB.names.slice(0, 5),
      ...filledB.phones.slice(0, 5),
      ...filledB.idNumbers.slice(0, 5),
      String(B),
    ];
    const one = fc.record({
      question: fc.constantFrom(...questions),
      value: fc.constantFrom(...values),
      role: fc.constantFrom(...ROLES),
      scope: fc.constantFrom(...SCOPES),
    });
    await fc.assert(
      fc.asyncProperty(one, async ({ question, value, role, scope }) => {
        const answer = await personOf(role, scope).get(
          `${question.path}?${question.field}=${encodeURIComponent(value)}`,
        );
        expect(answer.status).toBeLessThan(500);
        expect(leakIn(answer, value)).toBeUndefined();
      }),
      { numRuns: 250 },
    );
  });

  /** The kinds of things whose ids the route knows. */
  async function kindsOf(path: string, role: Role): Promise<readonly string[]> {
    const kinds: string[] = [];
    for (const [kind, id] of idsOfA)
      if ((await personOf(role, A).get(address(path, id, idsOfA))).status === 200) kinds.push(kind);
    return kinds;
  }
});

describe('a command of somebody of A leaves B as it is', () => {
  const director = () => personOf('director', A);

  it('refuses every command in B and leaves a trace there', async () => {
    const missing: string[] = [];
    for (const { name, scope, permission } of commands) {
      const role = ROLES.find((one) => holds(one, permission)) ?? 'director';
      const place = scope === 'area' ? { areaId: B } : { communityId: B };
      expect(await personOf(role, A).command(name, {}, place)).toMatchObject({ ok: false, code: 'notPermitted' });
    }
    const traces = await site.db.asOwner((tx) =>
      tx.query<{ name: string }>(
        sql`select name from audit where community_id = ${B} and outcome = 'refused' and code = 'notPermitted'`,
      ),
    );
    const traced = new Set(traces.map(({ name }) => name));
    for (const { name } of commands) if (!traced.has(name)) missing.push(name);
    expect(missing).toEqual([]);
  });

  it('whatever ids of B it names', async () => {
    const tables = [...(await communityTables(site.db)), 'account', 'account_grant'].filter(
      (name) => !['audit', 'fact', 'command_receipt'].includes(name),
    );
    const rowsOfB = async () => {
      const contents = await tableContents(site.db, { tables });
      const ofB = (line: string) =>
        line.includes(`"community_id": ${B}`) || line.includes(idsOfB.get('account') ?? '?');
      return Object.fromEntries(Object.entries(contents).map(([name, lines]) => [name, lines.filter(ofB)]));
    };
    const before = await rowsOfB();
    const done = new Set<string>();
    for (const { name, schema, scope } of commands) {
      const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
      const place = scope === 'area' ? { areaId: A } : { communityId: A };
      for (const other of ['person', 'dwelling']) {
        const input = inputOf(shape, { field: '', other });
        const result = await director().command(name, input, place);
        if (result.ok === true) done.add(name);
        expect(leakIn({ bytes: Buffer.from(JSON.stringify(result)) }, JSON.stringify(input))).toBeUndefined();
      }
    }
    expect(await rowsOfB()).toEqual(before);
    // The inputs are good ones: some commands that make something new took them.
    expect(done.size).toBeGreaterThan(3);
  });
});

/** An input of the shape whose every id is of B: of the kind that the field's name says, else of the other kind. */
function inputOf(shape: z.core.JSONSchema.BaseSchema, of: { readonly field: string; readonly other: string }): unknown {
  const [first] = shape.anyOf ?? shape.oneOf ?? [];
  if (typeof first === 'object') return inputOf(first, of);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum?.[0] !== undefined) return shape.enum[0];
  if (shape.type === 'string') return textOf(shape, of);
  if (shape.type === 'integer' || shape.type === 'number') return B;
  if (shape.type === 'boolean') return true;
  if (shape.type === 'array')
    return typeof shape.items === 'object' && !Array.isArray(shape.items) ? [inputOf(shape.items, of)] : [];
  const fields = Object.entries(shape.properties ?? {});
  return Object.fromEntries(
    fields.map(([field, inner]) => [field, typeof inner === 'object' ? inputOf(inner, { ...of, field }) : null]),
  );
}

function textOf(shape: z.core.JSONSchema.BaseSchema, of: { readonly field: string; readonly other: string }): string {
  if (shape.format === 'uuid' || shape.pattern?.includes('{12}')) {
    const field = of.field.toLowerCase();
    const kind = [...idsOfB.keys()].find((table) => field.includes(table.replaceAll('_', '').toLowerCase()));
    return idsOfB.get(field === 'fileid' ? 'import_file' : (kind ?? of.other)) ?? '';
  }
  if (shape.format === 'date' || shape.pattern?.includes('\\d{4}')) return '2026-03-09';
  return '辛夷'.padEnd(shape.minLength ?? 2, '夷').slice(0, shape.maxLength ?? 20);
}
