import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, getDay } from '../../src/base/domain/day.ts';
import { newId } from '../../src/base/server/ids.ts';
import { openStage, type Stage } from '../support/browser.ts';
import { openGateOffice, type GateOffice } from '../support/gate-office.ts';
import { signInOn } from '../support/phone.ts';

const SHOTS = join(import.meta.dirname, '../../test-results');
const GUARD = '10000000003';
const WORKER = '10000000002';

let stage: Stage;
let office: GateOffice;
let links: ReadonlyMap<string, string>;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  stage = await openStage(40);
  const { page } = await stage.open('10000000001');
  links = await usedLinks(page);
  // After the links were used: phones may hold a list of who can be asked for half a minute.
  office = await openGateOffice(stage.address);
  await page.context().close();
});
afterAll(async () => {
  await office.close();
  await stage.close();
});

/** Links of some households, by household; each has answered by its link today, so that it can be asked there. */
async function usedLinks(director: Page): Promise<ReadonlyMap<string, string>> {
  const read = async (path: string) => (await director.request.get(`${stage.address}${path}`)).json();
  const community: number = (await read('/api/session')).communities[0].id;
  const { buildings } = await read(`/api/health/day?community=${community}`);
  const { rows } = await read(`/api/health/links?community=${community}&buildingId=${String(buildings[0].buildingId)}`);
  const some: readonly { readonly householdId: string; readonly path: string }[] = rows.slice(0, 5);
  await Promise.all(some.map(({ path }) => sayAllWell(director, path.replace('/r/', ''))));
  return new Map(some.map(({ householdId, path }) => [householdId, `${stage.address}${path}`]));
}

async function sayAllWell({ request }: Page, token: string): Promise<void> {
  const opened = await request.get(`${stage.address}/api/resident/page?token=${encodeURIComponent(token)}`);
  const { opening } = await opened.json();
  const input = { answerId: newId(), at: new Date().toISOString(), answers: { state: 'allWell' } };
  const command = { commandId: newId(), name: 'answerDailyHealth', input };
  const send = () => request.post(`${stage.address}/api/resident/commands`, { data: { token, opening, command } });
  // Nobody answers within three seconds: until then the server asks to come again.
  await vi.waitFor(
    async () => {
      const answer = await send();
      if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
    },
    { timeout: 20_000, interval: 500 },
  );
}

