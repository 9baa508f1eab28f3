import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, daysBetween, getDay, type Day } from '../../src/base/domain/day.ts';
import { isRefusal } from '../../src/base/domain/decision.ts';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { findBuiltIn } from '../../src/protocol/domain/edition.ts';
import { scheduleOf } from '../../src/protocol/domain/schedule.ts';
import { jobs } from '../../src/main/jobs.ts';
import { createIntake } from '../../src/sensors/server/intake.ts';
import { fillCommunity } from '../support/communities.ts';
import { openTestSite, TEST_PASSWORD, type Person, type TestSite } from '../support/site.ts';

/**
 * Two weeks of 110 isolated people in 60 homes: the edition changes on day 4, somebody objects, one check in seven is missed, a phone is
 * lost with what was not sent, and a door sensor breaks.
 */

const COMMUNITY = 100;
const PEOPLE = 110;
const HOMES = 60;
const FIRST = getDay('2026-03-10');
const CHANGE_ON_DAY = 4;
const BREAKS_ON_DAY = 1;
const LOST_ON_DAY = 2;
/** Checks that were made on the phone and never sent. */
const UNSENT = 3;
const LOST_PHONE = 'Redmi Note 4f2a';

interface Stay {
  readonly orderId: string;
  readonly personId: string;
  readonly householdId: string;
  readonly measure: string;
  readonly anchorDay: Day;
}

let site: TestSite;
let director: Person;
let worker: Person;
let doctor: Person;
const stays: Stay[] = [];
/** Who was released on which day. */
const freed = new Map<string, Day>();
let objector = '';
const missed: string[] = [];
let answered = 0;
/** Checks of which only the lost phone knew. */
let unsent: readonly string[] = [];
const unsentDone: string[] = [];
const accounts = new Map<string, string>();
const box = { broken: newId(), fresh: newId(), dwellingId: '', orderId: '' };

const at = <Row extends object>(statement: ReturnType<typeof sql>) =>
  site.db.asOwner((tx) => tx.query<Row & Record<string, unknown>>(statement));

async function done(who: Person, name: string, input: object) {
  const result = await who.command(name, input, { communityId: COMMUNITY });
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.reply;
}

/** A session ends by itself after some hours. */
async function signInAgain() {
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  doctor = await site.signIn('13900000003');
}

async function runJobs(...names: readonly string[]) {
  const { db, bus, clock, vault, log } = site;
  for (const job of jobs) if (names.includes(job.name)) await job.run({ db, bus, clock, vault, log });
}

beforeAll(async () => {
  site = await openTestSite('2026-03-10T00:30:00.000Z');
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 90 });
  const ids = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    小吴: { phone: '13900000002', grants: [['gridWorker', COMMUNITY]] },
    周医生: { phone: '13900000003', grants: [['familyDoctor', COMMUNITY]] },
    阿宁: { phone: '13900000004', grants: [['gridWorker', COMMUNITY]] },
  });
  for (const [name, id] of ids) accounts.set(name, id);
  await signInAgain();
  const people = await at<{ personId: string; householdId: string }>(sql`
    with home as (
      select household_id, row_number() over (order by household_id) as home, count(*) as members from residency
      where community_id = ${COMMUNITY} and until_day is null and household_id is not null and kind in ('home', 'tenant')
      group by household_id having count(*) between 1 and 4),
    member as (
      select r.person_id, r.household_id, h.home, row_number() over (partition by r.household_id order by r.person_id) as place
      from residency r join home h on h.household_id = r.household_id
      where r.community_id = ${COMMUNITY} and r.until_day is null and h.home <= ${HOMES})
    select person_id as "personId", household_id as "householdId" from member order by place, home limit ${PEOPLE}`);
  const rules = [
    ['secondary-contact', 'lastExposure', 'secondaryContact'],
    ['medium-risk-area', 'leftRiskArea', 'riskArea'],
    ['close-contact', 'lastExposure', 'closeContact'],
  ] as const;
  for (const [index, { personId, householdId }] of people.entries()) {
    const [measure, anchorKind, reasonCode] = rules[index % rules.length] ?? rules[0];
    const anchorDay = addDays(FIRST, -(index % 3));
    const orderId = newId();
    await done(worker, 'issueOrder', {
      orders: [{ orderId, personId, measure, sourceKind: 'contact', reasonCode }],
      ...{ packId: 'covid19-cn-9', packVersion: 1, anchorKind, anchorDay, startedOn: FIRST, place: 'home' },
      anchorEvidence: '疾控中心通报',
      parties: [{ role: 'community', name: '杨柳社区', phone: '057188880000' }],
    });
    stays.push({ orderId, personId, householdId, measure, anchorDay });
  }
  await done(director, 'approveOrder', { orderIds: stays.map(({ orderId }) => orderId) });
  await hangSensor();
}, 180_000);
afterAll(() => site.close());

