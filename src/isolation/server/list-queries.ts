import { z } from 'zod';
import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { joinSql, sql } from '../../base/server/db.ts';
import { readCursor } from '../../base/server/page-cursor.ts';

/** What of the orders is wanted. */
export const OrderQuery = z.object({
  community: z.string().optional(),
  state: z.enum(['open', 'late', 'due', 'running', 'proposed', 'objected', 'ended', 'all']).default('open'),
  disease: z.string().max(60).optional(),
  pack: z.string().max(60).optional(),
  place: z.enum(['home', 'facility', 'hospital']).optional(),
  person: z.guid().optional(),
  dwelling: z.guid().optional(),
});
export type OrderQuery = z.infer<typeof OrderQuery>;

/** An order as its table row. */
export interface ListedOrder {
  readonly orderId: string;
  readonly communityId: CommunityId;
  readonly personId: string;
  readonly dwellingId: string | null;
  readonly state: 'proposed' | 'running' | 'ended';
  readonly sortDay: Day;
  readonly endedOn: Day | null;
  readonly endKind: string | null;
  readonly orderedAt: Instant;
  readonly objections: number;
  readonly untold: boolean;
}

const Key = z.tuple([z.iso.date(), z.guid()]);

/** Orders, those with the earliest day of release first, so that late ones lead; ended ones by the day they ended, newest first. */
export function listOrders(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly filter: OrderQuery;
    readonly today: Day;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<ListedOrder[]> {
  const { filter, limit } = of;
  const after = readCursor(of.after, Key);
  const isEnded = filter.state === 'ended' || filter.state === 'all';
  const day = isEnded ? sql`coalesce(o.ended_on, o.planned_release)` : sql`o.planned_release`;
  const turn = isEnded ? sql`desc` : sql`asc`;
  const compare = isEnded ? sql`<` : sql`>`;
  const conditions = [
    ...conditionsOf(of),
    ...(after === undefined ? [] : [sql`(${day}, o.id) ${compare} (${after[0]}::date, ${after[1]}::uuid)`]),
  ];
  return tx.query<ListedOrder & Record<string, unknown>>(sql`
    select o.id as "orderId", o.community_id as "communityId", o.person_id as "personId", o.dwelling_id as "dwellingId", o.state,
      ${day} as "sortDay", o.ended_on as "endedOn", o.end_kind as "endKind", o.ordered_at as "orderedAt",
      (select count(*) from isolation_objection b
        where b.community_id = o.community_id and b.order_id = o.id and b.answered_at is null) as objections,
      o.told_in_writing_at is null as untold
    from isolation_order o where ${joinSql(conditions, ' and ')}
    order by ${day} ${turn}, o.id ${turn} limit ${limit}`);
}

/** How many orders the filters leave. */
export async function countOrders(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly filter: OrderQuery; readonly today: Day },
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    sql`select count(*) as count from isolation_order o where ${joinSql(conditionsOf(of), ' and ')}`,
  );
  return row?.count ?? 0;
}

function conditionsOf({
  communityIds,
  filter,
  today,
}: {
  readonly communityIds: readonly CommunityId[];
  readonly filter: OrderQuery;
  readonly today: Day;
}): readonly Sql[] {
  const ofState: Readonly<Record<OrderQuery['state'], readonly Sql[]>> = {
    open: [sql`o.state <> 'ended'`],
    late: [sql`o.state = 'running'`, sql`o.planned_release < ${today}`],
    due: [sql`o.state = 'running'`, sql`o.planned_release <= ${today}`],
    running: [sql`o.state = 'running'`],
    proposed: [sql`o.state = 'proposed'`],
    objected: [
      sql`exists (select from isolation_objection b where b.community_id = o.community_id and b.order_id = o.id and b.answered_at is null)`,
    ],
    ended: [sql`o.state = 'ended'`],
    all: [],
  };
  const { disease, pack, place, person, dwelling } = filter;
  return [
    sql`o.community_id = any (${[...communityIds]}::int[])`,
    ...ofState[filter.state],
    ...(disease === undefined ? [] : [sql`o.disease = ${disease}`]),
    ...(pack === undefined ? [] : [sql`o.pack_id = ${pack}`]),
    ...(place === undefined ? [] : [sql`o.place = ${place}`]),
    ...(person === undefined ? [] : [sql`o.person_id = ${person}`]),
    ...(dwelling === undefined ? [] : [sql`o.dwelling_id = ${dwelling}`]),
  ];
}

/** Figures of the board, and the curve of the last days. */
export async function boardFigures(
  tx: Tx,
  { communityIds, today }: { readonly communityIds: readonly CommunityId[]; readonly today: Day },
): Promise<Readonly<Record<'present' | 'late' | 'due' | 'proposed' | 'objections' | 'untold', number>>> {
  const here = sql`community_id = any (${[...communityIds]}::int[])`;
  const [row] = await tx.query<Record<'present' | 'late' | 'due' | 'proposed' | 'objections' | 'untold', number>>(sql`
    select count(*) filter (where state = 'running') as present,
      count(*) filter (where state = 'running' and planned_release < ${today}) as late,
      count(*) filter (where state = 'running' and planned_release = ${today}) as due,
      count(*) filter (where state = 'proposed') as proposed,
      count(*) filter (where state = 'running' and told_in_writing_at is null) as untold,
      (select count(*) from isolation_objection where ${here} and answered_at is null) as objections
    from isolation_order where ${here} and state <> 'ended'`);
  return row ?? { present: 0, late: 0, due: 0, proposed: 0, objections: 0, untold: 0 };
}

/** One day of the curve. */
export interface CurveDay {
  readonly day: Day;
  readonly came: number;
  readonly went: number;
  readonly present: number;
}

/** Who came in, who went out, who was there at the end of each of the last days. Orders that never held are left out. */
export function curveOf(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly from: Day; readonly today: Day },
): Promise<CurveDay[]> {
  return tx.query<CurveDay & Record<string, unknown>>(sql`
    with stay as materialized (
      select (coalesce(approved_at, ordered_at) at time zone menshen_zone())::date as came, ended_on as went
      from isolation_order
      where community_id = any (${[...of.communityIds]}::int[]) and state <> 'proposed' and coalesce(end_kind, '') <> 'refused'
        and (ended_on is null or ended_on >= ${of.from}))
    select d::date as day, count(*) filter (where s.came = d::date) as came, count(*) filter (where s.went = d::date) as went,
      count(*) filter (where s.came <= d::date and (s.went is null or s.went > d::date)) as present
    from generate_series(${of.from}::date, ${of.today}::date, interval '1 day') d left join stay s on true
    group by d order by d`);
}
