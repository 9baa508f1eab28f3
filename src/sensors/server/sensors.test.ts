import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestGateway } from '../../../test/support/sms-gateway.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { sql } from '../../base/server/db.ts';
import { openEventFeed, type EventFeed } from '../../base/server/events.ts';
import { newId } from '../../base/server/ids.ts';
import { createLog } from '../../base/server/log.ts';
import { DEFAULT_SETTING } from '../../messaging/domain/setting.ts';
import { openGateways } from '../../messaging/server/gateways/gateways.ts';
import { QUEUED } from '../../messaging/server/queue-queries.ts';
import { createSender } from '../../messaging/server/sender.ts';
import { setChannels } from '../../messaging/server/setting-queries.ts';
import { publishStandings } from '../../register/server/api.ts';
import { BROKER_USER, brokerPassword, openBroker, type Broker } from './broker.ts';
import { createIntake, type Intake } from './intake.ts';

const COMMUNITY = 100;
let site: TestSite;
let director: Person;
let stranger: Person;
let guard: Person;
let broker: Broker;
let intake: Intake;
let doors: readonly string[];

beforeAll(async () => {
  site = await openTestSite('2026-03-10T02:00:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 12 });
  await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    远客: { phone: '13900000004', grants: [['director', 102]] },
    老孟: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
    周街: { phone: '13900000006', grants: [['subdistrictOfficer', 10]] },
    外街: { phone: '13900000007', grants: [['subdistrictOfficer', 3]] },
  });
  director = await site.signIn('13900000001');
  stranger = await site.signIn('13900000004');
  guard = await site.signIn('13900000005');
  const { db, bus, clock, vault } = site;
  const log = createLog('silent');
  intake = createIntake({ db, bus, clock, log });
  broker = await openBroker({
    ...{ choice: { kind: 'embedded', host: '127.0.0.1', port: 0 }, databaseUrl: site.url, vault, log },
    openIntake: () => intake,
  });
  const rows = await site.db.asOwner((tx) =>
    tx.query<{ id: string }>(sql`select id from dwelling where community_id = ${COMMUNITY} order by id`),
  );
  doors = rows.map(({ id }) => id);
});
afterAll(async () => {
  await broker.close();
  await site.close();
});

let boxes = 0;
/** A new box at a door of its own. */
async function hang(): Promise<{
  readonly code: string;
  readonly sensorId: string;
  readonly dwellingId: string;
  readonly orderId: string;
}> {
  boxes += 1;
  const box = { code: `box-${boxes}`, sensorId: newId(), dwellingId: doors[boxes] ?? '', orderId: newId() };
  const { code, sensorId, dwellingId, orderId } = box;
  expect(await director.command('addSensors', { sensors: [{ sensorId, code, label: `${boxes} 号` }] })).toMatchObject({
    ok: true,
  });
  expect(await director.command('installSensor', { sensorId, dwellingId, orderId })).toMatchObject({ ok: true });
  return box;
}
const tell = (code: string, payload: object) =>
  intake.take({ topic: `menshen/door/${code}`, payload: JSON.stringify(payload) });
const openAlarms = async (who: Person = director) =>
  (await who.get(`/api/door-alarms?community=${COMMUNITY}`)).body.rows as readonly Record<string, unknown>[];
const alarmsAt = async (sensorId: string) => (await openAlarms()).filter((one) => one['sensorId'] === sensorId);
const tasksOf = (alarmId: unknown) =>
  site.db.asOwner((tx) =>
    tx.query<Record<string, unknown>>(
      sql`select kind, state, outcome, urgency from task where id = ${String(alarmId)}`,
    ),
  );

