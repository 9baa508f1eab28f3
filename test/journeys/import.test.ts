import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { readOfficeFile } from '../../src/sheets/server/read-office-file.ts';
import { writeSheet } from '../../src/sheets/server/write-xlsx.ts';
import { oleFile, repeatedXlsx } from '../support/office-files.ts';
import { inventLines, madeUpId, officeForm, plainList, type RosterLine } from '../support/rosters.ts';
import { openTestSite, type Person, type TestSite } from '../support/site.ts';
import { communityTables, tableContents } from '../support/tables.ts';

/** Alice leads a community whose register is empty. Two departments send her their lists. */

let site: TestSite;
let alice: Person;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({ alice: { phone: '13900000001', grants: [['director', 100]] } });
  alice = await site.signIn('13900000001');
});
afterAll(() => site.close());

const NEIGHBOURS = inventLines(40);
const TENANT: RosterLine = {
  name: '阮小满',
  building: '2',
  unit: '1',
  room: '101',
  phone: '19955550001',
  idNumber: madeUpId('1991-05-06', 41),
};
const form = () => officeForm({ title: '杨柳社区杨柳苑住户登记表', lines: NEIGHBOURS });
const list = () => plainList({ estate: '杨柳苑', lines: [...NEIGHBOURS.slice(0, 12), TENANT] });

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function drop(files: readonly NamedFile[]): Promise<string> {
  const importId = newId<'import'>();
  for (const { name, bytes } of files) {
    const fileId = newId<'file'>();
    const input = { importId, fileId, name };
    const result = await alice.command('addImportFile', input, { files: [{ fileId, name, bytes }] });
    expect(result).toMatchObject({ ok: true });
  }
  return importId;
}

const preview = async (importId: string) => (await alice.get(`/api/imports/${importId}/preview`)).body;
const commit = async (importId: string) => (await alice.command('commitImport', { importId })).reply.report;
const found = async (q: string) => {
  const { body } = await alice.get(`/api/search?q=${encodeURIComponent(q)}`);
  return body.people.map(({ name }: { readonly name: string }) => name);
};
const count = async () => (await alice.get('/api/people/count')).body.count;

/** Import, receipt, trail and facts are what happened; the rest is the register. */
const HISTORY = [
  'audit',
  'command_receipt',
  'fact',
  'import',
  'import_effect',
  'import_file',
  'import_row',
  'column_choice',
];
async function register() {
  const tables = (await communityTables(site.db)).filter((name) => !HISTORY.includes(name));
  return tableContents(site.db, { tables, without: ['updated_at', 'version'] });
}

