import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { AreaLevel, AreaState } from '../domain/area-rules.ts';
import type { AreaRow } from '../domain/place-shapes.ts';

/** The areas that somebody may see, and those above them for the way down; a few thousand for a city. */
export async function listAreas(
  tx: Tx,
  of: { readonly areaIds: readonly number[]; readonly managedIds: readonly number[] },
): Promise<readonly AreaRow[]> {
  return tx.query<AreaRow>(sql`
    select id, code, name, level, parent_id as "parentId", retired_at is not null as "isRetired",
      id = any (${[...of.managedIds]}::int[]) as "mayManage"
    from area
    where id = any (${[...of.areaIds]}::int[])
      or id in (select unnest(path) from area where id = any (${[...of.areaIds]}::int[]))
    order by cardinality(path), code collate menshen_order, id`);
}

/** An area, locked until the end of the command. */
export async function lockArea(tx: Tx, areaId: number): Promise<AreaState | undefined> {
  const [area] = await tx.query<AreaState & { [column: string]: unknown }>(sql`
    select id as "areaId", name, level, parent_id is null as "isRoot", retired_at is not null as "isRetired"
    from area where id = ${areaId} for update`);
  return area;
}

export async function isAreaCodeTaken(tx: Tx, code: string): Promise<boolean> {
  const rows = await tx.query(sql`select 1 from area where code = ${code}`);
  return rows.length > 0;
}

/** The area with this code, of any level. */
export async function findAreaByCode(tx: Tx, code: string): Promise<number | undefined> {
  const [area] = await tx.query<{ id: number }>(sql`select id from area where code = ${code}`);
  return area?.id;
}

/** True on a site that nobody has set up yet. */
export async function hasNoArea(tx: Tx): Promise<boolean> {
  const rows = await tx.query(sql`select 1 from area limit 1`);
  return rows.length === 0;
}

/** What stands below an area, and who is registered in it (a community). */
export async function countInArea(
  tx: Tx,
  areaId: number,
): Promise<{ readonly partCount: number; readonly peopleCount: number }> {
  const [found] = await tx.query<{ partCount: number; peopleCount: number }>(sql`
    select (select count(*) from area where parent_id = ${areaId} and retired_at is null) as "partCount",
      (select count(*) from person where community_id = ${areaId} and merged_into is null) as "peopleCount"`);
  return found ?? { partCount: 0, peopleCount: 0 };
}

/** Makes an area below another, or a root; answers its number. */
export async function insertArea(
  tx: Tx,
  area: {
    readonly code: string;
    readonly name: string;
    readonly level: AreaLevel;
    readonly parentId: number | null;
  },
): Promise<CommunityId> {
  const [made] = await tx.query<{ id: number }>(sql`
    with next as (select nextval(pg_get_serial_sequence('area', 'id'))::int as id)
    insert into area (id, code, name, level, parent_id, path)
    select next.id, ${area.code}, ${area.name}, ${area.level}, ${area.parentId}::int,
      coalesce((select path from area where id = ${area.parentId}::int), '{}') || next.id
    from next returning id`);
  if (!made) throw new Error('the area was not made');
  return made.id;
}

export async function renameAreaTo(
  tx: Tx,
  { areaId, name }: { readonly areaId: number; readonly name: string },
): Promise<void> {
  await tx.execute(sql`update area set name = ${name} where id = ${areaId}`);
}

export async function retireAreaAt(
  tx: Tx,
  { areaId, now }: { readonly areaId: number; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`update area set retired_at = ${now} where id = ${areaId}`);
}