/** The day of the truth: the engine's own answer for the edition under which the order ended. */
function dayOfTheRule({ measure, anchorDay }: Stay): Day {
  const anchor = {
    kind: measure === 'medium-risk-area' ? ('leftRiskArea' as const) : ('lastExposure' as const),
    day: anchorDay,
  };
  const changedOn = addDays(FIRST, CHANGE_ON_DAY);
  const pack = findBuiltIn({ packId: 'covid19-cn-twenty', version: 1 });
  if (!pack) throw new Error('no such edition');
  // The twenty measures know no secondary contacts and no medium-risk areas: those orders end on the day of the change.
  const next = scheduleOf({ pack, measure, anchor });
  if (isRefusal(next)) return changedOn;
  return next.release.day;
}

/** Does the due checks of the day, but one in seven, and the tests. */
async function workOf(day: Day) {
  const tasks = await at<{ taskId: string; kind: string }>(sql`
    select id as "taskId", kind from task where community_id = ${COMMUNITY} and state = 'open'
      and (due_at at time zone 'Asia/Shanghai')::date = ${day} order by due_at, id`);
  for (const [index, { taskId, kind }] of tasks.entries()) {
    if (kind !== 'orderCheck') continue;
    if (index % 7 === 6) {
      missed.push(taskId);
      continue;
    }
    if (unsent.includes(taskId)) unsentDone.push(taskId);
    // The community path and the phone's answer to it are tested by tasks; here every fourth goes the whole way.
    answered += 1;
    if (index % 4 !== 0) {
      await site.db.asOwner((tx) =>
        tx.execute(sql`update task set state = 'done', outcome = 'done', ended_at = ${site.clock.now()}, ended_by = ${newId()}
          where community_id = ${COMMUNITY} and id = ${taskId}`),
      );
      continue;
    }
    const answers = { temperature: 36.4 + (index % 5) / 10, symptoms: ['none'] };
    await done(worker, 'doTask', {
      ...{ taskId, attemptId: newId(), answerId: newId(), at: site.clock.now(), channel: 'phone', outcome: 'done' },
      ...{ formKey: 'orderCheck', answers },
    });
  }
  const due = (await director.get(`/api/orders/tests?community=${COMMUNITY}&day=${day}`)).body.rows as {
    orderId: string;
    result: string | null;
  }[];
  const tests = due
    .filter(({ result }) => result === null)
    .map(({ orderId }) => ({ testId: newId(), orderId, sampledOn: day, result: 'negative' }));
  if (tests.length > 0) await done(doctor, 'recordTests', { tests });
}

async function release(day: Day) {
  const rows = (await director.get(`/api/orders/releases?community=${COMMUNITY}`)).body.rows as {
    orderId: string;
    by: string | null;
    conditions: { code: string; isMet: boolean }[];
  }[];
  const seen = new Set(['assessment', 'documents']);
  const orderIds = rows
    .filter(({ by, conditions }) => by !== null || conditions.every(({ isMet, code }) => isMet || seen.has(code)))
    .map(({ orderId }) => orderId);
  if (orderIds.length === 0) return;
  await done(director, 'releaseOrders', { orderIds, confirmed: ['assessment', 'documents'] });
  for (const orderId of orderIds) freed.set(orderId, day);
}

