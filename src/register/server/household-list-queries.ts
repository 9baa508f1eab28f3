import { dwellingLabel, type DoorNames } from '../domain/dwelling-label.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';
import { gridOfDoor, joinGridParts } from './place-dwelling-queries.ts';

/** Which households: what is named adds up. */
export interface HouseholdTarget {
  readonly everybody?: true | undefined;
  readonly gridIds?: readonly string[] | undefined;
  readonly buildingIds?: readonly string[] | undefined;
  /** Households in which somebody bears one of these tags today. */
  readonly tags?: readonly string[] | undefined;
  readonly householdIds?: readonly string[] | undefined;
}

/** A household behind its door, with who lives there today. */
export interface ListedHousehold {
  readonly householdId: string;
  readonly dwellingId: string;
  readonly buildingId: string | null;
  readonly estate: string;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
  readonly members: readonly { readonly personId: string; readonly name: string }[];
}

/**
 * Households in which somebody lives today, in walking order. People and doors are looked up one by one by their keys: right after an
 * import, when nothing is known of the tables yet, the planner read all people again for each door (minutes for 4,600 households).
 */
export function listHouseholds(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly target: HouseholdTarget },
): Promise<readonly ListedHousehold[]> {
  const { communityId, target } = of;
  const isAny = target.everybody === true;
  return tx.query<ListedHousehold & Record<string, unknown>>(sql`
    with lived as (
      select r.household_id as id, r.dwelling_id, json_agg(json_build_object('personId', p.id, 'name', p.name)
        order by r.relation = 'head' desc nulls last, p.birth_date, p.id) as members
      from residency r cross join lateral (
        select id, name, birth_date from person
        where community_id = r.community_id and id = r.person_id and merged_into is null and died_on is null offset 0) p
      where r.community_id = ${communityId} and r.until_day is null and r.kind <> 'work' and r.household_id is not null
        ${narrowed(communityId, target)}
      group by r.household_id, r.dwelling_id)
    select l.id as "householdId", d.id as "dwellingId", d.building_id as "buildingId", e.name as estate, coalesce(b.name, '') as building,
      coalesce(u.name, '') as unit, d.room, l.members
    from lived l
    cross join lateral (select * from dwelling where community_id = ${communityId} and id = l.dwelling_id offset 0) d
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    ${joinGridParts}
    where ${isAny ? sql`true` : joinSql([sql`false`, ...conditionsOf(communityId, target)], ' or ')}
    order by d.place_key collate menshen_order, l.id`);
}

/** What is named in one manner only is looked up by it, instead of reading everybody of the community and leaving most away. */
function narrowed(communityId: CommunityId, target: HouseholdTarget): Sql {
  const { everybody, gridIds, buildingIds, tags, householdIds } = target;
  if (everybody || gridIds || tags || (householdIds && buildingIds)) return emptySql;
  if (householdIds) return sql`and r.household_id = any (${[...householdIds]}::uuid[])`;
  if (buildingIds)
    return sql`and r.dwelling_id in (
      select id from dwelling where community_id = ${communityId} and building_id = any (${[...buildingIds]}::uuid[]))`;
  return emptySql;
}

function conditionsOf(communityId: CommunityId, target: HouseholdTarget): readonly Sql[] {
  const { gridIds, buildingIds, tags, householdIds } = target;
  return [
    ...(householdIds ? [sql`l.id = any (${[...householdIds]}::uuid[])`] : []),
    ...(buildingIds ? [sql`d.building_id = any (${[...buildingIds]}::uuid[])`] : []),
    ...(gridIds ? [sql`${gridOfDoor} = any (${[...gridIds]}::uuid[])`] : []),
    ...(tags
      ? [
          sql`l.id in (select x.household_id from residency x join person_tag t on t.community_id = x.community_id and t.person_id = x.person_id
            where x.community_id = ${communityId} and x.until_day is null and t.until_day is null and t.kind = any (${[...tags]}::text[]))`,
        ]
      : []),
  ];
}

/** A place for a sheet on the wall: a stairwell, a building without stairwells, a shop or house door. */
export interface PosterPlace {
  readonly kind: 'stairwell' | 'building' | 'door';
  readonly buildingId: string | null;
  readonly unitId: string | null;
  readonly dwellingId: string | null;
  readonly name: string;
  /** Normalised spellings, by which one walks. */
  readonly estate: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly floor: number | null;
  readonly room: string;
}

/** Every stairwell, every building that has none, every door that is a shop or stands without a building. */
export async function listPosterPlaces(
  tx: Tx,
  { communityId }: { readonly communityId: CommunityId },
): Promise<readonly PosterPlace[]> {
  type Named = Omit<PosterPlace, 'name'> & { readonly names: DoorNames };
  const rows = await tx.query<Named & Record<string, unknown>>(sql`
    select 'stairwell' as kind, b.id as "buildingId", u.id as "unitId", null::uuid as "dwellingId",
      jsonb_build_object('estate', e.name, 'building', b.name, 'unit', u.name) as names,
      e.name_key as estate, b.name_key as building, u.name_key as unit, null::int as floor, '' as room
    from unit u join building b on b.community_id = u.community_id and b.id = u.building_id
    join estate e on e.community_id = b.community_id and e.id = b.estate_id where u.community_id = ${communityId}
    union all
    select 'building', b.id, null, null, jsonb_build_object('estate', e.name, 'building', b.name),
      e.name_key, b.name_key, null, null, ''
    from building b join estate e on e.community_id = b.community_id and e.id = b.estate_id
    where b.community_id = ${communityId} and not exists (
      select from unit u where u.community_id = b.community_id and u.building_id = b.id)
    union all
    select 'door', d.building_id, null, d.id,
      jsonb_build_object('estate', e.name, 'building', b.name, 'room', d.room, 'name', d.name),
      e.name_key, b.name_key, null, d.floor, d.room
    from dwelling d join estate e on e.community_id = d.community_id and e.id = d.estate_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    where d.community_id = ${communityId} and (d.kind <> 'home' or d.building_id is null) and d.closed_on is null`);
  return rows.map(({ names, ...place }) => ({ ...place, name: dwellingLabel(names) }));
}
