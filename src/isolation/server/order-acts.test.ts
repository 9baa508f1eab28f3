import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { readCode } from '../../../test/support/pdf-pages.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let doctor: Person;
let worker: Person;
let police: Person;
let people: readonly string[];

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 30 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    周医生: { phone: '13900000002', grants: [['familyDoctor', COMMUNITY]] },
    小吴: { phone: '13900000003', grants: [['gridWorker', COMMUNITY]] },
    孟警官: { phone: '13900000004', grants: [['policeLiaison', COMMUNITY]] },
  });
  director = await site.signIn('13900000001');
  doctor = await site.signIn('13900000002');
  worker = await site.signIn('13900000003');
  police = await site.signIn('13900000004');
  const { rows } = (await director.get(`/api/people?limit=40&community=${COMMUNITY}`)).body;
  people = rows.map(({ personId }: { personId: string }) => personId);
});
afterAll(() => site.close());

let next = 0;
async function running(other: object = {}): Promise<{ orderId: string; personId: string }> {
  next += 1;
  const personId = people[next] ?? '';
  const orderId = newId();
  const order = {
    orderId,
    personId,
    measure: 'secondary-contact',
    sourceKind: 'contact',
    reasonCode: 'secondaryContact',
  };
  const input = {
    orders: [order],
    ...{ packId: 'covid19-cn-9', packVersion: 1, anchorKind: 'lastExposure', anchorDay: '2026-03-09' },
    ...{ anchorEvidence: '同车乘客，疾控通报', startedOn: '2026-03-10', place: 'home' },
    parties: [{ role: 'community', name: '杨柳社区', phone: '0571-88880000' }],
    ...other,
  };
  expect(await worker.command('issueOrder', input)).toMatchObject({ ok: true });
  expect(await director.command('approveOrder', { orderIds: [orderId] })).toMatchObject({ ok: true });
  return { orderId, personId };
}
const page = async (orderId: string) => (await director.get(`/api/orders/${orderId}`)).body;
const standingOf = async (personId: string) =>
  (
    await site.db.asOwner((tx) =>
      tx.query<{ until: string; order: string }>(
        sql`select until_day as until, source_order as order from standing where person_id = ${personId}`,
      ),
    )
  )[0];

describe('an act on a running order', () => {
  it('moves the person and leaves the days', async () => {
    const { orderId } = await running();
    const move = { orderId, place: 'facility', placeName: '城东宾馆', reason: '家中无独立卫生间' };
    expect(await worker.command('moveOrder', move)).toMatchObject({
      ok: true,
      reply: { plannedRelease: '2026-03-16' },
    });
    const seen = await page(orderId);
    expect(seen).toMatchObject({ place: 'facility', placeName: '城东宾馆' });
    expect(seen.events.map(({ kind }: { kind: string }) => kind)).toContain('moved');
    expect(await worker.command('moveOrder', { ...move, orderId: newId() })).toMatchObject({ code: 'orderUnknown' });
  });

  it('names who answers for a part, and leaves the community its telephone', async () => {
    const { orderId } = await running();
    const party = { role: 'police', name: '城东派出所', phone: '057188880110' };
    expect(await worker.command('setParty', { orderId, party })).toMatchObject({ ok: true });
    expect((await page(orderId)).parties).toContainEqual(expect.objectContaining(party));
    const mute = { role: 'community', name: '杨柳社区' };
    expect(await worker.command('setParty', { orderId, party: mute })).toMatchObject({ code: 'orderNoWayToObject' });
  });

  it('is signed for by each part itself', async () => {
    const { orderId } = await running();
    const sign = { orderId, role: 'healthCentre', note: '体温正常' };
    expect(await worker.command('signBooklet', sign)).toMatchObject({ code: 'bookletNotYours' });
    expect(await doctor.command('signBooklet', sign)).toMatchObject({ ok: true });
    const signed = { role: 'healthCentre', signedBy: '周医生', note: '体温正常' };
    expect((await page(orderId)).parties).toContainEqual(expect.objectContaining(signed));
  });
});

