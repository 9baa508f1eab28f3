import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';
import { countDays, makeReports } from './jobs.ts';

const A = 100;
const B = 101;

let site: TestSite;
let alice: Person;
let officer: Person;
let district: Person;
let guard: Person;

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: A, index: 0, households: 20 });
  await fillCommunity(site, { communityId: B, index: 1, households: 10 });
  await site.seed({
    alice: { phone: '13900000001', grants: [['director', A]] },
    officer: { phone: '13900000003', grants: [['subdistrictOfficer', 10]] },
    district: { phone: '13900000004', grants: [['districtOfficer', 2]] },
    guard: { phone: '13900000005', grants: [['gateGuard', A]] },
  });
  alice = await site.signIn('13900000001');
  officer = await site.signIn('13900000003');
  district = await site.signIn('13900000004');
  guard = await site.signIn('13900000005');
});
afterAll(() => site.close());

const daily = async (person: Person = alice, path = 'daily') =>
  (await person.get(`/api/reporting/${path}?community=${A}`)).body;
const boardRow = async (communityId: number) =>
  (await district.get('/api/reporting/board?area=2')).body.rows.find(
    (row: { communityId: number }) => row.communityId === communityId,
  );
const inA = { communityId: A };

describe('the day of a report', () => {
  const reportId = newId();
  const corrected = newId();

  it('begins without one: figures are counted, nothing is signed', async () => {
    const sheet = await daily();
    expect(sheet).toMatchObject({ standing: 'missing', sheet: null, versions: [] });
    expect(sheet.live.residents).toBeGreaterThan(20);
    expect(sheet.used).toContain('register');
    expect(sheet.used).not.toContain('isolation');
  });

  it('is not seen by somebody at a gate', async () => {
    expect((await guard.get(`/api/reporting/daily?community=${A}`)).status).toBe(403);
  });

  it('is made by itself at the set hour, and not before', async () => {
    await makeReports.run(site);
    expect((await daily()).standing).toBe('missing');
    const usual = { makeMinute: 990, dueMinute: 1080, communityIds: [A, B] };
    expect(await officer.command('setReportTimes', usual, inA)).toMatchObject({ ok: true });
    const times = { makeMinute: 600, dueMinute: 700 };
    expect(await officer.command('setReportTimes', times, inA)).toMatchObject({ ok: true });
    expect((await officer.get('/api/reporting/times')).body.rows).toMatchObject([
      { communityId: B, makeMinute: 990, dueMinute: 1080 },
      { communityId: A, makeMinute: 600, dueMinute: 700 },
    ]);
    const outside = { ...times, communityIds: [102] };
    expect(await officer.command('setReportTimes', outside, inA)).toMatchObject({ ok: false, code: 'notPermitted' });
    await makeReports.run(site);
    await makeReports.run(site);
    const sheet = await daily();
    expect(sheet).toMatchObject({ standing: 'draft', versions: [{ version: 1, state: 'draft' }] });
    expect(sheet.sheet.stands).toEqual(sheet.live);
  });

  it('shows both values when a figure is put by hand, and refuses one that changes nothing', async () => {
    const [{ reportId: made }] = (await daily()).versions;
    const line = { reportId: made, indicator: 'disinfected', value: 12, reason: '物业消杀记录本' };
    const put = await alice.command('overrideFigure', { ...line, overrideId: newId() }, inA);
    expect(put.ok).toBe(true);
    const again = await alice.command('overrideFigure', { ...line, overrideId: newId() }, inA);
    expect(again).toMatchObject({ ok: false, code: 'overrideChangesNothing' });
    const sheet = await daily();
    expect(sheet.sheet.computed.disinfected).toBe(0);
    expect(sheet.sheet.stands.disinfected).toBe(12);
    expect(sheet.overrides).toMatchObject([{ computed: 0, value: 12, reason: '物业消杀记录本' }]);
  });

  it('is not signed while figures disagree without a word', async () => {
    const [{ reportId: made }] = (await daily()).versions;
    const line = { reportId: made, overrideId: newId(), indicator: 'gateIn', value: 5, reason: '停电时纸质登记' };
    await alice.command('overrideFigure', line, inA);
    expect((await daily()).broken).toEqual([{ check: 'gateBalance', difference: -5 }]);
    const sign = () => alice.command('signReport', { reportId: made }, inA);
    expect(await sign()).toMatchObject({ ok: false, code: 'checksUnexplained' });
    await alice.command('explainCheck', { reportId: made, check: 'gateBalance', note: '纸质登记未录入' }, inA);
    expect((await sign()).ok).toBe(true);
    expect(await daily()).toMatchObject({ standing: 'signed' });
  });

  it('cannot be changed any more once it is signed', async () => {
    const [{ reportId: made }] = (await daily()).versions;
    const line = { reportId: made, overrideId: newId(), indicator: 'gateIn', value: 6, reason: '再改一次' };
    for (const [name, input] of [
      ['overrideFigure', line],
      ['recountReport', { reportId: made }],
      ['signReport', { reportId: made }],
    ] as const)
      expect(await alice.command(name, input, inA)).toMatchObject({ ok: false, code: 'reportIsSigned' });
  });

  it('is sent back by the level above with a remark, and comes again as a new version beside the old one', async () => {
    const [{ reportId: made }] = (await daily()).versions;
    const back = { reportId: made, remarkId: newId(), note: '请核对进入人次' };
    expect(await alice.command('returnReport', back, inA)).toMatchObject({ ok: false, code: 'notPermitted' });
    expect((await officer.command('returnReport', back, inA)).ok).toBe(true);
    expect(await daily()).toMatchObject({
      standing: 'returned',
      remarks: [{ kind: 'return', note: '请核对进入人次' }],
    });
    const day = site.clock.today();
    await alice.command('correctReport', { reportId: corrected, day, reason: '按退回意见核对' }, inA);
    const sheet = await daily();
    expect(sheet.versions.map(({ version, state }: { version: number; state: string }) => [version, state])).toEqual([
      [1, 'returned'],
      [2, 'draft'],
    ]);
    // What was put by hand is carried over, to be confirmed or taken back.
    expect(sheet.sheet.stands).toMatchObject({ disinfected: 12, gateIn: 5 });
    const undo = { reportId: corrected, overrideId: newId(), indicator: 'gateIn', value: null, reason: '补录完成' };
    await alice.command('overrideFigure', undo, inA);
    expect((await alice.command('signReport', { reportId: corrected }, inA)).ok).toBe(true);
    const after = await daily();
    expect(after.standing).toBe('signed');
    expect(after.versions.map(({ figures }: { figures: { gateIn: number } }) => figures.gateIn)).toEqual([5, 0]);
  });

  it('of a day ahead is not made, nor twice', async () => {
    const ahead = await alice.command('makeReport', { reportId, day: '2026-03-11' }, inA);
    expect(ahead).toMatchObject({ ok: false, code: 'reportDayAhead' });
    const twice = await alice.command('makeReport', { reportId, day: site.clock.today() }, inA);
    expect(twice).toMatchObject({ ok: false, code: 'reportExists' });
  });
});

