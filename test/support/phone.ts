import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../../src/access/domain/demo.ts';
import { setDemo } from '../../src/access/server/api.ts';
import { readConfig } from '../../src/base/server/config.ts';
import type { Sql } from '../../src/base/server/db.ts';
import { createLog } from '../../src/base/server/log.ts';
import { loadDemo } from '../../src/main/demo.ts';
import { startServer } from '../../src/main/serve.ts';
import { openSite } from '../../src/main/site.ts';
import { createTestDatabase } from './database.ts';

/** A server with a small demo community. */
export interface PhoneServer {
  readonly address: string;
  /** One row of one statement, as the owner. */
  row(statement: Sql): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** A phone with its own disk: it can be killed and started again. */
export interface TestPhone {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Kills the browser without a word, and starts it again on the same disk. */
  kill(line: 'online' | 'offline'): Promise<void>;
  line(is: 'online' | 'offline'): Promise<void>;
  /** How many entries a store of the phone's database has. */
  count(store: 'bucket' | 'outbox' | 'device' | 'meta'): Promise<number>;
  close(): Promise<void>;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

export async function openPhoneServer(households: number): Promise<PhoneServer> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'menshen-phone-'));
  const config = {
    ...readConfig({ DATABASE_URL: database.url, MENSHEN_DATA: dataDir }),
    port: 0,
    logLevel: 'silent' as const,
  };
  const site = openSite({ url: database.url, config, log: createLog('silent') });
  await loadDemo(site, { households, seed: 7 });
  await site.db.asOwner((tx) => setDemo(tx, { runs: true }));
  const server = await startServer(config);
  const address = server.app.server.address();
  return {
    address: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    async row(statement) {
      const [row] = await site.db.asOwner((tx) => tx.query<Record<string, unknown>>(statement));
      return row ?? {};
    },
    async close() {
      await server.stop();
      await site.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function openTestPhone(flags: readonly string[] = []): Promise<TestPhone> {
  const disk = mkdtempSync(join(tmpdir(), 'menshen-disk-'));
  const errors: string[] = [];
  const start = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await chromium.launchPersistentContext(disk, {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [...FLAGS, ...flags],
      viewport: { width: 360, height: 740 },
      locale: 'zh-CN',
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => errors.push(error.message));
    return { context, page };
  };
  let now = await start();
  return {
    errors,
    get page() {
      return now.page;
    },
    async kill(line) {
      const gone = new Promise((resolve) => now.context.once('close', resolve));
      const session = await now.context.newCDPSession(now.page);
      session.send('Browser.crash').catch(() => undefined);
      await gone;
      now = await start();
      await now.context.setOffline(line === 'offline');
    },
    line: (is) => now.context.setOffline(is === 'offline'),
    count: (store) => now.page.evaluate(countEntries, store),
    async close() {
      await now.context.close();
      rmSync(disk, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Runs in the page. */
function countEntries(store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('menshen-phone');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const counting = opening.result.transaction(store).objectStore(store).count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}

/** Signs in as on the street, number and password, and stays until the phone no longer says that it needs the network. */
export async function signInOn(page: Page, of: { readonly address: string; readonly phone: string }): Promise<void> {
  await enterOn(page, of);
  await page.locator('[data-kept="no"]').waitFor({ state: 'detached', timeout: 60_000 });
}

/** Number and password; what this person works with has come. */
export async function enterOn(page: Page, of: { readonly address: string; readonly phone: string }): Promise<void> {
  await page.goto(`${of.address}/phone`);
  await page.getByLabel('手机号').fill(of.phone);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('全部已上传').waitFor({ timeout: 30_000 });
}
