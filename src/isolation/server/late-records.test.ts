import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

/** What comes late: records from a phone without a network, and the day itself when the server was away in the morning. */

const COMMUNITY = 100;
let site: TestSite;
let worker: Person;
let orderId: string;

const at = <Row extends object>(statement: ReturnType<typeof sql>) =>
  site.db.asOwner((tx) => tx.query<Row & Record<string, unknown>>(statement));

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 12 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    小吴: { phone: '13900000002', grants: [['gridWorker', COMMUNITY]] },
  });
  let director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  const { rows } = (await director.get(`/api/people?limit=5&community=${COMMUNITY}`)).body;
  orderId = newId();
  const order = { orderId, personId: rows[1].personId, measure: 'close-contact', reasonCode: 'closeContact' };
  await worker.command('issueOrder', {
    orders: [{ ...order, sourceKind: 'contact' }],
    ...{ packId: 'covid19-cn-9', packVersion: 1, anchorKind: 'lastExposure', anchorDay: '2026-03-10' },
    ...{ anchorEvidence: '疾控通报', startedOn: '2026-03-10', place: 'home' },
    parties: [{ role: 'community', name: '杨柳社区', phone: '0571-88880000' }],
  });
  expect(await director.command('approveOrder', { orderIds: [orderId] })).toMatchObject({ ok: true });
  site.clock.advance({ hours: 22 });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  expect(await director.command('planOrderDay', {}, { communityId: COMMUNITY })).toMatchObject({ ok: true });
});
afterAll(() => site.close());

const taskOf = async (kind: string) => {
  const [task] = await at<{ id: string }>(sql`
    select id from task where source_id = ${orderId} and kind = ${kind} order by due_at limit 1`);
  return task?.id ?? '';
};
async function note(kind: string, of: { readonly at: string; readonly answers?: object }) {
  const channel = 'door';
  const taskId = await taskOf(kind);
  const answers = of.answers === undefined ? {} : { answers: of.answers, answerId: newId() };
  const input = { taskId, attemptId: newId(), at: of.at, channel, outcome: 'done', ...answers };
  return worker.command('doTask', input, { communityId: COMMUNITY });
}

describe('a check that comes after another one ended the task', () => {
  it('still sends the doctor when it tells of a fever', async () => {
    const well = { temperature: 36.5, symptoms: ['none'] };
    const ill = { temperature: 39.2, symptoms: ['fever'] };
    const reports = () => at(sql`select level from referral where source_id = ${orderId}`);
    expect(await note('orderCheck', { at: site.clock.now(), answers: well })).toMatchObject({
      reply: { status: 'done' },
    });
    expect(await reports()).toEqual([]);
    expect(await note('orderCheck', { at: '2026-03-10T23:30:00.000Z', answers: ill })).toMatchObject({
      reply: { status: 'doneByOther' },
    });
    expect(await reports()).toEqual([{ level: 'feverClinic' }]);
  });
});

describe('a record that comes after its day', () => {
  it('counts for the day on which it was made: the notice and the sample', async () => {
    const noon = '2026-03-11T04:00:00.000Z';
    site.clock.advance({ hours: 24 });
    worker = await site.signIn('13900000002');
    expect(await note('orderVisit', { at: noon })).toMatchObject({ ok: true });
    expect(await note('orderTest', { at: noon, answers: { outcome: 'taken', tube: 'A17' } })).toMatchObject({
      ok: true,
    });
    const told = await at(sql`select signed_at as at from isolation_order where id = ${orderId}`);
    expect(told).toEqual([{ at: noon }]);
    const samples = await at(sql`
      select (sampled_at at time zone menshen_zone())::date::text as day from isolation_test
      where order_id = ${orderId} and sampled_at is not null`);
    expect(samples).toEqual([{ day: '2026-03-11' }]);
  });
});

describe('a server that was away until eleven', () => {
  const checks = () =>
    at<{ due: string; state: string }>(sql`
      select due_at as due, state from task where source_id = ${orderId} and kind = 'orderCheck'
        and due_at >= '2026-03-12T16:00:00Z' and due_at < '2026-03-13T16:00:00Z' order by due_at`);

  it('makes the checks of the morning all the same: nobody came, and somebody has to be told', async () => {
    site.clock.advance({ hours: 27 });
    const director = await site.signIn('13900000001');
    expect(await checks()).toEqual([]);
    for (let start = 0; start < 2; start += 1)
      expect(await director.command('planOrderDay', {}, { communityId: COMMUNITY })).toMatchObject({ ok: true });
    expect((await checks()).map(({ due }) => due)).toEqual(['2026-03-13T02:00:00.000Z', '2026-03-13T12:00:00.000Z']);
    expect(site.clock.now() > '2026-03-13T02:00:00.000Z').toBe(true);
  });
});
