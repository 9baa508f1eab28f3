// `node scripts/screenshots.mjs [ADDRESS [NAME...]]`: the pictures of docs/screenshots, from a server that runs the demo community. The pictures of the
// gate are those that the browser tests leave in test-results.
import { Buffer } from 'node:buffer';
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
  ['import', '/imports', dropRoster],
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

async function dropRoster(page) {
  const file = { name: '翠微湖畔人口摸底表.csv', mimeType: 'text/csv', buffer: Buffer.from(roster(), 'utf8') };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: /查看识别结果/ }).click();
  await page.locator('.ms-sheet').waitFor();
}

/** Invented people: every number has its check digit and an area that does not exist. */
function roster() {
  const lines = Array.from({ length: 40 }, (_, at) => {
    const born = `${1950 + ((at * 7) % 60)}${String(1 + (at % 12)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}`;
    const isDamaged = at === 6 || at === 17;
    const digits = `119999${born}${String(100 + at)}`;
    const number = isDamaged ? `${digits.slice(0, 15)}000` : digits + checkDigit(digits);
    const name =
      '赵钱孙李周吴郑王冯陈'[at % 10] + '安平宁和康乐文武'[(at * 3) % 8] + (at % 3 === 0 ? '' : '远清明'[at % 3]);
    const home = `翠微湖畔${String(1 + Math.floor(at / 12))}号楼${String(1 + (at % 3))}单元${String(101 + 100 * (at % 6))}`;
    return [
      at + 1,
      name,
      number,
      home,
      `1300000${String(1000 + at)}`,
      at % 3 === 0 ? '户主' : '子',
      at % 9 === 0 ? '独居' : '',
    ];
  });
  const head = ['序号', '姓 名', '身份证号码', '家庭住址', '联系方式', '与户主关系', '备注'];
  return [['翠微湖畔人口摸底表'], head, ...lines].map((cells) => cells.join(',')).join('\n');
}

/** Source: GB 11643-1999. */
function checkDigit(digits) {
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0);
  return '10X98765432'[sum % 11];
}
