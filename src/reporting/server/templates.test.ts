import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';

const A = 100;
const SUBDISTRICT = 10;

let site: TestSite;
let alice: Person;
let officer: Person;
let worker: Person;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: A, index: 0, households: 10 });
  await site.seed({
    alice: { phone: '13900000001', grants: [['director', A]] },
    worker: { phone: '13900000002', grants: [['gridWorker', A]] },
    officer: { phone: '13900000003', grants: [['subdistrictOfficer', SUBDISTRICT]] },
  });
  alice = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  officer = await site.signIn('13900000003');
});
afterAll(() => site.close());

const textOf = (bytes: Uint8Array): string =>
  (new PizZip(bytes).file('word/document.xml')?.asText() ?? '').replaceAll('</w:p>', '\n').replace(/<[^>]+>/g, '');
/** As somebody does in Word: other words around the same fields. */
const changed = (bytes: Uint8Array, of: readonly (readonly [string, string])[]): Uint8Array => {
  const zip = new PizZip(bytes);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file(
    'word/document.xml',
    of.reduce((text, [from, to]) => text.replaceAll(from, to), xml),
  );
  return zip.generate({ type: 'uint8array' });
};
const whose = `community=${A}&area=${A}`;
const ours = async () => (await alice.get(`/api/reporting/templates/situation?${whose}`)).bytes;
const word = async (person: Person, where: string) =>
  textOf((await person.get(`/api/reporting/${where}&kind=situation`)).bytes);
const inA = `words.docx?community=${A}`;
const listed = async () => (await alice.get(`/api/reporting/templates?${whose}`)).body;

async function send(bytes: Uint8Array, { person = alice, areaId = A } = {}) {
  const fileId = newId<'file'>();
  const input = { kind: 'situation', fileId, fileName: '情况汇报模板.docx' };
  return person.command('saveReportTemplate', input, { areaId, files: [{ fileId, name: 'a.docx', bytes }] });
}

describe("a report in the office's own words", () => {
  it('begins with our template: Word says what the page says', async () => {
    const page = (await alice.get(`/api/reporting/words?community=${A}`)).body;
    expect(page.template).toBeNull();
    expect(await word(alice, inA)).toContain('现有常住人口');
    expect(textOf(await ours())).toContain('现有常住人口 {常住人口} 人、{常住户数} 户');
    expect(await listed()).toMatchObject({ area: { areaId: A }, rows: [] });
  });

  it('is written by the changed template from then on, with our figures', async () => {
    const own = changed(await ours(), [
      ['疫情防控情况汇报', '杨柳社区每日情况'],
      ['现有常住人口', '我社区共有'],
    ]);
    expect(await send(own)).toMatchObject({ ok: true, reply: { version: 1 } });
    const { figures } = (await alice.get(`/api/reporting/period?community=${A}&from=2026-03-10`)).body;
    const said = await word(alice, inA);
    expect(said).toContain('杨柳社区每日情况');
    expect(said).toContain(`我社区共有 ${figures.residents} 人、${figures.households} 户`);
    // No gate has worked yet: neither its chapter nor its zeros.
    expect(said).not.toContain('卡口查验');
    const page = (await alice.get(`/api/reporting/words?community=${A}`)).body;
    expect(page.template).toEqual({ version: 1, fileName: '情况汇报模板.docx' });
  });

  it('refuses fields that no report has and names them, and keeps what is in use', async () => {
    const wrong = changed(await ours(), [['{常住人口}', '{常住人囗}']]);
    expect(await send(wrong)).toMatchObject({
      ...{ ok: false, code: 'reportTemplatePlaces' },
      details: { places: '{常住人囗}', count: 1 },
    });
    expect(await send(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false, code: 'wordTemplateUnusable' });
    expect((await listed()).rows).toMatchObject([{ version: 1, isUsed: true, by: 'alice' }]);
  });

  it('goes back to an earlier version, and to ours', async () => {
    await send(changed(await ours(), [['疫情防控情况汇报', '第二版']]));
    expect((await listed()).rows).toMatchObject([
      { version: 2, isUsed: true },
      { version: 1, isUsed: false },
    ]);
    const use = (version: number | null) =>
      alice.command('useReportTemplate', { kind: 'situation', version }, { areaId: A });
    expect(await use(1)).toMatchObject({ ok: true });
    expect(await word(alice, inA)).toContain('杨柳社区每日情况');
    expect(await use(7)).toMatchObject({ ok: false, code: 'reportTemplateUnknown' });
    expect(await use(null)).toMatchObject({ ok: true });
    expect(await word(alice, inA)).toContain('疫情防控情况汇报');
    const earlier = await alice.get(`/api/reporting/templates/situation?${whose}&version=2`);
    expect(textOf(earlier.bytes)).toContain('第二版');
  });

  it('is changed by those who may, each for the own area, and the trail knows', async () => {
    const bytes = await ours();
    expect(await send(bytes, { person: worker })).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await send(bytes, { areaId: SUBDISTRICT })).toMatchObject({ ok: false, code: 'notPermitted' });
    const above = changed(bytes, [['疫情防控情况汇报', '街道情况专报']]);
    expect(await send(above, { person: officer, areaId: SUBDISTRICT })).toMatchObject({ ok: true });
    expect(await word(officer, 'words-below.docx?')).toContain('街道情况专报');
    expect(await word(alice, inA)).not.toContain('街道情况专报');
    expect((await officer.get('/api/reporting/templates?area=999')).status).toBe(404);
    expect((await alice.get(`/api/reporting/templates?area=${SUBDISTRICT}`)).status).toBe(404);
    expect((await officer.get('/api/reporting/templates')).body.rows).toMatchObject([{ version: 1, by: 'officer' }]);
    const trail = await site.db.asOwner((tx) =>
      tx.client.query(`select outcome from audit where name = 'saveReportTemplate' order by at, id`),
    );
    expect(trail.rows.length).toBeGreaterThanOrEqual(5);
  });
});
