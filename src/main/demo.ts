import { demoAccounts } from '../access/domain/demo-accounts.ts';
import type { AccountSeed } from '../access/server/api.ts';
import { createDemoAccounts, setDemo, workersOf } from '../access/server/api.ts';
import { roleLevels } from '../access/domain/grants.ts';
import { roleNames, type Role } from '../access/domain/roles.ts';
import type { CommunityId } from '../base/domain/ids.ts';
import type { Tx } from '../base/server/db.ts';
import { newId } from '../base/server/ids.ts';
import { writeDemoGate } from '../gate/server/demo-gate.ts';
import type { DemoCommunity } from '../register/domain/demo-community.ts';
import { DEMO_HOUSEHOLDS, demoCommunity } from '../register/domain/demo-community.ts';
import { findAreaByCode, hasNoArea, insertArea } from '../register/server/area-queries.ts';
import { analyse, dropHeavyIndexes, insertDemoWorkers, makeIndexes } from '../register/server/demo-copy-queries.ts';
import { writeDemoCommunity } from '../register/server/demo-load.ts';
import type { DemoAreas } from './demo-areas.ts';
import { demoCommunityCode, ensureDemoAreas } from './demo-areas.ts';
import { writeDemoOutbreak } from './demo-outbreak.ts';
import { say } from './say.ts';
import type { Site } from './site.ts';

/** What a demo load has added. */
export interface LoadedDemo {
  readonly communities: number;
  readonly households: number;
  readonly people: number;
}

const FIRST_SEED = 1;
/** Smaller communities, as tests load them, stay calm. */
const HOUSEHOLDS_OF_AN_OUTBREAK = 1000;
/** From so many communities on, making the big indexes anew at the end is cheaper than keeping them up. */
const MANY_COMMUNITIES = 5;
/** One community is generated while the database writes the other. */
const AT_ONCE = 2;

/** The demo community with one account per role, on a site that nobody has set up; says that the site runs the demo. */
export async function loadDemoOnFirstRun(site: Site): Promise<void> {
  if (!(await site.db.asOwner((tx) => hasNoArea(tx)))) return;
  say('首次运行，正在装入演示社区', 'first run, loading the demo community');
  const { people } = await loadDemo(site, { households: DEMO_HOUSEHOLDS, seed: FIRST_SEED });
  await site.db.asOwner((tx) => setDemo(tx, { runs: true }));
  say(`演示社区已就绪，共 ${people} 位虚构居民`, 'the demo community is ready; its residents are invented');
}

/**
 * Loads as many demo communities of 4,600 households as needed; the last one takes what is left. Communities that are there already
 * are left as they are. A community is one transaction. 1,008,000 people:
 * 16 minutes on two cores shared with a load of 15, of which 8 minutes CPU are ours.
 * @idempotent by the community's code
 */
export async function loadDemo(
  site: Site,
  { households, seed }: { readonly households: number; readonly seed: number },
): Promise<LoadedDemo> {
  const communities = Math.ceil(households / DEMO_HOUSEHOLDS);
  const wanted = await prepareAreas(site, communities);
  const isMany = wanted.length >= MANY_COMMUNITIES;
  const definitions = isMany ? await site.db.asOwner((tx) => dropHeavyIndexes(tx)) : [];
  const loaded: LoadedOne[] = [];
  try {
    const queue = [...wanted];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const size = Math.min(DEMO_HOUSEHOLDS, households - next.index * DEMO_HOUSEHOLDS);
        loaded.push(await loadOne(site, { ...next, households: size, seed }));
      }
    };
    await allOf(Array.from({ length: AT_ONCE }, work));
  } finally {
    if (definitions.length > 0) await site.db.asOwner((tx) => makeIndexes(tx, definitions));
  }
  await site.db.asOwner((tx) => analyse(tx));
  // Only now, because matching people without statistics takes minutes.
  for (const { outbreak } of loaded) if (outbreak) await beginOutbreak(site, outbreak);
  return {
    communities: loaded.length,
    households: loaded.reduce((sum, one) => sum + one.households, 0),
    people: loaded.reduce((sum, one) => sum + one.people, 0),
  };
}

/** Waits for every one, also when one has failed: the indexes are made when nobody writes any longer. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(works);
  for (const end of ends)
    if (end.status === 'rejected') throw new Error('a demo community could not be loaded', { cause: end.reason });
}

/** Where an outbreak is played. */
interface Outbreak {
  readonly communityId: CommunityId;
  readonly community: DemoCommunity;
  readonly subdistrictId: number;
}

interface LoadedOne extends LoadedDemo {
  readonly outbreak?: Outbreak;
}

interface Wanted {
  readonly index: number;
  readonly areas: DemoAreas;
}

/** The areas above every wanted community, and which communities are still missing. */
async function prepareAreas(site: Site, communities: number): Promise<readonly Wanted[]> {
  return site.db.asOwner(async (tx) => {
    const wanted: Wanted[] = [];
    for (let index = 0; index < communities; index += 1) {
      if ((await findAreaByCode(tx, demoCommunityCode(index))) !== undefined) continue;
      wanted.push({ index, areas: await ensureDemoAreas(tx, index) });
    }
    return wanted;
  });
}

