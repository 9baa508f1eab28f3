import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { makeRound } from '../../../test/support/task-work.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { addTasks, cancelTasks, closeRound, endTasks, openRound, taskResults } from './api.ts';

let site: TestSite;
let director: Person;
let worker: Person;
let colleague: Person;
let volunteer: Person;
let stranger: Person;
let ids: ReadonlyMap<string, string>;
const COMMUNITY = 100;
const scope = { communityIds: [COMMUNITY] };

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 60 });
  ids = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    阿强: { phone: '13900000002', grants: [['gridWorker', COMMUNITY]] },
    小周: { phone: '13900000003', grants: [['gridWorker', COMMUNITY]] },
    志愿: { phone: '13900000004', grants: [['volunteer', COMMUNITY]] },
    远客: { phone: '13900000005', grants: [['director', 101]] },
    门卫: { phone: '13900000006', grants: [['gateGuard', COMMUNITY]] },
  });
  await signInAll();
});
afterAll(() => site.close());

async function signInAll(): Promise<void> {
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  colleague = await site.signIn('13900000003');
  volunteer = await site.signIn('13900000004');
  stranger = await site.signIn('13900000005');
}

/** Nobody stays signed in over night. */
async function wait(hours: number): Promise<void> {
  site.clock.advance({ hours });
  await signInAll();
}

const idOf = (name: string) => ids.get(name) ?? '';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly assignee: string | null;
  readonly failures: number;
  readonly channel: string;
  readonly walkKey: string;
}

async function tasksOf(roundId: string): Promise<readonly Row[]> {
  return site.db.asOwner((tx) =>
    tx.query<Row>(sql`
      select id, state, outcome, assignee, failures, channel, walk_key as "walkKey", retry_at as "retryAt", slip_at as "slipAt",
        escalated_to as "escalatedTo", escalation, due_at as "dueAt", answer_id as "answerId" from task
      where community_id = ${COMMUNITY} and round_id = ${roundId} order by walk_key, id`),
  );
}

const attempt = (taskId: string, more: object = {}) => ({
  taskId,
  attemptId: newId(),
  at: site.clock.now(),
  channel: 'phone',
  outcome: 'done',
  ...more,
});

