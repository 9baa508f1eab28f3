import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDoors } from '../../../test/support/dwellings.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';

let site: TestSite;
let director: Person;
let guard: Person;
let stranger: Person;
let door: string;
const gateId = newId<'gate'>();
const COMMUNITY = 100;

beforeAll(async () => {
  site = await openTestSite();
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    门卫: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
    远客: { phone: '13900000006', grants: [['director', 101]] },
  });
  director = await site.signIn('13900000001');
  guard = await site.signIn('13900000005');
  stranger = await site.signIn('13900000006');
  const doors = await createDoors(site.db, { communityId: COMMUNITY, estate: '锦里', doors: ['3-2-501'] });
  door = doors.get('3-2-501') ?? '';
  expect(await director.command('saveGate', { gateId, name: '东门', kind: 'both', position: 0 })).toMatchObject({
    ok: true,
  });
});
afterAll(() => site.close());

function visitOf(other: object = {}) {
  const now = site.clock.now();
  return {
    visitId: newId(),
    kind: 'visitor',
    name: '周行',
    phone: '138 0013 8000',
    hostDwellingId: door,
    fromAt: now,
    registeredAt: now,
    gateId,
    ...other,
  };
}
const open = async (who: Person = director) => (await who.get('/api/gate/visits?state=open')).body.rows;

describe('a visit', () => {
  it('is registered in one command, ends by the hours of the rules, and shows whom it is for', async () => {
    const visit = visitOf({ passengers: 1, plate: '京a·12345' });
    expect(await guard.command('registerVisit', visit)).toMatchObject({ ok: true });
    const [row] = await open();
    expect(row).toMatchObject({
      visitId: visit.visitId,
      kind: 'visitor',
      name: '周行',
      phone: '13800138000',
      plate: '京A12345',
      host: '锦里 3号楼2单元501',
      hostAnswer: 'notAsked',
      gate: '东门',
      registeredBy: '门卫',
      untilAt: '2026-03-10T06:00:00.000Z',
      endedAt: null,
      isOverdue: false,
    });
    expect((await open(guard))[0].phone).toBe('138****8000');
    expect((await stranger.get('/api/gate/visits?state=all')).body.rows).toEqual([]);
    expect((await director.get('/api/gate/visits/count?state=open')).body).toEqual({ count: 1 });
  });

  it('sent again by a phone that heard no answer is one visit', async () => {
    const visit = visitOf({ name: '何处' });
    for (let time = 0; time < 3; time += 1)
      expect(await guard.command('registerVisit', visit)).toMatchObject({ ok: true });
    expect((await open()).filter(({ name }: { name: string }) => name === '何处')).toHaveLength(1);
  });

  it('keeps the whole phone number out of what is recorded', async () => {
    const visit = visitOf({ phone: '13700137001' });
    await guard.command('registerVisit', visit);
    const [fact] = await site.db.asOwner((tx) =>
      tx.query<{ body: object }>(sql`select body from fact where subject_id = ${visit.visitId}`),
    );
    expect(fact?.body).toMatchObject({ type: 'visitRegistered', phone: '137****7001' });
    expect(JSON.stringify(fact)).not.toContain('13700137001');
  });

  it('has the answer of the household, how it was asked, and an end', async () => {
    const visit = visitOf({ hostAnswer: 'asked' });
    const { visitId } = visit;
    await guard.command('registerVisit', visit);
    expect(await guard.command('answerVisit', { visitId, answer: 'agreed', by: 'call' })).toMatchObject({ ok: true });
    expect((await open())[0]).toMatchObject({ visitId, hostAnswer: 'agreed', answeredBy: 'call' });
    site.clock.advance({ minutes: 20 });
    expect(await guard.command('endVisit', { visitId })).toMatchObject({ ok: true });
    expect(await guard.command('endVisit', { visitId })).toMatchObject({ ok: true });
    expect((await open()).map((row: { visitId: string }) => row.visitId)).not.toContain(visitId);
    site.clock.advance({ minutes: 1 });
    expect(await guard.command('answerVisit', { visitId, answer: 'refused', by: 'call' })).toMatchObject({
      code: 'visitEnded',
    });
  });

  it('that nobody ended is overdue', async () => {
    const visit = visitOf({ name: '迟归' });
    await guard.command('registerVisit', visit);
    site.clock.advance({ hours: 5 });
    [director, guard] = [await site.signIn('13900000001'), await site.signIn('13900000005')];
    const { rows } = (await director.get('/api/gate/visits?state=overdue')).body;
    expect(rows.find((row: { name: string }) => row.name === '迟归')).toMatchObject({ isOverdue: true });
  });

  it('that happened while the phone had no network is written down, also when visitors are not admitted', async () => {
    const closed = { ...DEFAULT_GATE_RULES, admitsVisitors: false };
    expect(await director.command('setGateRules', closed)).toMatchObject({ ok: true });
    expect(await guard.command('registerVisit', visitOf())).toMatchObject({ code: 'visitorsNotAdmitted' });
    const earlier = new Date(Date.parse(site.clock.now()) - 3 * 3_600_000).toISOString();
    const happened = visitOf({ name: '离线客', registeredAt: earlier, fromAt: earlier });
    expect(await guard.command('registerVisit', happened)).toMatchObject({ ok: true });
    expect(await guard.command('registerVisit', visitOf({ kind: 'courier', hostDwellingId: undefined }))).toMatchObject(
      {
        ok: true,
      },
    );
    await director.command('setGateRules', DEFAULT_GATE_RULES);
  });

  it.each([
    ['visitHostNeeded', { hostDwellingId: undefined }],
    ['visitHostUnknown', { hostDwellingId: newId() }],
    ['gateUnknown', { gateId: newId() }],
    ['visitTooLong', { untilAt: '2026-05-01T00:00:00.000Z' }],
    ['visitEndBeforeStart', { untilAt: '2026-03-01T00:00:00.000Z' }],
    ['momentInFuture', { registeredAt: '2026-03-12T00:00:00.000Z' }],
    ['invalidInput', { phone: '12' }],
  ])('is refused with %s', async (code, wrong) => {
    expect(await guard.command('registerVisit', visitOf(wrong))).toMatchObject({ ok: false, code });
  });

  it('of a regular is remembered', async () => {
    await guard.command('registerVisit', visitOf({ kind: 'courier', name: '快哥', company: '云递', isRegular: true }));
    const { rows } = (await guard.get('/api/gate/visits?state=regular')).body;
    expect(rows.map(({ name, company }: { name: string; company: string }) => [name, company])).toEqual([
      ['快哥', '云递'],
    ]);
  });
});
