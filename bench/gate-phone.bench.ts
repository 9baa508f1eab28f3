import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../src/access/domain/demo.ts';
import { fakeCamera, type FakeCamera } from '../test/support/fake-camera.ts';
import { openGateOffice } from '../test/support/gate-office.ts';
import { atMost, quantile, type Figure } from './figures.ts';
import { quietRounds, type QuietRounds } from './quiet.ts';
import { openThrottled, startDemo, THROTTLE } from './throttled-phone.ts';

const CARDS = 40;
/** Each on a phone that has never been at a gate, so each has a first card. */
const SITTINGS = 3;
const MOST_SITTINGS = 8;
const STARTS = 5;
const MOST_STARTS = 15;
const GUARD = '10000000003';

/**
 * A guard's phone at a quarter of the processor, its camera looking at cards: from the picture of a card to the verdict on the
 * screen, and from opening the app without a network to a camera that reads. The browser's throttle slows the page alone, so the
 * time of the reading worker is counted four times.
 */
export async function measure(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'menshen-gate-bench-'));
  const server = await startDemo(join(folder, 'data'));
  const camera = fakeCamera(join(folder, 'camera.y4m'));
  try {
    const office = await openGateOffice(server.url);
    await office.run('issuePasses', { kind: 'resident', who: { everybody: true }, ...office.days });
    const free = office.people.filter((row) => row[9] === '').slice(0, MOST_SITTINGS * CARDS);
    const texts = await Promise.all(free.map((row) => office.passOf(row[0])));
    await office.close();
    const disk = (number: number) => join(folder, `disk${number}`);
    const place = { url: server.url, camera };
    const sittings = await quietRounds({
      ...{ wanted: SITTINGS, most: MOST_SITTINGS },
      // Other people each time: a card that was here before is asked less and recorded no second time.
      run: (number) =>
        scanCards({ ...place, disk: disk(number), texts: texts.slice((number - 1) * CARDS, number * CARDS) }),
    });
    const starts = await quietRounds({
      ...{ wanted: STARTS, most: MOST_STARTS },
      run: () => coldStart({ ...place, disk: disk(1) }),
    });
    const data = `${office.people.length} people, Chromium at ${THROTTLE}x CPU throttle`;
    return [
      ofSittings({ sittings, at: 0.5, name: 'gatePhone.scanToDecision.p50', data }),
      ofSittings({ sittings, at: 0.95, name: 'gatePhone.scanToDecision.p95', data }),
      atMost({
        ...{ name: 'gatePhone.coldStartOffline.p50', value: quantile(starts.rounds, 0.5), unit: 's', budget: 2 },
        data: `${data}, starts without a network, to a camera that reads; middle of ${starts.words}: ${starts.rounds.map((seconds) => seconds.toFixed(2)).join(', ')} s`,
      }),
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The middle of the sittings, all of them and each first card in the words. */
function ofSittings(of: {
  readonly sittings: QuietRounds<readonly number[]>;
  readonly at: number;
  readonly name: string;
  readonly data: string;
}): Figure {
  const { rounds, words } = of.sittings;
  const values = rounds.map((scans) => quantile(scans, of.at));
  const each = values.map((value) => value.toFixed(0)).join(', ');
  const firsts = rounds.map(([first = Number.NaN]) => first.toFixed(0)).join(', ');
  return atMost({
    ...{ name: of.name, value: quantile(values, 0.5), unit: 'ms', budget: 100 },
    data: `${of.data}, sittings of ${CARDS} cards before a camera of 640x480; middle of ${words}: ${each} ms, first cards ${firsts}`,
  });
}

interface Place {
  readonly url: string;
  readonly disk: string;
  readonly camera: FakeCamera;
}

/** Milliseconds of each card. */
async function scanCards(of: Place & { readonly texts: readonly string[] }): Promise<readonly number[]> {
  const { context, page } = await openThrottled(of.disk, of.camera.flags);
  await page.goto(`${of.url}/phone`);
  await page.getByLabel('手机号').fill(GUARD);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('全部已上传').waitFor({ timeout: 120_000 });
  await page.goto(`${of.url}/phone/gate`);
  await page.getByRole('button', { name: '东门' }).click();
  await page.getByRole('button', { name: '开始值守' }).click();
  await page.locator('.gate-frame').waitFor();
  await pause(3_000);
  for (const text of of.texts) {
    of.camera.show(text);
    await page.locator('.gate-verdict').waitFor({ timeout: 30_000 });
    of.camera.showNothing();
    await page.locator('.gate-verdict-foot .gate-button').first().click();
    await pause(500);
  }
  const scans = await page.evaluate(() =>
    performance
      .getEntriesByName('gate.scanToDecision', 'measure')
      .map((entry) => ({ ms: entry.duration, workMs: Number(Reflect.get(Reflect.get(entry, 'detail'), 'workMs')) })),
  );
  await context.close();
  return scans.map(({ ms, workMs }) => ms + (THROTTLE - 1) * workMs);
}

/** Seconds of a start. */
async function coldStart(of: Place): Promise<number> {
  const { context, page } = await openThrottled(of.disk, of.camera.flags);
  await context.setOffline(true);
  await page.addInitScript(noteFrame);
  await page.goto(`${of.url}/phone/gate`);
  await page.locator('.gate-frame').waitFor({ timeout: 60_000 });
  const seconds = await page.evaluate(
    () => (performance.getEntriesByName('bench.frame', 'mark')[0]?.startTime ?? Number.NaN) / 1000,
  );
  await context.close();
  return seconds;
}

/** Runs in the page before it: notes when the frame stands over a camera that is read, from the start of the navigation on. */
function noteFrame(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.gate-frame')) return;
    watch.disconnect();
    performance.mark('bench.frame');
  });
  watch.observe(document, { childList: true, subtree: true });
}
