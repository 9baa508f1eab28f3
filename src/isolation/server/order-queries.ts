import { getDay } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { TestResult } from '../../protocol/domain/schedule-shapes.ts';
import type { OrderState } from '../domain/order.ts';

type OrderRow = Omit<OrderState, 'tests'> & Record<string, unknown>;

const columns = sql`o.id as "orderId", o.person_id as "personId", o.household_id as "householdId", o.dwelling_id as "dwellingId",
  o.disease, o.pack_id as "packId", o.pack_version as "packVersion", o.measure, o.anchor_kind as "anchorKind",
  o.anchor_day as "anchorDay", o.started_on as "startedOn", o.place, o.place_name as "placeName", o.reason_code as "reasonCode",
  o.needs_second as "needsSecond", o.ordered_by as "orderedBy", o.ordered_at as "orderedAt", o.approved_by as "approvedBy", o.state,
  o.planned_release as "plannedRelease", o.version, o.resets`;

/** Orders by id, locked until the end of the command; unknown ones are missing. */
export async function lockOrders(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly orderIds: readonly string[] },
): Promise<readonly OrderState[]> {
  const rows = await tx.query<OrderRow>(sql`
    select ${columns} from isolation_order o
    where o.community_id = ${of.communityId} and o.id = any (${[...of.orderIds]}::uuid[]) order by o.id for update`);
  return withTests(tx, of.communityId, rows);
}

/** Orders that are not over, of people, of an edition or of the whole community. */
export async function openOrders(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly personIds?: readonly string[];
    readonly edition?: { readonly packId: string; readonly packVersion: number };
    readonly orderIds?: readonly string[] | undefined;
    /** Locks them until the end of the command. */
    readonly lock?: 'lock';
  },
): Promise<readonly OrderState[]> {
  const conditions: Sql[] = [sql`o.community_id = ${of.communityId}`, sql`o.state <> 'ended'`];
  if (of.personIds) conditions.push(sql`o.person_id = any (${[...of.personIds]}::uuid[])`);
  if (of.orderIds) conditions.push(sql`o.id = any (${[...of.orderIds]}::uuid[])`);
  if (of.edition) conditions.push(sql`o.pack_id = ${of.edition.packId} and o.pack_version = ${of.edition.packVersion}`);
  const rows = await tx.query<OrderRow>(sql`
    select ${columns} from isolation_order o
    where ${conditions.reduce((all, one) => sql`${all} and ${one}`)} order by o.id ${of.lock ? sql`for update` : sql``}`);
  return withTests(tx, of.communityId, rows);
}

/** Orders by id, for reads. */
export async function findOrders(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly orderIds: readonly string[] },
): Promise<readonly (OrderState & { readonly communityId: CommunityId })[]> {
  const rows = await tx.query<OrderRow & { communityId: CommunityId }>(sql`
    select ${columns}, o.community_id as "communityId" from isolation_order o
    where o.community_id = any (${[...of.communityIds]}::int[]) and o.id = any (${[...of.orderIds]}::uuid[]) order by o.id`);
  const found: (OrderState & { communityId: CommunityId })[] = [];
  for (const communityId of new Set(rows.map((row) => row.communityId))) {
    const own = rows.filter((row) => row.communityId === communityId);
    for (const order of await withTests(tx, communityId, own)) found.push({ ...order, communityId });
  }
  return found;
}

async function withTests(tx: Tx, communityId: CommunityId, rows: readonly OrderRow[]): Promise<readonly OrderState[]> {
  if (rows.length === 0) return [];
  const tests = await tx.query<{ orderId: string; day: string; result: string; ctTenths: number | null }>(sql`
    select order_id as "orderId", coalesce((sampled_at at time zone menshen_zone())::date, due_on) as day, result,
      ct_tenths as "ctTenths"
    from isolation_test
    where community_id = ${communityId} and order_id = any (${rows.map(({ orderId }) => orderId)}::uuid[]) and result is not null`);
  const byOrder = new Map<string, TestResult[]>();
  for (const { orderId, day, result, ctTenths } of tests) {
    const list = byOrder.get(orderId) ?? [];
    list.push(testResult({ day, result, ctTenths }));
    byOrder.set(orderId, list);
  }
  return rows.map((row) => ({ ...row, tests: byOrder.get(row.orderId) ?? [] }));
}

function testResult(row: {
  readonly day: string;
  readonly result: string;
  readonly ctTenths: number | null;
}): TestResult {
  const result = row.result === 'negative' || row.result === 'positive' ? row.result : 'invalid';
  return { day: getDay(row.day), result, ...(row.ctTenths === null ? {} : { ct: row.ctTenths / 10 }) };
}

/** Which of these ids are orders already. */
export async function knownOrders(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly orderIds: readonly string[] },
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from isolation_order where community_id = ${of.communityId} and id = any (${[...of.orderIds]}::uuid[])`);
  return rows.map(({ id }) => id);
}

/** The offset of the site from UTC at noon of a day, in minutes. */
export async function siteOffset(tx: Tx, day: string): Promise<number> {
  const [row] = await tx.query<{ minutes: number }>(sql`
    select (extract(epoch from ((${day}::date + time '12:00') at time zone 'UTC'
      - (${day}::date + time '12:00') at time zone menshen_zone())) / 60)::int as minutes`);
  return row?.minutes ?? 0;
}

/** The site's time zone. */
export async function siteZone(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ zone: string }>(sql`select menshen_zone() as zone`);
  return row?.zone ?? 'Asia/Shanghai';
}
