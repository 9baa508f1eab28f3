import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { labelOf } from './people-state-queries.ts';

/** People whom a room above wants to call by name: name and door, by id. Ids outside the scope are missing. */
export async function describePeople(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, { readonly name: string; readonly dwelling: string }>> {
  const wanted = [...new Set(of.personIds)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string } & DoorParts>(sql`
    select p.id, p.name, h.* from person p left join lateral (
      select e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
      from residency r
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      join estate e on e.community_id = d.community_id and e.id = d.estate_id
      left join building b on b.community_id = d.community_id and b.id = d.building_id
      left join unit u on u.community_id = d.community_id and u.id = d.unit_id
      where r.community_id = p.community_id and r.person_id = p.id
      order by r.until_day desc nulls first, array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id
      limit 1) h on true
    where p.community_id = any (${[...of.communityIds]}::int[]) and p.id = any (${wanted}::uuid[])`);
  return new Map(
    rows.map(({ id, name, ...door }) => [
      id,
      { name, dwelling: door.estate === null ? '' : labelOf({ ...door, estate: door.estate }) },
    ]),
  );
}

interface DoorParts {
  readonly estate: string | null;
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
  const rows = await tx.query<{ id: string } & DoorParts & { readonly estate: string }>(sql`
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
