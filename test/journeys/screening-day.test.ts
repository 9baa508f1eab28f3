import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { jobs } from '../../src/main/jobs.ts';
import { makeLinks } from '../../src/messaging/server/api.ts';
import { listHouseholds } from '../../src/register/server/api.ts';
import { readOfficeFile } from '../../src/sheets/server/read-office-file.ts';
import { fillCommunity } from '../support/communities.ts';
import { listedPeople, sentList, SENT_COLUMNS } from '../support/day-lists.ts';
import { createDayPhone, questionOf, type DayPhone, type Line } from '../support/day-phone.ts';
import { createDayWorld, type DayWorld } from '../support/day-world.ts';
import { openTestSite, type Person, type TestSite } from '../support/site.ts';

/**
 * One day of screening: twenty workers, six lists from above, a campaign that asks every household; people who refuse, are out, moved away;
 * phones that fall off the network, one worker who falls ill. MENSHEN_TEST_HOUSEHOLDS=4600 takes the whole community of needs A1.
 */
const HOUSEHOLDS = Number(process.env['MENSHEN_TEST_HOUSEHOLDS'] ?? '160');
const [HERE, BESIDE] = [100, 101];
const WORKERS = 20;
const LIST_SIZE = Math.max(8, Math.round(HOUSEHOLDS / 150) * 4);
/** What a worker does in an hour. */
const PACE = Math.max(6, Math.round(HOUSEHOLDS / 150));
const ILL = 9;

let site: TestSite;
let director: Person;
let officer: Person;
let neighbour: Person;
let world: DayWorld;
let phones: readonly DayPhone[] = [];
let beside: DayPhone;
let campaignId = '';
let listIds: readonly string[] = [];
let sentRows: readonly number[] = [];

const at = <Row extends object>(statement: ReturnType<typeof sql>) =>
  site.db.asOwner((tx) => tx.query<Row & Record<string, unknown>>(statement));

async function done(who: Person, name: string, input: object, more: object = {}) {
  const result = await who.command(name, input, { communityId: HERE, ...more });
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.reply;
}

beforeAll(async () => {
  site = await openTestSite('2026-03-10T00:00:00.000Z');
  await fillCommunity(site, { communityId: HERE, index: 0, households: HOUSEHOLDS });
  await fillCommunity(site, { communityId: BESIDE, index: 1, households: 40 });
  const numbers = Array.from({ length: WORKERS + 1 }, (_, nth) => `139000001${String(nth).padStart(2, '0')}`);
  const ids = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', HERE]] },
    邻居: { phone: '13900000003', grants: [['director', BESIDE]] },
    周街: { phone: '13900000002', grants: [['subdistrictOfficer', 10]] },
    ...Object.fromEntries(
      numbers.map((phone, nth) => [`网格${nth}`, { phone, grants: [['gridWorker', nth === WORKERS ? BESIDE : HERE]] }]),
    ),
  });
  director = await site.signIn('13900000001');
  officer = await site.signIn('13900000002');
  neighbour = await site.signIn('13900000003');
  const all = numbers.map((number, nth) =>
    createDayPhone({
      ...{ site, world: () => world, number, name: `网格${nth}`, accountId: ids.get(`网格${nth}`) ?? '' },
      communityId: nth === WORKERS ? BESIDE : HERE,
    }),
  );
  for (const phone of all) await phone.signIn();
  phones = all.slice(0, WORKERS);
  beside = all[WORKERS] ?? beside;
}, 300_000);
afterAll(() => site.close());

/** Everybody who may be asked today, in the order of their doors. */
async function openWorld() {
  const households = await site.db.asOwner((tx) =>
    listHouseholds(tx, { communityId: HERE, target: { everybody: true } }),
  );
  const people = [...(await listedPeople(site, HERE)), ...(await listedPeople(site, BESIDE))];
  world = createDayWorld([
    ...households.map(({ householdId }) => `campaign:${householdId}`),
    ...people.map(({ id }) => `listCheck:${id}`),
  ]);
}

async function startCampaign() {
  campaignId = newId();
  const times = { opensAt: site.clock.now(), dueAt: '2026-03-10T12:00:00.000Z' };
  const form = { title: '全员排查', formKey: 'householdSurvey', script: '您好，我是社区的。' };
  await done(director, 'startCampaign', { campaignId, target: { everybody: true }, ...form, ...times });
  await handOut({ roundId: campaignId });
}