async function loadOne(
  site: Site,
  of: Wanted & { readonly households: number; readonly seed: number },
): Promise<LoadedOne> {
  const { clock, vault } = site;
  const { index, areas, households, seed } = of;
  const [now, today] = [clock.now(), clock.today()];
  const community = demoCommunity({ seed, index, households, today, newId });
  const communityId = await site.db.asOwner(async (tx) => {
    const { subdistrictId: parentId } = areas;
    const communityId = await insertArea(tx, {
      code: demoCommunityCode(index),
      name: community.name,
      level: 'community',
      parentId,
    });
    await writeDemoCommunity(tx, { communityId, now, today, vault, newId }, community);
    const accounts = accountsOf({ community, communityId, areas });
    await createDemoAccounts(tx, { vault, now, today, accounts });
    await assignWorkers(tx, { site, communityId, community });
    if (index === 0) await openGates(tx, { site, communityId, community });
    return communityId;
  });
  const hasOutbreak = index === 0 && households >= HOUSEHOLDS_OF_AN_OUTBREAK;
  const outbreak = { communityId, community, subdistrictId: areas.subdistrictId };
  const counts = { communities: 1, households: community.households.length, people: community.persons.length };
  return { ...counts, ...(hasOutbreak ? { outbreak } : {}) };
}

/** An outbreak needs a director who writes orders and somebody above who approves them. */
async function beginOutbreak(site: Site, { communityId, community, subdistrictId }: Outbreak): Promise<void> {
  const today = site.clock.today();
  const accountOf = (areaId: number, role: Role) =>
    site.db.asOwner(async (tx) => {
      const workers = await workersOf(tx, { communityIds: [areaId], today });
      return workers.find(({ roles }) => roles.includes(role))?.accountId;
    });
  const director = await accountOf(communityId, 'director');
  const approver = await accountOf(subdistrictId, 'subdistrictOfficer');
  if (director && approver) await writeDemoOutbreak(site, { communityId, community, director, approver });
}

/** The gates of the first community with some days of life; the others open theirs themselves. */
async function openGates(
  tx: Tx,
  of: { readonly site: Site; readonly communityId: CommunityId; readonly community: DemoCommunity },
): Promise<void> {
  const { communityId, community, site } = of;
  const [now, today] = [site.clock.now(), site.clock.today()];
  const workers = await workersOf(tx, { communityIds: [communityId], today });
  const director = workers.find(({ roles }) => roles.includes('director'));
  if (!director) return;
  await writeDemoGate(tx, {
    communityId,
    now,
    today,
    residents: community.residencies,
    directorId: director.accountId,
  });
}

/** In the first community one account per role with the numbers of the sign-in page; in each, a worker for every grid. */
function accountsOf(of: {
  readonly community: DemoCommunity;
  readonly communityId: CommunityId;
  readonly areas: DemoAreas;
}): readonly AccountSeed[] {
  const { community, communityId } = of;
  const isFirst = community.index === 0;
  const shown = isFirst
    ? demoAccounts.map(({ role, phone }) => ({
        name: nameFor(community, role),
        phone,
        role,
        areaId: areaFor(role, of),
      }))
    : [];
  const staff = community.staff
    .filter(({ role }) => role === 'gridWorker' || role === (isFirst ? 'gateGuard' : 'director'))
    // The first grid worker and the first guard of the first community are those of the sign-in page.
    .filter(({ name, role }) => !isFirst || name !== nameFor(community, role))
    .map(({ name, phone, role }) => ({ name, role, areaId: communityId, phone: staffPhone(phone) }));
  return [...shown, ...staff];
}

/** Numbers of the sign-in page begin with 100; so that no worker has one of them, theirs begin with 101. */
function staffPhone(phone: string): string {
  return `101${phone.slice(3)}`;
}

function nameFor(community: DemoCommunity, role: Role): string {
  return community.staff.find((person) => person.role === role)?.name ?? roleNames[role]['zh-CN'];
}

function areaFor(
  role: Role,
  { communityId, areas }: { readonly communityId: CommunityId; readonly areas: DemoAreas },
): number {
  const levels = roleLevels[role];
  if (role === 'administrator' || role === 'auditor') return areas.cityId;
  if (levels.includes('community')) return communityId;
  return levels.includes('subdistrict') ? areas.subdistrictId : areas.districtId;
}

async function assignWorkers(
  tx: Tx,
  of: { readonly site: Site; readonly communityId: CommunityId; readonly community: DemoCommunity },
): Promise<void> {
  const { communityId, community, site } = of;
  const today = site.clock.today();
  const workers = (await workersOf(tx, { communityIds: [communityId], today })).filter(({ roles }) =>
    roles.includes('gridWorker'),
  );
  // By phone order of the staff the sign-in page's worker has the first grid; others follow by name.
  const first = nameFor(community, 'gridWorker');
  const inOrder = [...workers].sort((a, b) => Number(b.name === first) - Number(a.name === first));
  const works = community.grids.flatMap(({ id: gridId }, at) => {
    const worker = inOrder[at % Math.max(1, inOrder.length)];
    return worker ? [{ id: newId(), gridId, accountId: worker.accountId }] : [];
  });
  await insertDemoWorkers(tx, { communityId, today, works });
}
