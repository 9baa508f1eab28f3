import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';
import type { AuditRow, LookSum } from '../domain/account-shapes.ts';

export interface AuditFilter {
  /** Whom it was about. */
  readonly person?: string | undefined;
  /** Who did it. */
  readonly worker?: string | undefined;
  readonly kind?: AuditRow['kind'] | undefined;
  readonly name?: string | undefined;
  readonly outcome?: AuditRow['outcome'] | undefined;
  /** Instants, the second one excluded. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Up to here the newest rows are fetched community by community from the index, beyond it from the index over time: an auditor of a
 * whole city meets a permitted row at every step, a director at one in thousands.
 */
const MANY_COMMUNITIES = 300;

/** The trail, newest first. */
export async function listAudit(
  tx: Tx,
  of: {
    readonly communityIds: readonly number[];
    readonly filter: AuditFilter;
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<AuditRow[]> {
  const { communityIds, after, limit } = of;
  const conditions = joinSql(
    [
      ...conditionsOf(of.filter),
      after === undefined ? sql`true` : sql`(t.at, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    ],
    ' and ',
  );
  const newest = sql`order by t.at desc, t.id desc limit ${limit + 1}`;
  const found =
    communityIds.length <= MANY_COMMUNITIES
      ? sql`
        select t.* from unnest(${communityIds}::int[]) as c (id)
        cross join lateral (select * from audit t where t.community_id = c.id and ${conditions} ${newest}) t ${newest}`
      : sql`select * from audit t where t.community_id = any(${communityIds}::int[]) and ${conditions} ${newest}`;
  return tx.query<AuditRow>(sql`
    select t.id, t.community_id as "communityId", t.at, t.account_id as "accountId", w.name as "accountName", t.kind, t.name,
      t.outcome, t.code, t.subject_kind as "subjectKind", t.subject_id as "subjectId", s.name as "subjectName", t.reason
    from (${found}) t
    left join account w on w.id = t.account_id
    left join account s on t.subject_kind = 'account' and s.id = t.subject_id
    order by t.at desc, t.id desc`);
}

/** Who looked at a person, how often and when last; the busiest first. */
export async function sumLooks(
  tx: Tx,
  { communityIds, personId }: { readonly communityIds: readonly number[]; readonly personId: string },
): Promise<LookSum[]> {
  return tx.query<LookSum>(sql`
    select t.account_id as "accountId", w.name as "accountName", count(*) as looks, max(t.at) as "lastAt"
    from audit t left join account w on w.id = t.account_id
    where t.community_id = any(${communityIds}::int[]) and t.subject_id = ${personId} and ${isLook}
    group by t.account_id, w.name
    order by count(*) desc, max(t.at) desc
    limit 100`);
}

/** Looks at somebody, and values of him that were opened. */
const isLook = sql`(t.kind = 'look' or t.name = 'disclosePersonValue')`;

/** The trail of looks at one person. */
export async function listLooks(
  tx: Tx,
  of: {
    readonly communityIds: readonly number[];
    readonly personId: string;
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<AuditRow[]> {
  const { after } = of;
  return tx.query<AuditRow>(sql`
    select t.id, t.community_id as "communityId", t.at, t.account_id as "accountId", w.name as "accountName", t.kind, t.name,
      t.outcome, t.code, t.subject_kind as "subjectKind", t.subject_id as "subjectId", null as "subjectName", t.reason
    from audit t left join account w on w.id = t.account_id
    where t.community_id = any(${of.communityIds}::int[]) and t.subject_id = ${of.personId} and ${isLook}
      ${after === undefined ? emptySql : sql`and (t.at, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by t.at desc, t.id desc
    limit ${of.limit + 1}`);
}

function conditionsOf(filter: AuditFilter): readonly Sql[] {
  return [
    filter.person === undefined ? undefined : sql`t.subject_id = ${filter.person}`,
    filter.worker === undefined ? undefined : sql`t.account_id = ${filter.worker}`,
    filter.kind === undefined ? undefined : sql`t.kind = ${filter.kind}`,
    filter.name === undefined ? undefined : sql`t.name = ${filter.name}`,
    filter.outcome === undefined ? undefined : sql`t.outcome = ${filter.outcome}`,
    filter.from === undefined ? undefined : sql`t.at >= ${filter.from}`,
    filter.to === undefined ? undefined : sql`t.at < ${filter.to}`,
  ].filter((condition) => condition !== undefined);
}
