import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, type Sql, sql } from '../../base/server/db.ts';
import { figuresFrom, type Figures } from '../domain/figures.ts';
import { INDICATORS, type IndicatorCode } from '../domain/indicators.ts';
import type { Operation } from '../domain/indicator.ts';
import { countOf, type FigureScope, listOf, type RowsOf } from './figure-rows-queries.ts';
import { indicatorRows } from './indicator-rows.ts';

/** A local day with its two midnights. */
export async function readScope(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly day: Day; readonly now?: Instant },
): Promise<FigureScope> {
  const { communityIds, day, now } = of;
  const [row] = await tx.query<{ from: Instant; until: Instant }>(sql`
    select ${day}::date::timestamp at time zone menshen_zone() as from,
      (${day}::date + 1)::timestamp at time zone menshen_zone() as until`);
  if (!row) throw new Error('no day');
  return { communityIds, day, ...row, asOf: now !== undefined && now < row.until ? now : row.until };
}

/** Every figure of every community of the scope, counted from the rows now; communities without rows have zeros. */
export async function countFigures(tx: Tx, scope: FigureScope): Promise<ReadonlyMap<CommunityId, Figures>> {
  const rows = await tx.query<{ communityId: number; figures: Readonly<Record<string, number>> }>(sql`
    select community_id as "communityId", figures from (${joinSql(countsByBase(scope), ' union all ')}) counted`);
  const found = new Map<number, Record<string, number>>(scope.communityIds.map((id) => [id, {}]));
  for (const { communityId, figures } of rows) Object.assign(found.get(communityId) ?? {}, figures);
  return new Map([...found].map(([id, known]) => [id, figuresFrom(known)]));
}

/** One select for all figures that are parts of the same rows. */
function countsByBase(scope: FigureScope): readonly Sql[] {
  const groups = new Map<RowsOf, IndicatorCode[]>();
  for (const { code } of INDICATORS) {
    const { base } = indicatorRows[code];
    groups.set(base, [...(groups.get(base) ?? []), code]);
  }
  return [...groups].map(([base, codes]) => {
    const counts = codes.map((code) => sql`${code}::text, ${countOf(indicatorRows[code], scope)}`);
    return sql`select community_id, json_build_object(${joinSql(counts)}) as figures from (${base(scope)}) rows group by 1`;
  });
}

/** One line of the list behind a figure. */
export interface BehindRow {
  readonly id: string;
  readonly personId: string | null;
  readonly dwellingId: string | null;
  readonly at: Instant | null;
  /** A code of the room that keeps the row: how it ended, of what kind it is. */
  readonly state: string | null;
}

/** A page of the rows behind a figure of one community, by id. */
export async function listBehind(
  tx: Tx,
  of: {
    readonly scope: FigureScope;
    readonly code: IndicatorCode;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<BehindRow[]> {
  const { scope, code, after, limit } = of;
  return tx.query<BehindRow & Record<string, unknown>>(sql`
    select id, person_id as "personId", dwelling_id as "dwellingId", at, state
    from (${listOf(indicatorRows[code], scope)}) behind
    ${after === undefined ? emptySql : sql`where id > ${after}::uuid`}
    order by id limit ${limit}`);
}

type UsedRow = Readonly<Record<Exclude<Operation, 'byHand'>, boolean>> & {
  readonly id: number;
  readonly [column: string]: unknown;
};

/** Which operations these communities have used at all; the register is always in use. */
export async function readUsed(
  tx: Tx,
  communityIds: readonly CommunityId[],
): Promise<ReadonlyMap<CommunityId, readonly Operation[]>> {
  const rows = await tx.query<UsedRow>(sql`
    select c.id, true as register,
      exists (select from gate_check t where t.community_id = c.id) or exists (select from gate_day_count t where t.community_id = c.id)
        or exists (select from visit t where t.community_id = c.id) as gate,
      exists (select from self_registration t where t.community_id = c.id) or exists (select from hint t where t.community_id = c.id)
        or exists (select from push_subject t where t.community_id = c.id)
        or exists (select from answer t where t.community_id = c.id and t.form_key in ('householdSurvey', 'travelHistory', 'contactHistory'))
        as screening,
      exists (select from answer t where t.community_id = c.id and t.form_key = 'dailyHealth')
        or exists (select from referral t where t.community_id = c.id) as health,
      exists (select from isolation_order t where t.community_id = c.id and t.state <> 'proposed') as isolation,
      exists (select from task t where t.community_id = c.id) as tasks
    from unnest(${[...communityIds]}::int[]) c (id)`);
  const operations = ['register', 'gate', 'screening', 'health', 'isolation', 'tasks'] as const;
  return new Map(rows.map((row) => [row.id, operations.filter((operation) => row[operation])]));
}
