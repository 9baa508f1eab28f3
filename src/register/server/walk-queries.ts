import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { dwellingLabel } from '../domain/dwelling-label.ts';
import { gridOfDoor, joinGridParts } from './place-dwelling-queries.ts';

/** A door as somebody walks to it, with who answers for its grid. */
export interface WalkPlace {
  readonly dwellingId: string;
  readonly buildingId: string | null;
  /** Normalised spellings, in which numbers stand as they are. */
  readonly estate: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly floor: number | null;
  readonly room: string;
  readonly gridId: string | null;
  /** The account that answers for the grid today. */
  readonly workerId: string | null;
}

/** Doors by id with their place, grid and grid worker. Ids outside the community are missing. */
export function walkPlaces(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly dwellingIds: readonly string[]; readonly today: Day },
): Promise<readonly WalkPlace[]> {
  return tx.query<WalkPlace & Record<string, unknown>>(sql`
    with worker as materialized (
      select distinct on (w.grid_id) w.grid_id, w.account_id
      from grid_worker w join account a on a.id = w.account_id and a.status = 'active'
      where w.community_id = ${of.communityId} and w.from_day <= ${of.today} and (w.until_day is null or w.until_day >= ${of.today})
      order by w.grid_id, w.from_day desc, w.id desc)
    select d.id as "dwellingId", d.building_id as "buildingId", e.name_key as estate, b.name_key as building, u.name_key as unit,
      d.floor, d.room, ${gridOfDoor} as "gridId", w.account_id as "workerId"
    from dwelling d
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    ${joinGridParts}
    left join worker w on w.grid_id = ${gridOfDoor}
    where d.community_id = ${of.communityId} and d.id = any (${[...new Set(of.dwellingIds)]}::uuid[])`);
}

/** Where somebody is met: the door and the household. */
export interface Home {
  readonly id: string;
  readonly dwellingId: string;
  readonly householdId: string | null;
}

/** Where people live today: home before lodging, work only where there is nothing else. Who has left is missing. */
export function homesOfPeople(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personIds: readonly string[] },
): Promise<readonly Home[]> {
  return tx.query<Home & Record<string, unknown>>(sql`
    select distinct on (person_id) person_id as id, dwelling_id as "dwellingId", household_id as "householdId" from residency
    where community_id = ${of.communityId} and person_id = any (${[...new Set(of.personIds)]}::uuid[]) and until_day is null
    order by person_id, array_position(array['home', 'tenant', 'stay', 'work'], kind), id`);
}

/** Behind which door households live. */
export function homesOfHouseholds(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly householdIds: readonly string[] },
): Promise<readonly Home[]> {
  return tx.query<Home & Record<string, unknown>>(sql`
    select id, dwelling_id as "dwellingId", id as "householdId" from household
    where community_id = ${of.communityId} and id = any (${[...new Set(of.householdIds)]}::uuid[])`);
}

/** Buildings in the words of workers, by id: 幸福里 3号楼. Ids outside the scope are missing. */
export async function describeBuildings(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly buildingIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; estate: string; building: string }>(sql`
    select b.id, e.name as estate, b.name as building from building b
    join estate e on e.community_id = b.community_id and e.id = b.estate_id
    where b.community_id = any (${[...of.communityIds]}::int[]) and b.id = any (${[...new Set(of.buildingIds)]}::uuid[])`);
  return new Map(rows.map(({ id, estate, building }) => [id, dwellingLabel({ estate, building })]));
}
