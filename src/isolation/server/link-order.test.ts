import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let worker: Person;
let stranger: Person;
let people: readonly string[];

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 20 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    小吴: { phone: '13900000003', grants: [['gridWorker', COMMUNITY]] },
    远客: { phone: '13900000004', grants: [['director', 102]] },
  });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000003');
  stranger = await site.signIn('13900000004');
  const { rows } = (await director.get(`/api/people?limit=40&community=${COMMUNITY}`)).body;
  people = rows.map(({ personId }: { personId: string }) => personId);
});
afterAll(() => site.close());

async function proposed(at: number): Promise<string> {
  const orderId = newId();
  const issued = await worker.command('issueOrder', {
    orders: [
      {
        ...{ orderId, personId: people[at], measure: 'secondary-contact' },
        ...{ sourceKind: 'contact', reasonCode: 'secondaryContact' },
      },
    ],
    ...{ packId: 'covid19-cn-9', packVersion: 1, anchorKind: 'lastExposure', anchorDay: '2026-03-09' },
    ...{ anchorEvidence: '同车乘客，疾控通报', startedOn: '2026-03-10', place: 'home' },
    parties: [{ role: 'community', name: '杨柳社区', phone: '0571-88880000' }],
  });
  expect(issued).toMatchObject({ ok: true });
  return orderId;
}

async function running(at: number): Promise<{ readonly orderId: string; readonly token: string }> {
  const orderId = await proposed(at);
  expect(await director.command('approveOrder', { orderIds: [orderId] })).toMatchObject({ ok: true });
  const { body } = await worker.get(`/api/orders/${orderId}/link`);
  return { orderId, token: body.path.slice(3) };
}

const openPage = (token: string) =>
  site.request({ method: 'GET', url: `/api/resident/page?token=${encodeURIComponent(token)}` });
async function send(token: string, name: string, input: object) {
  const { body } = await openPage(token);
  site.clock.advance({ seconds: 20 });
  const payload = { token, opening: body.opening, command: { commandId: newId(), name, input } };
  return site.request({ method: 'POST', url: '/api/resident/commands', payload });
}
const report = (answers: object) => ({ answerId: newId(), at: site.clock.now(), answers });
const checksOf = (orderId: string) =>
  site.db.asOwner((tx) =>
    tx.query<{ state: string; outcome: string | null }>(
      sql`select state, outcome from task where source_id = ${orderId} and kind = 'orderCheck' order by due_at`,
    ),
  );
const reportsToDoctor = (orderId: string) =>
  site.db.asOwner((tx) => tx.query(sql`select level, source from referral where source_id = ${orderId}`));

describe('the link of an order', () => {
  it('says how far, why, until when and whom to call, and no name', async () => {
    const { token } = await running(0);
    const { body } = await openPage(token);
    const said = body.lines.map(({ text }: { readonly text: { readonly 'zh-CN': string } }) => text['zh-CN']);
    expect(said).toEqual(['第 1 天，共 7 天', expect.any(String), '与密接有接触', '2026-03-16', '杨柳社区']);
    expect(body.lines.at(-1).phone).toBe('057188880000');
  });

  it('is given for running orders only, and to workers of the community', async () => {
    const orderId = await proposed(1);
    expect((await worker.get(`/api/orders/${orderId}/link`)).body).toMatchObject({ code: 'orderNotRunning' });
    const { orderId: other } = await running(2);
    expect((await stranger.get(`/api/orders/${other}/link`)).status).toBe(404);
  });

  it('tells the doctor of a fever', async () => {
    const { orderId, token } = await running(4);
    await send(token, 'reportByLink', report({ temperature: 38.6, symptoms: ['fever'] }));
    expect(await reportsToDoctor(orderId)).toEqual([{ level: 'feverClinic', source: 'order' }]);
  });

  it('takes an objection, which somebody else answers', async () => {
    const { orderId, token } = await running(5);
    const sent = await send(token, 'objectByLink', { objectionId: newId(), words: '我没有坐过那趟车' });
    expect(sent).toMatchObject({ status: 200 });
    const { body } = await director.get(`/api/orders/${orderId}`);
    expect(body.objections).toMatchObject([{ words: '我没有坐过那趟车', source: 'link', answeredAt: null }]);
  });

  it('takes a temperature, which does the check that waits', async () => {
    const { orderId, token } = await running(3);
    expect(await send(token, 'reportByLink', report({ temperature: 50, symptoms: ['none'] }))).toMatchObject({
      body: { code: 'answersWrong', details: { field: 'temperature' } },
    });
    // The evening's check is asked for in the evening.
    site.clock.advance({ hours: 8 });
    const sent = await send(token, 'reportByLink', report({ temperature: 36.6, symptoms: ['none'] }));
    expect(sent).toMatchObject({ status: 200, body: { results: [{ reply: { taken: 1 } }] } });
    expect(await checksOf(orderId)).toMatchObject([{ state: 'done', outcome: 'done' }]);
    expect(await reportsToDoctor(orderId)).toEqual([]);
    const again = await send(token, 'reportByLink', report({ temperature: 36.7, symptoms: ['none'] }));
    expect(again).toMatchObject({ status: 200 });
  });
});
