import type { Page } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/base/server/ids.ts';
import { DEFAULT_SETTING } from '../../src/messaging/domain/setting.ts';
import { writeSheet } from '../../src/sheets/server/write-xlsx.ts';
import { openStage, type Stage } from '../support/browser.ts';

const SHOTS = join(import.meta.dirname, '../../test-results');
const GUARD = '10000000003';

const column = (header: string) => ({ header, widthChars: 12, kind: 'text' as const });

/** A title, a summary, a header with odd words, a separator and a footer; the last column has no known word. */
const ROSTER = {
  name: '梧桐苑摸底.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  rows: [
    ['截至今日共摸排3人', '', '', '', ''],
    ['序号', '姓 名', '身份证号码', '家庭住址', '情况'],
    ['1', '欧阳若兰', '11010519491231002X', '梧桐苑3号楼2单元501室', '独居'],
    ['2', '钱 多', '', '梧桐苑3号楼2单元502室', ''],
    ['2号楼', '', '', '', ''],
    ['3', '买买提·艾力', '', '梧桐苑2号楼1单元101室', '听力不好'],
    ['填表人：某某', '', '', '', ''],
  ],
};

async function rosterFile() {
  const bytes = await writeSheet({
    sheets: [{ name: '摸底', columns: ['梧桐苑人口摸底表', '', '', '', ''].map(column), rows: ROSTER.rows }],
  });
  return { name: ROSTER.name, mimeType: ROSTER.mimeType, buffer: Buffer.from(bytes) };
}

