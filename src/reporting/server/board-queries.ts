import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { rawSql, type Sql, sql } from '../../base/server/db.ts';
import type { IndicatorCode } from '../domain/indicators.ts';
import { DEFAULT_TIMES } from '../domain/report-inputs.ts';
import type { ReportVersion } from '../domain/report-state.ts';

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

/**
 * The figures asked for of a sheet in `column`, in their order, as `1,2,3`. Measured for 518 sheets of 259 communities: read as objects in
 * the program 30 ms; by `->>` 139 ms, since each figure unpacks the sheet again; as a record 13 ms, of one chapter 5 ms.
 */
function figuresOf(column: Sql, codes: readonly IndicatorCode[]): Sql {
  if (codes.length === 0) return sql`''`;
  // Codes are names in our own program, made of letters.
  const columns = rawSql(codes.map((code) => `"${code}" int`).join());
  const values = rawSql(codes.map((code) => `coalesce(x."${code}", 0)`).join());
  return sql`(select concat_ws(',', ${values}) from jsonb_to_record(${column}) x (${columns}))`;
}

/** A community on a board with what was kept of the day. */
export interface BoardLine extends BoardCommunity {
  readonly parentName: string | null;
  readonly dueMinute: number;
  readonly countedAt: Instant | null;
  readonly live: readonly number[] | null;
}

/** As {@link communitiesBelow}, with the kept figures of a day. */
export async function readBoardLines(
  tx: Tx,
  of: {
    readonly areaId: number;
    readonly communityIds: readonly CommunityId[];
    readonly day: Day;
    readonly codes: readonly IndicatorCode[];
  },
): Promise<BoardLine[]> {
  const rows = await tx.query<Omit<BoardLine, 'live'> & { readonly live: string | null } & Record<string, unknown>>(sql`
    select a.id as "communityId", a.name, a.parent_id as "parentId", p.name as "parentName",
      coalesce(t.due_minute, ${DEFAULT_TIMES.dueMinute}) as "dueMinute", c.counted_at as "countedAt",
      case when c.day is not null then ${figuresOf(sql`c.figures`, of.codes)} end as live
    from area a
    left join area p on p.id = a.parent_id
    left join report_times t on t.community_id = a.id
    left join report_count c on c.community_id = a.id and c.day = ${of.day}
    where a.id = any (${[...of.communityIds]}::int[]) and a.level = 'community' and ${of.areaId} = any (a.path)
      and a.retired_at is null
    order by p.code, a.code`);
  return rows.map((row) => ({ ...row, live: numbersOf(row.live) }));
}

/** A version of a day's report on a board. */
export interface BoardVersion extends ReportVersion {
  readonly communityId: CommunityId;
  readonly signed: readonly number[] | null;
}

/** The versions of a day, oldest first. */
export async function readBoardVersions(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly day: Day; readonly codes: readonly IndicatorCode[] },
): Promise<BoardVersion[]> {
  const rows = await tx.query<
    Omit<BoardVersion, 'signed'> & { readonly signed: string | null; readonly [column: string]: unknown }
  >(sql`
    select community_id as "communityId", id as "reportId", day, version, state, signed_at as "signedAt",
      case when signed is not null then ${figuresOf(sql`signed`, of.codes)} end as signed
    from daily_report where community_id = any (${[...of.communityIds]}::int[]) and day = ${of.day}
    order by community_id, version`);
  return rows.map((row) => ({ ...row, signed: numbersOf(row.signed) }));
}

function numbersOf(text: string | null): readonly number[] | null {
  if (text === null) return null;
  return text === '' ? [] : text.split(',').map(Number);
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
