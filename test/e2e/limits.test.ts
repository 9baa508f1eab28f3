import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/browser.ts';
import { inventLines, officeForm, plainList } from '../support/rosters.ts';

const SHOTS = join(import.meta.dirname, '../../test-results');
const WORKER = '10000000002';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const xlsx = (name: string, bytes: Uint8Array) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });

/** A grid worker at an office screen: brings lists in, sees people, and meets the limits of the post. */
describe('a grid worker', () => {
  let stage: Stage;
  let page: Page;
  let errors: readonly string[];
  const shot = (name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`) });

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    stage = await openStage(40);
    ({ page, errors } = await stage.open(WORKER));
  });
  afterAll(() => stage.close());

  it('drops three files at once: two go in, the damaged one is named with its reason', async () => {
    const form = officeForm({ title: '柳荫里住户登记表', lines: inventLines(30) });
    const list = await plainList({ estate: '柳荫里', lines: inventLines(6, 24) });
    await page.goto(`${stage.address}/imports`);
    await page
      .locator('input[type=file]')
      .setInputFiles([xlsx('住户.xlsx', form), xlsx('摸排.xlsx', list), xlsx('残.xlsx', form.slice(0, 800))]);
    await page.getByRole('button', { name: /查看识别结果/ }).click();
    await page.locator('.ms-sheet').waitFor();
    await page.getByText('残.xlsx').first().waitFor();
    await page
      .getByText(/文件已损坏/)
      .first()
      .waitFor();
    await shot('worker-import');
  });

  it('finds neither accounts nor the trail, in the menu or by address', async () => {
    await page.goto(stage.address);
    await page.getByRole('navigation').first().waitFor();
    const menu = await page.getByRole('navigation').allInnerTexts();
    expect(menu.join(' ')).toContain('人员');
    expect(menu.join(' ')).not.toMatch(/工作人员|查阅|操作记录/);
    for (const path of ['/accounts', '/audit']) {
      await page.goto(stage.address + path);
      await page.getByText('您的岗位看不到这一页').waitFor();
    }
    await shot('worker-limit');
  });

  it('chooses English and has it again after the page is opened anew', async () => {
    await page.goto(`${stage.address}/people`);
    await page.getByRole('button', { name: /我的账号/ }).click();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('navigation').first().getByText('People', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('navigation').first().getByText('People', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await shot('worker-english');
  });

  it('met no error of the page on the way', () => {
    expect(errors).toEqual([]);
  });
});
