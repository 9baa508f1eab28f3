import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { AssignBuildings, GridFactOf, GridState, GridWork } from '../domain/grid-rules.ts';

/** A grid, locked until the end of the command. */
export async function lockGrid(
  tx: Tx,
  { communityId, gridId }: { readonly communityId: CommunityId; readonly gridId: string },
): Promise<GridState | undefined> {
  const [grid] = await tx.query<GridState & { [column: string]: unknown }>(sql`
    select id as "gridId", name, retired_at is not null as "isRetired" from grid
    where community_id = ${communityId} and id = ${gridId} for update`);
  return grid;
}

export async function isGridNameTaken(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly name: string; readonly gridId: string },
): Promise<boolean> {
  const rows = await tx.query(sql`
    select 1 from grid where community_id = ${of.communityId} and name = ${of.name} and id <> ${of.gridId} and retired_at is null`);
  return rows.length > 0;
}

/** Doors that belong to a grid. */
export async function countGridHomes(
  tx: Tx,
  { communityId, gridId }: { readonly communityId: CommunityId; readonly gridId: string },
): Promise<number> {
  const [found] = await tx.query<{ count: number }>(sql`
    select (select count(*) from building where community_id = ${communityId} and grid_id = ${gridId})
      + (select count(*) from unit where community_id = ${communityId} and grid_id = ${gridId})
      + (select count(*) from dwelling where community_id = ${communityId} and grid_id = ${gridId}) as count`);
  return found?.count ?? 0;
}

/** How many of the named parts the community has, and how many of the doors stand in buildings. */
export async function countParts(
  tx: Tx,
  { communityId, parts }: { readonly communityId: CommunityId; readonly parts: AssignBuildings },
): Promise<{ readonly foundCount: number; readonly doorsInBuildings: number }> {
  const [found] = await tx.query<{ foundCount: number; doorsInBuildings: number }>(sql`
    select (select count(*) from building where community_id = ${communityId} and id = any (${parts.buildingIds}::uuid[]))
      + (select count(*) from unit where community_id = ${communityId} and id = any (${parts.unitIds}::uuid[]))
      + count(d.id) as "foundCount", count(d.building_id) as "doorsInBuildings"
    from (select 1) one left join dwelling d on d.community_id = ${communityId} and d.id = any (${parts.dwellingIds}::uuid[])`);
  return found ?? { foundCount: 0, doorsInBuildings: 0 };
}

/** Work in a grid that has not ended before today. */
export async function listOpenWork(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly gridId: string; readonly today: Day },
): Promise<readonly GridWork[]> {
  return tx.query<GridWork & { [column: string]: unknown }>(sql`
    select id, account_id as "accountId", from_day as "fromDay", until_day as "untilDay" from grid_worker
    where community_id = ${of.communityId} and grid_id = ${of.gridId} and (until_day is null or until_day >= ${of.today})
    for update`);
}

export async function insertGrids(
  tx: Tx,
  communityId: CommunityId,
  grids: readonly { readonly gridId: string; readonly name: string }[],
): Promise<void> {
  await tx.execute(sql`
    insert into grid (community_id, id, name)
    select ${communityId}, r.id, r.name
    from unnest(${grids.map(({ gridId }) => gridId)}::uuid[], ${grids.map(({ name }) => name)}::text[]) as r (id, name)`);
}

export async function renameGridTo(
  tx: Tx,
  communityId: CommunityId,
  { subjectId, name }: Pick<GridFactOf<'gridRenamed'>, 'subjectId' | 'name'>,
): Promise<void> {
  await tx.execute(sql`update grid set name = ${name} where community_id = ${communityId} and id = ${subjectId}`);
}

/** Retires a grid; whoever answered for it answers for nothing any longer. */
export async function retireGridAt(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly gridId: string; readonly now: Instant; readonly today: Day },
): Promise<void> {
  await tx.execute(sql`
    update grid set retired_at = ${of.now} where community_id = ${of.communityId} and id = ${of.gridId}`);
  await tx.execute(sql`
    update grid_worker set until_day = ${of.today}
    where community_id = ${of.communityId} and grid_id = ${of.gridId} and (until_day is null or until_day > ${of.today})`);
}

/** Carries out `assignHomes`: a building takes its stairwells along, a stairwell is cut out of its building. */
export async function assignParts(
  tx: Tx,
  { communityId, parts }: { readonly communityId: CommunityId; readonly parts: AssignBuildings },
): Promise<void> {
  const { gridId, buildingIds, unitIds, dwellingIds } = parts;
  await tx.execute(sql`
    update building set grid_id = ${gridId}::uuid where community_id = ${communityId} and id = any (${buildingIds}::uuid[])`);
  await tx.execute(sql`
    update unit set grid_id = case when building_id = any (${buildingIds}::uuid[]) then null else ${gridId}::uuid end
    where community_id = ${communityId} and (building_id = any (${buildingIds}::uuid[]) or id = any (${unitIds}::uuid[]))`);
  await tx.execute(sql`
    update dwelling set grid_id = ${gridId}::uuid
    where community_id = ${communityId} and id = any (${dwellingIds}::uuid[]) and building_id is null`);
}

/** Ends the former work and begins the new one. */
export async function setWorker(tx: Tx, communityId: CommunityId, fact: GridFactOf<'gridWorkerSet'>): Promise<void> {
  await tx.execute(sql`
    update grid_worker set until_day = r.until_day
    from unnest(${fact.ends.map(({ workId }) => workId)}::uuid[], ${fact.ends.map(({ untilDay }) => untilDay)}::date[])
      as r (id, until_day)
    where community_id = ${communityId} and grid_worker.id = r.id`);
  if (fact.accountId === null) return;
  await tx.execute(sql`
    insert into grid_worker (community_id, id, grid_id, account_id, from_day)
    values (${communityId}, ${newId<'gridWork'>()}, ${fact.subjectId}, ${fact.accountId}, ${fact.fromDay})`);
}

/** Ends grid work that no grant bears any longer, in whichever communities. */
export async function endGridWorkOf(
  tx: Tx,
  { accountId, today }: { readonly accountId: string; readonly today: Day },
): Promise<readonly { readonly communityId: CommunityId; readonly gridId: string; readonly untilDay: Day }[]> {
  return tx.query(sql`
    select community_id as "communityId", grid_id as "gridId", until_day as "untilDay" from end_grid_work(${accountId}, ${today})`);
}
