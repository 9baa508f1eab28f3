import { loadavg } from 'node:os';
import { instantOf } from '../src/base/domain/day.ts';
import { sql } from '../src/base/server/db.ts';
import { newId } from '../src/base/server/ids.ts';
import { addTasks, openRound } from '../src/tasks/server/api.ts';
import { openApp, type Person } from '../test/support/app.ts';
import { BENCH_PASSWORD, openCity, type City } from './city.ts';
import { atMost, type Figure, quantile } from './figures.ts';
import { spentOn } from './processes.ts';

const TASKS = 4600;
const READS = 30;
const WARM_UP = 3;
const TRIES = 3;
const DAY_MS = 86_400_000;

/** A round that asks every household of a community: making its tasks, and reading it through the whole HTTP path. */
export async function measure(): Promise<readonly Figure[]> {
  const city = await openCity();
  const face = await openApp(city.site, city.url);
  try {
    const [communityId = 0] = city.communities;
    const round = await openBenchRound(city, communityId);
    const director = await face.signIn(await city.account('director', communityId), BENCH_PASSWORD);
    const at = `community=${communityId}`;
    const one = await timesOf(director, [`/api/rounds/${round.id}`]);
    const lists = await timesOf(director, [
      ...['', '&order=due', '&assignee=none', '&late=yes', '&state=all&order=way'].map(
        (filter) => `/api/tasks?${at}&round=${round.id}${filter}`,
      ),
      ...[`/api/tasks?${at}`, `/api/tasks?${at}&state=done`, `/api/tasks/count?${at}`, `/api/rounds?${at}`],
    ]);
    const data = `${round.tasks} tasks of a round, ${city.data}, load ${(loadavg()[0] ?? 0).toFixed(0)}`;
    const read = `${data}, best of ${TRIES} each`;
    return [
      atMost({ name: 'tasks.add', value: round.cpuSeconds, unit: 'CPU s', data: `${data}; ${round.words}`, budget: 1 }),
      atMost({ name: 'tasks.round.p95', value: quantile(one, 0.95), unit: 'ms', data: read, budget: 150 }),
      atMost({ name: 'tasks.lists.p95', value: quantile(lists, 0.95), unit: 'ms', data: read, budget: 150 }),
    ];
  } finally {
    await face.close();
    await city.close();
  }
}

async function openBenchRound({ site, dataDir }: City, communityId: number) {
  const households = await site.db.asOwner((tx) =>
    tx.query<{ id: string }>(
      sql`select id from household where community_id = ${communityId} order by id limit ${TASKS}`,
    ),
  );
  const now = site.clock.now();
  const dueAt = instantOf(new Date(Date.parse(now) + DAY_MS));
  const id = newId();
  const tasks = households.map((household) => ({
    ...{ id: newId(), roundId: id, kind: 'campaign', opensAt: now, dueAt },
    subject: { kind: 'household' as const, id: household.id },
  }));
  return site.db.write({ communityIds: [communityId] }, async (tx) => {
    await openRound(tx, { communityId, id, kind: 'campaign', title: '基准', opensAt: now, dueAt, now, by: newId() });
    let added: readonly string[] = [];
    const { serverCpu, databaseCpu, words } = await spentOn(dataDir, async () => {
      added = await addTasks(tx, { communityId, tasks, today: site.clock.today() });
    });
    return { id, tasks: added.length, cpuSeconds: serverCpu + databaseCpu, words };
  });
}

async function timesOf(person: Person, paths: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < Math.max(READS, paths.length) + WARM_UP; at += 1) {
    const path = paths[at % paths.length] ?? '';
    const tries: number[] = [];
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const start = performance.now();
      const { status } = await person.get(path);
      tries.push(performance.now() - start);
      if (status !== 200) throw new Error(`${path}: ${status}`);
    }
    times.push(Math.min(...tries));
  }
  return times.slice(WARM_UP);
}
