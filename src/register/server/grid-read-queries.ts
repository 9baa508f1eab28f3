import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { GridRow, HomesWithout } from '../domain/place-shapes.ts';
import type { PlaceCursor } from './place-cursor.ts';
import { gridOfDoor, joinGridParts } from './place-dwelling-queries.ts';
import { communitiesFrom, isAfter } from './place-read-queries.ts';

/** Doors of these communities with their grid and how many people are behind them. */
function doorsWithGrid(communityIds: Sql): Sql {
  return sql`
    select d.community_id, d.id, d.estate_id, d.building_id, d.unit_id, ${gridOfDoor} as grid_id, coalesce(p.people, 0) as people
    from dwelling d ${joinGridParts}
    left join (select community_id, dwelling_id, count(*) as people from residency
      where community_id = any (${communityIds}) and until_day is null group by community_id, dwelling_id) p
      on p.community_id = d.community_id and p.dwelling_id = d.id
    where d.community_id = any (${communityIds}) and d.closed_on is null`;
}

/** The work in grid `g` that holds on a day. */
function workerOn(today: Day): Sql {
  return sql`
    select json_build_object('accountId', w.account_id, 'name', a.name, 'fromDay', w.from_day) as worker
    from grid_worker w join account a on a.id = w.account_id
    where w.community_id = g.community_id and w.grid_id = g.id and w.from_day <= ${today}
      and (w.until_day is null or w.until_day >= ${today})
    order by w.from_day desc, w.id desc limit 1`;
}

/** Grids with who answers for them today and how much they have, by name. */
export async function listGrids(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly today: Day;
    readonly after: PlaceCursor | undefined;
    readonly limit: number;
  },
): Promise<readonly GridRow[]> {
  const after = isAfter(of.after, { text: sql`g.name collate menshen_order`, id: sql`g.id` });
  const page = await tx.query<Omit<GridRow, 'homes' | 'people'>>(sql`
    select g.id, g.community_id as "communityId", g.name, w.worker
    from ${communitiesFrom(of)}
    cross join lateral (
      select g.id, g.community_id, g.name from grid g where g.community_id = c.id and g.retired_at is null ${after}
      order by g.name collate menshen_order, g.id limit ${of.limit}) g
    left join lateral (${workerOn(of.today)}) w on true
    order by c.id, g.name collate menshen_order, g.id
    limit ${of.limit}`);
  const counts = await countGrids(tx, [...new Set(page.map(({ communityId }) => communityId))]);
  return page.map((row) => ({ ...row, ...(counts.get(row.id) ?? { homes: 0, people: 0 }) }));
}

async function countGrids(
  tx: Tx,
  communityIds: readonly CommunityId[],
): Promise<ReadonlyMap<string, { readonly homes: number; readonly people: number }>> {
  if (communityIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; homes: number; people: number }>(sql`
    select grid_id as id, count(*) as homes, sum(people)::int as people
    from (${doorsWithGrid(sql`${[...communityIds]}::int[]`)}) door
    where grid_id is not null group by grid_id`);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

interface LackSqlRow {
  readonly communityId: CommunityId;
  readonly estateId: string;
  readonly estate: string;
  readonly buildingId: string | null;
  readonly building: string | null;
  readonly isWhole: boolean;
  readonly homes: number;
  readonly people: number;
  readonly unitIds: string[];
  readonly dwellingIds: string[];
  readonly suggestedGridId: string | null;
}

/** Homes that nobody answers for, by building, and by estate where there are no buildings: each row one thing to do. */
export async function listHomesWithout(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly limit: number },
): Promise<readonly HomesWithout[]> {
  const rows = await tx.query<LackSqlRow>(sql`
    with door as materialized (${doorsWithGrid(sql`array[${of.communityId}::int]`)}),
    usual as (
      select distinct on (estate_id) estate_id, grid_id from door where grid_id is not null
      group by estate_id, grid_id order by estate_id, count(*) desc, grid_id),
    lacking as (
      select estate_id, building_id, count(*) as homes, sum(people)::int as people,
        coalesce(array_agg(distinct unit_id) filter (where unit_id is not null), '{}') as unit_ids, bool_or(unit_id is null) as has_loose,
        coalesce(array_agg(id) filter (where building_id is null), '{}') as dwelling_ids
      from door where grid_id is null group by estate_id, building_id)
    select ${of.communityId}::int as "communityId", l.estate_id as "estateId", e.name as estate, l.building_id as "buildingId",
      b.name as building, l.homes, l.people, l.unit_ids as "unitIds", l.dwelling_ids as "dwellingIds", s.grid_id as "suggestedGridId",
      l.has_loose or not exists (select from unit u
        where u.community_id = ${of.communityId} and u.building_id = l.building_id and u.grid_id is not null) as "isWhole"
    from lacking l
    join estate e on e.community_id = ${of.communityId} and e.id = l.estate_id
    left join building b on b.community_id = ${of.communityId} and b.id = l.building_id
    left join usual s on s.estate_id = l.estate_id
    order by e.name_key collate menshen_order, b.name_key collate menshen_order nulls last, l.building_id
    limit ${of.limit}`);
  return rows.map(asTask);
}

function asTask(row: LackSqlRow): HomesWithout {
  const { estate, building, buildingId, isWhole, unitIds, dwellingIds, ...rest } = row;
  const kind = buildingId === null ? 'doors' : isWhole ? 'building' : 'units';
  return {
    ...rest,
    key: buildingId ?? `doors-${row.estateId}`,
    kind,
    label: building === null ? estate : `${estate} ${/^[0-9A-Za-z-]+$/.test(building) ? `${building}号楼` : building}`,
    assign: {
      buildingIds: kind === 'building' && buildingId !== null ? [buildingId] : [],
      unitIds: kind === 'units' ? unitIds : [],
      dwellingIds: kind === 'doors' ? dwellingIds : [],
    },
  };
}

/** How many doors of a community have no grid. */
export async function countHomesWithout(tx: Tx, communityIds: readonly CommunityId[]): Promise<number> {
  const [found] = await tx.query<{ count: number }>(sql`
    select (
      select count(*) from building b join dwelling d on d.community_id = b.community_id and d.building_id = b.id
      left join unit u on u.community_id = d.community_id and u.id = d.unit_id
      where b.community_id = any (${[...communityIds]}::int[]) and b.grid_id is null and u.grid_id is null and d.closed_on is null
    ) + (
      select count(*) from dwelling
      where community_id = any (${[...communityIds]}::int[]) and building_id is null and grid_id is null and closed_on is null
    ) as count`);
  return found?.count ?? 0;
}

/** The grid's former and present workers, the last one first. */
export async function listGridWork(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly gridId: string },
): Promise<
  readonly { readonly accountId: string; readonly name: string; readonly fromDay: Day; readonly untilDay: Day | null }[]
> {
  return tx.query(sql`
    select w.account_id as "accountId", a.name, w.from_day as "fromDay", w.until_day as "untilDay"
    from grid_worker w join account a on a.id = w.account_id
    where w.community_id = any (${[...of.communityIds]}::int[]) and w.grid_id = ${of.gridId}
      and (w.until_day is null or w.until_day >= w.from_day)
    order by w.from_day desc, w.id desc limit 100`);
}
