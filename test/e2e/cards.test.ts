import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/browser.ts';

const DIRECTOR = '10000000001';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(40);
});
afterAll(() => stage.close());

describe('a pass from the office to the phone of its holder', () => {
  it('is issued, handed over by a link, kept on the phone and shown without a network', async () => {
    const { page, errors } = await stage.open(DIRECTOR);
    await page.goto(`${stage.address}/passes`);
    await page.getByRole('button', { name: '发放出入证' }).first().click();
    await page.getByRole('button', { name: /^发\s*放$/ }).click();
    await page.getByText('发放结果').waitFor();
    await page.getByRole('button', { name: /^完\s*成$/ }).click();
    await page.getByRole('button', { name: '电子卡' }).first().click();
    const link = await page.getByRole('textbox', { name: '复制链接' }).inputValue();
    const holder = await page.locator('.ms-hand-over strong').first().innerText();
    expect(errors).toEqual([]);

    const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
    const phone = await context.newPage();
    const asked: string[] = [];
    phone.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await phone.goto(link);
    expect(await phone.locator('h1').innerText()).toBe(holder);
    // The text of the pass stays behind the # of the address.
    expect(asked.filter((request) => /MS1(:|%3A)/.test(request.replace(/#.*$/, '')))).toEqual([]);
    await phone.getByRole('button', { name: '保存在这部手机' }).click();
    await phone.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await phone.goto(`${stage.address}/card`);
    expect(await phone.locator('h1').innerText()).toBe(holder);
    expect(await phone.getByRole('img').isVisible()).toBe(true);
    await context.close();
  });

  it('is replaced in two clicks: the button, the reason', async () => {
    const { page } = await stage.open(DIRECTOR);
    await page.goto(`${stage.address}/passes?state=valid`);
    await page
      .getByRole('button', { name: /^补\s*发$/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: '丢失' }).click();
    await page.getByText('旧证已作废，新证已发').waitFor();
    await page.goto(`${stage.address}/passes?state=revoked`);
    await page.getByText('已作废 · 丢失').waitFor();
  });

  it('is printed by building, and counts as printed only when it came out well', async () => {
    const { page } = await stage.open(DIRECTOR);
    await page.goto(`${stage.address}/passes`);
    await page.getByRole('button', { name: '按楼栋打印' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 PDF' }).last().click();
    expect((await coming).suggestedFilename()).toMatch(/^出入证_.*\.pdf$/);
    await page.getByRole('button', { name: '印好了，记下' }).click();
    await page.getByText(/已记下：\d+ 张已打印/).waitFor();
  });
});
