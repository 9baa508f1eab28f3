import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hangBoxes, openingsKept, tellAlternately } from '../../../test/support/boxes.ts';
import { findMosquitto, openMosquitto, type Mosquitto } from '../../../test/support/mosquitto.ts';
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
  codes = (await site.db.asOwner((tx) => hangBoxes(tx, { communityId: COMMUNITY, count: 150, mark: 'out' }))).codes;
});
afterAll(() => site.close());

function listen(url: string): Promise<Broker> {
  const { db, bus, vault, log } = site;
  const openIntake = () => createIntake({ db, bus, log, clock: systemClock('Asia/Shanghai') });
  return openBroker({ choice: { kind: 'url', url }, databaseUrl: site.url, openIntake, vault, log });
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
    const own = codes.slice(2 * BOXES, 4 * BOXES);
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

const program = findMosquitto();

describe.skipIf(program === undefined)('Mosquitto', () => {
  let mosquitto: Mosquitto;
  let broker: Broker;
  let other: Broker;
  beforeAll(async () => {
    mosquitto = await openMosquitto(program ?? '');
    broker = await listen(mosquitto.url);
    other = await listen(mosquitto.url);
    await mosquitto.listeners();
  });
  afterAll(async () => {
    await broker.close();
    await other.close();
    await mosquitto.close();
  });

  it('brings each opening once, though two of our servers listen', async () => {
    await tellAll(mosquitto.url, { from: 4 * BOXES });
  });

  it('that is killed in the midst loses and doubles none', async () => {
    const trouble = async () => {
      await mosquitto.kill();
      await mosquitto.start();
    };
    await tellAll(mosquitto.url, { from: 5 * BOXES, trouble });
  });

  it('holds what doors tell until another server of ours has the line', async () => {
    await tellAll(mosquitto.url, { from: 6 * BOXES, trouble: () => broker.close() });
  });

  it('keeps what devices announced, for a server that starts later', async () => {
    const bridge = await mqtt.connectAsync(mosquitto.url);
    const config = { state_topic: `homeassistant/${codes[0]}/state`, device_class: 'door', unique_id: codes[0] };
    const topic = 'homeassistant/binary_sensor/announced/config';
    await bridge.publishAsync(topic, JSON.stringify(config), { qos: 1, retain: true });
    await other.close();
    for (const word of ['OFF', 'ON', 'OFF']) await bridge.publishAsync(config.state_topic, word, { qos: 1 });
    const before = await openings([codes[0] ?? '']);
    other = await listen(mosquitto.url);
    await expect.poll(() => openings([codes[0] ?? '']), POLL).toBe(before + 1);
    await bridge.endAsync();
  });
});

const POLL = { timeout: 30_000, interval: 100 };

async function openings(own: readonly string[]): Promise<number> {
  const kept = await site.db.asOwner((tx) => openingsKept(tx, own));
  return kept.reduce((sum, { events }) => sum + events, 0);
}
