import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

const COMMUNITY = 100;
const OTHER = 102;
let site: TestSite;
let director: Person;
let doctor: Person;
let worker: Person;
let stranger: Person;
let people: readonly string[];

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 30 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    周医生: { phone: '13900000002', grants: [['familyDoctor', COMMUNITY]] },
    小吴: { phone: '13900000003', grants: [['gridWorker', COMMUNITY]] },
    远客: { phone: '13900000004', grants: [['director', OTHER]] },
  });
  director = await site.signIn('13900000001');
  doctor = await site.signIn('13900000002');
  worker = await site.signIn('13900000003');
  stranger = await site.signIn('13900000004');
  const { rows } = (await director.get(`/api/people?limit=40&community=${COMMUNITY}`)).body;
  people = rows.map(({ personId }: { personId: string }) => personId);
});
afterAll(() => site.close());

let next = 0;
/** Somebody for whom nothing was ordered yet. */
function somebody(): string {
  next += 1;
  return people[next] ?? '';
}

function orderOf(personId: string, other: object = {}) {
  return {
    orders: [
      {
        orderId: newId(),
        personId,
        measure: 'secondary-contact',
        sourceKind: 'contact',
        reasonCode: 'secondaryContact',
      },
    ],
    packId: 'covid19-cn-9',
    packVersion: 1,
    anchorKind: 'lastExposure',
    anchorDay: '2026-03-09',
    anchorEvidence: '同车乘客，疾控通报',
    startedOn: '2026-03-10',
    place: 'home',
    parties: [{ role: 'community', name: '杨柳社区', phone: '0571-88880000' }],
    ...other,
  };
}

async function issued(other: object = {}): Promise<{ orderId: string; personId: string }> {
  const personId = somebody();
  const input = orderOf(personId, other);
  expect(await worker.command('issueOrder', input)).toMatchObject({ ok: true });
  return { orderId: input.orders[0]?.orderId ?? '', personId };
}

async function running(other: object = {}): Promise<{ orderId: string; personId: string }> {
  const order = await issued(other);
  expect(await director.command('approveOrder', { orderIds: [order.orderId] })).toMatchObject({ ok: true });
  return order;
}

const standingsOf = (personId: string) =>
  site.db.asOwner((tx) =>
    tx.query(sql`select code, from_day as "fromDay", until_day as "untilDay", source_order as "sourceOrder", clause
      from standing where person_id = ${personId}`),
  );
const orderRow = async (orderId: string) =>
  (
    await site.db.asOwner((tx) =>
      tx.query<{ state: string; planned: string; end: string | null }>(
        sql`select state, planned_release as planned, end_kind as end from isolation_order where id = ${orderId}`,
      ),
    )
  )[0];
const tasksOf = (orderId: string) =>
  site.db.asOwner((tx) =>
    tx.query<{ kind: string; state: string; assignee: string | null; dueAt: string }>(
      sql`select kind, state, assignee, due_at as "dueAt" from task where source_id = ${orderId} order by kind, due_at`,
    ),
  );

describe('an order that confines somebody', () => {
  it('holds only after a second person approved it, and then the gate knows and the work is made', async () => {
    const { orderId, personId } = await issued();
    expect(await orderRow(orderId)).toMatchObject({ state: 'proposed', planned: '2026-03-16' });
    expect(await standingsOf(personId)).toEqual([]);
    expect(await tasksOf(orderId)).toEqual([]);
    expect(await director.command('approveOrder', { orderIds: [orderId] })).toMatchObject({
      ok: true,
      reply: { approved: 1 },
    });
    expect(await standingsOf(personId)).toEqual([
      { code: 'stayHome', fromDay: '2026-03-09', untilDay: '2026-03-16', sourceOrder: orderId, clause: '居家隔离' },
    ]);
    // Ten in the morning: the morning check is due at ten and no longer asked for.
    expect((await tasksOf(orderId)).map(({ kind }) => kind)).toEqual([
      'orderCheck',
      'orderDelivery',
      'orderRubbish',
      'orderTalk',
      'orderTest',
      'orderVisit',
    ]);
  });

  it('is not approved by whoever wrote it', async () => {
    const input = orderOf(somebody());
    expect(await director.command('issueOrder', input)).toMatchObject({ ok: true });
    const orderIds = [input.orders[0]?.orderId];
    expect(await director.command('approveOrder', { orderIds })).toMatchObject({
      ok: false,
      code: 'orderSecondPerson',
    });
    expect(await doctor.command('approveOrder', { orderIds })).toMatchObject({ ok: true });
  });

  it('may be declined, and then it never held', async () => {
    const { orderId } = await issued();
    const reason = '核实后不是密接的密接';
    expect(await director.command('declineOrder', { orderId, reason })).toMatchObject({ ok: true });
    expect(await orderRow(orderId)).toMatchObject({ state: 'ended', end: 'refused' });
  });

  it('is refused without a telephone to object to, and twice for the same person', async () => {
    const site2 = orderOf(somebody(), { parties: [{ role: 'community', name: '社区' }] });
    expect(await worker.command('issueOrder', site2)).toMatchObject({ ok: false, code: 'orderNoWayToObject' });
    const { personId } = await issued();
    expect(await worker.command('issueOrder', orderOf(personId))).toMatchObject({
      ok: false,
      code: 'orderOpenAlready',
    });
  });

  it('sent twice is one order', async () => {
    const input = orderOf(somebody());
    for (let time = 0; time < 2; time += 1)
      expect(await worker.command('issueOrder', input)).toMatchObject({ ok: true });
    const rows = await site.db.asOwner((tx) =>
      tx.query(sql`select 1 from isolation_event where order_id = ${input.orders[0]?.orderId}`),
    );
    expect(rows).toHaveLength(1);
  });

  it('of another community is not touched', async () => {
    const { orderId } = await issued();
    const sent = await stranger.command('approveOrder', { orderIds: [orderId] }, { communityId: OTHER });
    expect(sent).toMatchObject({ ok: false, code: 'orderUnknown' });
  });
});

