import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** An area by its number or code. */
export interface AreaHead {
  readonly areaId: number;
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'district' | 'subdistrict' | 'community';
}

export async function findArea(tx: Tx, areaId: number): Promise<AreaHead | undefined> {
  const [area] = await tx.query<AreaHead & Record<string, unknown>>(
    sql`select id as "areaId", code, name, level from area where id = ${areaId}`,
  );
  return area;
}

export async function findAreaHead(tx: Tx, code: string): Promise<AreaHead | undefined> {
  const [area] = await tx.query<AreaHead & Record<string, unknown>>(
    sql`select id as "areaId", code, name, level from area where code = ${code}`,
  );
  return area;
}

/** A community on a board. */
export interface BoardCommunity {
  readonly communityId: CommunityId;
  readonly name: string;
  readonly parentId: number | null;
}

/** The communities below an area (itself at the lowest level), of those in reach, by sub-district and code. */
export function communitiesBelow(
  tx: Tx,
  of: { readonly areaId: number; readonly communityIds: readonly CommunityId[] },
): Promise<BoardCommunity[]> {
  return tx.query<BoardCommunity & Record<string, unknown>>(sql`
    select a.id as "communityId", a.name, a.parent_id as "parentId" from area a
    where a.id = any (${[...of.communityIds]}::int[]) and a.level = 'community' and ${of.areaId} = any (a.path)
      and a.retired_at is null
    order by a.path[array_length(a.path, 1) - 1], a.code`);
}

export function areaNames(
  tx: Tx,
  areaIds: readonly number[],
): Promise<{ readonly areaId: number; readonly name: string }[]> {
  return tx.query<{ areaId: number; name: string }>(sql`
    select id as "areaId", name from area where id = any (${[...areaIds]}::int[]) order by code`);
}

/** The area whose board somebody sees first: the lowest one above all communities in reach. */
export async function commonArea(tx: Tx, communityIds: readonly CommunityId[]): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(sql`
    select u.id from area a cross join lateral unnest(a.path) with ordinality u (id, depth)
    where a.id = any (${[...communityIds]}::int[]) and a.level = 'community'
    group by u.id, u.depth having count(*) = (
      select count(*) from area b where b.id = any (${[...communityIds]}::int[]) and b.level = 'community')
    order by u.depth desc limit 1`);
  return row?.id;
}

/** Every community below an area, itself at the lowest level, with its code. For the command line, as the owner. */
export function communitiesWithin(
  tx: Tx,
  areaId: number,
): Promise<{ readonly communityId: CommunityId; readonly code: string; readonly name: string }[]> {
  return tx.query<{ communityId: CommunityId; code: string; name: string }>(sql`
    select id as "communityId", code, name from area
    where level = 'community' and retired_at is null and ${areaId} = any (path) order by code`);
}