describe('a door at which a sensor hangs', () => {
  it('asks a worker when it opens, once for one opening', async () => {
    const { code, sensorId, dwellingId } = await hang();
    await tell(code, { open: false });
    expect(await alarmsAt(sensorId)).toEqual([]);
    await Promise.all([tell(code, { open: true }), tell(code, { open: true })]);
    const [alarm, ...others] = await alarmsAt(sensorId);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ kind: 'opening', count: 1, dwellingId });
    expect(await tasksOf(alarm?.['alarmId'])).toEqual([
      { kind: 'doorOpening', state: 'open', outcome: null, urgency: 2 },
    ]);
  });

  it('is one question when it springs open again, and its answer ends the task', async () => {
    const { code, sensorId } = await hang();
    for (const open of [true, false, true]) {
      await tell(code, { open });
      site.clock.advance({ seconds: 5 });
    }
    const [alarm] = await alarmsAt(sensorId);
    expect(alarm).toMatchObject({ count: 2 });
    const alarmId = alarm?.['alarmId'];
    expect(await director.command('answerDoorAlarm', { alarmId, outcome: 'delivery' })).toMatchObject({ ok: true });
    expect(await alarmsAt(sensorId)).toEqual([]);
    expect(await tasksOf(alarmId)).toMatchObject([{ state: 'done', outcome: 'delivery' }]);
    expect(await director.command('answerDoorAlarm', { alarmId, outcome: 'wentOut' })).toMatchObject({
      ok: false,
      code: 'alarmClosed',
    });
  });

  it('asks nobody while it is expected to open, and tells so in its timeline', async () => {
    const { code, sensorId, dwellingId } = await hang();
    const window = {
      windowId: newId(),
      dwellingIds: [dwellingId],
      fromAt: '2026-03-10T01:50:00.000Z',
      untilAt: '2026-03-10T02:30:00.000Z',
      reason: 'sampling',
    };
    expect(await director.command('openDoorWindow', window)).toMatchObject({ ok: true });
    await tell(code, { open: true });
    expect(await alarmsAt(sensorId)).toEqual([]);
    const { moments } = (await director.get(`/api/doors/${dwellingId}?community=${COMMUNITY}`)).body;
    expect(moments).toMatchObject([{ kind: 'opened', explainedBy: 'sampling' }]);
  });

  it('is nobody’s business once its order has ended', async () => {
    const { code, sensorId, orderId } = await hang();
    await tell(code, { open: true });
    const [alarm] = await alarmsAt(sensorId);
    expect(await director.command('silenceSensorsOf', { orderId })).toMatchObject({ ok: true });
    expect(await tasksOf(alarm?.['alarmId'])).toMatchObject([{ state: 'cancelled' }]);
    await tell(code, { open: false });
    await tell(code, { open: true });
    expect(await alarmsAt(sensorId)).toEqual([]);
    site.clock.advance({ minutes: 60 * 24 * 15 });
    // Nobody stays signed in for so long.
    director = await site.signIn('13900000001');
    stranger = await site.signIn('13900000004');
    guard = await site.signIn('13900000005');
    expect(await director.command('dropDoorEvents', {})).toMatchObject({ ok: true });
    const [left] = await site.db.asOwner((tx) =>
      tx.query<{ n: number }>(sql`select count(*)::int as n from sensor_event where sensor_id = ${sensorId}`),
    );
    expect(left?.n).toBe(0);
  });

  it('has somebody look after a sensor that is silent, torn off or lost, once', async () => {
    const silent = await hang();
    const torn = await hang();
    site.clock.advance({ minutes: 60 * 5 });
    await tell(torn.code, { open: false, tamper: true });
    await intake.take({ topic: `zigbee2mqtt/${torn.code}/availability`, payload: 'offline' });
    for (let times = 0; times < 2; times += 1) await director.command('findSilentSensors', {});
    expect((await alarmsAt(silent.sensorId)).map(({ kind }) => kind)).toEqual(['silent']);
    expect((await alarmsAt(torn.sensorId)).map(({ kind }) => kind).sort()).toEqual(['silent', 'tamper']);
  });

  it('is seen only by those of its community who may', async () => {
    const { code, dwellingId } = await hang();
    await tell(code, { open: true });
    expect(await openAlarms(stranger)).toEqual([]);
    expect((await stranger.get(`/api/doors/${dwellingId}`)).status).toBe(404);
    expect((await guard.get('/api/sensors')).status).toBe(403);
    expect((await director.get(`/api/sensors?community=${COMMUNITY}&state=installed`)).body.rows).toContainEqual(
      expect.objectContaining({ code, isOpen: true }),
    );
  });

  it('refuses a box that hangs elsewhere, an unknown one and a window without end', async () => {
    const { sensorId } = await hang();
    const install = (input: object) => director.command('installSensor', { orderId: newId(), ...input });
    expect(await install({ sensorId, dwellingId: doors[0] })).toMatchObject({ code: 'sensorInUse' });
    expect(await install({ sensorId: newId(), dwellingId: doors[0] })).toMatchObject({ code: 'sensorUnknown' });
    expect(await director.command('collectSensor', { sensorId })).toMatchObject({ ok: true });
    expect(await install({ sensorId, dwellingId: doors[0] })).toMatchObject({ ok: true });
    expect(await director.command('retireSensor', { sensorId })).toMatchObject({ ok: true });
    expect(await install({ sensorId, dwellingId: doors[0] })).toMatchObject({ code: 'sensorRetired' });
  });
});