/** The director shares out what fits among everybody who is well. */
async function handOut(filter: object, to = phones.map(({ accountId }) => accountId)) {
  const result = await director.command('assignTasks', { filter, accountIds: to }, { communityId: HERE });
  if (!result.ok && result.code !== 'taskNone') throw new Error(`assignTasks: ${JSON.stringify(result)}`);
}

/** The lists of an hour arrive at the same moment, by whoever has them; the same file again is known. */
async function receive(...lists: readonly (readonly [nth: number, urgency: number])[]) {
  const [ours, neighbours] = [await listedPeople(site, HERE), await listedPeople(site, BESIDE)];
  const received = await Promise.all(
    lists.map(async ([nth, urgency]) => {
      const [listId, fileId] = [newId(), newId()];
      const { bytes, rows } = sentList({ nth, size: LIST_SIZE, ours, neighbours });
      const input = { listId, fileId, fileName: `名单${nth}.csv`, sender: `来源${nth}`, urgency };
      const files = [{ fileId, name: 'a.csv', bytes }];
      await done(nth % 2 === 0 ? director : officer, 'receiveList', input, { files });
      const again = await director.command('receiveList', { ...input, listId: newId() }, { communityId: HERE, files });
      expect(again).toMatchObject({ ok: false, code: 'pushListKnown' });
      return { listId, rows };
    }),
  );
  listIds = [...listIds, ...received.map(({ listId }) => listId)];
  sentRows = [...sentRows, ...received.map(({ rows }) => rows)];
}

/** The office looks through what is doubtful: the likeliest is meant, where anybody is. */
async function review() {
  const { rows } = (await director.get(`/api/push-lists/review?community=${HERE}&limit=50`)).body;
  for (const { rowId, candidates } of rows) {
    const [best] = candidates;
    const person = best === undefined ? null : { communityId: best.communityId, id: best.personId };
    await done(director, 'decideListRow', { rowId, person });
  }
}

/** What nobody here knows may be known next door. */
async function tryNextDoor() {
  const loose = await at<{ rowId: string }>(sql`
    select id as "rowId" from push_row where community_id = ${HERE} and state = 'notOurs'`);
  if (loose.length === 0) return;
  const rowIds = loose.map(({ rowId }) => rowId);
  await done(officer, 'transferListRows', { rowIds, to: BESIDE, reason: '请白杨社区核对' });
  const tasks = await at<{ id: string }>(sql`
    select id from task where community_id = ${BESIDE} and state = 'open' and assignee is distinct from ${beside.accountId}`);
  const filter = { taskIds: tasks.map(({ id }) => id) };
  const to = { filter, accountIds: [beside.accountId] };
  if (tasks.length > 0) await done(neighbour, 'assignTasks', to, { communityId: BESIDE });
}

/** Whoever refused one worker is asked by another one. */
async function sendSomebodyElse() {
  const tasks = await at<{ id: string; assignee: string }>(sql`
    select t.id, t.assignee from task t cross join lateral (
      select outcome, received_at from task_attempt a where a.community_id = t.community_id and a.task_id = t.id
      order by a.at desc limit 1) last
    where t.community_id = ${HERE} and t.state = 'open' and t.escalated_to = 'director' and t.failures >= 2
      and last.outcome = 'refused' and t.assigned_at < last.received_at
    order by t.walk_key`);
  for (const { id, assignee } of tasks) {
    const next = phones.find(({ accountId }, nth) => accountId !== assignee && nth !== ILL);
    await handOut({ taskIds: [id] }, [next?.accountId ?? '']);
  }
}