describe('the level above', () => {
  it('sees every community, as counted and as signed, and who is late', async () => {
    await countDays.run(site);
    const live = (await daily()).live;
    const { codes } = (await district.get('/api/reporting/board?area=2')).body;
    const at = codes.indexOf('residents');
    expect(await boardRow(A)).toMatchObject({ standing: 'signed', version: 2 });
    expect((await boardRow(A)).live[at]).toBe(live.residents);
    expect((await boardRow(A)).signed[at]).toBe(live.residents);
    expect(await boardRow(B)).toMatchObject({ standing: 'missing', signed: null });
    site.clock.advance({ hours: 9 });
    expect(await boardRow(B)).toMatchObject({ standing: 'late' });
  });

  it('gets the figures it asks for, in their order, and no others', async () => {
    const all = (await district.get('/api/reporting/board?area=2')).body;
    const some = (await district.get('/api/reporting/board?area=2&codes=gateIn,nothing,residents')).body;
    expect(some.codes).toEqual(['gateIn', 'residents']);
    const [of, part] = [all, some].map(({ rows }) =>
      rows.find((row: { communityId: number }) => row.communityId === A),
    );
    const values = (row: readonly number[]) => some.codes.map((code: string) => row[all.codes.indexOf(code)]);
    expect(part).toEqual({ ...of, live: values(of.live), signed: values(of.signed) });
    expect((await district.get('/api/reporting/board?area=2&codes=nothing')).body.rows[0].live).toEqual([]);
  });

  it('finds its own area when it names none', async () => {
    expect((await officer.get('/api/reporting/board')).body.area).toMatchObject({ areaId: 10 });
  });

  it('goes down to the figures of a community, and to people only where its job is with people', async () => {
    expect((await daily(district, 'below')).live.residents).toBeGreaterThan(20);
    expect((await district.get(`/api/reporting/behind?code=residents&community=${A}`)).status).toBe(403);
    const rows = (await officer.get(`/api/reporting/behind?code=residents&community=${A}&limit=5`)).body.rows;
    expect(rows).toHaveLength(5);
    expect(rows[0].name).not.toBe('');
  });

  it('leaves a trace where it looked at people', async () => {
    const seen = await site.db.asOwner((tx) =>
      tx.client.query(`select count(*)::int as n from audit where kind = 'look' and name = '/api/reporting/behind'`),
    );
    expect(seen.rows[0]).toEqual({ n: 1 });
  });
});
