import { chromium, type Browser, type Page } from 'playwright-core';
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

/** A real server with a small demo community, and a real browser. */
export interface Stage {
  readonly address: string;
  readonly browser: Browser;
  /** A signed-in page of its own; the console's errors of the page are gathered in `errors`. */
  open(phone: string): Promise<{ readonly page: Page; readonly errors: readonly string[] }>;
  /** One row of one statement, as the owner. */
  row(statement: Sql): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** Quiet and without a network of its own. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openStage(households: number): Promise<Stage> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'menshen-stage-'));
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
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const base = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    address: base,
    browser,
    async open(phone) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      // A story that waits in vain for what a command was to bring tells of it in its log.
      page.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? '';
        if (why !== 'net::ERR_ABORTED') console.warn(new URL(request.url()).pathname, why);
      });
      page.on('response', (answer) => {
        if (answer.status() >= 500) console.warn(new URL(answer.url()).pathname, answer.status());
      });
      if (phone !== '') {
        const answer = await page.request.post(`${base}/api/session`, { data: { phone, password: DEMO_PASSWORD } });
        if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}`);
      }
      return { page, errors };
    },
    async row(statement) {
      const [row] = await site.db.asOwner((tx) => tx.query<Record<string, unknown>>(statement));
      return row ?? {};
    },
    async close() {
      await browser.close();
      await server.stop();
      await site.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