describe('rosters come in as they are', () => {
  let first = '';

  it('recognises both lists and says what the import would do, without doing it', async () => {
    first = await drop([
      { name: '住户登记表.xlsx', bytes: form() },
      { name: '外来人员名单.xlsx', bytes: await list() },
    ]);
    const seen = await preview(first);
    expect(seen.report).toMatchObject({
      held: 0,
      refusedFiles: [],
      peopleInFiles: 41,
      created: { persons: 41, estates: 1 },
    });
    const { rows, taken, notRecord } = seen.report as Readonly<Record<string, number>>;
    expect(rows).toBe((taken ?? 0) + (notRecord ?? 0));
    expect(seen.newEstates).toEqual(['杨柳苑']);
    expect(await count()).toBe(0);
  });

  it('registers everybody once, though twelve stand on both lists', async () => {
    const report = await commit(first);
    expect(report).toMatchObject({ created: { persons: 41 }, taken: 53, held: 0 });
    expect(await count()).toBe(41);
    expect((await alice.get(`/api/imports/${first}`)).body.status).toBe('done');
  });

  it('finds them by name, part of a name, initials, phone tail and room', async () => {
    expect(await found('阮小满')).toEqual(['阮小满']);
    expect(await found('小满')).toEqual(['阮小满']);
    expect(await found('rxm')).toEqual(['阮小满']);
    expect(await found('0001')).toContain('阮小满');
    expect(await found('2-1-101')).toContain('阮小满');
  });

  it('changes nothing when the same files are dropped again', async () => {
    const before = await register();
    const again = await drop([
      { name: '住户登记表(1).xlsx', bytes: form() },
      { name: '外来人员名单.xlsx', bytes: await list() },
    ]);
    const report = await commit(again);
    expect(report).toMatchObject({ taken: 53, changes: 0, created: { persons: 0, households: 0, dwellings: 0 } });
    expect(await register()).toEqual(before);
  });

  it('takes an import back exactly, so that the register is as before', async () => {
    const before = await register();
    const third = await drop([
      { name: '三号楼.xlsx', bytes: await plainList({ estate: '杨柳苑', lines: inventLines(30, 200) }) },
      // Known people with news: a new phone, a new neighbour.
      {
        name: '更新.xlsx',
        bytes: await plainList({ estate: '杨柳苑', lines: [{ ...TENANT, phone: '19955559999' }] }),
      },
    ]);
    const report = await commit(third);
    expect(report.created.persons).toBe(30);
    expect(await register()).not.toEqual(before);
    expect(await alice.command('undoImport', { importId: third })).toMatchObject({
      ok: true,
      reply: { peopleRemoved: 30, peopleKept: 0 },
    });
    expect(await register()).toEqual(before);
    expect(await alice.command('undoImport', { importId: third })).toMatchObject({ ok: false, code: 'importNotDone' });
  });

  it('takes back an import of an older version, which kept a line for each place', async () => {
    const before = await register();
    const file = { name: '三号楼.xlsx', bytes: await plainList({ estate: '杨柳苑', lines: inventLines(12, 200) }) };
    const importId = await drop([file]);
    await commit(importId);
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        with whole as (delete from import_effect where import_id = ${importId} and entity_ids is not null returning *)
        insert into import_effect (community_id, import_id, seq, kind, entity_id)
        select community_id, import_id, 1000000 + row_number() over (), kind, id from whole, unnest(entity_ids) as id`),
    );
    expect(await alice.command('undoImport', { importId })).toMatchObject({ ok: true, reply: { peopleRemoved: 12 } });
    expect(await register()).toEqual(before);
  });
});

describe('a column that was named badly', () => {
  it('is put right once and remembered for lists of the same shape', async () => {
    const lines = inventLines(6, 400);
    const bytes = await plainList({ estate: '桂花里', lines, headers: ['甲', '乙', '丙', '丁', '戊'] });
    const importId = await drop([{ name: '无表头.xlsx', bytes }]);
    const before = (await preview(importId)).files[0].tables[0];
    const { index } = before.columns.find(({ letter }: { readonly letter: string }) => letter === 'E');
    expect(before.columns[index].meaning ?? null).not.toBe('employer');
    const chosen = await alice.command('chooseColumns', { shape: before.shape, meanings: { [index]: 'employer' } });
    expect(chosen).toMatchObject({ ok: true });
    const after = (await preview(importId)).files[0].tables[0];
    expect(after.columns[index].meaning).toBe('employer');
    const next = await drop([{ name: '下月.xlsx', bytes }]);
    expect((await preview(next)).files[0].tables[0].columns[index].meaning).toBe('employer');
    await alice.command('discardImport', { importId });
    await alice.command('discardImport', { importId: next });
  });
});

describe('rows that cannot be taken', () => {
  it('come back as Excel with the reason, and go in once they are put right', async () => {
    const nameless: RosterLine = { name: '', building: '5', unit: '1', room: '101', phone: '19955550077' };
    const unknown: RosterLine = { name: '乔木', building: '', unit: '', room: '' };
    const importId = await drop([
      {
        name: '缺项.xlsx',
        bytes: await plainList({ estate: '杨柳苑', lines: [...inventLines(4, 600), nameless, unknown] }),
      },
    ]);
    const report = await commit(importId);
    expect(report).toMatchObject({ taken: 4, held: 2 });
    const answer = await alice.get(`/api/imports/${importId}/held.xlsx`);
    expect(answer.status).toBe(200);
    const read = await readOfficeFile({ fileName: 'held.xlsx', bytes: answer.bytes });
    if ('refused' in read) throw new Error(read.refused);
    const [header = [], ...rows] = read.cells.sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(2);
    expect(rows.map(([reason]) => reason)).toEqual([expect.stringContaining('姓名'), expect.stringContaining('姓名')]);
    const name = header.indexOf('人员姓名');
    const phone = header.indexOf('手机');
    const corrected = rows.map((row, at) =>
      header.map((_, column) => {
        if (column === name && at === 0) return '苗青';
        if (column === phone && at === 1) return '19955550078';
        return row[column] ?? '';
      }),
    );
    const columns = header.map((text) => ({
      header: typeof text === 'string' ? text : '',
      widthChars: 20,
      kind: 'text' as const,
    }));
    const bytes = await writeSheet({ sheets: [{ name: '补', columns, rows: corrected }] });
    expect(await commit(await drop([{ name: '待补充.xlsx', bytes }]))).toMatchObject({
      held: 0,
      taken: 2,
      created: { persons: 2 },
    });
    expect(await found('苗青')).toEqual(['苗青']);
    expect(await found('乔木')).toEqual(['乔木']);
  });
});

describe('a roster that never says its estate', () => {
  const dropped = async (name: string, from: number) => {
    const bytes = await plainList({ estate: '', lines: inventLines(3, from) });
    const importId = await drop([{ name, bytes }]);
    const [file] = (await preview(importId)).files;
    return { importId, fileId: file.fileId };
  };

  it('has its doors where whoever drops it says that they are', async () => {
    const file = await dropped('一批.xlsx', 900);
    const said = { ...file, estate: '槐树院' };
    expect(await alice.command('placeImportFile', { ...said, fileId: newId() })).toMatchObject({ code: 'notFound' });
    expect(await alice.command('placeImportFile', said)).toMatchObject({ ok: true });
    const read = await preview(file.importId);
    expect(read.files[0].estate).toBe('槐树院');
    expect(read.newEstates).toEqual(['槐树院']);
    expect((await commit(file.importId)).created).toMatchObject({ persons: 3, estates: 1 });
    expect(await alice.command('placeImportFile', said)).toMatchObject({ code: 'importNotOpen' });
  });

  it('is told so while nobody has said it, and a word can be taken back', async () => {
    const file = await dropped('二批.xlsx', 950);
    const missing = async () => (await preview(file.importId)).report.problems['estateMissing'] ?? 0;
    expect(await missing()).toBe(3);
    await alice.command('placeImportFile', { ...file, estate: '杨柳苑' });
    expect(await missing()).toBe(0);
    await alice.command('placeImportFile', { ...file, estate: null });
    expect(await missing()).toBe(3);
    expect((await preview(file.importId)).estates).toEqual(['杨柳苑', '槐树院']);
    await alice.command('discardImport', { importId: file.importId });
  });
});

describe('bad files among good ones', () => {
  it('are refused by name and reason in seconds while the others go in', async () => {
    const bomb = repeatedXlsx([
      '<worksheet><sheetData>',
      ...Array<string>(40).fill(`<row>${'<c t="inlineStr"><is><t>啊</t></is></c>'.repeat(180_000)}</row>`),
      '</sheetData></worksheet>',
    ]);
    const encrypted = oleFile([
      { name: 'EncryptionInfo', bytes: new Uint8Array(4096) },
      { name: 'EncryptedPackage', bytes: new Uint8Array(9000) },
    ]);
    const damaged = form().slice(0, 900);
    const startedMs = performance.now();
    const importId = await drop([
      { name: '坏.xlsx', bytes: damaged },
      { name: '加密.xlsx', bytes: encrypted },
      { name: '炸弹.xlsx', bytes: bomb },
      { name: '照片.xlsx', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16) },
      { name: '好.xlsx', bytes: await plainList({ estate: '杨柳苑', lines: inventLines(5, 700) }) },
    ]);
    const report = await commit(importId);
    expect(performance.now() - startedMs).toBeLessThan(20_000);
    expect(report.created.persons).toBe(5);
    expect(report.refusedFiles.map(({ fileName }: { readonly fileName: string }) => fileName)).toEqual([
      '坏.xlsx',
      '加密.xlsx',
      '炸弹.xlsx',
      '照片.xlsx',
    ]);
    const codes = report.refusedFiles.map(({ code }: { readonly code: string }) => code);
    expect(codes).toMatchObject(['fileDamaged', 'fileEncrypted', expect.stringMatching(/^file/), 'fileNotASheet']);
    // The words name what the file is instead.
    expect(report.refusedFiles[3]).toMatchObject({ details: { actual: 'JPEG' } });
  });
});
