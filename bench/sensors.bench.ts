import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import { readConfig } from '../src/base/server/config.ts';
import { sql } from '../src/base/server/db.ts';
import { createLog } from '../src/base/server/log.ts';
import { openDatabase } from '../src/main/database.ts';
import { openSite, type Site } from '../src/main/site.ts';
import {
  BROKER_USER,
  brokerPassword,
  openBroker,
  type Broker,
  type BrokerChoice,
} from '../src/sensors/server/broker.ts';
import { createIntake } from '../src/sensors/server/intake.ts';
import { hangBoxes } from '../test/support/boxes.ts';
import { findMosquitto, openMosquitto } from '../test/support/mosquitto.ts';
import { openOutsideBroker } from '../test/support/outside-broker.ts';
import { atLeast, atMost, type Figure, quantile } from './figures.ts';

const COMMUNITIES = 5;
const SENSORS = 10_000;
const BRIDGES = 10;
const PER_SECOND = 100;
const SECONDS = Number(process.env['MENSHEN_BENCH_SECONDS'] ?? 20);
/** The first seconds warm up. */
const WARM_UP = 2 * PER_SECOND;
const LOOK_MS = 10;
const BURST = 2000;

/** Openings of doors over the embedded broker and over Mosquitto, on this machine only: from the word to the task that asks a worker, as the database shows it. */
export async function measure(): Promise<readonly Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'menshen-doors-'));
  chmodSync(dataDir, 0o711);
  const config = readConfig({ MENSHEN_DATA: dataDir });
  const log = createLog('error');
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  try {
    const codes = await hangAll(site);
    const load = () => `${SENSORS} sensors in ${COMMUNITIES} communities, load ${(loadavg()[0] ?? 0).toFixed(0)}`;
    const doors = { site, databaseUrl: database.url, codes };
    const embedded = await overEmbedded(doors);
    const real = await overMosquitto({ ...doors, codes: codes.slice(WARM_UP + embedded.length) });
    const rate = await outsideRate({ ...doors, codes: codes.slice(-BURST) });
    const of = (times: readonly number[]) =>
      `${times.length} openings at ${PER_SECOND}/s over ${BRIDGES} lines, ${load()}`;
    return [
      ...alertFigures({ name: 'sensors.alert', times: embedded, data: of(embedded) }),
      ...(real
        ? alertFigures({
            ...{ name: 'sensors.mosquitto', times: real.times },
            data: `Mosquitto ${real.version}: ${of(real.times)}`,
          })
        : []),
      atLeast({
        ...{ name: 'sensors.outside', value: rate, unit: 'words/s', budget: PER_SECOND },
        data: `${BURST} openings at once from a broker of somebody else over one line, ${load()}`,
      }),
    ];
  } finally {
    await site.close();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function alertFigures(of: {
  readonly name: string;
  readonly times: readonly number[];
  readonly data: string;
}): readonly Figure[] {
  const { name, times, data } = of;
  return [
    atMost({ name: `${name}.p50`, value: quantile(times, 0.5), unit: 'ms', data, budget: 500 }),
    atMost({ name: `${name}.p95`, value: quantile(times, 0.95), unit: 'ms', data, budget: 1000 }),
    atMost({ name: `${name}.p99`, value: quantile(times, 0.99), unit: 'ms', data, budget: 1000 }),
  ];
}

async function hangAll({ db }: Site): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let nth = 0; nth < COMMUNITIES; nth += 1) {
    const communityId = 100 + nth;
    const hung = await db.asOwner(async (tx) => {
      await tx.execute(sql`
        insert into area (id, code, name, level, path)
        values (${communityId}, ${`M${communityId}`}, ${`社区${nth}`}, 'community', ${[communityId]}::int[])`);
      return hangBoxes(tx, { communityId, count: SENSORS / COMMUNITIES, mark: `d${nth}` });
    });
    codes.push(...hung.codes);
  }
  // Doors of all communities in turn, as a city speaks.
  const each = SENSORS / COMMUNITIES;
  return codes.map((_, at) => codes[(at % COMMUNITIES) * each + Math.floor(at / COMMUNITIES)] ?? '');
}

