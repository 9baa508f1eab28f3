import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors } from '../../../test/support/dwellings.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';
import { readCellsInWorker, writeSheet } from '../../sheets/server/api.ts';

let site: TestSite;
let director: Person;
const HERE = { communityId: 100 };
const ids: string[] = [];
let doors: Awaited<ReturnType<typeof createDoors>>;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({ director: { phone: '13900000001', grants: [['director', 100]] } });
  director = await site.signIn('13900000001');
  doors = await createDoors(site.db, { communityId: 100, estate: '柳荫里', doors: ['1-1-101', '1-1-102'] });
  for (const name of ['艾一', '白二', '蔡三']) {
    const personId = newId();
    ids.push(personId);
    const input = { personId, name, phones: ['13500000001'], dwellingId: doors.get('1-1-101') };
    expect(await director.command('registerPerson', input, HERE)).toMatchObject({ ok: true });
  }
});
afterAll(() => site.close());

type Cells = Record<string, string>;

/** The workbook as a worker has it: header -> text, row by row. */
async function takeOut(more = ''): Promise<Cells[]> {
  const reply = await site.app.inject({
    method: 'GET',
    url: `/api/people/export?community=100&format=xlsx${more}`,
    cookies: { menshen_session: director.cookie },
  });
  const read = await readCellsInWorker({ fileName: 'people.xlsx', bytes: reply.rawPayload });
  if ('refused' in read) throw new Error(read.refused);
  const [header = [], ...rows] = read.cells.sheets[0]?.rows ?? [];
  const textOf = (value: (typeof header)[number] | undefined) => (typeof value === 'string' ? value : '');
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [textOf(name), textOf(row[index])])));
}

