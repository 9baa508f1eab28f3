import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import mqtt from 'mqtt';
import { createVault, loadSiteKey } from '../../src/base/server/secret.ts';
import { BROKER_USER, brokerPassword } from '../../src/sensors/server/broker.ts';
import { hangBoxes, openingsKept, tellAlternately } from '../support/boxes.ts';
import { bundleScript } from '../support/child.ts';
import { testFolder } from '../support/folder.ts';
import { findMosquitto, openMosquitto } from '../support/mosquitto.ts';
import type { DataFolder, RunningServer } from '../support/server.ts';
import { freePort, postmasterPid, prepareFolder, startServer } from '../support/server.ts';

/** The server, its broker and its database die while doors open. No opening is lost, none is there twice. */

const COMMUNITY = 100;
const BOXES = 12;
const WORDS = 8;

let root: string;
let path: string;
let folder: DataFolder;
let server: RunningServer;
let url: string;
let login: { username: string; password: string };
let boxes: readonly string[];
let bridged: readonly string[];
let hasty: readonly string[];

beforeAll(async () => {
  root = await mkdtemp(join(testFolder(), 'menshen-doors-'));
  await chmod(root, 0o777);
  const port = await freePort();
  const prepared = await prepareFolder({ dataDir: join(root, 'data'), seeds: {} });
  folder = { ...prepared, env: { ...prepared.env, MENSHEN_MQTT: 'embedded', MENSHEN_MQTT_PORT: String(port) } };
  url = `mqtt://127.0.0.1:${port}`;
  const vault = createVault(loadSiteKey({ dataDir: folder.dataDir, given: folder.env['MENSHEN_KEY'] }));
  login = { username: BROKER_USER, password: brokerPassword(vault) };
  [boxes, bridged, hasty] = await folder.look(async (tx) => [
    (await hangBoxes(tx, { communityId: COMMUNITY, count: BOXES, mark: 'box' })).codes,
    (await hangBoxes(tx, { communityId: COMMUNITY, count: BOXES, mark: 'bridged' })).codes,
    (await hangBoxes(tx, { communityId: COMMUNITY, count: BOXES, mark: 'hasty' })).codes,
  ]);
  path = await bundleScript('site-server');
  server = await startServer({ path, folder });
}, 120_000);
afterAll(async () => {
  if (server.script.child.exitCode === null) await server.script.end('SIGTERM');
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

async function cutPower(): Promise<void> {
  const postmaster = await postmasterPid(folder.dataDir);
  const ended = server.script.end('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await ended;
  server = await startServer({ path, folder });
}

/** Boxes that wait for the answer to each word; the power goes in the midst. */
async function tellAndCut(): Promise<void> {
  let told = 0;
  let cut: Promise<void> | undefined;
  const onTold = () => {
    told += 1;
    if (told === (BOXES * WORDS) / 2) cut = cutPower();
  };
  await Promise.all(boxes.map((code) => tellAlternately({ url, code, words: WORDS, line: login, onTold })));
  await cut;
}

/** A bridge that sends everything at once, then all of it again, backwards, with the time of each. */
async function bridgeAll(): Promise<void> {
  const start = Date.now() - 60_000;
  const words = bridged.flatMap((code) =>
    Array.from({ length: WORDS }, (_, nth) => ({
      topic: `menshen/door/${code}`,
      payload: JSON.stringify({ open: nth % 2 === 0, at: new Date(start + nth * 1000).toISOString() }),
    })),
  );
  const bridge = mqtt.connect(url, { ...login, reconnectPeriod: 200, clientId: 'bridge' });
  bridge.on('error', () => undefined);
  const going = [...words, ...[...words].reverse()];
  await Promise.all(going.map(({ topic, payload }) => bridge.publishAsync(topic, payload, { qos: 1 })));
  await bridge.endAsync();
}

describe('a power cut while doors open', () => {
  it('loses and doubles no opening, of boxes that wait and of a bridge that sends twice and backwards', async () => {
    await Promise.all([tellAndCut(), bridgeAll()]);
    const codes = [...boxes, ...bridged].sort();
    const kept = await folder.look((tx) => openingsKept(tx, codes));
    expect([...kept].sort(byCode)).toEqual(codes.map((code) => ({ code, events: WORDS / 2, counted: WORDS / 2 })));
  }, 180_000);
});

const program = findMosquitto();

describe.skipIf(program === undefined)('a server that is killed behind Mosquitto', () => {
  it('loses and doubles no opening, though the broker hands over again what was written and not answered', async () => {
    const mosquitto = await openMosquitto(program ?? '');
    await server.script.end('SIGTERM');
    folder = { ...folder, env: { ...folder.env, MENSHEN_MQTT: mosquitto.url } };
    server = await startServer({ path, folder });
    await mosquitto.listeners();
    // The broker takes every word at once and holds it for us: open and shut of one door lie behind each other when the power goes.
    let told = 0;
    let cut: Promise<void> | undefined;
    const onTold = () => {
      told += 1;
      if (told === BOXES * WORDS - BOXES) cut = cutPower();
    };
    await Promise.all(hasty.map((code) => tellAlternately({ url: mosquitto.url, code, words: WORDS, onTold })));
    await cut;
    const whole = hasty.map((code) => ({ code, events: WORDS / 2, counted: WORDS / 2 })).sort(byCode);
    await expect
      .poll(async () => [...(await folder.look((tx) => openingsKept(tx, hasty)))].sort(byCode), POLL)
      .toEqual(whole);
    await server.script.end('SIGTERM');
    await mosquitto.close();
  }, 180_000);
});

const POLL = { timeout: 60_000, interval: 500 };

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}
