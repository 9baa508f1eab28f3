import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { openStage, type Stage } from '../support/browser.ts';
import { signInOn } from '../support/phone.ts';

const [DIRECTOR, WORKER, DOCTOR, POLICE] = ['10000000001', '10000000002', '10000000005', '10000000006'];
const APPROVER = '10000000008';

let stage: Stage;
let phone: Page;
/** The two checks of a home in which two people are isolated. */
let visit: readonly { readonly taskId: string; readonly orderId: string; readonly name: string }[] = [];

beforeAll(async () => {
  stage = await openStage(60);
  visit = await planVisit();
  phone = await openPhone();
  await signInOn(phone, { address: stage.address, phone: WORKER });
});
afterAll(() => stage.close());

/** A day of the site, so many days from now. */
const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

async function command(who: string, name: string, input: object): Promise<void> {
  const { page } = await stage.open(who);
  const session = await (await page.request.get(`${stage.address}/api/session`)).json();
  const envelope = { commandId: newId(), name, communityId: session.communities[0].id, input };
  const answer = await page.request.post(`${stage.address}/api/commands`, { data: envelope });
  expect([name, (await answer.json()).results[0]]).toMatchObject([name, { ok: true }]);
  await page.context().close();
}

async function accountOf(who: string): Promise<string> {
  const { page } = await stage.open(who);
  const session = await (await page.request.get(`${stage.address}/api/session`)).json();
  await page.context().close();
  return session.account.id;
}

/** Two people of one home stay in; the checks at their door are due in two hours, whatever the hour, and belong to the worker. */
async function planVisit(): Promise<typeof visit> {
  const { rows } = await stage.row(sql`
    with home as (
      select r.community_id, r.household_id from residency r
      where r.until_day is null and r.household_id is not null and r.kind = 'home' and not exists (
        select from isolation_order o where o.community_id = r.community_id and o.household_id = r.household_id)
      group by 1, 2 having count(*) >= 2 order by 1, 2 limit 1)
    select json_agg(json_build_object('personId', p.id, 'name', p.name)) as rows from (
      select p.id, p.name from home h join residency r on r.community_id = h.community_id and r.household_id = h.household_id
        and r.until_day is null
      join person p on p.community_id = r.community_id and p.id = r.person_id order by p.id limit 2) p`);
  const people = rows as readonly { personId: string; name: string }[]; // as the statement builds them
  const worker = await accountOf(WORKER);
  const orders = people.map(({ personId, name }) => ({ personId, name, orderId: newId(), taskId: newId() }));
  await command(DIRECTOR, 'issueOrder', {
    orders: orders.map(({ orderId, personId }) => ({
      ...{ orderId, personId, measure: 'secondary-contact', sourceKind: 'contact', reasonCode: 'secondaryContact' },
    })),
    ...{ packId: 'covid19-cn-9', packVersion: 1, anchorKind: 'lastExposure', anchorDay: day(-1), startedOn: day(0) },
    ...{ anchorEvidence: '疾控中心通报', place: 'home' },
    parties: [
      { role: 'community', name: '社区值班', phone: '0000-60000012' },
      { role: 'police', name: '派出所', phone: '0000-60000014' },
    ],
  });
  await command(APPROVER, 'approveOrder', { orderIds: orders.map(({ orderId }) => orderId) });
  await stage.row(sql`
    with visit as (
      insert into round (community_id, id, kind, title, opens_at, due_at, made_at, made_by)
      select community_id, ${newId()}, 'orderCheck', '上门检查', now() - interval '1 hour', now() + interval '2 hours', now(), ordered_by
      from isolation_order where id = ${orders[0]?.orderId} returning community_id, id)
    insert into task (community_id, id, round_id, kind, subject_kind, subject_id, person_id, household_id, dwelling_id, source_id,
      opens_at, due_at, assignee)
    select o.community_id, n."taskId", v.id, 'orderCheck', 'person', o.person_id, o.person_id, o.household_id, o.dwelling_id, o.id,
      now() - interval '1 hour', now() + interval '2 hours', ${worker}
    from visit v, json_to_recordset(${JSON.stringify(orders)}::json) as n ("orderId" uuid, "taskId" uuid)
    join isolation_order o on o.id = n."orderId"`);
  return orders;
}