/** Those who found a slip at their door answer by it. */
async function answerSlips() {
  const tasks = await at<{ id: string; kind: string; householdId: string; personId: string | null }>(sql`
    select id, kind, household_id as "householdId", person_id as "personId" from task
    where community_id = ${HERE} and kind = 'campaign' and state = 'open' and slip_at is not null order by walk_key`);
  const willing = tasks.filter((task) => world.temperOf(questionOf(task)) === 'slip').slice(0, 10);
  const subjectIds = willing.map(({ id }) => id);
  const links = await site.db.asOwner((tx) =>
    makeLinks(tx, {
      ...{ kind: 'campaign', communityId: HERE, subjectIds, vault: site.vault, until: site.clock.today() },
    }),
  );
  for (const task of willing) {
    const token = links.get(task.id) ?? '';
    const page = await site.request({ method: 'GET', url: `/api/resident/page?token=${token}` });
    site.clock.advance({ seconds: 10 });
    const input = { answerId: newId(), at: site.clock.now(), answers: { state: 'allWell' } };
    const command = { commandId: newId(), name: 'answerCampaign', input };
    const payload = { token, opening: page.body.opening, command };
    const answer = await site.request({ method: 'POST', url: '/api/resident/commands', payload });
    if (answer.body.results?.[0]?.ok) world.answered(questionOf(task));
  }
  return willing.length;
}

const CLOCKS: ReadonlySet<string> = new Set(['tasks-escalate', 'screening-escalate-rows']);

async function escalate() {
  const { db, bus, clock, vault, log } = site;
  for (const job of jobs) if (CLOCKS.has(job.name)) await job.run({ db, bus, clock, vault, log });
}

/** Which line the phone of a worker has in an hour of the day. */
function lineOf(nth: number, hour: number): Line {
  const isAway = hour >= 10 && hour < 14;
  if (nth % 5 === 3 && isAway) return 'off';
  if (nth === ILL && hour >= 9 && hour < 11) return 'off';
  if (nth % 5 === 3) return nth === 3 ? 'twice' : 'backwards';
  return (nth + hour) % 7 === 0 ? 'twice' : 'well';
}

async function hourOf(hour: number) {
  if (hour === 8) {
    await startCampaign();
    await receive([0, 0]);
  }
  if (hour === 9) await receive([1, 1]);
  if (hour === 10) await receive([2, 2], [3, 1]);
  if (hour === 13) await receive([4, 2]);
  if (hour === 16) await receive([5, 1]);
  if (hour % 2 === 0 || hour > 19) await review();
  if (hour === 11 || hour === 17 || hour === 20) await tryNextDoor();
  await handOut(
    { assignee: 'none' },
    phones.filter((_, nth) => nth !== ILL || hour < 11).map((one) => one.accountId),
  );
  for (const [nth, phone] of phones.entries()) await phone.sync(lineOf(nth, hour));
  // He rings in: what he did is sent from home, what he has goes to the others.
  if (hour === 11) {
    const others = phones.filter((_, nth) => nth !== ILL).map(({ accountId }) => accountId);
    await handOut({ assignee: phones[ILL]?.accountId }, others);
    for (const [nth, phone] of phones.entries()) await phone.sync(lineOf(nth, hour));
  }
  await beside.sync('well');
  await sendSomebodyElse();
  if (hour >= 18) await answerSlips();
  if (hour === 12) for (const nth of [5, 8, 13]) phones[nth]?.handOver(3, phones[nth + 1]?.accountId ?? '');
  for (const [nth, phone] of phones.entries()) if (nth !== ILL || hour < 11) phone.work(hour < 21 ? PACE : 0);
  beside.work(PACE);
  await escalate();
}

/** At ten in the evening the director closes what could not be found out today, with a reason. */
async function closeTheDay() {
  const rest = await at<{ id: string }>(sql`
    select t.id from task t join push_subject s on s.community_id = t.community_id and s.id = t.source_id
    where t.state = 'open' and t.kind = 'listCheck' and s.due_at <= '2026-03-10T16:00:00.000Z' and t.escalated_to is not null
      and t.community_id = ${HERE}`);
  for (const { id } of rest) await done(director, 'cancelTask', { taskId: id, reason: '多次联系不上，已报街道' });
}