async function bringBack(rows: readonly Cells[]): Promise<string> {
  const headers = Object.keys(rows[0] ?? {});
  const bytes = await writeSheet({
    sheets: [
      {
        name: '人员',
        columns: headers.map((header) => ({ header, widthChars: 10, kind: 'text' as const })),
        rows: rows.map((row) => headers.map((header) => row[header] ?? '')),
      },
    ],
  });
  const importId = newId<'import'>();
  const fileId = newId<'file'>();
  const boundary = 'x-menshen-boundary';
  const commands = JSON.stringify({
    commandId: newId(),
    name: 'addImportFile',
    communityId: 100,
    input: { importId, fileId, name: 'people.xlsx', purpose: 'broughtBack' },
  });
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="commands"\r\n\r\n${commands}\r\n`),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${fileId}"; filename="people.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const reply = await site.app.inject({
    method: 'POST',
    url: '/api/commands',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    cookies: { menshen_session: director.cookie },
    payload,
  });
  expect(reply.json()).toMatchObject({ results: [{ ok: true }] });
  return importId;
}

const pageOf = async (index: number) => (await director.get(`/api/people/${ids[index] ?? ''}`)).body;

describe('a workbook that was exported and brought back', () => {
  it('unchanged changes nothing', async () => {
    const importId = await bringBack(await takeOut());
    const { body } = await director.get(`/api/brought-back/${importId}`);
    expect(body).toMatchObject({ counts: { same: 3, changed: 0, changedMeanwhile: 0, unknownPerson: 0 }, rows: [] });
    expect(await director.command('applyBroughtBack', { importId }, HERE)).toMatchObject({
      code: 'nothingBroughtBack',
    });
  });

  it('shows every changed cell, writes them all at once, and only once', async () => {
    const rows = await takeOut();
    const edited = rows.map((row, index) =>
      index === 0
        ? { ...row, 工作单位: '粮站', 联系电话: '13500000001、13500000002', 小区: '' }
        : index === 1
          ? { ...row, 出生日期: '昨天', 性别: '女' }
          : row,
    );
    const importId = await bringBack(edited);
    const { body } = await director.get(`/api/brought-back/${importId}`);
    expect(body.rows).toMatchObject([
      {
        row: 2,
        name: '艾一',
        status: 'changed',
        cells: [
          { key: 'phones', verdict: 'ok' },
          { key: 'estate', verdict: 'elsewhere' },
          { key: 'employer', before: '', after: '粮站', verdict: 'ok' },
        ],
      },
      {
        row: 3,
        cells: [
          { key: 'sex', verdict: 'ok' },
          { key: 'birthDate', verdict: 'unreadable' },
        ],
      },
    ]);
    expect(await director.command('applyBroughtBack', { importId }, HERE)).toMatchObject({
      reply: { people: 2, rows: 2 },
    });
    expect(await pageOf(0)).toMatchObject({
      employer: '粮站',
      phones: [{ number: '13500000001' }, { number: '13500000002' }],
    });
    expect(await pageOf(1)).toMatchObject({ sex: 'female', birthDate: null });
    expect(await director.command('applyBroughtBack', { importId }, HERE)).toMatchObject({ code: 'importNotOpen' });
  });

  it('writes tags, plates, a relation and a first id number, each as its own command would', async () => {
    const rows = await takeOut();
    const importId = await bringBack(
      rows.map((row, index) =>
        index === 2
          ? { ...row, 重点人群: '独居、听障', 车牌号: '京C22222', 证件号码: '11010519491231002X' }
          : index === 1
            ? { ...row, 重点人群: '怪人', 车牌号: '不知道' }
            : row,
      ),
    );
    const { body } = await director.get(`/api/brought-back/${importId}`);
    expect(body.rows).toMatchObject([
      {
        row: 3,
        cells: [
          { key: 'tags', verdict: 'unreadable' },
          { key: 'plates', verdict: 'unreadable' },
        ],
      },
      {
        row: 4,
        cells: [
          { key: 'idNumber', verdict: 'ok' },
          { key: 'tags', verdict: 'ok' },
          { key: 'plates', verdict: 'ok' },
        ],
      },
    ]);
    expect(await director.command('applyBroughtBack', { importId }, HERE)).toMatchObject({ ok: true });
    const page = await pageOf(2);
    expect(page.tags.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['hardOfHearing', 'livingAlone']);
    expect(page).toMatchObject({ plates: ['京C22222'], identities: [{ kind: 'residentId' }], birthDate: '1949-12-31' });
    // Taken out again and emptied: the tags end, the plate goes.
    const again = (await takeOut()).map((row, index) => (index === 2 ? { ...row, 重点人群: '独居', 车牌号: '' } : row));
    expect(await director.command('applyBroughtBack', { importId: await bringBack(again) }, HERE)).toMatchObject({
      ok: true,
    });
    const later = await pageOf(2);
    expect(later.plates).toEqual([]);
  });

  it('refuses an id number that belongs to somebody else, and writes nothing of the file', async () => {
    const rows = await takeOut();
    const importId = await bringBack(
      rows.map((row, index) => (index === 0 ? { ...row, 证件号码: '11010519491231002X', 备注: '抄错' } : row)),
    );
    expect(await director.command('applyBroughtBack', { importId }, HERE)).toMatchObject({
      code: 'idRegisteredHere',
      details: { row: 2 },
    });
    expect((await pageOf(0)).note).toBe(null);
  });

  it('leaves alone what somebody edited meanwhile, and rows that were unticked', async () => {
    const rows = await takeOut();
    await director.command('addVehicle', { personId: ids[0], plate: '京C11111' }, HERE);
    const importId = await bringBack(rows.map((row) => ({ ...row, 备注: '核对过' })));
    const { body } = await director.get(`/api/brought-back/${importId}`);
    expect(body.rows.map(({ status }: { status: string }) => status)).toEqual([
      'changedMeanwhile',
      'changed',
      'changed',
    ]);
    expect(await director.command('applyBroughtBack', { importId, leaveOut: [4] }, HERE)).toMatchObject({
      reply: { people: 1 },
    });
    expect([(await pageOf(0)).note, (await pageOf(1)).note, (await pageOf(2)).note]).toEqual([null, '核对过', null]);
  });

  it('exchanges two numbers, moves house, and says before writing which row cannot be written', async () => {
    const exchange = async (index: number, number: string) =>
      director.command('addIdentity', { personId: ids[index], number, kind: 'passport' }, HERE);
    expect(await exchange(0, 'E11111111')).toMatchObject({ ok: true });
    expect(await exchange(1, 'E22222222')).toMatchObject({ ok: true });
    const edited = (await takeOut(`&withIds=1&reason=${encodeURIComponent('核对证件号码')}`)).map((row, index) => {
      if (index === 0) return { ...row, 证件号码: 'E22222222', 房号: '102' };
      if (index === 1) return { ...row, 证件号码: 'E11111111' };
      return { ...row, 房号: '999' };
    });
    const importId = await bringBack(edited);
    const { body } = await director.get(`/api/brought-back/${importId}`);
    expect(body.rows).toMatchObject([
      { row: 2, cells: [{ key: 'idNumber', before: '*****1111', verdict: 'ok' }, { key: 'room' }] },
      { row: 3, cells: [{ key: 'idNumber', before: '*****2222' }] },
      { row: 4, refused: { code: 'doorUnknown' } },
    ]);
    expect(await director.command('applyBroughtBack', { importId }, HERE)).toMatchObject({ code: 'doorUnknown' });
    expect(await director.command('applyBroughtBack', { importId, leaveOut: [4] }, HERE)).toMatchObject({
      reply: { people: 2 },
    });
    const moved = await pageOf(0);
    expect(moved.identities).toMatchObject([{ masked: '*****2222' }]);
    expect(moved.residencies.map(({ dwellingId }: { dwellingId: string }) => dwellingId)).toContain(
      doors.get('1-1-102'),
    );
    expect((await pageOf(1)).identities).toMatchObject([{ masked: '*****1111' }]);
  });

  it('is refused when it was not exported here', async () => {
    const importId = await bringBack([{ 姓名: '外人', 电话: '13500000009' }]);
    expect((await director.get(`/api/brought-back/${importId}`)).body).toMatchObject({ code: 'notBroughtBack' });
  });

  it('is no roster that waits for somebody, before it is written or after', async () => {
    const rows = await takeOut();
    const importId = await bringBack(rows.map((row, index) => (index === 0 ? { ...row, 工作单位: '茶馆' } : row)));
    const waiting = async () => ({
      listed: (await director.get('/api/imports')).body.rows,
      open: (await director.get('/api/register/overview?community=100')).body.openImports,
    });
    expect(await waiting()).toEqual({ listed: [], open: 0 });
    expect(await director.command('applyBroughtBack', { importId }, HERE)).toMatchObject({ ok: true });
    expect(await waiting()).toEqual({ listed: [], open: 0 });
  });
});