describe('an SMS about a door', () => {
  const told = (template: string) =>
    site.db.asOwner((tx) =>
      tx.query<{ source: string; account: string }>(
        sql`select source_id as source, to_account as account from message where template = ${template}`,
      ),
    );

  it('is at the gateway the moment the door opened, once, and names the door only', async () => {
    const gateway = await openTestGateway();
    const { url } = gateway;
    const { gateways } = openGateways({
      environment: { MENSHEN_SMS_HTTP_URL: url, MENSHEN_SMS_HTTP_BODY: '{"text":"{text}"}' },
      dataDir: '/nonexistent',
    });
    await site.db.asOwner((tx) => setChannels(tx, [...gateways.keys()]));
    expect(await director.command('setMessaging', { ...DEFAULT_SETTING, channel: 'http' })).toMatchObject({ ok: true });
    const { code, dwellingId } = await hang();
    const log = createLog('silent');
    const sender = createSender({ ...site, log, gateways });
    await sender.run();
    const before = gateway.asked.length;
    const events = openEventFeed({ url: site.url, log });
    events.subscribe('all', ({ communityId, types }) => {
      if (types.includes(QUEUED)) sender.kick(communityId);
    });
    // The feed connects by itself; a note that comes back shows that it listens.
    await heardOf(events, () => director.command('setMessaging', { ...DEFAULT_SETTING, channel: 'http' }));
    const startMs = performance.now();
    await tell(code, { open: true });
    await gateway.heard(before + 1);
    // The note of the commit brings it, no clockwork. A second is the promise; a machine under tests gets three.
    expect(performance.now() - startMs).toBeLessThan(3000);
    await tell(code, { open: false });
    await tell(code, { open: true });
    await sender.run();
    expect(gateway.asked).toHaveLength(before + 1);
    const { dwelling } = (await director.get(`/api/doors/${dwellingId}?community=${COMMUNITY}`)).body;
    expect(gateway.asked.at(-1)?.body).toContain(dwelling);
    await events.close();
    await sender.close();
    await gateway.close();
  });

  it('reaches the director once when nobody answered in time, and not when somebody did', async () => {
    const [silent, answered] = [await hang(), await hang()];
    for (const { code } of [silent, answered]) await tell(code, { open: true });
    const [question] = await alarmsAt(silent.sensorId);
    const [other] = await alarmsAt(answered.sensorId);
    await director.command('answerDoorAlarm', { alarmId: other?.['alarmId'], outcome: 'rubbish' });
    site.clock.advance({ minutes: 16 });
    expect(await director.command('escalateTasks', {})).toMatchObject({ ok: true });
    for (let times = 0; times < 2; times += 1)
      expect(await director.command('tellLateDoors', {})).toMatchObject({ ok: true });
    const late = await told('doorAlarmLate');
    expect(late.filter(({ source }) => source === question?.['alarmId'])).toHaveLength(1);
    expect(late.filter(({ source }) => source === other?.['alarmId'])).toEqual([]);
  });

  it('reaches the sub-district half an hour later, once, and no other one', async () => {
    const { code, sensorId } = await hang();
    await tell(code, { open: true });
    const [question] = await alarmsAt(sensorId);
    const reached = async (minutes: number) => {
      site.clock.advance({ minutes });
      for (const name of ['escalateTasks', 'tellLateDoors', 'tellLateDoors'])
        expect(await director.command(name, {})).toMatchObject({ ok: true });
      const late = await site.db.asOwner((tx) =>
        tx.query<{ name: string }>(sql`
          select a.name from message m join account a on a.id = m.to_account
          where m.template = 'doorAlarmLate' and m.source_id = ${question?.['alarmId']} order by a.name`),
      );
      return late.map(({ name }) => name);
    };
    expect(await reached(16)).toEqual(['林岚']);
    expect(await reached(20)).toEqual(['林岚']);
    expect(await reached(10)).toEqual(['周街', '林岚']);
    expect(await reached(60)).toEqual(['周街', '林岚']);
  });
});

/** Does it again until a note of it comes back. */
async function heardOf(events: EventFeed, act: () => Promise<unknown>): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    const end = events.subscribe('all', () => {
      end();
      resolve();
    });
  });
  for (let isHeard = false; !isHeard;) {
    await act();
    isHeard = await Promise.race([
      heard.then(() => true),
      new Promise<false>((next) => setImmediate(() => next(false))),
    ]);
  }
}

describe('a word that cannot be written', () => {
  it('does not hold up the others', async () => {
    const { code, sensorId } = await hang();
    const bad = intake.take({ topic: 'zigbee2mqtt/box\u0000', payload: '{"contact":false}' });
    await Promise.all([bad, tell(code, { open: true })]);
    expect(await alarmsAt(sensorId)).toHaveLength(1);
  });

  it('is no contact that rattles for days: it is counted as far as there are numbers', async () => {
    const { code, sensorId } = await hang();
    await tell(code, { open: true });
    await site.db.asOwner((tx) => tx.execute(sql`update sensor_alarm set count = 32767 where sensor_id = ${sensorId}`));
    for (const open of [false, true]) await tell(code, { open });
    expect(await alarmsAt(sensorId)).toMatchObject([{ count: 32_767 }]);
  });
});

