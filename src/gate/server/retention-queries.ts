import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import { REPORT_FEVER_TENTHS } from '../domain/report-fever.ts';

/**
 * The communities whose log holds rows that are older than their rules keep them. One probe of the key each: as a condition with `exists`
 * the planner read the whole log instead (23 s of a million rows).
 */
export async function communitiesWithExpired(tx: Tx, today: Day): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    with bound as materialized (
      select a.id, (${today}::date - coalesce((r.rules ->> 'keepDays')::int, ${DEFAULT_GATE_RULES.keepDays}))::timestamp
        at time zone (select menshen_zone()) as before
      from area a left join gate_rules r on r.community_id = a.id
      where a.level = 'community'
    )
    select b.id from bound b
    cross join lateral (
      (select from gate_check c where c.community_id = b.id and c.at < b.before order by c.at limit 1)
      union all (select from paper_line_withdrawn w where w.community_id = b.id and w.at < b.before order by w.at limit 1)
      limit 1) expired
    order by b.id`);
  return rows.map(({ id }) => id);
}

export interface ExpiredQuestion {
  readonly communityId: CommunityId;
  /** Rows of earlier local days go. */
  readonly before: Day;
  /** So many at once, the oldest first. */
  readonly limit: number;
}

/** How many rows there are to delete, up to the limit; lines that were taken back are few. */
export async function countExpired(tx: Tx, { communityId, before, limit }: ExpiredQuestion): Promise<number> {
  const [row] = await tx.query<{ checks: number }>(sql`
    select count(*)::int as checks from (
      select from gate_check where community_id = ${communityId} and at < ${before}::timestamp at time zone menshen_zone()
      union all
      select from paper_line_withdrawn where community_id = ${communityId} and at < ${before}::timestamp at time zone menshen_zone()
      limit ${limit}) expired`);
  return row?.checks ?? 0;
}

/**
 * Deletes the oldest rows and adds them to the counts of their local days, in one statement: both happen or neither, so that a kill in
 * the midst counts nothing twice. Answers how many.
 */
export async function deleteExpired(tx: Tx, { communityId, before, limit }: ExpiredQuestion): Promise<number> {
  const [row] = await tx.query<{ deleted: number }>(sql`
    with old as (
      select at, id from gate_check where community_id = ${communityId} and at < ${before}::timestamp at time zone menshen_zone()
      order by at, id limit ${limit}
    ), gone as (
      delete from gate_check c using old where c.community_id = ${communityId} and c.at = old.at and c.id = old.id
      returning c.at, c.gate_id, c.direction, c.holder, c.outcome, c.resolution,
        coalesce(c.temperature_again, c.temperature) >= ${REPORT_FEVER_TENTHS} as is_fever
    ), counted as (
      insert into gate_day_count (community_id, day, gate_id, direction, holder, outcome, resolution, checks, fevers)
      select ${communityId}, (at at time zone menshen_zone())::date, gate_id, direction, holder, outcome, resolution, count(*),
        count(*) filter (where is_fever)
      from gone group by 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7
      on conflict (community_id, day, gate_id, direction, holder, outcome, resolution)
        do update set checks = gate_day_count.checks + excluded.checks, fevers = gate_day_count.fevers + excluded.fevers
    )
    select count(*)::int as deleted from gone`);
  return row?.deleted ?? 0;
}

/** Deletes lines of paper sheets that were taken back; they never counted, so no count is left of them. */
export async function deleteExpiredWithdrawn(
  tx: Tx,
  { communityId, before }: Pick<ExpiredQuestion, 'communityId' | 'before'>,
): Promise<void> {
  await tx.execute(sql`
    delete from paper_line_withdrawn where community_id = ${communityId} and at < ${before}::timestamp at time zone menshen_zone()`);
}

const EXPIRED_AT = 'gateLogExpiredAt';

/** When the log was last cleared of what is past its time, everywhere and without a failure; undefined before the first time. */
export async function logExpiredAt(tx: Tx): Promise<Instant | undefined> {
  const [row] = await tx.query<{ at: Instant }>(
    sql`select value #>> '{}' as at from site_setting where name = ${EXPIRED_AT}`,
  );
  return row?.at;
}

export async function noteLogExpired(tx: Tx, at: Instant): Promise<void> {
  await tx.execute(sql`
    insert into site_setting (name, value) values (${EXPIRED_AT}, to_jsonb(${at}::text))
    on conflict (name) do update set value = excluded.value`);
}
