import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/browser.ts';

const DIRECTOR = '10000000001';

let stage: Stage;
let director: Page;
beforeAll(async () => {
  stage = await openStage(40);
  director = (await stage.open(DIRECTOR)).page;
});
afterAll(() => stage.close());

/** The first community of the director, from his session. */
async function communityOf(page: Page): Promise<number> {
  const session = await page.request.get(`${stage.address}/api/session`);
  return (await session.json()).communities[0].id;
}

async function command(name: string, input: object): Promise<void> {
  const envelope = { commandId: crypto.randomUUID(), name, communityId: await communityOf(director), input };
  const answer = await director.request.post(`${stage.address}/api/commands`, { data: envelope });
  expect([name, (await answer.json()).results[0].ok]).toEqual([name, true]);
}

/** The address on the first poster or for the first household of a building. */
async function healthLink(): Promise<string> {
  const community = await communityOf(director);
  const day = await director.request.get(`${stage.address}/api/health/day?community=${community}`);
  const { buildingId } = (await day.json()).buildings[0];
  const links = await director.request.get(
    `${stage.address}/api/health/links?community=${community}&buildingId=${buildingId}`,
  );
  return `${stage.address}${String((await links.json()).rows[0].path)}`;
}

async function posterLink(): Promise<string> {
  const community = await communityOf(director);
  await command('makePosters', { places: ['东门'], untilDay: '2099-01-01' });
  const posters = await director.request.get(`${stage.address}/api/posters?community=${community}`);
  const { path } = (await posters.json()).rows.find((row: { readonly name: string }) => row.name === '东门');
  return `${stage.address}${String(path)}`;
}

async function phone(): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly errors: string[] }> {
  const context = await stage.browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, errors };
}

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('姓名').first().fill(name);
  await page.getByText('女', { exact: true }).first().click();
  await page.getByLabel('手机号').first().fill('13812340001');
  await page.getByLabel('住在哪里').fill('3号楼2单元501');
  await page.getByLabel('从哪里来').fill('临川市东湖区');
  const today = new Date(Date.now() - 3_600_000).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  await page.getByLabel('到达时间').fill(today.slice(0, 16).replace(' ', 'T'));
  await page.getByText('自驾', { exact: true }).click();
  await page.getByText('以上都没有', { exact: true }).click();
}

async function registered(): Promise<readonly string[]> {
  const answer = await director.request.get(
    `${stage.address}/api/self-registrations?community=${await communityOf(director)}`,
  );
  return (await answer.json()).rows.map((row: { readonly told: { readonly name: string } }) => row.told.name);
}

describe('a resident with the code of a poster', () => {
  it('registers though the network goes away in between, and counts once', async () => {
    const { page, context, errors } = await phone();
    await page.goto(await posterLink());
    await fillIn(page, '苗小雨');
    // What was filled in survives a browser that was closed by the phone.
    await page.reload();
    expect(await page.getByLabel('姓名').first().inputValue()).toBe('苗小雨');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForTimeout(3500);
    await context.setOffline(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已存在手机里，还没交出去').waitFor();
    expect(await registered()).toEqual([]);
    // Opened again without a network it is still there, from what the phone kept.
    await page.reload();
    await page.getByText('已存在手机里，还没交出去').waitFor();
    await context.setOffline(false);
    await page.getByText('已收到，谢谢').waitFor({ timeout: 30_000 });
    expect(await registered()).toEqual(['苗小雨']);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('whose answer was lost on the way back sends again, and still counts once', async () => {
    const { page, context } = await phone();
    await page.goto(await posterLink());
    await fillIn(page, '凌小云');
    let lost = 0;
    await page.route('**/api/resident/commands', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.waitForTimeout(3500);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已存在手机里，还没交出去').waitFor();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('已收到，谢谢').waitFor();
    expect((await registered()).filter((name) => name === '凌小云')).toEqual(['凌小云']);
    await context.close();
  });

  it('is told at the field what is missing', async () => {
    const { page, context } = await phone();
    await page.goto(await posterLink());
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText(/还有 \d+ 处要改/).waitFor();
    expect(await page.locator('.wrong').count()).toBeGreaterThan(3);
    await context.close();
  });
});

describe('a household with its link', () => {
  it('says in one tap that all are well', async () => {
    const { page, context, errors } = await phone();
    await page.goto(await healthLink());
    await page.waitForTimeout(3500);
    await page.getByRole('button', { name: '全家都好' }).click();
    await page.getByText('已收到，谢谢').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