describe("the office's own template", () => {
  it("is used until it is dropped, and then the product's own is back", async () => {
    const own = await director.get('/api/orders/templates/notice');
    const fileId = newId();
    const files = [{ fileId, name: '告知书.docx', bytes: new Uint8Array(own.bytes) }];
    const save = { kind: 'notice', fileId, fileName: '告知书.docx' };
    expect(await director.command('saveOrderTemplate', save, { files })).toMatchObject({ ok: true });
    const kept = () =>
      site.db.asOwner((tx) => tx.query(sql`select 1 from isolation_template where community_id = ${COMMUNITY}`));
    expect(await kept()).toHaveLength(1);
    expect(await worker.command('dropOrderTemplate', { kind: 'notice' })).toMatchObject({ code: 'notPermitted' });
    expect(await director.command('dropOrderTemplate', { kind: 'notice' })).toMatchObject({ ok: true });
    expect(await kept()).toHaveLength(0);
  });
});

describe("a laboratory's list", () => {
  it('is read, then recorded; a positive result reaches the doctor', async () => {
    const { orderId, personId } = await running();
    const { name } = (await director.get(`/api/people/${personId}`)).body;
    const fileId = newId();
    const text = `姓名,样本编号,采样时间,检测结果\n${name},S-7,2026-03-10,阳性\n何处来,S-8,2026-03-10,阴性\n`;
    const files = [{ fileId, name: '结果.csv', bytes: new TextEncoder().encode(text) }];
    const read = await doctor.command('readTestFile', { fileId, fileName: '结果.csv' }, { files });
    expect(read).toMatchObject({
      ok: true,
      reply: {
        rows: [
          { state: 'ready', orderId, result: 'positive' },
          { name: '何＊', state: 'notOurs' },
        ],
      },
    });
    const [first] = read.reply.rows;
    const test = { testId: newId(), orderId, sampledOn: first.sampledOn, result: first.result };
    expect(await doctor.command('recordTests', { tests: [test] })).toMatchObject({ reply: { positive: 1 } });
    const told = await site.db.asOwner((tx) => tx.query(sql`select 1 from referral where source_id = ${orderId}`));
    expect(told).toHaveLength(1);
    const none = [{ fileId, name: '空.csv', bytes: new TextEncoder().encode('甲,乙\n1,2\n') }];
    expect(await doctor.command('readTestFile', { fileId, fileName: '空.csv' }, { files: none })).toMatchObject({
      code: 'testFileNoList',
    });
  });
});

describe('two records of one person', () => {
  const merge = (keptId: string, goneId: string) => director.command('mergePeople', { keptId, goneId });

  it('become one with its order, and the gate, the work and the way back follow', async () => {
    const { orderId, personId: goneId } = await running();
    const keptId = people[38] ?? '';
    const merged = await merge(keptId, goneId);
    expect(merged).toMatchObject({ ok: true });
    expect(await page(orderId)).toMatchObject({ personId: keptId, state: 'running' });
    expect(await standingOf(keptId)).toEqual({ until: '2026-03-16', order: orderId });
    expect(await standingOf(goneId)).toBeUndefined();
    const open = await site.db.asOwner((tx) =>
      tx.query<{ personId: string }>(sql`
        select person_id as "personId" from task where source_id = ${orderId} and state = 'open' and person_id is not null`),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open.map(({ personId }) => personId))).toEqual(new Set([keptId]));
    expect(await director.command('unmergePeople', { mergeId: merged.reply.mergeId })).toMatchObject({ ok: true });
    expect(await page(orderId)).toMatchObject({ personId: goneId });
    expect(await standingOf(goneId)).toEqual({ until: '2026-03-16', order: orderId });
    expect(await standingOf(keptId)).toBeUndefined();
  });

  it('that are two people are left alone, whoever asks', async () => {
    const { orderId, personId: goneId } = await running();
    const asked = await director.command('ordersFollowMerge', { keptId: people[37], goneId });
    expect(asked).toMatchObject({ ok: true, reply: { followed: 0 } });
    expect(await page(orderId)).toMatchObject({ personId: goneId });
  });

  it('that both had an order keep the longer one', async () => {
    const short = await running();
    const long = await running({ anchorDay: '2026-03-10' });
    expect(await merge(short.personId, long.personId)).toMatchObject({ ok: true });
    expect(await page(short.orderId)).toMatchObject({ state: 'ended', endKind: 'error' });
    expect(await page(long.orderId)).toMatchObject({ state: 'running', personId: short.personId });
    expect(await standingOf(short.personId)).toMatchObject({ order: long.orderId });
  });
});

