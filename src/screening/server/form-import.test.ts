import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let director: Person;
let worker: Person;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', 100]] },
    周行: { phone: '13900000005', grants: [['gridWorker', 100]] },
  });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000005');
});
afterAll(() => site.close());

/** A workbook as ODK and Kobo take it. */
function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

function send(person: Person, bytes: Uint8Array) {
  const fileId = newId();
  return person.command('readFormFile', { fileId, fileName: 'a.xlsx' }, { files: [{ fileId, name: 'a.xlsx', bytes }] });
}

const water = workbook({
  survey: [
    ['type', 'name', 'label::Chinese (zh)', 'label::English (en)', 'relevant'],
    ['select_one yn', 'found', '有积水吗', 'Standing water?', ''],
    ['integer', 'places', '几处', 'How many?', "${found} = 'yes'"],
    ['geopoint', 'where', '位置', 'Where', ''],
  ],
  choices: [
    ['list_name', 'name', 'label::Chinese (zh)', 'label::English (en)'],
    ['yn', 'yes', '有', 'Yes'],
    ['yn', 'no', '没有', 'No'],
  ],
  settings: [
    ['form_title', 'form_id'],
    ['积水排查', 'standing_water'],
  ],
});

describe('a form made elsewhere', () => {
  it('is read, told row by row, and can be saved as it came', async () => {
    const { ok, reply } = await send(director, water);
    expect(ok).toBe(true);
    expect(reply.notes).toEqual([{ sheet: 'survey', row: 4, code: 'typeUnknown', details: { type: 'geopoint' } }]);
    expect(reply.form).toMatchObject({ id: 'standing-water', title: { 'zh-CN': '积水排查' } });
    expect(await director.command('saveForm', { formId: newId(), definition: reply.form })).toMatchObject({ ok: true });
    const { definition } = (await worker.get('/api/forms/standing-water')).body;
    expect(definition).toEqual(reply.form);
  });

  it('that is none says so, and a file that is no workbook is refused', async () => {
    expect((await send(director, workbook({ 名册: [['姓名'], ['张三']] }))).reply.form).toBeUndefined();
    expect(await send(director, new TextEncoder().encode('%PDF-1.4'))).toMatchObject({ ok: false });
  });

  it('is read for whoever may design forms', async () => {
    expect(await send(worker, water)).toMatchObject({ ok: false, code: 'notPermitted' });
  });
});
