import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../src/base/server/db.ts';
import { DEMO_PASSWORD } from '../../src/access/domain/demo.ts';
import { openPhoneServer, openTestPhone, signInOn, type PhoneServer, type TestPhone } from '../support/phone.ts';

const GUARD = '10000000003';
const DIRECTOR = '10000000001';

let server: PhoneServer;
let phone: TestPhone;
beforeAll(async () => {
  server = await openPhoneServer(40);
  phone = await openTestPhone();
  await signInOn(phone.page, { address: server.address, phone: GUARD });
});
afterAll(async () => {
  await phone.close();
  await server.close();
});
// A story that broke off leaves no line that is cut to the next one.
beforeEach(() => phone.line('online'));

const open = (path: string) => phone.page.goto(`${server.address}/phone${path}`);
const checks = async () => Number((await server.row(sql`select count(*) as n from gate_check`))['n']);

/** Lets people through at the gate, one record each. */
async function letThrough(count: number): Promise<void> {
  await open('/gate');
  const { page } = phone;
  const begin = page.getByRole('button', { name: '开始值守' });
  const emergency = page.getByRole('button', { name: '紧急放行' });
  await begin.or(emergency).first().waitFor();
  if (await begin.isVisible()) {
    await page.getByRole('button', { name: '南门' }).click();
    await begin.click();
  }
  for (let done = 0; done < count; done += 1) {
    await page.getByRole('button', { name: '紧急放行' }).click();
    await page.getByRole('button', { name: '下一位' }).click();
  }
}

const unsent = async () => {
  await open('/sync');
  return Number(await phone.page.locator('[data-unsent]').getAttribute('data-unsent'));
};

const allSent = async () => {
  await open('/sync');
  await phone.page.locator('[data-unsent="0"]').waitFor({ timeout: 60_000 });
};

