import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fillCommunity } from '../../../test/support/communities.ts';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { makeRound, type MadeRound } from '../../../test/support/task-work.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let director: Person;
let worker: Person;
let volunteer: Person;
let stranger: Person;
let officer: Person;
let ids: ReadonlyMap<string, string>;
let round: MadeRound;
const COMMUNITY = 100;

beforeAll(async () => {
  site = await openTestSite();
  await fillCommunity(site, { communityId: COMMUNITY, index: 0, households: 80 });
  ids = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    阿强: { phone: '13900000002', grants: [['gridWorker', COMMUNITY]] },
    志愿: { phone: '13900000003', grants: [['volunteer', COMMUNITY]] },
    远客: { phone: '13900000004', grants: [['director', 102]] },
    街道: { phone: '13900000005', grants: [['subdistrictOfficer', 10]] },
  });
  director = await site.signIn('13900000001');
  worker = await site.signIn('13900000002');
  volunteer = await site.signIn('13900000003');
  stranger = await site.signIn('13900000004');
  officer = await site.signIn('13900000005');
  round = await makeRound(site, { communityId: COMMUNITY, homes: 30, dueHours: 2, assignee: idOf('阿强') });
  await makeRound(site, { communityId: COMMUNITY, homes: 4, dueHours: 5, assignee: null, title: '没人领的' });
  const done = (taskId: string | undefined, more: object) =>
    worker.command('doTask', {
      taskId,
      attemptId: newId(),
      at: site.clock.now(),
      channel: 'door',
      outcome: 'done',
      ...more,
    });
  expect(await done(round.taskIds[0], {})).toMatchObject({ ok: true });
  expect(await done(round.taskIds[1], { channel: 'phone', outcome: 'unreachable', note: '占线' })).toMatchObject({
    ok: true,
  });
  site.clock.advance({ hours: 3 });
});
afterAll(() => site.close());

const idOf = (name: string) => ids.get(name) ?? '';
const read = async (who: Person, path: string) => (await who.get(path)).body;

async function everyPage(path: string): Promise<readonly { readonly taskId: string }[]> {
  const all: { readonly taskId: string }[] = [];
  let after = '';
  for (;;) {
    const page = await read(director, `${path}&limit=7${after && `&after=${after}`}`);
    all.push(...page.rows);
    if (page.next === null) return all;
    after = page.next;
  }
}

describe('lists of tasks', () => {
  it('go page by page through all of them, each once, in every order', async () => {
    for (const path of [`/api/tasks?round=${round.roundId}`, `/api/tasks?round=${round.roundId}&order=due&state=all`]) {
      const rows = await everyPage(path);
      expect(new Set(rows.map(({ taskId }) => taskId)).size).toBe(rows.length);
      expect(rows).toHaveLength(path.includes('state=all') ? 30 : 29);
    }
  });

  it('say where, whose and how each stands, and can be narrowed', async () => {
    const late = await read(director, `/api/tasks?late=yes&assignee=${idOf('阿强')}&limit=100`);
    expect(late.rows).toHaveLength(29);
    expect(late.rows[0]).toMatchObject({ standing: 'late', assigneeName: '阿强', round: '入户排查' });
    expect(late.rows[0].dwelling).toMatch(/\S/);
    expect(await read(director, '/api/tasks/count?late=yes')).toEqual({ count: 29 });
    expect((await read(director, '/api/tasks?assignee=none')).rows).toHaveLength(4);
    expect((await read(director, '/api/tasks?state=done')).rows).toMatchObject([{ outcome: 'done', endedBy: '阿强' }]);
  });

  it('show a worker what is mine, and what nobody has', async () => {
    expect((await read(worker, '/api/tasks/mine?limit=200')).rows).toHaveLength(29);
    expect((await read(volunteer, '/api/tasks/mine')).rows).toEqual([]);
    expect((await read(volunteer, '/api/tasks/pool')).rows).toHaveLength(4);
    expect((await volunteer.get('/api/tasks')).status).toBe(403);
  });

  it('show the sub-district its communities, and a stranger nothing', async () => {
    expect((await read(officer, '/api/tasks?late=yes&limit=200')).rows).toHaveLength(29);
    expect((await read(stranger, '/api/tasks')).rows).toEqual([]);
    expect((await stranger.get(`/api/tasks/${round.taskIds[0]}`)).status).toBe(404);
    expect((await stranger.get(`/api/rounds/${round.roundId}`)).status).toBe(404);
  });

  it('tell everything that was tried about one task', async () => {
    const task = await read(director, `/api/tasks/${round.taskIds[1]}`);
    expect(task).toMatchObject({ state: 'open', failures: 1, script: '您好，我是社区工作人员。' });
    expect(task.attempts).toMatchObject([{ channel: 'phone', outcome: 'unreachable', note: '占线', by: '阿强' }]);
  });
});

