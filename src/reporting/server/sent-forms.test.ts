import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { peopleForm } from '../../../test/support/fill-work.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';
import { readOfficeFile } from '../../sheets/server/read-office-file.ts';
import { destroyFormsNightly } from './sent-form-jobs.ts';

/** The sub-district sends a list down to both its communities; one returns it, is sent back and corrects, the other is late. */

const [A, B] = [100, 101];
let site: TestSite;
let alice: Person;
let bob: Person;
let worker: Person;
let officer: Person;
let stranger: Person;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: A, index: 0, households: 12 });
  await fillCommunity(site, { communityId: B, index: 1, households: 8 });
  await site.seed({
    alice: { phone: '13900000001', grants: [['director', A]] },
    bob: { phone: '13900000002', grants: [['director', B]] },
    worker: { phone: '13900000003', grants: [['gridWorker', A]] },
    officer: { phone: '13900000004', grants: [['subdistrictOfficer', 10]] },
    stranger: { phone: '13900000005', grants: [['districtOfficer', 3]] },
  });
  alice = await site.signIn('13900000001');
  bob = await site.signIn('13900000002');
  worker = await site.signIn('13900000003');
  officer = await site.signIn('13900000004');
  stranger = await site.signIn('13900000005');
});
afterAll(() => site.close());

const formId = newId();
const fileId = newId<'file'>();
const name = '重点人员排查.xlsx';
const file = { fileId, name, bytes: peopleForm() };
const wanted = { formId, fileId, name, day: '2026-03-10', dueAt: '2026-03-10T09:00:00.000Z', communityIds: [A, B] };
const inA = { communityId: A };
const back = async (person: Person = officer) => (await person.get(`/api/sent-forms-below/${formId}`)).body;
const standings = async () => (await back()).rows.map((row: { standing: string }) => row.standing);
const waiting = async (person: Person) => (await person.get('/api/sent-forms')).body.rows;
async function sheetsOf(bytes: Uint8Array) {
  const read = await readOfficeFile({ fileName: 'a.xlsx', bytes });
  return 'cells' in read ? read.cells.sheets : [];
}

const owed = async (person: Person) => (await person.get(`/api/sent-forms-waiting?community=${A}`)).body;

