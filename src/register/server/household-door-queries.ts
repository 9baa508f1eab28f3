import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { nameKey } from '../domain/spelling.ts';

/**
 * As a sub-select: `id` and `dwelling_id` of every household in which somebody lives today, the same ones as `listHouseholds` lists.
 * Who has died or was merged is few, so that those are left out by their own index and nobody else's row is read.
 */
export function livedHouseholds(communityId: CommunityId): Sql {
  return sql`
    select r.household_id as id, r.dwelling_id from residency r
    where r.community_id = ${communityId} and r.until_day is null and r.kind <> 'work' and r.household_id is not null
      and not exists (
        select from person g where g.community_id = r.community_id and g.id = r.person_id
          and (g.merged_into is not null or g.died_on is not null))
    group by r.household_id, r.dwelling_id`;
}

/** A door as it is written: what has no building or stairwell has an empty one. */
export interface WrittenDoor {
  readonly dwellingId: string;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
}

/** Doors of the buildings whose names `isMeant` takes, `''` for what stands without one. */
export async function doorsOfBuildings(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly isMeant: (building: string) => boolean },
): Promise<readonly WrittenDoor[]> {
  const buildings = await tx.query<{ id: string; name: string }>(
    sql`select id, name from building where community_id = ${of.communityId}`,
  );
  const ids = buildings.flatMap(({ id, name }) => (of.isMeant(name) ? [id] : []));
  return tx.query<WrittenDoor & Record<string, unknown>>(sql`
    select d.id as "dwellingId", coalesce(b.name, '') as building, coalesce(u.name, '') as unit, d.room
    from dwelling d left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where d.community_id = ${of.communityId}
      and (d.building_id = any (${ids}::uuid[]) ${of.isMeant('') ? sql`or d.building_id is null` : sql``})`);
}

/** Households that live behind these doors today or in which somebody of one of these names does. */
export async function householdsAt(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly dwellingIds: readonly string[];
    readonly names: readonly string[];
  },
): Promise<readonly string[]> {
  const { communityId, names } = of;
  const rows = await tx.query<{ id: string }>(sql`
    select household_id as id from residency
    where community_id = ${communityId} and dwelling_id = any (${[...of.dwellingIds]}::uuid[]) and until_day is null
      and kind <> 'work' and household_id is not null
    union
    select r.household_id from person p join residency r on r.community_id = p.community_id and r.person_id = p.id
    where p.community_id = ${communityId} and p.name_key collate menshen_order = any (${names.map(nameKey)}::text[])
      and p.name = any (${[...names]}::text[]) and p.merged_into is null and p.died_on is null
      and r.until_day is null and r.kind <> 'work' and r.household_id is not null`);
  return rows.map(({ id }) => id);
}
