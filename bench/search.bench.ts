import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '../src/base/domain/actor.ts';
import { readConfig } from '../src/base/server/config.ts';
import { sql } from '../src/base/server/db.ts';
import { createLog } from '../src/base/server/log.ts';
import type { Route } from '../src/base/server/route.ts';
import { loadDemo } from '../src/main/demo.ts';
import { openDatabase } from '../src/main/database.ts';
import { openSite, type Site } from '../src/main/site.ts';
import { spellings } from '../src/register/domain/pinyin-readings.ts';
import { peopleRoutes } from '../src/register/server/people-routes.ts';
import type { BenchLine } from './sheets-read.bench.ts';

/** 80 communities of 4,600 households: a little more than a million people. */
const HOUSEHOLDS = Number(process.env['BENCH_HOUSEHOLDS'] ?? 368_000);
const SEARCHES = 800;
const LISTS = 120;
const PERMISSIONS = ['register.person.search', 'register.person.read', 'register.place.read'];

interface Sample {
  readonly name: string;
  readonly phone: string | null;
  readonly tail: string | null;
  readonly door: string | null;
  readonly plate: string | null;
}

/** Finding somebody and opening lists in a register of a million, through the routes as a worker of one community. */
export async function measure(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'menshen-bench-'));
  const config = readConfig({ MENSHEN_DATA: folder, ...process.env });
  const log = createLog('error');
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  try {
    await loadDemo(site, { households: HOUSEHOLDS, seed: 1 });
    return await measureSite(site);
  } finally {
    await site.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSite(site: Site): Promise<BenchLine[]> {
  const { communities, people, data } = await describe(site);
  const ask = asker(site, communities);
  const samples = await site.db.asOwner((tx) => sampleOf(tx, communities));
  const typed = samples.flatMap(textsOf);
  const times: number[] = [];
  for (let at = 0; at < SEARCHES; at += 1) {
    const { text, communityId } = typed[(at * 7919) % typed.length] ?? { text: '张', communityId: 0 };
    const took = await ask('/api/search', { q: text }, communityId);
    // The first ones fill caches that a running server has.
    if (at >= SEARCHES / 4) times.push(took);
  }
  const lists: number[] = [];
  for (let at = 0; at < LISTS; at += 1) {
    const query = LIST_QUERIES[at % LIST_QUERIES.length] ?? {};
    const took = await ask('/api/people', query, communities[at % communities.length] ?? 0);
    if (at >= LISTS / 4) lists.push(took);
  }
  if (people === 0) throw new Error('the register is empty');
  return [
    figure('search.p50', quantile(times, 0.5), { budget: 20, data }),
    figure('search.p99', quantile(times, 0.99), { budget: 20, data }),
    figure('people.list.p95', quantile(lists, 0.95), { budget: 150, data }),
  ];
}

const LIST_QUERIES: readonly Readonly<Record<string, string>>[] = [
  {},
  { sort: 'place' },
  { tag: 'livingAlone' },
  { tag: 'aged', sort: 'place' },
  { ageFrom: '60', sex: 'female' },
  { hasNoPhone: '1' },
  { q: '张' },
];

async function describe(site: Site): Promise<{ communities: readonly number[]; people: number; data: string }> {
  const rows = await site.db.asOwner((tx) =>
    tx.query<{ id: number; people: number }>(
      sql`select community_id as id, count(*)::int as people from person group by community_id order by community_id`,
    ),
  );
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  return {
    communities: rows.map(({ id }) => id),
    people,
    data: `${people} people in ${rows.length} communities, one worker's community`,
  };
}

/** Asks a route as somebody who works in one community; milliseconds. */
function asker(site: Site, communities: readonly number[]) {
  const routes = new Map<string, Route>(peopleRoutes.map((route) => [route.path, route]));
  return async (path: string, query: Readonly<Record<string, string>>, communityId: number): Promise<number> => {
    const route = routes.get(path);
    if (!route) throw new Error(path);
    const actor = systemActor(PERMISSIONS, [communityId || (communities[0] ?? 0)]);
    const context = {
      actor,
      communityIds: [communityId],
      now: site.clock.now(),
      today: site.clock.today(),
      vault: site.vault,
    };
    const start = performance.now();
    await route.answer(site.db, context, { params: {}, query });
    return performance.now() - start;
  };
}

async function sampleOf(
  tx: Parameters<Parameters<Site['db']['asOwner']>[0]>[0],
  communities: readonly number[],
): Promise<readonly (Sample & { readonly communityId: number })[]> {
  const wanted = communities.filter((_, index) => index % Math.ceil(communities.length / 10) === 0);
  return tx.query<Sample & { communityId: number }>(sql`
    select p.community_id as "communityId", p.name, f.phone, right(i.masked, 4) as tail, b.name_key || '-' || d.room as door, v.plate
    from unnest(${[...wanted]}::int[]) c (id)
    cross join lateral (select * from person where community_id = c.id order by id limit 40) p
    left join lateral (select phone from person_phone x where x.community_id = p.community_id and x.person_id = p.id limit 1) f on true
    left join lateral (select masked from person_identity x where x.community_id = p.community_id and x.person_id = p.id limit 1) i on true
    left join lateral (select plate from vehicle x where x.community_id = p.community_id and x.person_id = p.id limit 1) v on true
    left join lateral (select dwelling_id from residency x where x.community_id = p.community_id and x.person_id = p.id limit 1) r on true
    left join dwelling d on d.community_id = p.community_id and d.id = r.dwelling_id
    left join building b on b.community_id = p.community_id and b.id = d.building_id`);
}

/** What a worker types to find this person: two characters, one, initials, the whole in pinyin, tails, room, plate. */
function textsOf(sample: Sample & { readonly communityId: number }): { text: string; communityId: number }[] {
  const signs = Array.from(sample.name);
  const syllables = spellings(sample.name)[0] ?? [];
  const texts = [
    signs.slice(0, 2).join(''),
    signs[0] ?? '',
    sample.name,
    syllables.map((one) => one.charAt(0)).join(''),
    syllables.join(''),
    sample.phone?.slice(-4),
    sample.tail,
    sample.door,
    sample.plate,
  ];
  return texts.flatMap((text) => (text ? [{ text, communityId: sample.communityId }] : []));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function figure(name: string, value: number, rest: { readonly budget: number; readonly data: string }): BenchLine {
  const rounded = Math.round(value * 10) / 10;
  return { name, value: rounded, unit: 'ms', ...rest, ok: rounded <= rest.budget };
}