describe('a form from the level above', () => {
  it('reaches all communities named, by whom holds them all', async () => {
    const files = [file];
    const sent = (person: Person, input: object) => person.command('sendForm', input, { communityId: A, files });
    expect(await sent(alice, wanted)).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await sent(officer, { ...wanted, communityIds: [A, 102] })).toMatchObject({ code: 'notPermitted' });
    const early = { ...wanted, dueAt: '2026-03-10T01:00:00.000Z' };
    expect(await sent(officer, early)).toMatchObject({ ok: false, code: 'formDueEarly' });
    expect(await sent(officer, wanted)).toMatchObject({ ok: true });
    for (const person of [alice, bob])
      expect(await waiting(person)).toMatchObject([{ id: formId, name, area: '杨柳街道', standing: 'waiting' }]);
    expect(await standings()).toEqual(['waiting', 'waiting']);
    expect(await owed(alice)).toEqual({ waiting: 1, late: 0 });
    expect((await stranger.get(`/api/sent-forms-below/${formId}`)).status).toBe(404);
  });

  it('shows the community what would be filled, and whom nobody knows', async () => {
    const { sheets, places, replies } = (await worker.get(`/api/sent-forms/${formId}`)).body;
    expect(sheets[0].tables[0].columns).toHaveLength(6);
    expect(places.length).toBeGreaterThan(0);
    expect(replies).toEqual([]);
    const { report, day } = (await worker.get(`/api/sent-forms/${formId}/account`)).body;
    expect(day).toBe('2026-03-10');
    expect(report.tables[0].rows).toBeGreaterThan(12);
    expect((await worker.get(`/api/sent-forms/${formId}/filled`)).status).toBe(403);
    expect((await alice.get(`/api/sent-forms/${formId}/filled`)).status).toBe(200);
  });

  const first = newId();
  it('is filled and signed with one command, numbers masked unless there is a reason', async () => {
    const reply = { formId, replyId: first };
    expect(await worker.command('replyForm', reply, inA)).toMatchObject({ ok: false, code: 'notPermitted' });
    expect(await alice.command('replyForm', { ...reply, numbers: 'open' }, inA)).toMatchObject({
      code: 'reasonNeeded',
    });
    expect(await alice.command('replyForm', reply, inA)).toMatchObject({ ok: true });
    expect(await owed(alice)).toEqual({ waiting: 0, late: 0 });
    const [row] = (await back()).rows;
    expect(row).toMatchObject({ standing: 'signed', newest: { version: 1, hasIds: false, signedBy: 'alice' } });
    const { bytes } = await officer.get(`/api/form-replies-below/${first}`);
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rows[1]?.[0]).toContain('杨柳社区');
    expect(JSON.stringify(sheet?.rows)).not.toMatch(/\d{17}[\dX]/u);
    expect(sheet?.rows.length).toBe(Number(row.newest.rowCount) + 4);
  });

  it('is sent back with a remark, and corrected beside the first version', async () => {
    const remark = { formId, replyId: first, remark: '请补证件号码' };
    expect(await officer.command('sendFormBack', remark, inA)).toMatchObject({ ok: true });
    expect(await officer.command('sendFormBack', remark, inA)).toMatchObject({ code: 'formReplyNotNewest' });
    expect(await waiting(alice)).toMatchObject([{ standing: 'sentBack', remark: '请补证件号码' }]);
    expect(await owed(alice)).toEqual({ waiting: 1, late: 0 });
    const again = { formId, replyId: newId(), numbers: 'open', reason: '街道要求补证件号' };
    expect(await alice.command('replyForm', again, inA)).toMatchObject({ ok: true });
    const { replies } = (await alice.get(`/api/sent-forms/${formId}`)).body;
    expect(replies).toMatchObject([
      { version: 1, state: 'sentBack', remark: '请补证件号码', sentBackBy: 'officer' },
      { version: 2, state: 'signed', hasIds: true },
    ]);
    expect((await alice.get(`/api/form-replies/${first}`)).status).toBe(200);
    // An archive begins with PK; sealed it does not.
    const stored = await site.db.pool.query<{ sealed: Buffer }>('select sealed from form_reply');
    expect(stored.rows.filter(({ sealed }) => sealed.subarray(0, 2).toString() === 'PK')).toEqual([]);
  });

  it('takes what somebody completed by hand, and no other file', async () => {
    const upload = (bytes: Uint8Array) => {
      const sent = { fileId: newId<'file'>(), name: '手填.xlsx', bytes };
      const input = { formId, replyId: newId(), fileId: sent.fileId, fileName: sent.name };
      return bob.command('replyForm', input, { communityId: B, files: [sent] });
    };
    expect(await upload(peopleForm('另一张'))).toMatchObject({ ok: true });
    const other = Buffer.from('姓名,电话\n林晓,13900000000\n');
    const after = { ...{ formId, replyId: newId() }, fileId: newId<'file'>(), fileName: '别的.csv', change: '改一版' };
    const files = [{ fileId: after.fileId, name: '别的.csv', bytes: other }];
    expect(await bob.command('replyForm', after, { communityId: B, files })).toMatchObject({ code: 'formNotThisOne' });
    expect(await standings()).toEqual(['signed', 'signed']);
  });

  it('is downloaded by the sender as one archive and as one workbook, and each look is in the trail', async () => {
    const zip = unzipSync((await officer.get(`/api/sent-forms-below/${formId}/zip`)).bytes);
    expect(Object.keys(zip).sort()).toEqual([`杨柳社区 ${name}`, '白杨社区 手填.xlsx'].sort());
    const merged = await sheetsOf((await officer.get(`/api/sent-forms-below/${formId}/merged`)).bytes);
    expect(merged.map((sheet) => sheet.name)).toEqual(['回收情况', '名单']);
    expect(merged[0]?.rows[1]?.slice(0, 3)).toEqual(['杨柳社区', '已报', 2]);
    expect(merged[1]?.rows[0]?.slice(0, 3)).toEqual(['社区', '序号', '姓名']);
    const [row] = (await back()).rows;
    expect(merged[1]?.rows).toHaveLength(1 + Number(row.newest.rowCount));
    expect(new Set(merged[1]?.rows.slice(1).map((cells) => cells[0]))).toEqual(new Set(['杨柳社区']));
    const looks = await site.db.pool.query(`select name from audit where kind = 'look' and subject_kind = 'sentForm'`);
    expect(looks.rows.map((look: { name: string }) => look.name)).toContain('/api/sent-forms-below/:id/merged');
  });

  it('is taken back where it is not needed, and then nobody can sign it', async () => {
    const withdrawal = { formId, communityIds: [B], reason: '并入明天的表' };
    expect(await officer.command('withdrawForm', withdrawal, inA)).toMatchObject({ ok: true });
    expect(await standings()).toEqual(['signed', 'withdrawn']);
    const late = { formId, replyId: newId(), change: '再报一次' };
    expect(await bob.command('replyForm', late, { communityId: B })).toMatchObject({ code: 'formIsWithdrawn' });
  });

  it('keeps its files a quarter, and its trail for good', async () => {
    site.clock.advance({ days: 80 });
    alice = await site.signIn('13900000001');
    await destroyFormsNightly.run(site);
    expect((await alice.get(`/api/sent-forms/${formId}`)).status).toBe(200);
    site.clock.advance({ days: 11 });
    alice = await site.signIn('13900000001');
    officer = await site.signIn('13900000004');
    await destroyFormsNightly.run(site);
    expect((await alice.get(`/api/form-replies/${first}`)).status).toBe(404);
    expect(await standings()).toEqual(['signed', 'withdrawn']);
  });
});