/** Over the embedded broker. */
async function overEmbedded(of: Doors): Promise<readonly number[]> {
  const { vault } = of.site;
  const broker = await openLine(of, { kind: 'embedded', host: '127.0.0.1', port: 0 });
  const login = { username: BROKER_USER, password: brokerPassword(vault) };
  try {
    return await openAtPace(of, { url: `mqtt://127.0.0.1:${broker.port}`, login });
  } finally {
    await broker.close();
  }
}

/** Over Mosquitto, set up as the docs say; nothing where this machine has none. */
async function overMosquitto(
  of: Doors,
): Promise<{ readonly times: readonly number[]; readonly version: string } | undefined> {
  const program = findMosquitto();
  if (program === undefined) return undefined;
  const mosquitto = await openMosquitto(program);
  const broker = await openLine(of, { kind: 'url', url: mosquitto.url });
  try {
    await mosquitto.listeners();
    return { times: await openAtPace(of, { url: mosquitto.url, login: {} }), version: mosquitto.version() };
  } finally {
    await broker.close();
    await mosquitto.close();
  }
}

interface Doors {
  readonly site: Site;
  readonly databaseUrl: string;
  readonly codes: readonly string[];
}

function openLine({ site, databaseUrl }: Doors, choice: BrokerChoice): Promise<Broker> {
  const { db, bus, clock, log, vault } = site;
  const openIntake = () => createIntake({ db, bus, clock, log });
  return openBroker({ choice, databaseUrl, openIntake, vault, log });
}

/** Opens one door after the other; answers the milliseconds until each is asked about. */
async function openAtPace(
  { site, codes }: Doors,
  at: { readonly url: string; readonly login: IClientOptions },
): Promise<readonly number[]> {
  const lines = await Promise.all(Array.from({ length: BRIDGES }, () => mqtt.connectAsync(at.url, at.login)));
  const openings = WARM_UP + SECONDS * PER_SECOND;
  const sentAt = new Map<string, number>();
  const seen = watch(site, { sentAt, openings });
  const begun = performance.now();
  for (let nth = 0; nth < openings; nth += 1) {
    await pause(Math.max(0, begun + (nth * 1000) / PER_SECOND - performance.now()));
    const code = codes[nth] ?? '';
    sentAt.set(code, performance.now());
    void tell(lines[nth % BRIDGES], code);
  }
  const times = await seen;
  await Promise.all(lines.map((line) => line.endAsync()));
  return times.slice(WARM_UP);
}

async function tell(line: MqttClient | undefined, code: string): Promise<void> {
  await line?.publishAsync(`menshen/door/${code}`, '{"open":true}', { qos: 1 });
}

/** Looks every so many milliseconds which tasks are there; in the order in which they came. */
async function watch(
  { db }: Site,
  of: { readonly sentAt: ReadonlyMap<string, number>; readonly openings: number },
): Promise<readonly number[]> {
  const times: number[] = [];
  const known = new Set<string>();
  const giveUpAt = performance.now() + (SECONDS + 30) * 1000;
  while (times.length < of.openings) {
    if (performance.now() > giveUpAt) throw new Error(`only ${times.length} of ${of.openings} doors were asked about`);
    await pause(LOOK_MS);
    const rows = await db.asOwner((tx) =>
      tx.query<{ code: string }>(sql`
        select s.code from sensor_alarm a join task t on t.community_id = a.community_id and t.id = a.id and t.state = 'open'
        join sensor s on s.community_id = a.community_id and s.id = a.sensor_id
        where a.raised_at > now() - interval '5 seconds'`),
    );
    const now = performance.now();
    for (const { code } of rows) {
      if (known.has(code) || !of.sentAt.has(code)) continue;
      known.add(code);
      times.push(now - (of.sentAt.get(code) ?? now));
    }
  }
  return times;
}

/** Words in a second that one line to somebody else's broker brings to an end. */
async function outsideRate(of: Doors): Promise<number> {
  const outside = await openOutsideBroker();
  const broker = await openLine(of, { kind: 'url', url: outside.url });
  while (outside.listeners() === 0) await pause(LOOK_MS);
  const bridge = await mqtt.connectAsync(outside.url, { protocolVersion: 5 });
  const begun = performance.now();
  await Promise.all(of.codes.map((code) => tell(bridge, code)));
  while (outside.held() > 0) await pause(LOOK_MS);
  const seconds = (performance.now() - begun) / 1000;
  await bridge.endAsync();
  await broker.close();
  await outside.kill();
  return of.codes.length / seconds;
}
