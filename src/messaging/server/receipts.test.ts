import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { openTestGateway, type TestGateway } from '../../../test/support/sms-gateway.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { createLog } from '../../base/server/log.ts';
import { DEFAULT_SETTING } from '../domain/setting.ts';
import { createTencent } from './gateways/tencent.ts';
import { queueMessages } from './queue-messages.ts';
import { receiptJob } from './receipt-job.ts';
import { createSender } from './sender.ts';
import { setChannels } from './setting-queries.ts';

const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let gateway: TestGateway;
let personIds: readonly string[];

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 8 });
  await site.seed({ 林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] } });
  director = await site.signIn('13900000001');
  gateway = await openTestGateway();
  await site.db.asOwner((tx) => setChannels(tx, ['outbox', 'tencent']));
  const rows = await site.db.asOwner((tx) =>
    tx.query<{ id: string }>(sql`
      select p.person_id as id from person_phone p join residency r on r.community_id = p.community_id and r.person_id = p.person_id
      where p.community_id = ${COMMUNITY} and p.position = 0 and p.phone ~ '^1[3-9]' and r.until_day is null and r.kind <> 'work'
      order by p.phone limit 3`),
  );
  personIds = rows.map(({ id }) => id);
  expect(await director.command('setMessaging', { ...DEFAULT_SETTING, channel: 'tencent' })).toMatchObject({
    ok: true,
  });
});
afterAll(async () => {
  await gateway.close();
  await site.close();
});

const tencent = () =>
  createTencent({
    ...{ url: gateway.url, region: 'ap-guangzhou', secretId: 'AKIDEXAMPLE', secretKey: 'never-said', appId: '1400' },
    ...{ signName: '杨柳社区', templates: { orderEnded: '1' } },
  });

/** Sends to a resident; the gateway takes it under this number. */
async function sendTo(personId: string, ref: string): Promise<string> {
  const key = newId();
  gateway.answers({ body: JSON.stringify({ Response: { SendStatusSet: [{ Code: 'Ok', SerialNo: ref }] } }) });
  const { db, vault, clock } = site;
  const message = { key, template: 'orderEnded' as const, to: { personIds: [personId] } };
  await db.write({ communityIds: [COMMUNITY] }, (tx) =>
    queueMessages(tx, { communityId: COMMUNITY, now: clock.now(), vault, messages: [message] }),
  );
  const sender = createSender({
    db,
    vault,
    clock,
    log: createLog('silent'),
    gateways: new Map([['tencent', tencent()]]),
  });
  await sender.run();
  await sender.close();
  site.clock.advance({ seconds: 20 });
  return key;
}

const board = async () => (await director.get(`/api/messaging?community=${COMMUNITY}`)).body;
const post = (url: string, payload: unknown) => site.request({ method: 'POST', url, payload: payload as object }); // whatever a gateway posts
const posted = (sid: string, more: object = {}) => ({
  ...{ user_receive_time: '2026-03-10 10:00:05', nationcode: '86', mobile: '13900000001', sid },
  ...{ report_status: 'SUCCESS', errmsg: 'DELIVRD', description: '用户短信送达成功' },
  ...more,
});
async function newest() {
  const [row] = (await director.get(`/api/messages?community=${COMMUNITY}`)).body.rows;
  const { state, delivery, deliverySaid } = row;
  return { state, delivery, deliverySaid };
}
const calls = () =>
  site.db.asOwner((tx) =>
    tx.query(
      sql`select person_id as "personId", channel, details ->> 'text' as text from task where kind = 'errand' and state = 'open'`,
    ),
  );

describe('a receipt that the gateway posts', () => {
  it('shows that the message arrived, once, whatever is posted again', async () => {
    await sendTo(personIds[0] ?? '', '2019:1');
    const { receiptPath } = await board();
    for (const _ of ['once', 'and again']) {
      const answer = await post(receiptPath, [posted('2019:1'), posted('of somebody else')]);
      expect(answer).toMatchObject({ status: 200, body: { result: 0 } });
    }
    expect(await newest()).toEqual({ state: 'sent', delivery: 'delivered', deliverySaid: 'DELIVRD 用户短信送达成功' });
    const facts = await site.db.asOwner((tx) => tx.query(sql`select from fact where type = 'messageDelivered'`));
    expect(facts).toHaveLength(1);
    expect(await calls()).toEqual([]);
  });

  it('that the message did not arrive has the worker of the grid call', async () => {
    await sendTo(personIds[1] ?? '', '2019:2');
    const { receiptPath } = await board();
    await post(receiptPath, [posted('2019:2', { report_status: 'FAIL', errmsg: 'MK:0001', description: '空号' })]);
    expect(await newest()).toEqual({ state: 'sent', delivery: 'undelivered', deliverySaid: 'MK:0001 空号' });
    expect(await board()).toMatchObject({ undelivered: 1 });
    expect(await calls()).toEqual([
      { personId: personIds[1], channel: 'phone', text: expect.stringContaining('请打电话告诉本人') as string },
    ]);
  });

  it('is taken from nobody who was not told the address, and only as the gateway writes it', async () => {
    const { receiptPath } = await board();
    const guess = receiptPath.replace(/.$/, (last: string) => (last === '0' ? '1' : '0'));
    expect(await post(guess, [posted('2019:1')])).toMatchObject({ status: 404, body: { code: 'receiptDoorUnknown' } });
    const aliyun = receiptPath.replace('tencent', 'aliyun');
    expect(await post(aliyun, [])).toMatchObject({ status: 404 });
    expect(await post(receiptPath, { all: 'delivered' })).toMatchObject({
      status: 400,
      body: { code: 'receiptUnreadable' },
    });
    for (let n = 0; n < 20; n += 1) await post(guess, []);
    expect(await post(guess, [])).toMatchObject({ body: { code: 'linkBusy' } });
    expect(await post(receiptPath, [])).toMatchObject({ status: 200 });
  });
});

describe('a gateway that is asked', () => {
  const pulled = (SerialNo: string) => ({
    SerialNo,
    ReportStatus: 'SUCCESS',
    Description: 'DELIVRD',
    UserReceiveTime: 0,
  });

  it('tells what became of messages, and is not asked when none waits', async () => {
    const { db, bus, clock, vault, log } = site;
    const job = receiptJob(new Map([['tencent', tencent()]]));
    const before = gateway.asked.length;
    await job.run({ db, bus, clock, vault, log });
    expect(gateway.asked).toHaveLength(before);
    await sendTo(personIds[2] ?? '', '2019:3');
    const asked = gateway.asked.length;
    gateway.answers({ body: JSON.stringify({ Response: { PullSmsSendStatusSet: [pulled('2019:3')] } }) });
    const running = job.run({ db, bus, clock, vault, log });
    await gateway.heard(asked + 1);
    gateway.answers({ body: JSON.stringify({ Response: { PullSmsSendStatusSet: [] } }) });
    await running;
    expect(await newest()).toMatchObject({ delivery: 'delivered' });
    const [first] = gateway.asked.slice(asked);
    expect(first?.headers['x-tc-action']).toBe('PullSmsSendStatus');
    expect(JSON.parse(first?.body ?? '')).toEqual({ Limit: 100, SmsSdkAppId: '1400' });
  });
});
