import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { formBook, formRow } from '../../../test/support/form-book.ts';
import { bringForm, peopleForm } from '../../../test/support/fill-work.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { readOfficeFile } from '../../sheets/server/read-office-file.ts';

const A = 100;
const B = 102;

let site: TestSite;
let alice: Person;
let worker: Person;
let guard: Person;
let outsider: Person;
let templateId: string;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: A, index: 0, households: 20 });
  await fillCommunity(site, { communityId: B, index: 1, households: 10 });
  await site.seed({
    爱丽丝: { phone: '13900000001', grants: [['director', A]] },
    worker: { phone: '13900000002', grants: [['gridWorker', A]] },
    guard: { phone: '13900000003', grants: [['gateGuard', A]] },
    outsider: { phone: '13900000004', grants: [['director', B]] },
  });
  alice = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  guard = await site.signIn('13900000003');
  outsider = await site.signIn('13900000004');
  templateId = await bringForm(alice, { communityId: A, mark: '' });
});
afterAll(() => site.close());

const inA = { communityId: A };
const read = async (person: Person = alice) => (await person.get(`/api/templates/${templateId}?community=${A}`)).body;
const account = async (query = '') =>
  (await alice.get(`/api/templates/${templateId}/account?community=${A}${query}`)).body;
async function filled(query = '', person: Person = alice) {
  const answer = await person.get(`/api/templates/${templateId}/filled?community=${A}${query}`);
  const file = answer.status === 200 ? await readOfficeFile({ fileName: 'a.xlsx', bytes: answer.bytes }) : undefined;
  return { status: answer.status, rows: file && 'cells' in file ? (file.cells.sheets[0]?.rows ?? []) : [] };
}

describe('a form from above', () => {
  it('shows what each column was understood to want', async () => {
    const { name, sheets } = await read();
    expect(name).toBe('上级名单.xlsx');
    expect(sheets[0].tables[0].columns.map((column: { field?: string }) => column.field ?? null)).toEqual([
      'seq',
      'name',
      'idNumber',
      'phone',
      'address',
      null,
    ]);
    expect(sheets[0].lines[0].parts.map((part: { field: string }) => part.field)).toEqual([
      'report.unit',
      'report.date',
    ]);
  });

  it('tells before the file is made what will stay empty and who could find it out', async () => {
    const { report, warnings } = await account();
    const [table] = report.tables;
    expect(table.kind).toBe('person list');
    expect(table.rows).toBeGreaterThan(20);
    expect(table.columns[5]).toMatchObject({ header: '怪栏', field: null, empty: table.rows, askWhom: 'choose' });
    expect(warnings).toEqual([]);
  });

  it('comes back filled in walking order, with its rows grown and its words kept', async () => {
    const { rows } = await filled();
    const count = Number((await account()).report.tables[0].rows);
    expect(rows).toHaveLength(4 + count);
    expect(rows[1]?.[0]).toContain('杨柳社区');
    expect(rows[1]?.[0]).toContain('2026年3月10日');
    expect(rows[3]?.[0]).toBe(1);
    expect(rows.at(-1)?.[0]).toMatch(/^填表人：爱丽丝\s+审核人：/u);
    expect(rows[2]?.slice(0, 2)).toEqual(['序号', '姓名']);
    expect(new Set(rows.slice(3, -1).map((row) => row[1])).size).toBeGreaterThan(10);
  });

  it('shows numbers in full only for a reason, and each file leaves a trace', async () => {
    const masked = await filled();
    expect(JSON.stringify(masked.rows)).not.toMatch(/\d{17}[\dX]/u);
    expect((await filled('&withIds=1')).status).toBe(422);
    const open = await filled('&withIds=1&reason=区专班名单');
    expect(JSON.stringify(open.rows)).toMatch(/\d{17}[\dX]/u);
    const audit = (await alice.get(`/api/audit?community=${A}`)).body.rows;
    const looks = audit.filter((row: { name: string }) => row.name === '/api/templates/:id/filled');
    expect(looks.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(looks)).toContain('区专班名单');
  });

  it('can be narrowed to a building, a tag or people under an order', async () => {
    const { places } = await read();
    const building = places.find((place: { kind: string }) => place.kind === 'building');
    const all = (await account()).report.tables[0].rows;
    const some = (await account(`&who=building&value=${building.id}`)).report.tables[0].rows;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect((await account('&who=order')).report.tables[0].rows).toBe(0);
    expect((await account('&who=tag&value=aged')).report.tables[0].rows).toBeLessThan(all);
  });

  it('lists people of an age, and whoever told within four weeks that he came from elsewhere', async () => {
    const rowsOf = async (query: string) => Number((await account(query)).report.tables[0].rows);
    const [all, aged, others] = [
      await rowsOf(''),
      await rowsOf('&who=age&value=60-'),
      await rowsOf('&who=age&value=-59'),
    ];
    expect(aged).toBeGreaterThan(0);
    expect(others).toBeGreaterThan(0);
    expect(aged + others).toBeLessThanOrEqual(all);
    expect((await alice.get(`/api/templates/${templateId}/account?community=${A}&who=age&value=old`)).status).toBe(400);
    expect(await rowsOf('&who=returnee')).toBe(0);
    await site.db.asOwner((tx) =>
      tx.query(sql`
        insert into answer (community_id, id, form_key, form_version, person_id, at, received_at, source, answers)
        select ${A}, gen_random_uuid(), 'travelHistory', 1, id, told.at, told.at, 'call',
          '{"hasTravelled": true, "journeys": [{"place": "临安市", "arrivedOn": "2026-02-20"}]}'
        from (select id from person where community_id = ${A} order by id limit 2) p,
          (values ('2026-03-08T02:00:00Z'::timestamptz), ('2026-03-09T02:00:00Z'), ('2026-01-02T02:00:00Z')) told (at)`),
    );
    expect(await rowsOf('&who=returnee')).toBe(2);
    expect(await rowsOf('&who=returnee&day=2026-03-01')).toBe(0);
  });

  it('is refused for a day that has not come', async () => {
    expect((await filled('&day=2026-03-11')).status).toBe(422);
    expect((await filled('&day=2026-03-09')).status).toBe(200);
  });
});