/** A phone in somebody's hand. */
async function handheld(): Promise<{
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
}> {
  const context = await stage.browser.newContext({
    ...{ viewport: { width: 360, height: 740 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    permissions: ['camera'],
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, errors };
}

describe('a visitor whose host is asked by the link', () => {
  it('waits at the gate until the household says yes on its own phone', async () => {
    const host = office.people.find((row) => links.has(row[3]) && row[9] === '');
    if (!host) throw new Error('nobody with a link is free');
    const [home, gate] = await Promise.all([handheld(), handheld()]);
    await home.page.goto(links.get(host[3]) ?? '');
    await signInOn(gate.page, { address: stage.address, phone: GUARD });
    await gate.page.goto(`${stage.address}/phone/gate`);
    const button = (name: string) => gate.page.getByRole('button', { name, exact: true });
    await button('东门').click();
    await button('开始值守').click();
    await button('访客').click();
    await gate.page.getByLabel('手机号').fill('13800005678');
    await gate.page.getByLabel('姓名', { exact: true }).fill('欧阳小满');
    await gate.page.getByLabel('找谁家（房号或姓名）').fill(host[1]);
    await gate.page.locator('.gate-list button', { hasText: host[4] }).first().click();
    await gate.page.getByLabel('在住户手机的链接上问，让他自己点').check();
    await button('登记').click();
    const verdict = gate.page.locator('.gate-verdict');
    await verdict.getByText('已经问了家里').waitFor();
    await gate.page.screenshot({ path: join(SHOTS, 'gate-host-asked.png') });

    await home.page.getByText('欧阳小满').waitFor({ timeout: 30_000 });
    await home.page.screenshot({ path: join(SHOTS, 'gate-host-home.png') });
    await home.page.getByRole('button', { name: '让进', exact: true }).click();
    await home.page.getByText('已经告诉值守人员').waitFor({ timeout: 20_000 });

    // Nobody touches the guard's phone.
    await verdict.getByText('已经问了家里').waitFor({ state: 'detached', timeout: 30_000 });
    await verdict.locator('h1', { hasText: /请测体温|来访，请进/ }).waitFor();
    await gate.page.screenshot({ path: join(SHOTS, 'gate-host-agreed.png') });
    expect([...home.errors, ...gate.errors]).toEqual([]);
    await Promise.all([home.context.close(), gate.context.close()]);
  });
});

describe('a sheet of paper', () => {
  it('is keyed in without a mouse, twice, stands in the log once, and is put right there', async () => {
    const { page, errors } = await stage.open(WORKER);
    const [known] = office.people.filter((row) => row[9] === '' && row[6] !== '');
    await page.goto(`${stage.address}/gate/log/paper/key`);
    // Of yesterday, so that no hour of the day lies ahead.
    const day = addDays(getDay(office.days.fromDay), -1);
    const cell = (line: number, field: string) => page.locator(`#paper-${line - 1}-${field}`);
    const keyIn = async () => {
      await page.getByRole('textbox', { name: '表头日期' }).fill(day);
      await page.getByRole('textbox', { name: '表号' }).fill('k7m3q2');
      await page.keyboard.press('Enter');
      await page.keyboard.type('005');
      await page.keyboard.press('Tab');
      await page.keyboard.type('1');
      await page.keyboard.press('Tab');
      await page.keyboard.type(known?.[1] ?? '');
      await page.locator('.ant-select-item-option-active', { hasText: known?.[4] ?? '' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('365');
      await page.keyboard.press('Enter');
      await page.keyboard.type('010');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('送水的小李');
      await page.locator('.ant-select-item-option', { hasText: '来访者：送水的小李' }).waitFor();
      await page.keyboard.press('Tab');
    };
    await page.getByRole('combobox', { name: '卡口', exact: true }).click();
    await page.locator('.ant-select-item-option', { hasText: '东门' }).click();
    await keyIn();
    expect(await cell(2, 'who').inputValue()).toBe('送水的小李');
    await page.screenshot({ path: join(SHOTS, 'paper-key.png') });
    const save = page.getByRole('button', { name: '存入出入记录' });
    await save.click();
    await page.getByText('已存入 2 行', { exact: true }).waitFor();
    await keyIn();
    await save.click();
    await page.getByText('已存入 0 行，2 行以前录过').waitFor();

    // What was keyed in for the sheet stands below; a line is opened, put right and saved by keys alone.
    await page.getByRole('button', { name: '更正第 1 行' }).press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: '时间', exact: true }).fill('004');
    await page.getByRole('textbox', { name: '更正原因' }).fill('看错了时间');
    await page.screenshot({ path: join(SHOTS, 'paper-correct.png') });
    await page.keyboard.press('Enter');
    await page.getByText('更正：看错了时间').waitFor();
    await page.getByText('00:04', { exact: true }).waitFor();
    await page.screenshot({ path: join(SHOTS, 'paper-known.png'), fullPage: true });

    const director = (await stage.open('10000000001')).page;
    await director.goto(`${stage.address}/gate/log?day=${day}&untilHour=1`);
    await director.getByText('送水的小李').waitFor();
    expect(await director.getByText('纸质补录').count()).toBe(2);
    await director.getByText('录错已更正').waitFor();
    await director.getByText('看错了时间').waitFor();
    await director.screenshot({ path: join(SHOTS, 'paper-log.png') });
    expect(errors).toEqual([]);
  });
});