describe('the link of an order by SMS', () => {
  const send = (who: Person, ...orderIds: readonly string[]) => who.command('sendOrderLinks', { orderIds });
  const told = (orderId: string) =>
    site.db.asOwner((tx) =>
      tx.query<{ details: Buffer | null; state: string }>(
        sql`select details_sealed as details, state from message where source_id = ${orderId} and template = 'orderLink'`,
      ),
    );
  const setting = { channel: 'outbox', budget: 500, quietFrom: 0, quietUntil: 0, locale: 'zh-CN', keepDays: 30 };

  it('is refused while nobody has said where the site is, and then goes once a day, sealed', async () => {
    const { orderId, personId } = await running();
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        insert into person_phone (community_id, person_id, phone, position) values (${COMMUNITY}, ${personId}, '13911110000', -1)
        on conflict do nothing`),
    );
    expect(await send(worker, orderId)).toMatchObject({ ok: false, code: 'messagingAddressMissing' });
    await director.command('setMessaging', { ...setting, address: 'https://menshen.example.cn/console' });
    expect(await send(worker, orderId)).toMatchObject({ ok: true, reply: { queued: 1, withoutPhone: 0 } });
    expect(await send(worker, orderId)).toMatchObject({ ok: true, reply: { queued: 0 } });
    const [message, ...others] = await told(orderId);
    expect(others).toEqual([]);
    const details: unknown = JSON.parse(site.vault.open(message?.details ?? Buffer.alloc(0)).toString('utf8'));
    expect(details).toMatchObject({
      site: 'https://menshen.example.cn',
      code: expect.stringMatching(/^[\w-]{47}$/) as string,
    });
  });

  it('goes to nobody whose order ended, and is sent by nobody who may not', async () => {
    const { orderId } = await running();
    const end = { orderId, endKind: 'error', endedOn: '2026-03-10', reason: '登记错误，并非密接' };
    expect(await director.command('endOrder', end)).toMatchObject({ ok: true });
    expect(await send(worker, orderId)).toMatchObject({ ok: false, code: 'orderNotRunning' });
    expect(await send(worker, newId())).toMatchObject({ ok: false, code: 'orderUnknown' });
    expect(await told(orderId)).toEqual([]);
  });

  it('has its papers at any time, but a certificate of release only when it is true', async () => {
    const { orderId } = await running();
    const papers = (kinds: string) =>
      director.get(`/api/orders/documents?community=${COMMUNITY}&orders=${orderId}&kinds=${kinds}`);
    expect((await papers('notice,letter,booklet')).status).toBe(200);
    expect(await papers('notice,release')).toMatchObject({ status: 409, body: { code: 'releasePaperEarly' } });
    const end = { orderId, endKind: 'error', endedOn: '2026-03-10', reason: '登记错误，并非密接' };
    expect(await director.command('endOrder', end)).toMatchObject({ ok: true });
    expect((await papers('release')).status).toBe(409);
    await site.db.asOwner((tx) =>
      tx.execute(sql`update isolation_order set end_kind = 'released' where id = ${orderId}`),
    );
    expect((await papers('release')).status).toBe(200);
  });

  it('shows the code of its own link on the notice, to whoever may see the link, as long as it runs', async () => {
    const { orderId } = await running();
    const codesFor = async (who: Person) => {
      const { bytes } = await who.get(
        `/api/orders/documents?community=${COMMUNITY}&orders=${orderId}&kinds=notice&locale=zh-CN`,
      );
      const pictures = new PizZip(bytes).file(/^word\/media\/menshen-code-/);
      return Promise.all(pictures.map((file) => readCode(file.asUint8Array())));
    };
    const { path } = (await worker.get(`/api/orders/${orderId}/link`)).body;
    expect(await codesFor(worker)).toEqual([`https://menshen.example.cn${path}`]);
    expect(await codesFor(police)).toEqual([]);
    const looks = await site.db.asOwner((tx) =>
      tx.query(sql`select reason from audit where name = '/api/orders/documents' and reason = 'link'`),
    );
    expect(looks.length).toBeGreaterThan(0);
    const end = { orderId, endKind: 'error', endedOn: '2026-03-10', reason: '登记错误，并非密接' };
    expect(await director.command('endOrder', end)).toMatchObject({ ok: true });
    expect(await codesFor(worker)).toEqual([]);
  });
});