describe('the embedded broker', () => {
  const connect = (password: string) =>
    mqtt.connectAsync(`mqtt://127.0.0.1:${broker.port}`, { username: BROKER_USER, password, reconnectPeriod: 0 });

  it('answers a box when its word is committed', async () => {
    const { code, sensorId } = await hang();
    const client = await connect(brokerPassword(site.vault));
    await client.publishAsync(`menshen/door/${code}`, JSON.stringify({ open: true }), { qos: 1 });
    expect(await alarmsAt(sensorId)).toHaveLength(1);
    await client.endAsync();
  });

  it('lets nobody in with a wrong password, and nobody listen', async () => {
    await expect(connect('wrong')).rejects.toThrow();
    const { code } = await hang();
    const [listener, box] = [await connect(brokerPassword(site.vault)), await connect(brokerPassword(site.vault))];
    const heard: string[] = [];
    listener.on('message', (topic) => heard.push(topic));
    await listener.subscribeAsync('#');
    await box.publishAsync(`menshen/door/${code}`, JSON.stringify({ open: true }), { qos: 1 });
    await box.publishAsync('menshen/door/unknown', JSON.stringify({ open: true }), { qos: 1 });
    expect(heard).toEqual([]);
    await Promise.all([listener.endAsync(), box.endAsync()]);
  });

  it('takes many words at once, each opening in exactly one alarm', async () => {
    const fleet = await Promise.all([hang(), hang()]);
    const clients = await Promise.all(fleet.map(() => connect(brokerPassword(site.vault))));
    const clientAt = (n: number) => {
      const client = clients[n];
      if (!client) throw new Error('a box without a line');
      return client;
    };
    await Promise.all(
      fleet.flatMap(({ code }, n) =>
        Array.from({ length: 40 }, (_, word) =>
          clientAt(n).publishAsync(`menshen/door/${code}`, JSON.stringify({ open: word % 2 === 0 }), { qos: 1 }),
        ),
      ),
    );
    for (const { sensorId } of fleet) {
      const [row] = await site.db.asOwner((tx) =>
        tx.query<{ events: number; counted: number }>(sql`
          select (select count(*)::int from sensor_event where sensor_id = ${sensorId} and kind = 'opened') as events,
            (select sum(count)::int from sensor_alarm where sensor_id = ${sensorId} and kind = 'opening') as counted`),
      );
      expect(row?.counted).toBe(row?.events);
    }
    await Promise.all(clients.map((client) => client.endAsync()));
  });
});

describe('a phone at the door', () => {
  const snapshot = async (who: Person) => {
    const { body } = await who.get(`/api/phone/snapshot?community=${COMMUNITY}`);
    const parts = body.parts as Readonly<Record<string, { changed: Readonly<Record<string, unknown[][]>> }>>;
    const rowsOf = (name: string) => Object.values(parts[name]?.changed ?? {}).flat();
    return { boxes: rowsOf('sensorBoxes'), homes: rowsOf('sensorHomes'), names: Object.keys(parts) };
  };

  it('knows the boxes, and the doors behind which somebody must stay', async () => {
    const box = await hang();
    const [person] = await site.db.asOwner((tx) =>
      tx.query<{ id: string; name: string; door: string }>(sql`
        select p.id, p.name, r.dwelling_id as door from person p join residency r on r.community_id = p.community_id and r.person_id = p.id
        where p.community_id = ${COMMUNITY} and r.kind = 'home' and r.until_day is null and r.from_day is null order by p.id limit 1`),
    );
    const sourceOrder = newId();
    const standing = { code: 'stayHome', fromDay: '2026-03-01', untilDay: '2027-03-20', clause: '居家' } as const;
    await site.db.asOwner((tx) =>
      publishStandings(tx, {
        communityId: COMMUNITY,
        standings: [{ ...standing, sourceOrder, personId: person?.id ?? '' }],
      }),
    );
    const { boxes, homes } = await snapshot(director);
    expect(boxes).toContainEqual([box.sensorId, box.code, box.dwellingId, expect.stringMatching(/./), box.orderId]);
    expect(homes).toEqual([[person?.door, sourceOrder, expect.stringMatching(/./), person?.name]]);
    expect((await snapshot(guard)).names).not.toContain('sensorHomes');
  });

  it('is told in words when the sensor hangs elsewhere by now', async () => {
    const box = await hang();
    const elsewhere = { sensorId: box.sensorId, dwellingId: doors[0], orderId: newId() };
    expect(await director.command('installSensor', elsewhere)).toMatchObject({ ok: false, code: 'sensorInUse' });
    expect(await director.command('collectSensor', { sensorId: box.sensorId })).toMatchObject({ ok: true });
    expect(await director.command('installSensor', elsewhere)).toMatchObject({ ok: true });
  });
});
