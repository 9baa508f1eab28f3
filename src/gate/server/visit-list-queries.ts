import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { joinSql, sql } from '../../base/server/db.ts';
import type { AnsweredBy, HostAnswer, VisitKind } from '../domain/visit-inputs.ts';

/** A visit in a list; the phone is masked by the route. */
export interface VisitRow {
  readonly visitId: string;
  readonly communityId: CommunityId;
  readonly kind: VisitKind;
  readonly name: string;
  readonly phone: string | null;
  readonly company: string | null;
  readonly plate: string | null;
  readonly passengers: number;
  readonly hostDwellingId: string | null;
  readonly hostPersonId: string | null;
  readonly purpose: string | null;
  readonly hostAnswer: HostAnswer;
  readonly answeredBy: AnsweredBy | null;
  readonly answeredAt: Instant | null;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly isRegular: boolean;
  readonly registeredAt: Instant;
  readonly registeredBy: string;
  readonly gate: string | null;
  readonly endedAt: Instant | null;
}

/** What of the visits is wanted. */
export interface VisitFilter {
  /** `open`: not over; `overdue`: should have left; `regular`: remembered ones. */
  readonly state: 'open' | 'overdue' | 'regular' | 'all';
  readonly kind?: VisitKind | undefined;
}

/** Visits, the newest registration first. */
export function listVisits(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly filter: VisitFilter;
    readonly now: Instant;
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<VisitRow[]> {
  const { after, limit } = of;
  const conditions = [
    sql`v.community_id = s.id`,
    ...visitConditions(of.filter, of.now),
    ...(after === undefined ? [] : [sql`(v.registered_at, v.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`]),
  ];
  return tx.query<VisitRow & Record<string, unknown>>(sql`
    select v.id as "visitId", v.community_id as "communityId", v.kind, v.name, v.phone, v.company, v.plate, v.passengers,
      v.host_dwelling_id as "hostDwellingId", v.host_person_id as "hostPersonId", v.purpose, v.host_answer as "hostAnswer",
      v.answered_by as "answeredBy", v.answered_at as "answeredAt", v.from_at as "fromAt", v.until_at as "untilAt",
      v.is_regular as "isRegular", v.registered_at as "registeredAt", coalesce(a.name, '') as "registeredBy", g.name as gate,
      v.ended_at as "endedAt"
    from (
      select v.* from unnest(${[...of.communityIds]}::int[]) s (id) cross join lateral (
        select v.* from visit v where ${joinSql(conditions, ' and ')} order by v.registered_at desc, v.id desc limit ${limit}) v
      order by v.registered_at desc, v.id desc limit ${limit}) v
    left join gate g on g.community_id = v.community_id and g.id = v.gate_id
    left join account a on a.id = v.registered_by
    order by v.registered_at desc, v.id desc`);
}

/** How many visits the filters leave. */
export async function countVisits(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly filter: VisitFilter; readonly now: Instant },
): Promise<number> {
  const conditions = [
    sql`v.community_id = any (${[...of.communityIds]}::int[])`,
    ...visitConditions(of.filter, of.now),
  ];
  const [row] = await tx.query<{ count: number }>(
    sql`select count(*) as count from visit v where ${joinSql(conditions, ' and ')}`,
  );
  return row?.count ?? 0;
}

function visitConditions({ state, kind }: VisitFilter, now: Instant): readonly Sql[] {
  const ofState = {
    all: [],
    regular: [sql`v.is_regular`],
    open: [sql`v.ended_at is null`, sql`v.host_answer <> 'refused'`],
    overdue: [sql`v.ended_at is null`, sql`v.host_answer <> 'refused'`, sql`v.until_at < ${now}`],
  }[state];
  return [...ofState, ...(kind === undefined ? [] : [sql`v.kind = ${kind}`])];
}
