import { setTimeout as pause } from 'node:timers/promises';
import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hangBoxes, openingsKept, tellAlternately } from '../../../test/support/boxes.ts';
import { openOutsideBroker, type OutsideBroker } from '../../../test/support/outside-broker.ts';
import { openTestSite, type TestSite } from '../../../test/support/site.ts';
import { systemClock } from '../../base/server/clock.ts';
import { openBroker, type Broker } from './broker.ts';
import { createIntake } from './intake.ts';

const COMMUNITY = 100;
const BOXES = 20;
const WORDS = 6;
let site: TestSite;
let codes: readonly string[];

beforeAll(async () => {
  site = await openTestSite();
  codes = (await site.db.asOwner((tx) => hangBoxes(tx, { communityId: COMMUNITY, count: 60, mark: 'out' }))).codes;
});
afterAll(() => site.close());

function listen(url: string): Promise<Broker> {
  const { db, bus, vault, log } = site;
  const intake = createIntake({ db, bus, log, clock: systemClock('Asia/Shanghai') });
  return openBroker({ choice: { kind: 'url', url }, intake, vault, log });
}

/** Boxes tell their words while `trouble` happens; answers what was kept. */
async function tellAll(url: string, of: { readonly from: number; readonly trouble?: () => Promise<void> }) {
  const own = codes.slice(of.from, of.from + BOXES);
  let told = 0;
  let troubled: Promise<void> | undefined;
  const onTold = () => {
    told += 1;
    if (told === (BOXES * WORDS) / 3) troubled = of.trouble?.();
  };
  await Promise.all(
    own.map((code) => tellAlternately({ url, code, words: WORDS, onTold, line: { protocolVersion: 5 } })),
  );
  await troubled;
  const whole = own.map((code) => ({ code, events: WORDS / 2, counted: WORDS / 2 }));
  await expect
    .poll(() => site.db.asOwner((tx) => openingsKept(tx, own)), { timeout: 30_000, interval: 100 })
    .toEqual([...whole].sort((a, b) => (a.code < b.code ? -1 : 1)));
}

describe('a broker of somebody else', () => {
  let outside: OutsideBroker;
  let broker: Broker;
  beforeAll(async () => {
    outside = await openOutsideBroker();
    broker = await listen(outside.url);
    await vi.waitFor(() => expect(outside.listeners()).toBeGreaterThan(0), { timeout: 10_000 });
  });
  afterAll(async () => {
    await broker.close();
    await outside.kill();
  });

  it('brings each opening once', async () => {
    await tellAll(outside.url, { from: 0 });
  });

  it('is answered when a word is committed, and takes many at a time', async () => {
    await vi.waitFor(() => expect(outside.held()).toBe(0), { timeout: 10_000 });
    const bridge = await mqtt.connectAsync(outside.url, { clientId: 'bridge', protocolVersion: 5 });
    const own = codes.slice(2 * BOXES);
    const started = performance.now();
    for (const open of [true, false, true, false])
      await Promise.all(
        own.map((code) => bridge.publishAsync(`menshen/door/${code}`, JSON.stringify({ open }), { qos: 1 })),
      );
    await vi.waitFor(() => expect(outside.held()).toBe(0), { timeout: 20_000 });
    // One by one they would take 30 ms each.
    expect(performance.now() - started).toBeLessThan(30 * 4 * own.length);
    const kept = await site.db.asOwner((tx) => openingsKept(tx, own));
    expect(kept.filter(({ events, counted }) => events !== 2 || counted !== 2)).toEqual([]);
    await bridge.endAsync();
  });

  it('that is killed in the midst loses and doubles none', async () => {
    const trouble = async () => {
      await outside.kill();
      await outside.start();
    };
    await tellAll(outside.url, { from: BOXES, trouble });
  });
});

const given = process.env['MENSHEN_TEST_MQTT_URL'];
if (given === undefined)
  process.stderr.write('SKIPPED: no Mosquitto here; give MENSHEN_TEST_MQTT_URL=mqtt://host:1883 to test with one\n');

describe.skipIf(given === undefined)('a real broker (MENSHEN_TEST_MQTT_URL)', () => {
  it('brings each opening once, also over a restart of ours', async () => {
    const url = given ?? '';
    let broker = await listen(url);
    await pause(2000);
    const trouble = async () => {
      await broker.close();
      broker = await listen(url);
    };
    await tellAll(url, { from: 2 * BOXES, trouble });
    await broker.close();
  });
});
