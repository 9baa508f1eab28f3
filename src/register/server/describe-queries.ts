import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { labelOf } from './people-state-queries.ts';

/**
 * People whom a room above wants to call by name: name and door, by id. Ids outside the scope are missing. Three plain reads by key: as
 * one statement it took minutes on tables that were filled a moment ago and have no statistics yet.
 */
export async function describePeople(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, { readonly name: string; readonly dwelling: string }>> {
  const wanted = [...new Set(of.personIds)];
  const communityIds = [...of.communityIds];
  if (wanted.length === 0) return new Map();
  const people = await tx.query<{ id: string; name: string }>(sql`
    select id, name from person where community_id = any (${communityIds}::int[]) and id = any (${wanted}::uuid[])`);
  const homes = await tx.query<{ personId: string; dwellingId: string }>(sql`
    select distinct on (person_id) person_id as "personId", dwelling_id as "dwellingId" from residency
    where community_id = any (${communityIds}::int[]) and person_id = any (${wanted}::uuid[])
    order by person_id, until_day desc nulls first, array_position(array['home', 'tenant', 'stay', 'work'], kind), id`);
  const doors = await describeDoors(tx, { communityIds, dwellingIds: homes.map(({ dwellingId }) => dwellingId) });
  const homeOf = new Map(homes.map(({ personId, dwellingId }) => [personId, dwellingId]));
  return new Map(people.map(({ id, name }) => [id, { name, dwelling: doors.get(homeOf.get(id) ?? '') ?? '' }]));
}

interface DoorParts {
  readonly estate: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string;
  readonly doorName: string | null;
}

/** Doors in the words of workers, by id. Ids outside the scope are missing. */
export async function describeDoors(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly dwellingIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(of.dwellingIds)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ id: string } & DoorParts>(sql`
    select d.id, e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
    from dwelling d
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where d.community_id = any (${[...of.communityIds]}::int[]) and d.id = any (${wanted}::uuid[])`);
  return new Map(rows.map(({ id, ...door }) => [id, labelOf(door)]));
}

/** How many people live in a community now; who only works there is not counted. */
export async function countResidents(tx: Tx, communityId: CommunityId): Promise<number> {
  const [row] = await tx.query<{ count: number }>(sql`
    select count(distinct person_id) as count from residency
    where community_id = ${communityId} and until_day is null and kind <> 'work'`);
  return row?.count ?? 0;
}
