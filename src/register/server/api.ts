import type { CommunityId } from '../../base/domain/ids.ts';
import { SITE } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

export { type CandidateView, viewCandidates } from './candidate-view-queries.ts';
export { countResidents, describeDoors, describePeople } from './describe-queries.ts';
export {
  findHolders,
  type HolderLabel,
  holdersInBuildings,
  labelHolders,
  type Selection,
  selectHouseholds,
  selectPeople,
} from './holder-queries.ts';
export { type GatePerson, gatePeopleRows } from './gate-people-queries.ts';
export {
  type HouseholdTarget,
  listHouseholds,
  type ListedHousehold,
  listPosterPlaces,
  type PosterPlace,
} from './household-list-queries.ts';
export { doorsOfBuildings, householdsAt, livedHouseholds } from './household-door-queries.ts';
export { listEstateKeys } from './list-refs-queries.ts';
export { matchListed } from './match-lists.ts';
export { type PersonRisk, personRisks } from './person-risk-queries.ts';
export { type PaperPerson, paperPeople } from './paper-people-queries.ts';
export { homesUnderOrders, publishStandings, type StandingOf, withdrawStandings } from './standing-queries.ts';
export { type DoorPerson, peopleAtDoors } from './door-people-queries.ts';
export {
  describeBuildings,
  type Home,
  homesOfHouseholds,
  homesOfPeople,
  type WalkPlace,
  walkPlaces,
} from './walk-queries.ts';

/** The community of an area: itself at the lowest level, the site above it. Undefined: no such area. */
export async function findCommunityOfArea(tx: Tx, areaId: number): Promise<CommunityId | undefined> {
  const [area] = await tx.query<{ level: string }>(sql`select level from area where id = ${areaId}`);
  if (!area) return undefined;
  return area.level === 'community' ? areaId : SITE;
}

/** The community with this code. */
export async function findCommunityByCode(tx: Tx, code: string): Promise<CommunityId | undefined> {
  const [area] = await tx.query<{ id: number }>(sql`select id from area where code = ${code} and level = 'community'`);
  return area?.id;
}

/** What a community is called. */
export async function findCommunityName(tx: Tx, communityId: CommunityId): Promise<string | undefined> {
  const [area] = await tx.query<{ name: string }>(
    sql`select name from area where id = ${communityId} and level = 'community'`,
  );
  return area?.name;
}

/**
 * The community with this code, made below the site's root when it does not exist yet (for the command line, as the owner).
 * @idempotent by area.code
 */
export async function ensureCommunity(
  tx: Tx,
  code: string,
): Promise<{ readonly communityId: CommunityId; readonly isNew: boolean }> {
  const known = await findCommunityByCode(tx, code);
  if (known !== undefined) return { communityId: known, isNew: false };
  const [root] = await tx.query<{ id: number; path: number[] }>(
    sql`select id, path from area where parent_id is null order by id limit 1`,
  );
  const [made] = await tx.query<{ id: number }>(sql`
    with next as (select nextval(pg_get_serial_sequence('area', 'id'))::int as id)
    insert into area (id, code, name, level, parent_id, path)
    select id, ${code}, ${code}, 'community', ${root?.id ?? null}, ${root?.path ?? []}::int[] || id from next
    returning id`);
  if (!made) throw new Error('the community was not made');
  return { communityId: made.id, isNew: true };
}

/** The topmost area of the site. */
export async function findRootArea(tx: Tx): Promise<number | undefined> {
  const [root] = await tx.query<{ id: number }>(sql`select id from area where parent_id is null order by id limit 1`);
  return root?.id;
}

/** Gives a community its name; for setting a site up, as the owner. */
export async function renameCommunity(tx: Tx, communityId: CommunityId, name: string): Promise<void> {
  await tx.execute(sql`update area set name = ${name} where id = ${communityId} and level = 'community'`);
}
