import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/access/domain/demo.ts';
import { newId } from '../../src/base/server/ids.ts';
import { sql } from '../../src/base/server/db.ts';
import { openPhoneServer, openTestPhone, signInOn, type PhoneServer, type TestPhone } from '../support/phone.ts';

const DIRECTOR = '10000000001';
const WORKER = '10000000002';
const ERRANDS = ['送口罩到传达室', '查看东侧围挡', '换楼道通知'];

let server: PhoneServer;
let phone: TestPhone;
beforeAll(async () => {
  server = await openPhoneServer(40);
  phone = await openTestPhone();
  await giveErrands();
  await signInOn(phone.page, { address: server.address, phone: WORKER });
});
afterAll(async () => {
  await phone.close();
  await server.close();
});

/** The director gives the worker three things to do. */
async function giveErrands(): Promise<void> {
  const { request } = phone.page;
  const headers = { origin: server.address };
  const signIn = async (who: string) => {
    const data = { phone: who, password: DEMO_PASSWORD };
    expect((await request.post(`${server.address}/api/session`, { data, headers })).ok()).toBe(true);
    return (await (await request.get(`${server.address}/api/session`)).json()).account.id;
  };
  const accountId = await signIn(WORKER);
  await signIn(DIRECTOR);
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  for (const text of ERRANDS) {
    const input = { taskId: newId(), roundId: newId(), text, accountId, dueAt };
    const data = { commandId: newId(), name: 'giveErrand', input };
    const answer = await (await request.post(`${server.address}/api/commands`, { data, headers })).json();
    expect(answer.results[0]).toMatchObject({ ok: true });
  }
  await phone.page.context().clearCookies();
}

const open = (path: string) => phone.page.goto(`${server.address}/phone${path}`);
const attempts = async () => Number((await server.row(sql`select count(*) as n from task_attempt`))['n']);

/** Opens a task of the list and says what came of it. */
async function finish(errand: string, outcome: string): Promise<void> {
  const { page } = phone;
  await open('/tasks');
  await page.getByRole('button', { name: errand }).click();
  await page.getByRole('button', { name: outcome, exact: true }).click();
  await page.getByRole('button', { name: '回到列表' }).waitFor();
}

describe('a worker without a network', () => {
  it('does three tasks, is switched off, and everything arrives once', async () => {
    const { page } = phone;
    await open('/tasks');
    await page.getByRole('button', { name: '换楼道通知' }).waitFor({ timeout: 30_000 });
    await phone.line('offline');
    await finish('送口罩到传达室', '办好了');
    await finish('查看东侧围挡', '办好了');
    await finish('换楼道通知', '没人在家');
    await phone.kill('offline');
    await open('/tasks');
    await phone.page.locator('[data-figure="done"] dd', { hasText: '2' }).waitFor({ timeout: 30_000 });
    expect(await phone.page.locator('[data-figure="open"] dd').textContent()).toBe('1');
    expect(await attempts()).toBe(0);
    await phone.line('online');
    await allSent();
    expect(await attempts()).toBe(3);
    expect(await server.row(sql`select count(*) as n from task where state = 'done'`)).toEqual({ n: 2 });
    await open('/tasks');
    await phone.page.locator('[data-figure="done"] dd', { hasText: '2' }).waitFor();
    await open('/sync');
    expect(await attempts()).toBe(3);
  });
});

/** A browser that is killed may lose its newest cookie: the records wait for the sign-in. */
async function allSent(): Promise<void> {
  await open('/sync');
  const { page } = phone;
  const signIn = page.getByRole('button', { name: '登录', exact: true });
  const sent = page.locator('[data-unsent="0"]');
  await signIn.or(sent).first().waitFor({ timeout: 60_000 });
  if (await sent.isVisible()) return;
  await signIn.click();
  await page.getByLabel('手机号').fill(WORKER);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  // Leaving before the answer is there would take the sign-in back.
  await page.getByLabel('密码').waitFor({ state: 'detached', timeout: 30_000 });
  await open('/sync');
  await sent.waitFor({ timeout: 60_000 });
}
