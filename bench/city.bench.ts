import { cpus, loadavg } from 'node:os';
import { rolePermissions, ROLES, type Role } from '../src/access/domain/roles.ts';
import { sql } from '../src/base/server/db.ts';
import { openRoutes } from '../src/main/routes.ts';
import { spellings } from '../src/register/domain/pinyin-readings.ts';
import { openApp, type Person } from '../test/support/app.ts';
import { areasAbove, BENCH_PASSWORD, openCity, type City } from './city.ts';
import { atMost, type Figure, quantile } from './figures.ts';

const routes = openRoutes();

const SEARCHES = 120;
const LIST_READS = 6;
/** Each question is asked so often and its best time counts: what other programs of the machine cost us is not the subject. */
const TRIES = 3;
const WARM_UP = 3;
const SEARCH_BUDGET_MS = 20;
const LIST_BUDGET_MS = 150;

/** Finding somebody among a million people and the first page of every list for every role, through the whole HTTP path. */
export async function measure(): Promise<readonly Figure[]> {
  const city = await openCity();
  const face = await openApp(city.site, city.url);
  try {
    const signIn = async (role: Role, areaId: number): Promise<Person> =>
      face.signIn(await city.account(role, areaId), BENCH_PASSWORD);
    return [...(await searches(city, signIn)), ...(await lists(city, signIn))];
  } finally {
    await face.close();
    await city.close();
  }
}

type SignIn = (role: Role, areaId: number) => Promise<Person>;

async function millisecondsOf(person: Person, path: string): Promise<number> {
  const times: number[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const start = performance.now();
    const { status } = await person.get(path);
    times.push(performance.now() - start);
    if (status !== 200) throw new Error(`${path}: ${status}`);
  }
  return Math.min(...times);
}

/** A worker of one community, and somebody who searches the whole city. */
async function searches(city: City, signIn: SignIn): Promise<readonly Figure[]> {
  const communityId = city.communities[Math.floor(city.communities.length / 2)] ?? 0;
  const [cityId = 0] = await areasAbove(city.site, communityId);
  const seats = [
    { scope: 'community', person: await signIn('gateGuard', communityId) },
    { scope: 'city', person: await signIn('subdistrictOfficer', cityId) },
  ];
  const typed = await textsByKind(city);
  const figures: Figure[] = [];
  for (const { scope, person } of seats) {
    for (const [kind, texts] of typed) {
      const times: number[] = [];
      for (let at = 0; at < SEARCHES + WARM_UP; at += 1)
        times.push(await millisecondsOf(person, `/api/search?q=${encodeURIComponent(texts[at % texts.length] ?? '')}`));
      const data = `${city.data}, scope ${scope}, ${texts.length} different questions, best of ${TRIES} each, ${machine()}`;
      for (const share of [0.5, 0.99]) {
        const value = quantile(times.slice(WARM_UP), share);
        figures.push(
          atMost({
            name: `search.${kind}.${scope}.p${share * 100}`,
            value,
            unit: 'ms',
            data,
            budget: SEARCH_BUDGET_MS,
          }),
        );
      }
    }
  }
  return figures;
}

/** What somebody types to find people who are there: from all over the city. */
async function textsByKind(city: City): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await city.site.db.asOwner((tx) =>
    tx.query<{ name: string; phone: string | null; door: string | null; plate: string | null }>(sql`
      select p.name, f.phone, b.name_key || '-' || u.name_key || '-' || d.room as door, v.plate
      from unnest(${[...city.communities]}::int[]) c (id)
      cross join lateral (select * from person where community_id = c.id and merged_into is null order by id desc limit 60) p
      left join lateral (select phone from person_phone x where x.community_id = p.community_id and x.person_id = p.id limit 1) f on true
      left join lateral (select plate from vehicle x where x.community_id = p.community_id and x.person_id = p.id limit 1) v on true
      left join lateral (select dwelling_id from residency x where x.community_id = p.community_id and x.person_id = p.id limit 1) r on true
      left join dwelling d on d.community_id = p.community_id and d.id = r.dwelling_id
      left join building b on b.community_id = p.community_id and b.id = d.building_id
      left join unit u on u.community_id = p.community_id and u.id = d.unit_id`),
  );
  const pick = (textOf: (row: (typeof rows)[number]) => string | null | undefined): readonly string[] => {
    const texts = [...new Set(rows.flatMap((row) => textOf(row) ?? []))];
    return texts.filter((_, at) => at % Math.ceil(texts.length / SEARCHES) === 0);
  };
  return new Map([
    ['twoCharacters', pick(({ name }) => Array.from(name).slice(0, 2).join(''))],
    ['initials', pick(({ name }) => (spellings(name)[0] ?? []).map((one) => one.charAt(0)).join(''))],
    ['phoneTail', pick(({ phone }) => phone?.slice(-4))],
    ['room', pick(({ door }) => door)],
    ['plate', pick(({ plate }) => plate)],
  ]);
}

/** For each role, in the area where it is given, the slowest of its lists. */
async function lists(city: City, signIn: SignIn): Promise<readonly Figure[]> {
  const communityId = city.communities[Math.floor(city.communities.length / 2)] ?? 0;
  const [cityId = 0, districtId = 0, subdistrictId = 0] = await areasAbove(city.site, communityId);
  const above: Partial<Record<Role, number>> = {
    subdistrictOfficer: subdistrictId,
    districtOfficer: districtId,
    administrator: cityId,
    auditor: cityId,
  };
  const figures: Figure[] = [];
  for (const role of ROLES) {
    const person = await signIn(role, above[role] ?? communityId);
    const slowest = { path: 'none', ms: 0 };
    const paths = await listsOf({ role, person, communityId });
    for (const path of paths) {
      const times: number[] = [];
      for (let at = 0; at < LIST_READS + WARM_UP; at += 1) times.push(await millisecondsOf(person, path));
      const ms = quantile(times.slice(WARM_UP), 0.95);
      if (ms > slowest.ms) Object.assign(slowest, { path, ms });
    }
    const data = `${city.data}, slowest of ${paths.length} lists: ${slowest.path}, best of ${TRIES} each, ${machine()}`;
    figures.push(atMost({ name: `lists.${role}.p95`, value: slowest.ms, unit: 'ms', data, budget: LIST_BUDGET_MS }));
  }
  return figures;
}

/** How busy the machine was with other things: times by the clock mean little without it. */
function machine(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(0)} on ${cpus().length} cores`;
}

/**
 * Every read that answers with rows and takes no id, or none but that of a community; people in both orders. Counts come later and are
 * no lists.
 */
async function listsOf(of: {
  readonly role: Role;
  readonly person: Person;
  readonly communityId: number;
}): Promise<readonly string[]> {
  const held: readonly string[] = [...rolePermissions[of.role], 'signedIn'];
  const paths = routes
    .filter(({ path, permission }) => held.includes(permission) && !path.includes(':') && !path.endsWith('/export'))
    .flatMap(({ path }) => (path === '/api/people' ? [path, `${path}?sort=place`, `${path}?tag=livingAlone`] : [path]));
  const lists: string[] = [];
  for (const path of paths) {
    const { status, body } = await of.person.get(path);
    const isOfCommunity = status === 400;
    const asked = isOfCommunity ? `${path}?community=${of.communityId}` : path;
    const answer = isOfCommunity ? (await of.person.get(asked)).body : body;
    if (Array.isArray(answer?.rows)) lists.push(asked);
  }
  return lists;
}
