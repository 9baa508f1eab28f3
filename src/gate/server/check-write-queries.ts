import type { CommunityId } from '../../base/domain/ids.ts';
import type { PreparedSql, Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import { REPORT_FEVER_TENTHS } from '../domain/report-fever.ts';
import { plainColumn, quotedColumn, type TakenCheck } from './check-columns.ts';

/** What decides which checks of a community are taken. */
export interface CheckBounds {
  /** Its gates, retired ones too: a phone may come late. */
  readonly gateIds: ReadonlySet<string>;
  readonly keepDays: number;
}

/** The bounds of each community. */
export async function readCheckBounds(
  tx: Tx,
  communityIds: readonly CommunityId[],
): Promise<ReadonlyMap<CommunityId, CheckBounds>> {
  const rows = await tx.query<{ communityId: number; keepDays: number | null; gateIds: string[] | null }>(
    sql`
    select c.id as "communityId", (select (r.rules ->> 'keepDays')::int from gate_rules r where r.community_id = c.id) as "keepDays",
      (select array_agg(g.id::text) from gate g where g.community_id = c.id) as "gateIds"
    from unnest(${[...communityIds]}::int[]) as c (id)`,
    { preparedAs: 'gate_check_bounds' },
  );
  return new Map(
    rows.map(({ communityId, keepDays, gateIds }) => [
      communityId,
      { gateIds: new Set(gateIds ?? []), keepDays: keepDays ?? DEFAULT_GATE_RULES.keepDays },
    ]),
  );
}

/**
 * Writes checks with one statement and answers which were new: `all`, or their keys `community id` when some were there before.
 * @idempotent by primary key (community_id, at, id)
 */
export async function insertChecks(tx: Tx, taken: readonly TakenCheck[]): Promise<'all' | ReadonlySet<string>> {
  const [row] = await tx.query<{ stored: string[] | null }>(
    sql`
    with stored as (${insertOf(taken)} returning community_id, id)
    select case when (select count(*) from stored) < ${taken.length}::int
      then array(select community_id || ' ' || id from stored) end as stored`,
    { preparedAs: 'gate_insert_checks' },
  );
  return row?.stored ? new Set(row.stored) : 'all';
}

/** Writes checks that are all new, or fails with 40001. @idempotent by primary key (community_id, at, id) */
export function insertNewChecks(taken: readonly TakenCheck[]): PreparedSql {
  const statement = sql`
    with stored as (${insertOf(taken)} returning 1)
    select menshen_whole((select count(*) from stored) = ${taken.length}::int)`;
  return { statement, preparedAs: 'gate_insert_new_checks' };
}

/** In the order of the key, so that two groups that bring the same checks wait for each other only one way. */
function insertOf(taken: readonly TakenCheck[]): Sql {
  return sql`
      insert into gate_check (community_id, id, at, phone_at, received_at, gate_id, device_id, account_id, direction, holder, method,
        person_id, household_id, pass_id, visit_id, plate, passengers, outcome, code, resolution, temperature, temperature_again,
        temperature_site)
      select * from unnest(${plainColumn(taken, ({ context }) => context.communityId)}::int[],
        ${plainColumn(taken, ({ check }) => check.id)}::uuid[], ${plainColumn(taken, ({ check }) => check.at)}::timestamptz[],
        ${plainColumn(taken, ({ check }) => check.phoneAt)}::timestamptz[],
        ${plainColumn(taken, ({ context }) => context.now)}::timestamptz[],
        ${plainColumn(taken, ({ check }) => check.gateId)}::uuid[], ${plainColumn(taken, ({ deviceId }) => deviceId)}::uuid[],
        ${plainColumn(taken, ({ context }) => context.accountId)}::uuid[],
        ${plainColumn(taken, ({ check }) => check.direction)}::text[], ${plainColumn(taken, ({ check }) => check.holder)}::text[],
        ${plainColumn(taken, ({ check }) => check.method)}::text[], ${plainColumn(taken, ({ check }) => check.personId)}::uuid[],
        ${plainColumn(taken, ({ check }) => check.householdId)}::uuid[], ${plainColumn(taken, ({ check }) => check.passId)}::uuid[],
        ${plainColumn(taken, ({ check }) => check.visitId)}::uuid[], ${quotedColumn(taken, ({ check }) => check.plate)}::text[],
        ${plainColumn(taken, ({ check }) => check.passengers)}::smallint[], ${plainColumn(taken, ({ check }) => check.outcome)}::text[],
        ${plainColumn(taken, ({ check }) => check.code)}::text[], ${plainColumn(taken, ({ check }) => check.resolution)}::text[],
        ${plainColumn(taken, ({ check }) => check.temperature)}::smallint[],
        ${plainColumn(taken, ({ check }) => check.temperatureAgain)}::smallint[],
        ${plainColumn(taken, ({ check }) => check.temperatureSite)}::text[]) as c (community_id, id, at)
      order by 1, 3, 2
      on conflict do nothing`;
}

/** Counts checks whose rows are no longer kept on their local day, so that a phone that comes after weeks is accounted for. */
export async function countChecks(tx: Tx, taken: readonly TakenCheck[]): Promise<void> {
  await tx.execute(sql`
    insert into gate_day_count (community_id, day, gate_id, direction, holder, outcome, resolution, checks, fevers)
    select c.community_id, (c.at at time zone menshen_zone())::date, c.gate_id, c.direction, c.holder, c.outcome, c.resolution, count(*),
      count(*) filter (where c.temperature >= ${REPORT_FEVER_TENTHS})
    from unnest(${plainColumn(taken, ({ context }) => context.communityId)}::int[],
      ${plainColumn(taken, ({ check }) => check.at)}::timestamptz[], ${plainColumn(taken, ({ check }) => check.gateId)}::uuid[],
      ${plainColumn(taken, ({ check }) => check.direction)}::text[], ${plainColumn(taken, ({ check }) => check.holder)}::text[],
      ${plainColumn(taken, ({ check }) => check.outcome)}::text[], ${plainColumn(taken, ({ check }) => check.resolution)}::text[],
      ${plainColumn(taken, ({ check }) => check.temperatureAgain ?? check.temperature)}::int[])
      as c (community_id, at, gate_id, direction, holder, outcome, resolution, temperature)
    group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (community_id, day, gate_id, direction, holder, outcome, resolution)
      do update set checks = gate_day_count.checks + excluded.checks, fevers = gate_day_count.fevers + excluded.fevers`);
}