async function openPhone(): Promise<Page> {
  const shape = { viewport: { width: 360, height: 740 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
  return (await stage.browser.newContext(shape)).newPage();
}

const at = (nth: number) => {
  const check = visit[nth];
  if (!check) throw new Error('no home with two people');
  return check;
};
const kept = async (nth: number) =>
  stage.row(sql`
    select a.channel, a.outcome, t.state, n.answers ->> 'temperature' as temperature from task t
    left join task_attempt a on a.community_id = t.community_id and a.task_id = t.id and a.at > now() - interval '1 hour'
    left join answer n on n.community_id = t.community_id and n.id = t.answer_id where t.id = ${at(nth).taskId}`);

describe('a grid worker at a door without a network', () => {
  it('records the checks of both people of the home, which arrive once with the fever of one', async () => {
    await phone.goto(`${stage.address}/phone/tasks`);
    await phone
      .getByRole('button', { name: at(0).name })
      .first()
      .waitFor({ timeout: 30_000 });
    await phone.context().setOffline(true);
    for (const [nth, temperature] of ['36.5', '38.6'].entries()) {
      await phone.goto(`${stage.address}/phone/tasks/${at(nth).taskId}`);
      await phone.getByRole('button', { name: '上门', exact: true }).click();
      await phone.getByRole('button', { name: '问到了', exact: true }).click();
      await phone.getByLabel('体温').first().fill(temperature);
      await phone
        .getByText(nth === 0 ? '以上都没有' : '发热', { exact: true })
        .first()
        .click();
      await phone.getByRole('button', { name: '办完了' }).click();
      await phone.getByRole('heading', { name: '办完了，已存' }).waitFor();
    }
    expect((await kept(0))['channel']).toBeNull();
    await phone.context().setOffline(false);
    await phone.goto(`${stage.address}/phone/sync`);
    await phone.locator('[data-unsent="0"]').waitFor({ timeout: 30_000 });
    const done = { channel: 'door', outcome: 'done', state: 'done' };
    expect(await kept(0)).toEqual({ ...done, temperature: '36.5' });
    expect(await kept(1)).toEqual({ ...done, temperature: '38.6' });
  }, 60_000);
});

describe('a family doctor', () => {
  it('takes the early report of the fever and closes it with what came of it', async () => {
    const { page, errors } = await stage.open(DOCTOR);
    await page.goto(`${stage.address}/screening/referrals`);
    const row = page.getByRole('row').filter({ hasText: at(1).name });
    await row.getByText('发热门诊').waitFor();
    await row.getByRole('button', { name: '我来处理' }).click();
    await page.getByRole('button', { name: /确\s?定/ }).click();
    await row.getByRole('button', { name: '我来处理' }).waitFor({ state: 'detached' });
    await row.getByRole('button', { name: '回复结果' }).click();
    await page.getByRole('menuitem', { name: '转发热门诊' }).click();
    await row.waitFor({ state: 'detached' });
    const closed = await stage.row(sql`
      select outcome, taken_by is not null as taken from referral where source_id = ${at(1).orderId} order by opened_at desc limit 1`);
    expect(closed).toEqual({ outcome: 'feverClinic', taken: true });
    expect(errors).toEqual([]);
  });
});

describe('a police liaison', () => {
  it('opens the order that he belongs to and signs his part, and no other', async () => {
    const { page, errors } = await stage.open(POLICE);
    await page.goto(`${stage.address}/isolation/orders/${at(0).orderId}`);
    const team = page.getByRole('region', { name: '五位一体' });
    await team
      .getByRole('row')
      .filter({ hasText: '派出所' })
      .getByRole('button', { name: /签\s?字/ })
      .click();
    await page.getByRole('button', { name: /确\s?定/ }).click();
    await team.getByText('✓').first().waitFor();
    expect(await team.getByRole('button', { name: /签\s?字/ }).count()).toBe(0);
    const signed = await stage.row(sql`
      select role, signed_at is not null as signed from isolation_party where order_id = ${at(0).orderId} and signed_at is not null`);
    expect(signed).toEqual({ role: 'police', signed: true });
    expect(errors).toEqual([]);
  });
});

describe('a resident with the link of the order', () => {
  it('sees how long it lasts, and reports the temperature', async () => {
    const { page: office } = await stage.open(DIRECTOR);
    const link = await office.request.get(`${stage.address}/api/orders/${at(0).orderId}/link`);
    const page = await openPhone();
    await page.goto(`${stage.address}${String((await link.json()).path)}`);
    await page.getByText(/第 \d+ 天，共 \d+ 天|期满，等待解除/).waitFor();
    const { until } = await stage.row(sql`
      select planned_release::text as until from isolation_order where id = ${at(0).orderId}`);
    await page.getByText(String(until)).first().waitFor();
    await page.getByLabel('体温').first().fill('36.8');
    await page.getByText('以上都没有', { exact: true }).first().click();
    // Whoever sends at once is taken for a machine.
    await page.waitForTimeout(3500);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已收到，谢谢').waitFor();
    const told = await stage.row(sql`
      select source, answers ->> 'temperature' as temperature from answer where source_id = ${at(0).orderId}
      order by received_at desc limit 1`);
    expect(told).toEqual({ source: 'link', temperature: '36.8' });
    await page.context().close();
  });
});