describe('a fortnight of isolation', () => {
  it('frees everybody on the day of the rule, and says every missed check to somebody', async () => {
    const openAt = daysBetween(FIRST, addDays(FIRST, 14));
    for (let number = 0; number <= openAt; number += 1) {
      const day = addDays(FIRST, number);
      await signInAgain();
      await runJobs('isolation-plan-days');
      if (number === 2) await objection();
      if (number === CHANGE_ON_DAY) await changeEdition(day);
      if (number === LOST_ON_DAY) await losePhone(day);
      await sensorsSpeak(number);
      await workOf(day);
      // Nine in the evening: whoever is due goes home.
      site.clock.advance({ hours: 12, minutes: 30 });
      await runJobs('tasks-escalate');
      await signInAgain();
      if (number === BREAKS_ON_DAY) await replaceSensor();
      await release(day);
      site.clock.advance({ hours: 11, minutes: 30 });
    }
    const others = stays.filter(({ orderId }) => orderId !== objector);
    const wrong = others.flatMap((stay) => {
      const [was, rule] = [freed.get(stay.orderId), dayOfTheRule(stay)];
      return was === rule ? [] : [{ measure: stay.measure, anchorDay: stay.anchorDay, was, rule }];
    });
    expect(wrong).toEqual([]);
    expect(others).toHaveLength(PEOPLE - 1);
    expect(new Set(stays.map(({ householdId }) => householdId)).size).toBe(HOMES);
  }, 300_000);

  it('leaves no order, no restriction and no open work behind', async () => {
    expect(await at(sql`select 1 from isolation_order where community_id = ${COMMUNITY} and state <> 'ended'`)).toEqual(
      [],
    );
    expect(await at(sql`select 1 from standing where community_id = ${COMMUNITY}`)).toEqual([]);
    expect(
      await at(sql`select 1 from task where community_id = ${COMMUNITY} and state = 'open' and source_id is not null`),
    ).toEqual([]);
  });

  it('escalated each missed check to the director or further, unless its order ended before', async () => {
    expect(missed.length).toBeGreaterThan(50);
    expect(answered).toBeGreaterThan(300);
    const silent = await at(sql`
      select due_at, ended_at, escalated_to from task
      where community_id = ${COMMUNITY} and kind = 'orderCheck' and state <> 'done' and due_at + interval '60 minutes' < ended_at
        and escalated_to is distinct from 'director' and escalated_to is distinct from 'subdistrict'`);
    expect(silent).toEqual([]);
    const forgotten = await at(sql`
      select id from task where id = any (${missed}::uuid[]) and state <> 'cancelled' and escalated_to is null`);
    expect(forgotten).toEqual([]);
  });

  it('had what lay on the lost phone done again by somebody else, and says how much it was', async () => {
    expect(unsent).toHaveLength(UNSENT);
    const left = await at(sql`
      select id from task where id = any (${[...unsent]}::uuid[]) and (state = 'open' or ended_by = ${accounts.get('阿宁')})`);
    expect(left).toEqual([]);
    expect([...unsentDone, ...missed.filter((id) => unsent.includes(id))].sort()).toEqual([...unsent].sort());
    await signInAgain();
    const { rows } = (await director.get(`/api/devices?community=${COMMUNITY}`)).body;
    expect(rows).toMatchObject([{ name: LOST_PHONE, unsent: UNSENT, endReason: '手机丢了', accountName: '阿宁' }]);
  });

  it('asked after the sensor that fell silent, and the new one hung there until its order ended', async () => {
    const alarms = await at(sql`select kind, outcome from sensor_alarm order by raised_at`);
    expect(alarms).toEqual([
      { kind: 'silent', outcome: 'repaired' },
      { kind: 'opening', outcome: 'delivery' },
    ]);
    const sensors = await at(sql`select id, state, order_id as "orderId" from sensor order by state desc`);
    expect(sensors).toEqual([
      { id: box.broken, state: 'retired', orderId: null },
      { id: box.fresh, state: 'installed', orderId: null },
    ]);
  });
});

/** Two boxes come into stock; one hangs at the door of somebody who stays to the end. */
async function hangSensor() {
  const stay = stays.find(({ measure }) => measure === 'close-contact');
  if (!stay) throw new Error('nobody to watch');
  const [home] = await at<{ dwellingId: string }>(sql`
    select dwelling_id as "dwellingId" from isolation_order where id = ${stay.orderId}`);
  Object.assign(box, { orderId: stay.orderId, dwellingId: home?.dwellingId ?? '' });
  const sensors = [
    { sensorId: box.broken, code: 'broken', label: '1 号' },
    { sensorId: box.fresh, code: 'fresh', label: '2 号' },
  ];
  await done(worker, 'addSensors', { sensors });
  await done(worker, 'installSensor', { sensorId: box.broken, dwellingId: box.dwellingId, orderId: box.orderId });
}