describe('a correction', () => {
  it('is remembered for forms of the same shape, and can be forgotten', async () => {
    const { shape } = (await read()).sheets[0].tables[0];
    const column = async (at: number) => (await read()).sheets[0].tables[0].columns[at];
    expect(await alice.command('correctTemplate', { shape, fields: { 5: 'sex', 4: null } }, inA)).toMatchObject({
      ok: true,
    });
    expect(await column(5)).toMatchObject({ field: 'sex', by: 'choice', confidence: 1 });
    expect(await column(4)).toMatchObject({ by: 'choice' });
    expect((await column(4)).field).toBeUndefined();
    const { rows } = await filled();
    expect(rows[3]?.[4] ?? null).toBe(null);
    expect(['男', '女']).toContain(rows[3]?.[5]);
    const again = newId();
    const fileId = newId<'file'>();
    const files = [{ name: '又一份.xlsx', bytes: peopleForm(), fileId }];
    await alice.command('bringTemplate', { templateId: again, fileId, name: '又一份.xlsx' }, { ...inA, files });
    const second = (await alice.get(`/api/templates/${again}?community=${A}`)).body;
    expect(second.sheets[0].tables[0].columns[5]).toMatchObject({ field: 'sex', by: 'choice' });
    await alice.command('correctTemplate', { shape, fields: {} }, inA);
    expect(await column(5)).toMatchObject({ by: 'none' });
  });

  it('to something that is no field is refused', async () => {
    const shape = 'x';
    expect(await alice.command('correctTemplate', { shape, fields: { 1: 'salary' } }, inA)).toMatchObject({
      ok: false,
    });
  });
});

