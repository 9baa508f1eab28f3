import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '../src/base/domain/actor.ts';
import { readConfig } from '../src/base/server/config.ts';
import { createLog } from '../src/base/server/log.ts';
import type { Route } from '../src/base/server/route.ts';
import { loadDemo } from '../src/main/demo.ts';
import { openDatabase } from '../src/main/database.ts';
import { openSite, type Site } from '../src/main/site.ts';
import { spellings } from '../src/register/domain/pinyin-readings.ts';
import { peopleRoutes } from '../src/register/server/people-routes.ts';
import { countCommunities, samplePeople, type Sample } from './search-queries.ts';
import type { BenchLine } from './sheets-read.bench.ts';

/** 80 communities of 4,600 households: a little more than a million people. */
const HOUSEHOLDS = Number(process.env['BENCH_HOUSEHOLDS'] ?? 368_000);
const SEARCHES = 800;
const LISTS = 120;
const PERMISSIONS = ['register.person.search', 'register.person.read', 'register.place.read'];

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
  const counted = await site.db.asOwner(countCommunities);
  const communities = counted.map(({ id }) => id);
  const people = counted.reduce((sum, one) => sum + one.people, 0);
  const data = `${people} people in ${communities.length} communities, one worker's community`;
  const ask = asker(site, communities);
  const samples = await site.db.asOwner((tx) => samplePeople(tx, communities));
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

/** What a worker types to find this person: two characters, one, initials, the whole in pinyin, tails, room, plate. */
function textsOf(sample: Sample): { text: string; communityId: number }[] {
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
