import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { OrderWithPlan } from './packs.ts';

/**
 * Keeps the list of tests as the plans say: what is wanted and missing is added, what is not wanted any more and has no result is
 * dropped. @idempotent
 */
export async function syncTests(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly orders: readonly OrderWithPlan[]; readonly now: Instant },
): Promise<void> {
  if (of.orders.length === 0) return;
  const orderIds = of.orders.map(({ orderId }) => orderId);
  const wanted = of.orders.flatMap(({ orderId, plan }) =>
    plan.schedule.tests.map(({ day, dayNumber }) => ({ id: newId(), orderId, dayNumber, day })),
  );
  const rows = sql`json_to_recordset(${JSON.stringify(wanted)}::json) as n (id uuid, "orderId" uuid, "dayNumber" int, day date)`;
  await tx.execute(sql`
    update isolation_test t set dropped_at = ${of.now}
    where t.community_id = ${of.communityId} and t.order_id = any (${orderIds}::uuid[]) and t.result is null and t.sampled_at is null
      and t.dropped_at is null and t.day_number is not null
      and not exists (select from ${rows} where n."orderId" = t.order_id and n.day = t.due_on and n."dayNumber" = t.day_number)`);
  await tx.execute(sql`
    insert into isolation_test (community_id, id, order_id, day_number, due_on)
    select ${of.communityId}, n.id, n."orderId", n."dayNumber", n.day from ${rows} on conflict do nothing`);
}

/** Drops what is not needed any more because the order is over. */
export async function dropTests(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly orderIds: readonly string[]; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    update isolation_test set dropped_at = ${of.now}
    where community_id = ${of.communityId} and order_id = any (${[...of.orderIds]}::uuid[]) and result is null and dropped_at is null`);
}

/** A result on its way in. */
export interface ResultRow {
  readonly testId: string;
  readonly orderId: string;
  readonly sampledOn: Day;
  readonly result?: string | undefined;
  readonly ctTenths?: number | undefined;
  readonly sampleCode?: string | undefined;
  readonly laboratory?: string | undefined;
}

/**
 * Writes results to the due tests they answer: that of the sample's day, else the newest one before it that nobody took; where nothing is
 * due the result is an extra one. The same sample day again corrects what was written. A statement a day of samples, oldest first.
 * @idempotent by (order, day of the sample)
 */
export async function writeResults(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly rows: readonly ResultRow[];
    readonly by: string;
    readonly now: Instant;
  },
): Promise<void> {
  const days = [...new Set(of.rows.map(({ sampledOn }) => sampledOn))].sort();
  for (const day of days) {
    const ofDay = new Map(of.rows.filter(({ sampledOn }) => sampledOn === day).map((row) => [row.orderId, row]));
    await writeDay(tx, { ...of, day, rows: [...ofDay.values()] });
  }
}

async function writeDay(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly day: Day;
    readonly rows: readonly ResultRow[];
    readonly by: string;
    readonly now: Instant;
  },
): Promise<void> {
  const sampledAt = sql`(${of.day}::date + time '12:00') at time zone menshen_zone()`;
  await tx.execute(sql`
    with given as materialized (
      select n.*, (
        select t.id from isolation_test t
        where t.community_id = ${of.communityId} and t.order_id = n."orderId" and t.dropped_at is null and t.due_on <= ${of.day}
          and (t.sampled_at is null or (t.sampled_at at time zone menshen_zone())::date = ${of.day})
        order by t.sampled_at is null, t.due_on desc limit 1) as due_id
      from json_to_recordset(${JSON.stringify(of.rows)}::json) as n ("testId" uuid, "orderId" uuid, result text, "ctTenths" int,
        "sampleCode" text, laboratory text)),
    known as (
      update isolation_test t set sampled_at = coalesce(t.sampled_at, ${sampledAt}), result = coalesce(g.result, t.result),
        result_at = case when g.result is null then t.result_at else ${of.now}::timestamptz end,
        ct_tenths = coalesce(g."ctTenths"::smallint, t.ct_tenths), sample_code = coalesce(g."sampleCode", t.sample_code),
        laboratory = coalesce(g.laboratory, t.laboratory), recorded_by = ${of.by}
      from given g where t.community_id = ${of.communityId} and t.id = g.due_id returning t.id)
    insert into isolation_test (community_id, id, order_id, due_on, sampled_at, result, result_at, ct_tenths, sample_code, laboratory,
      recorded_by)
    select ${of.communityId}, g."testId", g."orderId", ${of.day}, ${sampledAt}, g.result,
      case when g.result is null then null else ${of.now}::timestamptz end, g."ctTenths"::smallint, g."sampleCode", g.laboratory, ${of.by}
    from given g where g.due_id is null
    on conflict (community_id, id) do nothing`);
}