describe('a card of one sheet per person', () => {
  const rows = [
    formRow(1, ['居民登记卡', null, null, null]),
    formRow(2, ['姓名', null, '性别', '□男 □女']),
    formRow(3, ['户主姓名', null, '现住址', null]),
  ].join('');
  const cardId = newId();

  it('is filled for the people chosen, and taken out only by whoever may take out lists', async () => {
    const fileId = newId<'file'>();
    const files = [{ name: '卡.xlsx', bytes: formBook({ sheets: [{ name: '卡', rows }] }), fileId }];
    expect(
      await alice.command('bringTemplate', { templateId: cardId, fileId, name: '卡.xlsx' }, { ...inA, files }),
    ).toMatchObject({ ok: true });
    const told = (await alice.get(`/api/templates/${cardId}/account?community=${A}`)).body.report.tables[0];
    expect(told).toMatchObject({ kind: 'form', rows: (await account()).report.tables[0].rows });
    expect(told.columns.map(({ column, field }: { column: string; field: string }) => `${column} ${field}`)).toEqual([
      'B2 name',
      'D2 sex',
      'B3 household.head',
      'D3 address',
    ]);
    const answer = await alice.get(`/api/templates/${cardId}/filled?community=${A}&who=everybody`);
    const file = await readOfficeFile({ fileName: 'a.xlsx', bytes: answer.bytes });
    const sheets = 'cells' in file ? file.cells.sheets : [];
    expect(sheets).toHaveLength(told.rows);
    expect(sheets.map(({ name }) => name.replace(/^\d+ /u, ''))).toEqual(
      sheets.map(({ rows: cells }) => cells[1]?.[1]),
    );
    expect(sheets.map(({ name }) => Number.parseInt(name, 10))).toEqual(sheets.map((_, at) => at + 1));
    expect(sheets[0]?.rows[1]?.[3]).toMatch(/☑/u);
    expect((await worker.get(`/api/templates/${cardId}/filled?community=${A}`)).status).toBe(403);
  });

  it('is refused for too many by their number alone, before anybody is read', async () => {
    const fileId = newId<'file'>();
    const files = [{ name: '卡.xlsx', bytes: formBook({ sheets: [{ name: '卡', rows }] }), fileId }];
    const id = newId();
    await outsider.command('bringTemplate', { templateId: id, fileId, name: '卡.xlsx' }, { communityId: B, files });
    const path = (what: string) => `/api/templates/${id}/${what}?community=${B}&who=everybody`;
    const had = Number((await outsider.get(path('account'))).body.report.tables[0].rows);
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        with somebody as (
          insert into person (community_id, id, name, name_key, created_at, updated_at)
          select ${B}, gen_random_uuid(), '柳' || n, '柳' || n, ${site.clock.now()}, ${site.clock.now()} from generate_series(1, 501) n
          returning id)
        insert into person_identity (community_id, person_id, kind, hash, sealed, masked)
        select ${B}, id, 'residentId', id::text::bytea, 'not to be opened', '****' from somebody`),
    );
    const refusal = { code: 'formTooManyPeople', details: { count: had + 501, limit: 500 } };
    expect((await outsider.get(path('account'))).body).toMatchObject(refusal);
    // Whoever reads these people stumbles over seals that do not open.
    expect((await outsider.get(`${path('filled')}&withIds=1&reason=for%20the%20test`)).body).toMatchObject(refusal);
  });
});

describe('who may', () => {
  it('is said: a grid worker sees the form but takes out no list of everybody; a guard and an outsider see nothing', async () => {
    expect((await worker.get(`/api/templates/${templateId}?community=${A}`)).status).toBe(200);
    expect((await filled('', worker)).status).toBe(403);
    expect((await guard.get(`/api/templates/${templateId}?community=${A}`)).status).toBe(403);
    expect((await outsider.get(`/api/templates/${templateId}?community=${B}`)).status).toBe(404);
  });

  it('a file with nothing to fill is refused in clear words', async () => {
    const fileId = newId<'file'>();
    const bring = (bytes: Uint8Array) =>
      alice.command(
        'bringTemplate',
        { templateId: newId(), fileId, name: 'a.xlsx' },
        { ...inA, files: [{ name: 'a.xlsx', bytes, fileId }] },
      );
    expect(await bring(Buffer.from('只有一句话'))).toMatchObject({ ok: false, code: 'templateHasNoTable' });
    expect(await bring(Buffer.from('%PDF-1.7'))).toMatchObject({ ok: false, code: 'fileNotASheet' });
  });
});
