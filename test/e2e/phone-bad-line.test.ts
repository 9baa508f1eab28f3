import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/base/server/db.ts';
import { openBadLine, type BadLine } from '../support/bad-line.ts';
import { enterOn, openPhoneServer, openTestPhone, type PhoneServer, type TestPhone } from '../support/phone.ts';

const GUARD = '10000000003';
const PASSAGES = 40;

let server: PhoneServer;
let line: BadLine;
let phone: TestPhone;
beforeAll(async () => {
  server = await openPhoneServer(40);
  line = await openBadLine(server.address);
  phone = await openTestPhone();
});
afterAll(async () => {
  await phone.close();
  await line.close();
  await server.close();
});

describe('a phone on a bad line', () => {
  it('says while the program is not on it, and goes on where the line broke', async () => {
    const { page } = phone;
    line.cutProgramAfter(3);
    await enterOn(page, { address: line.address, phone: GUARD });
    await page.getByText('程序正在存进手机').waitFor();
    await expect.poll(() => page.evaluate(keptFiles)).toBe(3);
    const cut = line.cut();
    expect(cut).toBeGreaterThan(10);
    line.set('good');
    await page.locator('[data-kept="no"]').waitFor({ state: 'detached', timeout: 60_000 });
    await phone.line('offline');
    await page.goto(`${line.address}/phone/gate`);
    await page.getByRole('button', { name: '南门' }).waitFor();
    await phone.line('online');
  });

  it('brings every record over, each once, through a line that is slow and breaks', async () => {
    const { page } = phone;
    const stored = () => server.row(sql`select count(*)::int as n, count(distinct id)::int as ids from gate_check`);
    const all = PASSAGES + Number((await stored())['n']);
    await page.goto(`${line.address}/phone/gate`);
    await page.getByRole('button', { name: '南门' }).click();
    await page.getByRole('button', { name: '开始值守' }).click();
    await phone.line('offline');
    for (let done = 0; done < PASSAGES; done += 1) {
      await page.getByRole('button', { name: '紧急放行' }).click();
      await page.getByRole('button', { name: '下一位' }).click();
    }
    line.set('2g');
    await phone.line('online');
    await expect.poll(stored, { timeout: 110_000, interval: 1_000 }).toEqual({ n: all, ids: all });
    // The phone learns of it too, however often the answer was lost.
    await page.goto(`${line.address}/phone/sync`, { timeout: 60_000 });
    await page.locator('[data-unsent="0"]').waitFor({ timeout: 60_000 });
    expect(await stored()).toEqual({ n: all, ids: all });
    expect(line.cut()).toBeGreaterThan(0);
    expect(phone.errors).toEqual([]);
  }, 240_000);
});

/** Runs in the page: how many files of the program are stored. */
async function keptFiles(): Promise<number> {
  let files = 0;
  for (const name of await caches.keys()) files += (await (await caches.open(name)).keys()).length;
  return files;
}
