import { loadavg } from 'node:os';
import { addDays } from '../src/base/domain/day.ts';
import type { Instant } from '../src/base/domain/day.ts';
import { sql } from '../src/base/server/db.ts';
import { newId } from '../src/base/server/ids.ts';
import { figuresFrom } from '../src/reporting/domain/figures.ts';
import { INDICATORS } from '../src/reporting/domain/indicators.ts';
import { openApp, type Person } from '../test/support/app.ts';
import { areasAbove, BENCH_PASSWORD, openCity, type City } from './city.ts';
import { atMost, type Figure, quantile } from './figures.ts';

const READS = 20;
const WARM_UP = 3;
const TRIES = 3;
const DISTRICT = 259;
const CHECKS = 25_000;
const DAYS = 14;
/** What the board's page asks for: the figures of one chapter. */
const CHAPTER = INDICATORS.filter(({ group }) => group === 'isolation')
  .map(({ code }) => code)
  .join();

/** The daily report of a community, the lists behind it, and the board of a district, through the whole HTTP path. */
export async function measure(): Promise<readonly Figure[]> {
  const city = await openCity();
  const face = await openApp(city.site, city.url);
  try {
    const communityId = city.communities[0] ?? 0;
    const [, districtId = 0] = await areasAbove(city.site, communityId);
    await fillGate(city, communityId);
    await fillDistrict(city, districtId);
    const director = await face.signIn(await city.account('director', communityId), BENCH_PASSWORD);
    const officer = await face.signIn(await city.account('districtOfficer', districtId), BENCH_PASSWORD);
    const daily = await timesOf(director, [`/api/reporting/daily?community=${communityId}`]);
    const lists = INDICATORS.map(({ code }) => `/api/reporting/behind?code=${code}&community=${communityId}`);
    const behind = await timesOf(director, lists);
    const boardPath = `/api/reporting/board?area=${districtId}`;
    const board = await timesOf(officer, [`${boardPath}&codes=${CHAPTER}`]);
    const whole = await timesOf(officer, [boardPath]);
    const curves = await timesOf(officer, [`/api/reporting/period-below?area=${districtId}&codes=${CHAPTER}`]);
    const data = `${city.data}, ${CHECKS} checks of the day, load ${(loadavg()[0] ?? 0).toFixed(0)}, best of ${TRIES} each`;
    const boardData = `${DISTRICT} communities with kept counts and signed reports, ${data}`;
    const p95 = (times: readonly number[]) => quantile(times, 0.95);
    return [
      atMost({ name: 'report.daily.p95', value: p95(daily), unit: 'ms', data, budget: 300 }),
      atMost({ name: 'report.behind.p95', value: p95(behind), unit: 'ms', data, budget: 150 }),
      atMost({ name: 'report.board.p95', value: p95(board), unit: 'ms', data: `a chapter, ${boardData}`, budget: 100 }),
      atMost({ name: 'report.board.whole.p95', value: p95(whole), unit: 'ms', data: boardData, budget: 150 }),
      atMost({
        name: 'report.curves.p95',
        value: p95(curves),
        unit: 'ms',
        data: `${DAYS} days, ${boardData}`,
        budget: 150,
      }),
    ];
  } finally {
    await face.close();
    await city.close();
  }
}

async function timesOf(person: Person, paths: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  const rounds = Math.max(READS, paths.length);
  for (let at = 0; at < rounds + WARM_UP; at += 1) {
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

/** A busy day at the gates of one community. */
async function fillGate({ site }: City, communityId: number): Promise<void> {
  await site.db.asOwner((tx) =>
    tx.execute(sql`
      insert into gate_check (community_id, id, at, received_at, gate_id, device_id, account_id, direction, holder, method, outcome, code, resolution)
      select ${communityId}, gen_random_uuid(), now() - n * interval '0.2 seconds', now(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
        case when n % 2 = 0 then 'in' else 'out' end, 'resident', 'scan', 'pass', 'welcome', 'let'
      from generate_series(1, ${CHECKS}) n
      where not exists (select from gate_check c where c.community_id = ${communityId} and c.at > now() - interval '1 hour' offset 1000)`),
  );
}

/** A district of 259 communities with the figures that the job keeps for a fortnight, and what was signed today. */
async function fillDistrict({ site, communities }: City, districtId: number): Promise<void> {
  const today = site.clock.today();
  const now: Instant = site.clock.now();
  const figures = JSON.stringify(figuresFrom(Object.fromEntries(INDICATORS.map(({ code }, at) => [code, 17 * at]))));
  await site.db.asOwner(async (tx) => {
    await tx.execute(sql`
      insert into area (code, name, level, parent_id, path)
      select 'bench-' || n, '基准' || n || '社区', 'community', p.id, p.path from generate_series(1, ${DISTRICT - communities.length}) n
      cross join lateral (select id, path from area where parent_id = ${districtId} order by id limit 1) p
      on conflict (code) do nothing`);
    await tx.execute(sql`update area set path = path || id where code like 'bench-%' and not id = any (path)`);
    const below = await tx.query<{ id: number }>(
      sql`select id from area where level = 'community' and ${districtId} = any (path)`,
    );
    const ids = below.map(({ id }) => id);
    await tx.execute(sql`
      insert into report_count (community_id, day, figures, used, counted_at)
      select c.id, d.day, ${figures}, '{register}', ${now}
      from unnest(${ids}::int[]) c (id) cross join generate_series(${addDays(today, 1 - DAYS)}::date, ${today}::date, interval '1 day') d (day) on conflict do nothing`);
    await tx.execute(sql`
      insert into daily_report (community_id, id, day, version, state, computed, signed, made_at, made_by, signed_at, signed_by)
      select c.id, gen_random_uuid(), ${today}, 1, 'signed', ${figures}, ${figures}, ${now}, ${newId()}, ${now}, ${newId()}
      from unnest(${ids}::int[]) c (id) on conflict do nothing`);
  });
}
