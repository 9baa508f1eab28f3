import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import { agedIfBornBy, KEY_TAG_KINDS } from '../domain/place-key-tags.ts';
import type { BuildingFront, BuildingRow, EstateRow, FrontCell, PlaceCount } from '../domain/place-shapes.ts';
import type { PlaceCursor } from './place-cursor.ts';

/** A row with the text by which its list is sorted. */
type Keyed<Row> = Row & { readonly nameKey: string };

interface Page {
  readonly communityIds: readonly CommunityId[];
  readonly after: PlaceCursor | undefined;
  /** One more than is shown. */
  readonly limit: number;
}

/**
 * The communities of a list, in order, from the cursor on. Joined laterally and sorted by (community, ...), PostgreSQL walks them one
 * by one and stops at the limit: the first page of 259 communities costs as much as that of one.
 */
export function communitiesFrom({ communityIds, after }: Pick<Page, 'communityIds' | 'after'>): Sql {
  return sql`(select id from unnest(${[...communityIds]}::int[]) as scope (id)
    where id >= ${after?.communityId ?? 0} order by id) as c`;
}

/** True for rows after the cursor; `text` is the sorted column. */
export function isAfter(after: PlaceCursor | undefined, of: { readonly text: Sql; readonly id: Sql }): Sql {
  if (!after) return emptySql;
  return sql`and (c.id > ${after.communityId} or (${of.text}, ${of.id}) > (${after.text} collate menshen_order, ${after.id}::uuid))`;
}

/** Estates with their other names, by name. */
export async function listEstates(tx: Tx, page: Page): Promise<readonly Keyed<EstateRow>[]> {
  const after = isAfter(page.after, { text: sql`e.name_key collate menshen_order`, id: sql`e.id` });
  return tx.query<Keyed<EstateRow>>(sql`
    select e.id, e.community_id as "communityId", e.name, e.kind, e.name_key as "nameKey", coalesce(a.aliases, '{}') as aliases
    from ${communitiesFrom(page)}
    cross join lateral (
      select e.id, e.community_id, e.name, e.kind, e.name_key from estate e
      where e.community_id = c.id ${after}
      order by e.name_key collate menshen_order, e.id limit ${page.limit}) e
    left join lateral (
      select array_agg(alias order by alias) as aliases from estate_alias
      where community_id = e.community_id and estate_id = e.id) a on true
    order by c.id, e.name_key collate menshen_order, e.id
    limit ${page.limit}`);
}

/** Buildings with their stairwells, by number. */
export async function listBuildings(
  tx: Tx,
  page: Page & { readonly estateId: string | undefined },
): Promise<readonly Keyed<BuildingRow>[]> {
  const estate = page.estateId === undefined ? emptySql : sql`and b.estate_id = ${page.estateId}`;
  const after = isAfter(page.after, { text: sql`b.name_key collate menshen_order`, id: sql`b.id` });
  return tx.query<Keyed<BuildingRow>>(sql`
    select b.id, b.community_id as "communityId", b.estate_id as "estateId", b.name, b.name_key as "nameKey", b.floors,
      b.grid_id as "gridId", g.name as "gridName", coalesce(u.units, '[]'::json) as units
    from ${communitiesFrom(page)}
    cross join lateral (
      select b.* from building b where b.community_id = c.id ${estate} ${after}
      order by b.name_key collate menshen_order, b.id limit ${page.limit}) b
    left join grid g on g.community_id = b.community_id and g.id = b.grid_id
    left join lateral (${unitsOf(sql`b.community_id`, sql`b.id`)}) u on true
    order by c.id, b.name_key collate menshen_order, b.id
    limit ${page.limit}`);
}

function unitsOf(communityId: Sql, buildingId: Sql): Sql {
  return sql`
    select json_agg(json_build_object('id', u.id, 'name', u.name, 'gridId', u.grid_id, 'gridName', ug.name)
      order by u.name_key collate menshen_order, u.id) as units
    from unit u left join grid ug on ug.community_id = u.community_id and ug.id = u.grid_id
    where u.community_id = ${communityId} and u.building_id = ${buildingId}`;
}

/** How much each estate and building of one community holds. 5,000 doors and 12,600 people: 40 to 80 ms. */
export async function countPlaces(tx: Tx, communityId: CommunityId): Promise<readonly PlaceCount[]> {
  return tx.query<PlaceCount>(sql`
    select d.estate_id as "estateId", d.building_id as "buildingId", count(*) as dwellings, count(p.dwelling_id) as occupied,
      coalesce(sum(p.households), 0)::int as households, coalesce(sum(p.people), 0)::int as people
    from dwelling d
    left join (
      select dwelling_id, count(*) as people, count(distinct household_id) as households from residency
      where community_id = ${communityId} and until_day is null group by dwelling_id) p on p.dwelling_id = d.id
    where d.community_id = ${communityId} and d.closed_on is null
    group by d.estate_id, d.building_id`);
}

/** A building of these communities with its stairwells; its doors are read by {@link listFrontCells}. */
export async function findBuilding(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly buildingId: string },
): Promise<Omit<BuildingFront, 'cells'> | undefined> {
  const [found] = await tx.query<Omit<BuildingFront, 'cells'>>(sql`
    select b.id, b.community_id as "communityId", b.estate_id as "estateId", e.name as estate, b.name, b.floors,
      b.grid_id as "gridId", g.name as "gridName", coalesce(u.units, '[]'::json) as units
    from building b
    join estate e on e.community_id = b.community_id and e.id = b.estate_id
    left join grid g on g.community_id = b.community_id and g.id = b.grid_id
    left join lateral (${unitsOf(sql`b.community_id`, sql`b.id`)}) u on true
    where b.community_id = any (${[...of.communityIds]}::int[]) and b.id = ${of.buildingId}`);
  return found;
}

/** The doors of a building with who is behind them: counts, and the tags of key people. */
export async function listFrontCells(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly buildingId: string; readonly today: Day },
): Promise<readonly FrontCell[]> {
  const { communityId, buildingId, today } = of;
  return tx.query<FrontCell>(sql`
    with door as materialized (
      select * from dwelling where community_id = ${communityId} and building_id = ${buildingId} and closed_on is null),
    resident as materialized (
      select r.dwelling_id, r.household_id, r.person_id, p.birth_date <= ${agedIfBornBy(today)} as is_aged
      from door join residency r on r.community_id = ${communityId} and r.dwelling_id = door.id and r.until_day is null
      join person p on p.community_id = ${communityId} and p.id = r.person_id),
    care as (
      select r.dwelling_id, r.person_id, t.kind from resident r
      join person_tag t on t.community_id = ${communityId} and t.person_id = r.person_id
      where t.kind = any (${KEY_TAG_KINDS}::text[]) and (t.until_day is null or t.until_day >= ${today})
      union select dwelling_id, person_id, 'aged' from resident where is_aged)
    select door.id as "dwellingId", door.unit_id as "unitId", door.floor, door.room, door.kind, door.name,
      coalesce(r.households, 0)::int as households, coalesce(r.people, 0)::int as people,
      coalesce(k.people, 0)::int as "keyPeople", coalesce(k.kinds, '{}') as "keyTags"
    from door
    left join (select dwelling_id, count(distinct person_id) as people, count(distinct household_id) as households
      from resident group by dwelling_id) r on r.dwelling_id = door.id
    left join (select dwelling_id, count(distinct person_id) as people, array_agg(distinct kind) as kinds
      from care group by dwelling_id) k on k.dwelling_id = door.id
    order by door.place_key collate menshen_order`);
}