/** How much wider than the window the page is, in px. */
function excessOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe('the console in a browser', () => {
  let stage: Stage;
  let page: Page;
  let errors: readonly string[];
  const shot = (name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`) });

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    stage = await openStage(60);
    ({ page, errors } = await stage.open(''));
  });
  afterAll(() => stage.close());

  it('lets the director in with one click on the demo account', async () => {
    await page.goto(stage.address);
    await page.getByRole('button', { name: /社区主任/ }).click();
    await page.getByRole('button', { name: /^登\s?录$/ }).click();
    await page.getByRole('heading', { level: 1, name: '云杉社区' }).waitFor();
    await shot('home');
  });

  it('reads a dropped roster, shows what it took it for, and remembers a corrected column', async () => {
    await page.goto(`${stage.address}/imports`);
    await page.locator('input[type=file]').setInputFiles(await rosterFile());
    await page.getByRole('button', { name: /查看识别结果/ }).click();
    await page.locator('.ms-sheet').waitFor();
    await expect.poll(() => page.locator('.ms-sheet tr[data-outcome=taken]').count()).toBe(3);
    const meaning = page.locator('.ms-sheet-meaning').nth(4);
    await meaning.click();
    await page.keyboard.type('重点人群');
    await page.keyboard.press('Enter');
    await page.getByText('记住了').waitFor();
    await page.getByText('您指定的').first().waitFor();
    await shot('import');
  });

  it('imports all of it or nothing, and accounts for every row', async () => {
    await page.getByRole('button', { name: /^导入/ }).last().click();
    await page
      .locator('.ant-popconfirm, .ant-popover')
      .getByRole('button', { name: /确定|^导\s?入/ })
      .click();
    await page.getByRole('button', { name: '撤销这次导入' }).waitFor();
    await page.getByText('梧桐苑摸底.xlsx · 摸底 · 第 4 行').first().waitFor();
    await shot('imported');
  });

  it('finds somebody by initials and by room, as it is typed', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('oyrl');
    await page.getByText('欧阳若兰').first().waitFor();
    await page.keyboard.press('Escape');
    // Keys pressed while the box is still closing would go nowhere.
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('3-2-501');
    await page.getByText('欧阳若兰').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '欧阳若兰' }).waitFor();
    expect(await page.getByText('独居').count()).toBeGreaterThan(0);
  });

  it('opens a masked number for a reason, and the trail shows the reason', async () => {
    expect(await page.getByText('11010519491231002X').count()).toBe(0);
    await page.getByRole('button', { name: /显示完整证件号/ }).click();
    await page.getByRole('button', { name: '核对身份' }).click();
    await page.getByRole('button', { name: /^确\s?定$/ }).click();
    await page.getByText('11010519491231002X').waitFor();
    await shot('person');
    await page.goto(`${stage.address}/audit`);
    await page.getByText('核对身份').first().waitFor();
    await shot('audit');
  });

  it('sends messages: sets the address, says whom none reaches, and shows what went', async () => {
    const address = 'https://menshen.example.cn';
    await page.goto(`${stage.address}/messages`);
    await page.getByRole('button', { name: '短信设置' }).click();
    await page.getByLabel('本站地址').fill(`${address}/anything`);
    await page.getByRole('button', { name: /^保\s?存$/ }).click();
    await page.getByText(address, { exact: true }).waitFor();
    // The number of the demo director is no mobile number.
    await page.getByRole('button', { name: '发测试短信' }).click();
    await page.getByRole('button', { name: /^确\s?[定认]$/ }).click();
    await page.getByRole('cell', { name: /座机或境外号码/ }).waitFor();
    const headers = { origin: stage.address };
    // Whatever the hour is: reminders do not go out at night.
    const setting = { ...DEFAULT_SETTING, address, quietFrom: 0, quietUntil: 0 };
    for (const [name, input] of [
      ['setMessaging', setting],
      ['remindHouseholds', {}],
    ] as const) {
      const data = { commandId: newId(), name, input };
      const answer = await page.request.post(`${stage.address}/api/commands`, { data, headers });
      expect((await answer.json()).results[0]).toMatchObject({ ok: true });
    }
    await page.getByRole('cell', { name: '已发出' }).first().waitFor();
    await shot('messages');
  });

  it('says that the network is gone, and that it is back', async () => {
    await page.context().setOffline(true);
    await page.getByRole('status').filter({ hasText: '网络' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('status').filter({ hasText: '网络' }).waitFor({ state: 'detached' });
  });

  it('fits an office screen without scrolling sideways, in three languages', async () => {
    for (const locale of ['zh-CN', 'zh-TW', 'en']) {
      await page.evaluate((chosen) => localStorage.setItem('menshen.locale', chosen), locale);
      for (const path of ['/', '/people', '/audit']) {
        await page.goto(stage.address + path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        expect(await excessOf(page), `${locale} ${path}`).toBeLessThanOrEqual(0);
      }
    }
    await shot('english');
  });

  it('opens every page of the menu in the longest language: none is wider than the screen, refused or half said', async () => {
    const refused: string[] = [];
    page.on('response', (answer) => answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`));
    const lines = page.getByRole('navigation').locator('a[href]');
    for (let at = 0; at < (await lines.count()); at += 1) {
      const path = (await lines.nth(at).getAttribute('href')) ?? '';
      await lines.nth(at).click();
      await page.waitForURL(stage.address + path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('#page .ms-bone').first().waitFor({ state: 'detached' });
      expect(await excessOf(page), path).toBeLessThanOrEqual(0);
      // A place of a text that nothing filled, a figure of nothing, an instant or an object where words belong.
      const words = await page.locator('#page').innerText();
      expect([path, /undefined|\bNaN\b|\[object|\d{4}-\d\d-\d\dT\d\d:/.exec(words)?.[0]]).toEqual([path, undefined]);
    }
    expect(refused).toEqual([]);
  });

  it('shows a gate guard a search box and no register', async () => {
    const guard = await stage.open(GUARD);
    await guard.page.goto(`${stage.address}/people`);
    await guard.page.getByText('您的岗位看不到这一页').waitFor();
    await guard.page.keyboard.press('Control+k');
    await guard.page.keyboard.type('oyrl');
    await guard.page.getByText('欧阳若兰').first().waitFor();
    expect(guard.errors).toEqual([]);
  });

  it('ended no page with an error on the way', () => {
    expect(errors).toEqual([]);
  });
});
