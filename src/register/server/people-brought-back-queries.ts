import { groupBy } from '../../base/domain/group-by.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { HouseholdHead } from '../domain/brought-back-heads.ts';
import type { BroughtDoor } from '../domain/brought-back-move.ts';
import type { DoorWords } from '../domain/round-trip.ts';
import { estateKey, placePart } from '../domain/spelling.ts';
import { labelOf } from './people-state-queries.ts';

/** The doors that addresses mean, by row: the estate by its name or an alias, then building, unit and room in one spelling. */
export async function findDoorsByWords(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly wanted: readonly (DoorWords & { readonly row: number })[] },
): Promise<ReadonlyMap<number, BroughtDoor>> {
  if (of.wanted.length === 0) return new Map();
  const wanted = of.wanted.map(({ row, estate, building, unit, room }) => ({
    row,
    estate: estateKey(estate),
    parts: `|${placePart(building)}|${placePart(unit)}|${placePart(room)}`,
  }));
  const rows = await tx.query<{ row: number; id: string } & Parameters<typeof labelOf>[0]>(sql`
    select distinct on (r.row) r.row, d.id, e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
    from json_to_recordset(${JSON.stringify(wanted)}::json) as r (row int, estate text, parts text)
    join estate e on e.community_id = ${of.communityId} and (e.name_key = r.estate or exists (
      select 1 from estate_alias a where a.community_id = e.community_id and a.estate_id = e.id and a.alias_key = r.estate))
    join dwelling d on d.community_id = e.community_id and d.estate_id = e.id and right(d.place_key, length(r.parts)) = r.parts
      and strpos(d.place_key, '|') = length(d.place_key) - length(r.parts) + 1
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where d.closed_on is null order by r.row, e.name_key = r.estate desc, d.id`);
  return new Map(rows.map(({ row, id, ...door }) => [row, { dwellingId: id, dwelling: labelOf(door) }]));
}

/** Who is head of these households now, by household. */
export async function readHeads(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly householdIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly HouseholdHead[]>> {
  const rows = await tx.query<HouseholdHead & { householdId: string }>(sql`
    select household_id as "householdId", person_id as "personId", id as "residencyId" from residency
    where community_id = ${of.communityId} and household_id = any (${[...of.householdIds]}::uuid[]) and until_day is null
      and relation = 'head' order by id`);
  return groupBy(rows, ({ householdId }) => householdId);
}