/** Through the bar that offers it, in the middle of the work. */
async function signInAgain(): Promise<void> {
  const { page } = phone;
  await page.getByRole('button', { name: '登录', exact: true }).click({ timeout: 30_000 });
  await page.getByLabel('手机号').fill(GUARD);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

describe('a phone at a gate', () => {
  it('holds its community, sealed', async () => {
    expect(await phone.count('bucket')).toBeGreaterThan(10);
    const texts = await phone.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('menshen-phone');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('bucket').objectStore('bucket').getAll();
            reading.onsuccess = () => {
              const rows: { sealed: ArrayBuffer }[] = reading.result;
              opening.result.close();
              resolve(rows.map(({ sealed }) => new TextDecoder().decode(sealed)).join());
            };
          };
        }),
    );
    expect(texts).not.toContain('单元');
  });

  it('is killed without a network, starts without one, works on, and everything arrives once', async () => {
    const before = await checks();
    await phone.line('offline');
    await letThrough(2);
    await phone.kill('offline');
    await letThrough(3);
    expect(await unsent()).toBeGreaterThanOrEqual(5);
    await phone.page.getByText(/没有网络：已存 \d+ 条/).waitFor();
    expect(await checks()).toBe(before);
    await phone.line('online');
    // A browser that is killed may lose its newest cookie: the records wait for the sign-in.
    await open('');
    const offer = phone.page.getByRole('button', { name: '登录', exact: true });
    await offer.or(phone.page.getByText('全部已上传')).first().waitFor({ timeout: 60_000 });
    if (await offer.isVisible()) await signInAgain();
    await expect.poll(checks, { timeout: 60_000 }).toBe(before + 5);
    await allSent();
    await phone.page.getByRole('button', { name: '立即上传' }).click();
    await allSent();
    expect(await checks()).toBe(before + 5);
    expect(phone.errors).toEqual([]);
  });

  it('sets a record aside that it cannot open, says so, and sends the others', async () => {
    const before = await checks();
    await phone.line('offline');
    await letThrough(2);
    await phone.page.evaluate(spoilFirstUnsent);
    await phone.line('online');
    await open('/sync');
    await phone.page.getByText('被退回的记录').waitFor({ timeout: 60_000 });
    await phone.page.getByText(/这条记录打不开/).waitFor();
    // The one that opens goes its way after the other was set aside.
    await expect.poll(checks, { timeout: 60_000 }).toBe(before + 1);
    await phone.page.getByText(/这条记录打不开/).click();
    await phone.page.getByRole('button', { name: '不要了' }).click();
    await phone.page.getByLabel(/理由/).fill('已补录');
    await phone.page.getByRole('button', { name: '不要了' }).click();
    await phone.page.getByText('被退回的记录').waitFor({ state: 'detached' });
  });

  it('offers again what a server lost that was restored from an older backup', async () => {
    await allSent();
    const own = Number(
      (await server.row(sql`select count(*) as n from gate_check where device_id = (select id from device)`))['n'],
    );
    expect(own).toBeGreaterThanOrEqual(6);
    const others = (await checks()) - own;
    // What came in after the backup is gone, and the run of the database is another one.
    await server.row(sql`
      with a as (delete from gate_check where device_id = (select id from device)), b as (delete from command_receipt)
      update site_setting set value = to_jsonb(gen_random_uuid()::text) where name = 'epoch' returning 1`);
    await phone.page.getByRole('button', { name: '立即上传' }).click();
    await expect.poll(checks, { timeout: 60_000 }).toBe(others + own);
    await allSent();
    expect(await checks()).toBe(others + own);
  });

  it('keeps its records sealed when somebody signs out without a network, and sends them when he is back', async () => {
    const before = await checks();
    await phone.line('offline');
    await letThrough(2);
    await open('/sync');
    await phone.page.getByRole('button', { name: '退出登录' }).click();
    await phone.page.getByText(/还有 \d+ 条没上传/).waitFor();
    await phone.page.getByRole('button', { name: '退出', exact: true }).click();
    // Not the heading of the question, 退出登录.
    await phone.page.getByRole('heading', { name: '登录', exact: true }).waitFor();
    expect(await phone.count('bucket')).toBe(0);
    expect(await phone.count('outbox')).toBeGreaterThan(0);
    await phone.line('online');
    await signInOn(phone.page, { address: server.address, phone: GUARD });
    await allSent();
    expect(await checks()).toBe(before + 2);
  });

  it('works on when its sign-in is over, keeps the records, and sends them after signing in again', async () => {
    const before = await checks();
    await server.row(
      sql`update session set ended_at = now(), end_reason = 'expired' where ended_at is null returning 1`,
    );
    await new Promise((resume) => setTimeout(resume, 6_000));
    await letThrough(1);
    await open('');
    await phone.page.getByRole('button', { name: '登录', exact: true }).waitFor({ timeout: 30_000 });
    expect(await checks()).toBe(before);
    await signInAgain();
    await expect.poll(checks, { timeout: 60_000 }).toBe(before + 1);
  });

  it('says loudly that it is full, keeps the record in sight, and sends it', async () => {
    await allSent();
    const before = await checks();
    await phone.line('offline');
    await letThrough(0);
    await phone.page.evaluate(fillUp);
    await phone.page.getByRole('button', { name: '紧急放行' }).click();
    await phone.page.getByRole('button', { name: '下一位' }).click();
    await phone.page
      .getByText(/手机存满了/)
      .first()
      .waitFor();
    await phone.page.evaluate(freeAgain);
    await phone.line('online');
    await expect.poll(checks, { timeout: 60_000 }).toBe(before + 1);
  });

  it('wipes itself when the office ends it, signed in or not', async () => {
    const { page } = phone;
    const { id } = await server.row(sql`select id from device where ended_at is null`);
    const director = await fetch(`${server.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone: DIRECTOR, password: DEMO_PASSWORD }),
    });
    const cookie = director.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    await fetch(`${server.address}/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        commandId: crypto.randomUUID(),
        name: 'endDevice',
        input: { deviceId: id, reason: '掉在菜场' },
      }),
    });
    await open('');
    await page.getByText('这部手机已被停用').waitFor({ timeout: 60_000 });
    expect([await phone.count('bucket'), await phone.count('outbox'), await phone.count('device')]).toEqual([0, 0, 0]);
    const sessions = await server.row(sql`select count(*) as n from session s join account a on a.id = s.account_id
      where s.ended_at is null and s.device = (select name from device)`);
    expect(sessions['n']).toBe(0);
  });
});

/** Runs in the page: turns the first waiting record into noise. */
function spoilFirstUnsent(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('menshen-phone');
    opening.onsuccess = () => {
      const tx = opening.result.transaction('outbox', 'readwrite');
      const store = tx.objectStore('outbox');
      const reading = store.getAll();
      reading.onsuccess = () => {
        const entries: { state: string; name: string; sealed: ArrayBuffer }[] = reading.result;
        const first = entries.find(({ state, name }) => state === 'unsent' && name === 'recordGateChecks');
        if (first) store.put({ ...first, sealed: new ArrayBuffer(40) });
      };
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the page: from now on the browser refuses to store another record, as it does when the disk is full. */
function fillUp(): void {
  const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add');
  Object.assign(globalThis, { roomAgain: original });
  IDBObjectStore.prototype.add = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
}

function freeAgain(): void {
  const { roomAgain }: { roomAgain?: PropertyDescriptor } = globalThis as object;
  if (roomAgain) Object.defineProperty(IDBObjectStore.prototype, 'add', roomAgain);
}