describe('a day of screening', () => {
  it(
    'is worked through',
    async () => {
      await openWorld();
      for (let hour = 8; hour <= 22; hour += 1) {
        await hourOf(hour);
        const past = Date.parse(site.clock.now()) - Date.parse('2026-03-10T00:00:00.000Z');
        site.clock.advance({ seconds: (hour - 7) * 3600 - past / 1000 });
      }
      for (const phone of phones) await phone.sync('well');
      await escalate();
      await closeTheDay();
      expect(phones.flatMap(({ waiting }) => waiting)).toEqual([]);
    },
    300_000 + HOUSEHOLDS * 600,
  );

  it('loses no record of a phone and keeps none twice', async () => {
    const made = [...phones, beside].flatMap((phone) => phone.made);
    const kept = await at<{ id: string }>(sql`select id from task_attempt`);
    const known = new Set(kept.map(({ id }) => id));
    expect(made.filter((id) => !known.has(id))).toHaveLength(0);
    expect(kept).toHaveLength(made.length);
  });

  it('loses nobody: every household and every row has an end, or somebody was told', async () => {
    const silent = await at(sql`
      select kind, state, due_at as "dueAt", failures from task
      where state = 'open' and escalated_to is null and due_at <= ${site.clock.now()}`);
    expect(silent).toEqual([]);
    const undecided = await at(sql`
      select name_masked, due_at as "dueAt" from push_row
      where state = 'review' and escalated_to is null and due_at <= ${site.clock.now()}`);
    expect(undecided).toEqual([]);
    const [asked] = await at<{ n: number }>(sql`select count(*)::int as n from task where round_id = ${campaignId}`);
    expect(asked?.n).toBe([...world.contacts().keys()].filter((one) => one.startsWith('campaign:')).length);
    const waiting = await at(sql`
      select r.state, r.name_masked from push_row r left join push_subject s on s.community_id = r.person_community_id and s.id = r.subject_id
      where r.state = 'review' or (r.state = 'matched' and s.outcome is null and not exists (
        select from task t where t.community_id = s.community_id and t.source_id = s.id and t.state = 'open'))`);
    expect(waiting).toEqual([]);
  });

  it('asks nobody twice, and nobody before the time that was agreed', async () => {
    expect([...world.contacts()].filter(([, times]) => times > 1)).toEqual([]);
    expect(world.brokenAppointments).toEqual([]);
    const twice = await at(sql`
      select t.kind, t.subject_id, count(*) from task t join task_attempt a on a.community_id = t.community_id and a.task_id = t.id
      where a.outcome in ('answered', 'movedAway', 'checked', 'elsewhere') group by 1, 2 having count(*) > 1`);
    expect(twice).toEqual([]);
  });

  it('keeps the time of the sender, whatever hands a row goes through', async () => {
    const late = await at(sql`
      select r.urgency, f.urgency as before, r.due_at, f.due_at as "dueBefore" from push_row r
      join push_row f on f.community_id = r.from_community_id and f.id = r.from_row_id
      where r.due_at > f.due_at or r.urgency < f.urgency`);
    expect(late).toEqual([]);
    const checked = await at(sql`
      select s.due_at as due, min(r.due_at) as asked from push_row r
      join push_subject s on s.community_id = r.person_community_id and s.id = r.subject_id
      join push_list l on l.community_id = r.list_community_id and l.id = r.list_id
      where l.received_at < s.result_at group by s.id, s.due_at, s.result_at having s.due_at > min(r.due_at)`);
    expect(checked).toEqual([]);
  });

  it('ends with the count at zero', async () => {
    const { body } = await director.get(`/api/push-lists/open?community=${HERE}`);
    expect(body).toMatchObject({ review: 0, checks: 0, late: 0 });
  });

  it('sends every list back with every row filled in', async () => {
    for (const [nth, listId] of listIds.entries()) {
      const [list] = await at<{ fileName: string }>(
        sql`select file_name as "fileName" from push_list where id = ${listId}`,
      );
      const file = await officer.get(`/api/push-lists/${listId}/return.xlsx`);
      const read = await readOfficeFile({ fileName: `${list?.fileName}.xlsx`, bytes: file.bytes });
      if ('refused' in read) throw new Error(read.refused);
      const [, ...rows] = read.cells.sheets[0]?.rows ?? [];
      expect(rows).toHaveLength(sentRows[nth] ?? -1);
      const results = rows.map((row) => row[SENT_COLUMNS + 1] ?? '');
      expect(results.filter((word) => word === '' || word === '待核对')).toEqual([]);
      expect(rows.map((row) => row[SENT_COLUMNS - 1])).toEqual(results);
    }
  });
});
