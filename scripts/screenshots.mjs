// `node scripts/screenshots.mjs [ADDRESS [NAME...]]`: the pictures of docs/screenshots, from a server that runs the demo community. The pictures of the
// gate and of the import are those that the browser tests leave in test-results.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';
import { root } from './ready.mjs';

const [address = 'http://127.0.0.1:7300', ...only] = process.argv.slice(2);
const PASSWORD = 'menshen-demo-2026';
const DIRECTOR = '10000000001';
const GRID_WORKER = '10000000002';
const CONSOLE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

/** Name of the picture, where it is taken, and what is done before. */
const PICTURES = [
  ['home', '/'],
  ['people', '/people'],
  ['person', '/people', (page) => page.locator('tbody tr[data-row-key], tbody tr').nth(3).click()],
  ['search', '/people', (page) => page.keyboard.press('Control+k').then(() => page.keyboard.type('zw', { delay: 60 }))],
  ['grids', '/grids'],
  ['house-front', '/places', (page) => page.locator('main a[href*="/places/buildings/"]').first().click()],
  ['push-review', '/push-lists/review'],
  ['order', '/isolation?tab=list', (page) => page.locator('tbody tr').nth(2).dblclick()],
  ['door-timeline', '/doors', (page) => page.getByText('开门记录').first().click()],
  ['daily-report', '/reports/daily'],
  ['protocol', '/protocols'],
  ['health', '/screening/health'],
  ['gate-board', '/gate/board'],
];

const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const office = await signedIn(DIRECTOR, CONSOLE);
  for (const [name, path, act] of PICTURES)
    if (only.length === 0 || only.includes(name)) await take(office, { name, path, act });
  await take(await signedIn(GRID_WORKER, PHONE), { name: 'tasks-phone', path: '/phone/tasks' });
} finally {
  await browser.close();
}

async function signedIn(phone, viewport) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const { ok } = await context.request.post(`${address}/api/session`, {
    data: { phone, password: PASSWORD },
    headers: { origin: address },
  });
  if (!ok) throw new Error(`nobody signs in at ${address}`);
  return context.newPage();
}

async function take(page, { name, path, act }) {
  await page.goto(address + path);
  await page.waitForLoadState('networkidle');
  await act?.(page);
  await page.waitForLoadState('networkidle');
  // What slides in has arrived.
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(root, 'docs/screenshots', `${name}.png`) });
  process.stdout.write(`${name}\n`);
}