describe('making tasks', () => {
  it('gives them to the worker of the grid, in the order of the walk, and makes none twice', async () => {
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        insert into grid_worker (community_id, id, grid_id, account_id, from_day)
        select ${COMMUNITY}, gen_random_uuid(), id, ${idOf('阿强')}, '2026-01-01' from grid where community_id = ${COMMUNITY}
        on conflict do nothing`),
    );
    const { roundId, dwellingIds } = await makeRound(site, { communityId: COMMUNITY, homes: 20 });
    const tasks = await tasksOf(roundId);
    expect(tasks).toHaveLength(20);
    expect(new Set(tasks.map(({ assignee }) => assignee))).toEqual(new Set([idOf('阿强')]));
    expect(tasks.every(({ walkKey }) => walkKey !== '')).toBe(true);
    const again = await site.db.write(scope, (tx) =>
      tx
        .query<{ opensAt: string }>(sql`select opens_at as "opensAt" from round where id = ${roundId}`)
        .then(([round]) =>
          addTasks(tx, {
            communityId: COMMUNITY,
            today: site.clock.today(),
            tasks: dwellingIds.map((id) => ({
              ...{ id: newId(), roundId, kind: 'errand', subject: { kind: 'dwelling' as const, id } },
              ...{ opensAt: (round?.opensAt ?? '') as never, dueAt: site.clock.now() },
            })),
          }),
        ),
    );
    expect(again).toEqual([]);
  });

  it('finds the door of a person and of a household', async () => {
    const { roundId } = await makeRound(site, { communityId: COMMUNITY, homes: 1 });
    const now = site.clock.now();
    const [person] = await site.db.asOwner((tx) =>
      tx.query<{ personId: string; dwellingId: string; householdId: string }>(sql`
        select person_id as "personId", dwelling_id as "dwellingId", household_id as "householdId" from residency
        where community_id = ${COMMUNITY} and until_day is null and kind = 'home' limit 1`),
    );
    if (!person) throw new Error('nobody lives here');
    const about = { roundId, kind: 'errand', opensAt: now, dueAt: now };
    await site.db.write(scope, (tx) =>
      addTasks(tx, {
        communityId: COMMUNITY,
        today: site.clock.today(),
        tasks: [
          { ...about, id: newId(), subject: { kind: 'person', id: person.personId }, sourceId: person.personId },
          { ...about, id: newId(), subject: { kind: 'household', id: person.householdId }, sourceId: person.personId },
        ],
      }),
    );
    const found = await site.db.read(scope, (tx) =>
      taskResults(tx, { communityId: COMMUNITY, sourceIds: [person.personId] }),
    );
    expect(found.map(({ dwellingId }) => dwellingId)).toEqual([person.dwellingId, person.dwellingId]);
    expect(found.map(({ assignee }) => assignee)).toEqual([idOf('阿强'), idOf('阿强')]);
  });

  it('ends and cancels what a source made, once', async () => {
    const { roundId, taskIds } = await makeRound(site, { communityId: COMMUNITY, homes: 3 });
    const [first = '', second = ''] = taskIds;
    const end = { communityId: COMMUNITY, now: site.clock.now(), by: idOf('林岚') };
    await site.db.write(scope, async (tx) => {
      expect(await endTasks(tx, { ...end, taskIds: [first], outcome: 'negative' })).toEqual([first]);
      expect(await endTasks(tx, { ...end, taskIds: [first], outcome: 'other' })).toEqual([]);
      expect(await cancelTasks(tx, { ...end, taskIds: [first, second], outcome: 'released' })).toEqual([second]);
      await closeRound(tx, { communityId: COMMUNITY, roundId, now: site.clock.now() });
    });
    expect((await tasksOf(roundId)).map(({ state }) => state).sort()).toEqual(['cancelled', 'done', 'open']);
  });
});

describe('a round of a whole community', () => {
  it('is known to the planner before it is read', async () => {
    const roundId = newId();
    const now = site.clock.now();
    await site.db.write(scope, async (tx) => {
      const times = { opensAt: now, dueAt: now, now };
      await openRound(tx, {
        communityId: COMMUNITY,
        id: roundId,
        kind: 'errand',
        title: '全员',
        ...times,
        by: newId(),
      });
      const task = { roundId, kind: 'errand', opensAt: now, dueAt: now, assignee: null };
      await addTasks(tx, {
        communityId: COMMUNITY,
        today: site.clock.today(),
        tasks: Array.from({ length: 1000 }, () => ({
          ...task,
          id: newId(),
          subject: { kind: 'place' as const, id: newId() },
        })),
      });
    });
    const [table] = await site.db.asOwner((tx) =>
      tx.query<{ rows: number }>(sql`select reltuples::int as rows from pg_class where oid = 'task'::regclass`),
    );
    expect(table?.rows).toBeGreaterThanOrEqual(1000);
  });
});

describe('doing a task', () => {
  it('is done once, however often the phone sends it', async () => {
    const { roundId, taskIds } = await makeRound(site, { communityId: COMMUNITY, homes: 1, assignee: idOf('阿强') });
    const input = attempt(taskIds[0] ?? '');
    expect(await worker.command('doTask', input)).toMatchObject({ ok: true, reply: { status: 'done' } });
    expect(await worker.command('doTask', input)).toMatchObject({ ok: true, reply: { status: 'known' } });
    expect(await tasksOf(roundId)).toMatchObject([{ state: 'done', outcome: 'done' }]);
    const attempts = await site.db.asOwner((tx) =>
      tx.query(sql`select from task_attempt where task_id = ${taskIds[0]}`),
    );
    expect(attempts).toHaveLength(1);
  });

  it('keeps what comes late about a task that somebody else did, and says so', async () => {
    const { roundId, taskIds } = await makeRound(site, { communityId: COMMUNITY, homes: 1, assignee: idOf('阿强') });
    const [taskId = ''] = taskIds;
    const late = attempt(taskId, { outcome: 'unreachable' });
    expect(await colleague.command('doTask', attempt(taskId, { channel: 'door' }))).toMatchObject({ ok: true });
    expect(await worker.command('doTask', late)).toMatchObject({ ok: true, reply: { status: 'doneByOther' } });
    expect(await tasksOf(roundId)).toMatchObject([{ state: 'done', outcome: 'done', failures: 0 }]);
    const kept = await site.db.asOwner((tx) =>
      tx.query(
        sql`select outcome, is_extra as "isExtra" from task_attempt where task_id = ${taskId} order by is_extra`,
      ),
    );
    expect(kept).toEqual([
      { outcome: 'done', isExtra: false },
      { outcome: 'unreachable', isExtra: true },
    ]);
  });

  it('goes from the phone to the door, then leaves a slip and tells the director', async () => {
    const { roundId, taskIds } = await makeRound(site, {
      ...{ communityId: COMMUNITY, homes: 1, dueHours: 72, assignee: idOf('阿强') },
    });
    const [taskId = ''] = taskIds;
    const fail = async (channel: string, outcome: string) => {
      await wait(3);
      return (await worker.command('doTask', attempt(taskId, { channel, outcome }))).reply;
    };
    expect(await fail('phone', 'unreachable')).toMatchObject({ status: 'again', channel: 'any' });
    expect(await fail('phone', 'unreachable')).toMatchObject({ channel: 'door', leavesSlip: false });
    expect(await fail('door', 'nobodyHome')).toMatchObject({ leavesSlip: false });
    expect(await fail('door', 'nobodyHome')).toMatchObject({ leavesSlip: true });
    expect(await tasksOf(roundId)).toMatchObject([
      { state: 'open', failures: 4, channel: 'door', escalatedTo: 'director' },
    ]);
  });

  it('asks the form of its round and refuses a wrong answer with the field', async () => {
    const { roundId, taskIds } = await makeRound(site, {
      ...{ communityId: COMMUNITY, homes: 1, assignee: idOf('阿强'), formKey: 'delivery' },
    });
    const [taskId = ''] = taskIds;
    expect(await worker.command('doTask', attempt(taskId))).toMatchObject({ ok: false, code: 'answersWrong' });
    expect(
      await worker.command('doTask', attempt(taskId, { answers: { nonsense: 1 }, answerId: newId() })),
    ).toMatchObject({ ok: false, code: 'answersWrong' });
    const isWithout = attempt(taskId, { outcome: 'notNeeded' });
    expect(await worker.command('doTask', isWithout)).toMatchObject({ ok: true });
    expect(await tasksOf(roundId)).toMatchObject([{ state: 'done', outcome: 'notNeeded', answerId: null }]);
  });

  it('is refused to guards, to strangers, for tasks that are not there and for outcomes that nobody knows', async () => {
    const { taskIds } = await makeRound(site, { communityId: COMMUNITY, homes: 1 });
    const [taskId = ''] = taskIds;
    const guard = await site.signIn('13900000006');
    expect(await guard.command('doTask', attempt(taskId))).toMatchObject({ code: 'notPermitted' });
    expect(await stranger.command('doTask', attempt(taskId))).toMatchObject({ code: 'taskGone' });
    expect(await worker.command('doTask', attempt(newId()))).toMatchObject({ code: 'taskGone' });
    expect(await worker.command('doTask', attempt(taskId, { outcome: 'flew' }))).toMatchObject({
      code: 'taskOutcomeUnknown',
    });
    const ahead = new Date(Date.parse(site.clock.now()) + 3_600_000).toISOString();
    expect(await worker.command('doTask', attempt(taskId, { at: ahead }))).toMatchObject({ code: 'taskInFuture' });
  });
});

describe('handing out', () => {
  it('shares a round evenly, and gives the rest of the way to one', async () => {
    const { roundId } = await makeRound(site, { communityId: COMMUNITY, homes: 12, assignee: null });
    const both = { filter: { roundId, assignee: 'none' }, accountIds: [idOf('小周'), idOf('志愿')] };
    expect(await director.command('assignTasks', both)).toMatchObject({ ok: true, reply: { count: 12 } });
    const hands = (await tasksOf(roundId)).map(({ assignee }) => assignee);
    expect(hands.filter((one) => one === idOf('小周'))).toHaveLength(6);
    // A run of the way each, not every other door.
    expect(hands.filter((one, at) => at > 0 && one !== hands[at - 1])).toHaveLength(1);
    const all = { filter: { roundId }, accountIds: [idOf('小周')] };
    expect(await director.command('assignTasks', all)).toMatchObject({ reply: { count: 6 } });
    expect(await director.command('assignTasks', all)).toMatchObject({ reply: { count: 0 } });
    expect(await director.command('assignTasks', { ...all, accountIds: [idOf('门卫')] })).toMatchObject({
      code: 'taskWorkerUnknown',
    });
    expect(await worker.command('assignTasks', all)).toMatchObject({ code: 'notPermitted' });
    expect(await director.command('assignTasks', { filter: {}, accountIds: [idOf('小周')] })).toMatchObject({
      ok: false,
    });
  });

  it('lets workers take what nobody has and hand over their own', async () => {
    const { taskIds } = await makeRound(site, { communityId: COMMUNITY, homes: 2, assignee: null });
    expect(await volunteer.command('takeTasks', { taskIds })).toMatchObject({ ok: true, reply: { count: 2 } });
    expect(await volunteer.command('takeTasks', { taskIds })).toMatchObject({ ok: true, reply: { count: 0 } });
    expect(await worker.command('takeTasks', { taskIds })).toMatchObject({ code: 'taskTaken' });
    const over = { taskIds, accountId: idOf('阿强'), note: '我下班了' };
    expect(await colleague.command('handOver', over)).toMatchObject({ code: 'taskNotYours' });
    expect(await volunteer.command('handOver', over)).toMatchObject({ ok: true, reply: { count: 2 } });
    expect(await volunteer.command('handOver', over)).toMatchObject({ ok: true, reply: { count: 0 } });
  });

  it('cancels, reopens and gives more time, each with a reason', async () => {
    const { roundId, taskIds } = await makeRound(site, { communityId: COMMUNITY, homes: 1 });
    const [taskId = ''] = taskIds;
    const dueAt = new Date(Date.parse(site.clock.now()) + 86_400_000).toISOString();
    expect(await director.command('postponeTask', { taskId, dueAt, reason: '下大雨' })).toMatchObject({ ok: true });
    expect(await director.command('postponeTask', { taskId, dueAt, reason: '下大雨' })).toMatchObject({ ok: true });
    expect(await director.command('cancelTask', { taskId, reason: '重复了' })).toMatchObject({ ok: true });
    expect(await director.command('cancelTask', { taskId, reason: '重复了' })).toMatchObject({ ok: true });
    expect(await director.command('postponeTask', { taskId, dueAt, reason: '再等' })).toMatchObject({
      code: 'taskDoneAlready',
    });
    expect(await director.command('reopenTask', { taskId, dueAt, reason: '答错了' })).toMatchObject({ ok: true });
    expect(await director.command('reopenTask', { taskId, dueAt, reason: '答错了' })).toMatchObject({
      code: 'taskOpen',
    });
    expect(await tasksOf(roundId)).toMatchObject([{ state: 'open', outcome: null, dueAt, failures: 0 }]);
  });

  it('gives an errand in words, which stay out of the trail', async () => {
    const dueAt = new Date(Date.parse(site.clock.now()) + 86_400_000).toISOString();
    const errand = { taskId: newId(), roundId: newId(), text: '给张奶奶送药', accountId: idOf('志愿'), dueAt };
    expect(await director.command('giveErrand', errand)).toMatchObject({ ok: true });
    expect(await director.command('giveErrand', errand)).toMatchObject({ ok: true });
    expect(await tasksOf(errand.roundId)).toMatchObject([{ state: 'open', assignee: idOf('志愿') }]);
    const facts = await site.db.asOwner((tx) =>
      tx.query(sql`select body from fact where subject_id = ${errand.taskId}`),
    );
    expect(facts).toHaveLength(1);
    expect(JSON.stringify(facts)).not.toContain('张奶奶');
  });
});

describe('the clock', () => {
  it('reminds the worker, then tells the director, then the sub-district, each once', async () => {
    const { roundId } = await makeRound(site, { communityId: COMMUNITY, homes: 1, dueHours: 2 });
    const look = async (hours: number) => {
      await wait(hours);
      expect(await director.command('escalateTasks', {})).toMatchObject({ ok: true });
      const [task] = await tasksOf(roundId);
      return task?.['escalatedTo'];
    };
    expect(await look(0)).toBeNull();
    expect(await look(1)).toBe('assignee');
    expect(await look(1)).toBe('assignee');
    expect(await look(3)).toBe('director');
    expect(await look(30)).toBe('subdistrict');
    const facts = await site.db.asOwner((tx) =>
      tx.query(sql`select from fact where type = 'taskLate' and body ->> 'to' = 'subdistrict'`),
    );
    expect(facts.length).toBeGreaterThan(0);
  });
});
