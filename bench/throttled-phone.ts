import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { programRoot } from '../src/main/program.ts';
import { freePort } from '../test/support/server.ts';

/** A guard's phone has about a quarter of the processor of the machine that measures. */
export const THROTTLE = 4;

/** A phone in Chromium whose disk is kept between starts. */
export async function openThrottled(
  disk: string,
  flags: readonly string[] = [],
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await chromium.launchPersistentContext(disk, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-sync',
      ...flags,
    ],
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  return { context, page };
}

/** The built server over a demo community of 12,600, made first when the build is stale. */
export async function startDemo(dataDir: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const root = programRoot();
  spawnSync(process.execPath, [join(root, 'scripts/menshen.mjs'), '--help'], { stdio: ['ignore', 2, 2] });
  const port = await freePort();
  const env = { ...process.env, MENSHEN_DATA: dataDir, PORT: String(port), MENSHEN_LOG: 'error', MENSHEN_DEMO: '1' };
  const child = spawn(process.execPath, [join(root, 'dist/server/server.js')], { env, stdio: ['ignore', 2, 2] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error('the server did not start');
    await pause(200);
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