describe('a round', () => {
  it('is drawn by building, worker and hour, and its doors sum up', async () => {
    const found = await read(director, `/api/rounds/${round.roundId}`);
    expect(found).toMatchObject({ done: 1, open: 29, late: 29, cancelled: 0 });
    expect(found.workers).toMatchObject([{ name: '阿强', open: 29, done: 1 }]);
    expect(found.hours).toMatchObject([{ done: 1, tried: 2 }]);
    const sum = found.buildings.reduce((total: number, one: { open: number }) => total + one.open, 0);
    expect(sum).toBe(29);
    const [building] = found.buildings;
    expect(building.name).toMatch(/\S/);
    const doors = await read(director, `/api/rounds/${round.roundId}/doors?building=${building.buildingId}`);
    const counted = z.array(z.object({ open: z.number(), done: z.number() })).parse(doors.rows);
    const ofBuilding = counted.reduce((total, one) => total + one.open + one.done, 0);
    expect(ofBuilding).toBe(Number(building.open) + Number(building.done));
  });

  it('stands in the list of rounds, errands do not', async () => {
    expect((await read(director, '/api/rounds')).rows).toEqual([]);
    const rows = (await read(director, '/api/rounds?kind=errand')).rows;
    expect(rows.map(({ title }: { title: string }) => title)).toEqual(['没人领的', '入户排查'].sort().reverse());
  });
});

describe('the working day', () => {
  it('shows who has how much, what is late and what nobody has', async () => {
    const { rows, unassigned } = await read(director, '/api/tasks/load');
    expect(rows.find(({ name }: { name: string }) => name === '阿强')).toMatchObject({
      open: 29,
      late: 29,
      doneToday: 1,
    });
    expect(rows.find(({ name }: { name: string }) => name === '志愿')).toMatchObject({ open: 0, doneToday: 0 });
    expect(unassigned).toMatchObject({ open: 4, late: 0 });
  });

  it('writes a log by itself, for oneself and for who may read', async () => {
    const own = await read(worker, '/api/tasks/log');
    expect(own).toMatchObject({ name: '阿强', summary: { calls: 1, doors: 1, done: 1 } });
    expect(own.rows).toHaveLength(2);
    expect(await read(director, `/api/tasks/log?account=${idOf('阿强')}`)).toMatchObject({ summary: { done: 1 } });
    expect((await volunteer.get(`/api/tasks/log?account=${idOf('阿强')}`)).status).toBe(404);
    expect((await read(worker, '/api/tasks/log?day=2026-03-09')).rows).toEqual([]);
  });
});

describe('what a phone keeps', () => {
  const parts = async (who: Person) => (await read(who, `/api/phone/snapshot?community=${COMMUNITY}`)).parts;
  const rowsOf = (part: { changed: Record<string, unknown[][]> }) => Object.values(part.changed).flat();

  it('is one’s own and nobody else’s; phones only for those who may read them', async () => {
    const own = await parts(worker);
    expect(rowsOf(own.tasks)).toHaveLength(30);
    expect(rowsOf(own.taskPhones).length).toBeGreaterThan(20);
    expect(rowsOf(own.taskKinds).map(([kind]) => kind)).toContain('errand');
    const others = await parts(volunteer);
    expect(rowsOf(others.tasks)).toEqual([]);
    expect(others.taskPhones).toBeUndefined();
  });

  it('has the people behind the door with what to know before one rings', async () => {
    const [home] = await site.db.asOwner((tx) =>
      tx.query<{ personId: string; dwellingId: string }>(sql`
        select r.person_id as "personId", r.dwelling_id as "dwellingId" from residency r
        where r.community_id = ${COMMUNITY} and r.dwelling_id = ${round.dwellingIds[5]} and r.until_day is null and r.kind <> 'work' limit 1`),
    );
    await director.command('addTag', {
      tagId: newId(),
      personId: home?.personId,
      kind: 'hardOfHearing',
      fromDay: '2026-03-01',
    });
    await site.db.asOwner((tx) =>
      tx.execute(sql`
        insert into person_tag (community_id, id, person_id, kind, from_day)
        select ${COMMUNITY}, gen_random_uuid(), ${home?.personId}, 'hardOfHearing', '2026-03-01' where not exists (
          select from person_tag where person_id = ${home?.personId} and kind = 'hardOfHearing')`),
    );
    site.clock.advance({ minutes: 1 });
    const row = rowsOf((await parts(worker)).tasks).find((one) => one[15] === home?.dwellingId);
    const person = (row?.[23] as unknown[][]).find(([id]) => id === home?.personId);
    expect(person?.[3]).toContain('hardOfHearing');
  });
});