/** What the boxes say in the morning; who has said nothing for hours is looked for. */
async function sensorsSpeak(number: number) {
  const code = number > BREAKS_ON_DAY ? 'fresh' : 'broken';
  const intake = createIntake(site);
  const say = (open: boolean) => intake.take({ topic: `menshen/door/${code}`, payload: JSON.stringify({ open }) });
  if (number !== BREAKS_ON_DAY) await say(false);
  if (number === LOST_ON_DAY) await say(true);
  await intake.close();
  await runJobs('sensors-find-silent');
  if (number !== LOST_ON_DAY) return;
  const [alarm] = await at<{ id: string }>(sql`select id from sensor_alarm where closed_at is null`);
  await done(worker, 'answerDoorAlarm', { alarmId: alarm?.id, outcome: 'delivery' });
}

/** Nobody has looked after the silent box all day, which the director hears; the worker hangs another one. */
async function replaceSensor() {
  const [task] = await at<{ id: string; told: string }>(sql`
    select id, escalated_to as told from task where kind = 'doorSensor' and state = 'open'`);
  expect(task).toMatchObject({ told: 'director' });
  const attempt = { taskId: task?.id, attemptId: newId(), at: site.clock.now(), channel: 'door', outcome: 'repaired' };
  await done(worker, 'doTask', attempt);
  await done(worker, 'retireSensor', { sensorId: box.broken });
  const { fresh: sensorId, dwellingId, orderId } = box;
  await done(worker, 'installSensor', { sensorId, dwellingId, orderId });
}

/** 阿宁 made checks in a cellar; the phone was lost before it was on the network again. Her tasks go to 小吴. */
async function losePhone(day: Day) {
  const today = await at<{ id: string }>(sql`
    select id from task where kind = 'orderCheck' and state = 'open' and (due_at at time zone 'Asia/Shanghai')::date = ${day}
    order by due_at, id limit 12`);
  const taskIds = today.map(({ id }) => id);
  const [anning, wu] = [accounts.get('阿宁') ?? '', accounts.get('小吴') ?? ''];
  await done(director, 'assignTasks', { filter: { taskIds }, accountIds: [anning] });
  const signIn = { phone: '13900000004', password: TEST_PASSWORD, device: LOST_PHONE };
  const answer = await site.request({ method: 'POST', url: '/api/session', payload: signIn });
  const phone = site.browser(answer.cookie ?? '');
  const deviceId = newId();
  await done(phone, 'registerDevice', { deviceId, name: LOST_PHONE, appVersion: '1' });
  await done(phone, 'reportDevice', { deviceId, unsent: UNSENT, clockOffsetMs: 0, appVersion: '1' });
  unsent = taskIds.slice(0, UNSENT);
  await done(director, 'endDevice', { deviceId, reason: '手机丢了' });
  const taskId = unsent[0];
  const late = { taskId, attemptId: newId(), at: site.clock.now(), channel: 'phone', outcome: 'unreachable' };
  expect(await phone.command('doTask', late, { communityId: COMMUNITY })).toMatchObject({ code: 'notSignedIn' });
  await done(director, 'assignTasks', { filter: { assignee: anning }, accountIds: [wu] });
}

async function objection() {
  const stay = stays[5];
  if (!stay) throw new Error('nobody to object');
  objector = stay.orderId;
  const objectionId = newId();
  const words = '那天我在外地，有车票';
  await done(worker, 'objectToOrder', { objectionId, orderId: objector, saidBy: 'person', source: 'call', words });
  await done(director, 'answerObjection', { objectionId, outcome: 'upheld', answer: '核对车票属实，立即解除' });
  expect(await at(sql`select 1 from standing where person_id = ${stay.personId}`)).toEqual([]);
}

async function changeEdition(day: Day) {
  const change = {
    from: { packId: 'covid19-cn-9', packVersion: 1 },
    to: { packId: 'covid19-cn-twenty', packVersion: 1 },
    reason: '二十条今日起执行',
  };
  const query = 'fromPack=covid19-cn-9&fromVersion=1&toPack=covid19-cn-twenty&toVersion=1';
  const preview = (await director.get(`/api/orders/preview?community=${COMMUNITY}&${query}`)).body;
  const reply = await done(director, 'changeEdition', change);
  expect(preview.orders).toBe(Number(reply.changed) + Number(reply.ended));
  expect(preview.endToday).toBeGreaterThanOrEqual(reply.ended);
  const gone = await at<{ id: string }>(
    sql`select id from isolation_order where community_id = ${COMMUNITY} and ended_on = ${day} and end_kind = 'released'`,
  );
  for (const { id } of gone) freed.set(id, day);
}