describe('a running order', () => {
  it('is lengthened by another person than its writer, and shortened again', async () => {
    const { orderId, personId } = await running();
    const longer = { orderId, releaseDay: '2026-03-18', reason: '专家组意见：再观察两天' };
    expect(await worker.command('extendOrder', longer)).toMatchObject({ ok: false, code: 'orderSecondPerson' });
    expect(await director.command('extendOrder', longer)).toMatchObject({
      ok: true,
      reply: { plannedRelease: '2026-03-18' },
    });
    expect(await standingsOf(personId)).toMatchObject([{ untilDay: '2026-03-18' }]);
    const shorter = { orderId, releaseDay: '2026-03-15', reason: '检测全部阴性，缩短' };
    expect(await director.command('shortenOrder', shorter)).toMatchObject({
      ok: true,
      reply: { plannedRelease: '2026-03-15' },
    });
    const never = { orderId, releaseDay: '2026-03-17', reason: '缩短不能变长' };
    expect(await director.command('shortenOrder', never)).toMatchObject({ ok: false, code: 'orderNotShorter' });
  });

  it('begins again after a breach, and says so in its history', async () => {
    const { orderId } = await running();
    const breach = { orderId, cause: 'breach', day: '2026-03-10', reason: '门磁报警，核实外出购物' };
    expect(await director.command('restartOrder', breach)).toMatchObject({
      ok: true,
      reply: { plannedRelease: '2026-03-17' },
    });
    const events = await site.db.asOwner((tx) =>
      tx.query<{ kind: string }>(sql`select kind from isolation_event where order_id = ${orderId} order by at, id`),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['issued', 'approved', 'breach']);
  });

  it('becomes another measure without a gap', async () => {
    const { orderId, personId } = await running();
    const newOrderId = newId();
    const input = {
      ...{ orderId, newOrderId, measure: 'close-contact', anchorKind: 'lastExposure', anchorDay: '2026-03-09' },
      ...{ anchorEvidence: '密接转阳', reasonCode: 'closeContact', reason: '密接今日检测阳性，转为密接' },
    };
    expect(await director.command('convertOrder', input)).toMatchObject({ ok: true });
    expect(await orderRow(orderId)).toMatchObject({ state: 'ended', end: 'converted' });
    expect(await orderRow(newOrderId)).toMatchObject({ state: 'running' });
    expect(await standingsOf(personId)).toMatchObject([{ sourceOrder: newOrderId }]);
  });

  it('ends with a death, and so do standing and work', async () => {
    const { orderId, personId } = await running();
    expect(await director.command('recordDeath', { personId, day: '2026-03-10' })).toMatchObject({ ok: true });
    expect(await orderRow(orderId)).toMatchObject({ state: 'ended', end: 'died' });
    expect(await standingsOf(personId)).toEqual([]);
    expect((await tasksOf(orderId)).every(({ state }) => state === 'cancelled')).toBe(true);
  });
});

describe('an objection', () => {
  it('has an answer due, is not judged by the writer, and upheld frees the person at once', async () => {
    const { orderId, personId } = await running();
    const objectionId = newId();
    const words = '我那天没有坐那趟车';
    expect(
      await worker.command('objectToOrder', { objectionId, orderId, saidBy: 'person', source: 'call', words }),
    ).toMatchObject({ ok: true, reply: { answerDueAt: '2026-03-11T02:00:00.000Z' } });
    const answer = { objectionId, outcome: 'upheld', answer: '核实车票，确实未乘坐，立即解除' };
    expect(await director.command('answerObjection', answer)).toMatchObject({ ok: true });
    expect(await orderRow(orderId)).toMatchObject({ state: 'ended', end: 'objection' });
    expect(await standingsOf(personId)).toEqual([]);
    expect(await director.command('answerObjection', answer)).toMatchObject({ ok: false, code: 'objectionAnswered' });
  });
});

describe('the gate', () => {
  const passing = async (personId: string) => {
    const [standing] = await site.db.asOwner((tx) =>
      tx.query<{ code: 'stayHome'; untilDay: string; clause: string }>(
        sql`select code, until_day as "untilDay", clause from standing where person_id = ${personId}`,
      ),
    );
    return standing?.code;
  };

  it('says stop from the approval on, and lets go from the release on', async () => {
    const { orderId, personId } = await issued({ anchorDay: '2026-03-03', startedOn: '2026-03-04' });
    expect(await passing(personId)).toBeUndefined();
    await director.command('approveOrder', { orderIds: [orderId] });
    expect(await passing(personId)).toBe('stayHome');
    const tests = ['2026-03-04', '2026-03-07', '2026-03-10'].map((sampledOn) => ({
      ...{ testId: newId(), orderId, sampledOn, result: 'negative' },
    }));
    expect(await doctor.command('recordTests', { tests })).toMatchObject({ ok: true });
    const release = { orderIds: [orderId], confirmed: ['assessment'] };
    expect(await director.command('releaseOrders', release)).toMatchObject({ ok: true, reply: { ended: 1 } });
    expect(await passing(personId)).toBeUndefined();
    // And says so to whoever is free, in the same act.
    const told = await site.db.asOwner((tx) =>
      tx.query(sql`select template, to_account as worker from message where source_id = ${orderId}`),
    );
    expect(told).toEqual([{ template: 'orderEnded', worker: null }]);
  });
});
