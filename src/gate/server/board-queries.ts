import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { joinSql, sql } from '../../base/server/db.ts';

const MS_PER_DAY = 86_400_000;

/** Points in time that a board is about. */
export interface BoardMoments {
  /** Midnight of today. */
  readonly dayStart: Instant;
  readonly dayEnd: Instant;
  /** The last time at which everybody should have been back. */
  readonly backBy: Instant;
  /** Passages before this are too old to say who is out. */
  readonly outSince: Instant;
}

/** Local hours as instants. Given to the statements as values: with a sub-select instead the planner reads the whole log. */
export async function readMoments(
  tx: Tx,
  of: { readonly today: Day; readonly now: Instant; readonly backByHour: number },
): Promise<BoardMoments> {
  const [row] = await tx.query<{ dayStart: Instant; dayEnd: Instant; todayBy: Instant; yesterdayBy: Instant }>(sql`
    select ${of.today}::date::timestamp at time zone z.name as "dayStart",
      (${of.today}::date + 1)::timestamp at time zone z.name as "dayEnd",
      (${of.today}::date::timestamp + make_interval(hours => ${of.backByHour})) at time zone z.name as "todayBy",
      (${of.today}::date - 1 + make_interval(hours => ${of.backByHour})) at time zone z.name as "yesterdayBy"
    from (select menshen_zone() as name) z`);
  if (!row) throw new Error('no moments');
  const backBy = row.todayBy <= of.now ? row.todayBy : row.yesterdayBy;
  return { dayStart: row.dayStart, dayEnd: row.dayEnd, backBy, outSince: dayBefore(backBy) };
}

function dayBefore(at: Instant): Instant {
  // An ISO text in UTC is what an Instant is.
  return new Date(Date.parse(at) - MS_PER_DAY).toISOString() as Instant;
}

/** Counts of one gate. */
export interface GateFlow {
  readonly gateId: string;
  readonly inToday: number;
  readonly outToday: number;
  readonly stoppedToday: number;
  readonly inLately: number;
  readonly outLately: number;
  readonly stoppedLately: number;
  /** Of the last five minutes, whatever came of them. */
  readonly checksNow: number;
}

interface Period {
  readonly communityId: CommunityId;
  readonly now: Instant;
}

/**
 * What went through each gate in a span, and of that within 15 minutes and 5 minutes before now. What was keyed in from paper counts for the
 * day and not for the moment: of an hour with dead phones only some sheets are there.
 */
export function readFlows(
  tx: Tx,
  of: Period & { readonly from: Instant; readonly until: Instant },
): Promise<GateFlow[]> {
  return tx.query<GateFlow & Record<string, unknown>>(sql`
    select gate_id as "gateId",
      coalesce(sum(checks) filter (where went and direction = 'in'), 0)::int as "inToday",
      coalesce(sum(checks) filter (where went and direction = 'out'), 0)::int as "outToday",
      coalesce(sum(checks) filter (where not went), 0)::int as "stoppedToday",
      coalesce(sum(lately) filter (where went and direction = 'in'), 0)::int as "inLately",
      coalesce(sum(lately) filter (where went and direction = 'out'), 0)::int as "outLately",
      coalesce(sum(lately) filter (where not went), 0)::int as "stoppedLately",
      sum(checks_now)::int as "checksNow"
    from (
      select gate_id, direction, resolution in ('let', 'emergency') as went, count(*) as checks,
        count(*) filter (where method <> 'paper' and at > ${of.now}::timestamptz - interval '15 minutes') as lately,
        count(*) filter (where method <> 'paper' and at > ${of.now}::timestamptz - interval '5 minutes') as checks_now
      from gate_check
      where community_id = ${of.communityId} and at >= ${of.from} and at < ${of.until}
      group by gate_id, direction, went) f
    group by gate_id`);
}

/** Flows of several spans as one, by gate. */
export function addFlows(flows: readonly GateFlow[]): ReadonlyMap<string, GateFlow> {
  const sums = new Map<string, GateFlow>();
  for (const flow of flows) {
    const sum = sums.get(flow.gateId);
    sums.set(flow.gateId, sum ? added(sum, flow) : flow);
  }
  return sums;
}

function added(one: GateFlow, other: GateFlow): GateFlow {
  return {
    gateId: one.gateId,
    inToday: one.inToday + other.inToday,
    outToday: one.outToday + other.outToday,
    stoppedToday: one.stoppedToday + other.stoppedToday,
    inLately: one.inLately + other.inLately,
    outLately: one.outLately + other.outLately,
    stoppedLately: one.stoppedLately + other.stoppedLately,
    checksNow: one.checksNow + other.checksNow,
  };
}

const EARLIER_DAYS = [1, 2, 3];
const HALF_AN_HOUR_MS = 1_800_000;

/**
 * Mean checks of a gate in five minutes, half an hour around this time of day, on those of the three days before that have checks.
 * The spans are values: joined to a list of days they made the planner read the whole log (640 ms instead of 10).
 */
export async function readUsual(tx: Tx, of: Period): Promise<ReadonlyMap<string, number>> {
  const spans = EARLIER_DAYS.map((days) => {
    const middleMs = Date.parse(of.now) - days * MS_PER_DAY;
    const [from, until] = [middleMs - HALF_AN_HOUR_MS, middleMs + HALF_AN_HOUR_MS].map((ms) =>
      new Date(ms).toISOString(),
    );
    return sql`
      select ${days}::int as days, gate_id, count(*) as checks from gate_check
      where community_id = ${of.communityId} and at >= ${from} and at < ${until} and method <> 'paper' group by gate_id`;
  });
  const rows = await tx.query<{ gateId: string; usual: number }>(sql`
    select gate_id as "gateId", (sum(checks) / max(all_days) / 12)::float8 as usual
    from (select s.*, count(*) filter (where nth = 1) over () as all_days
      from (select *, row_number() over (partition by days) as nth from (${joinSql(spans, ' union all ')}) one) s) c
    group by gate_id`);
  return new Map(rows.map(({ gateId, usual }) => [gateId, usual]));
}

/** Residents whose last passage leads out, and those of them who should be back. */
export async function countOut(
  tx: Tx,
  of: Period & Pick<BoardMoments, 'backBy' | 'outSince'>,
): Promise<{ readonly out: number; readonly late: number }> {
  const [row] = await tx.query<{ out: number; late: number }>(sql`
    select count(*) filter (where out_at > coalesce(in_at, '-infinity')) as out,
      count(*) filter (where out_at > coalesce(in_at, '-infinity') and out_at < ${of.backBy}) as late
    from (${lastPassages(of)}) p`);
  return row ?? { out: 0, late: 0 };
}

function lastPassages(of: Period & Pick<BoardMoments, 'outSince'>) {
  return sql`
    select person_id, max(at) filter (where direction = 'out') as out_at, max(at) filter (where direction = 'in') as in_at
    from gate_check
    where community_id = ${of.communityId} and at >= ${of.outSince} and at <= ${of.now}::timestamptz + interval '5 minutes'
      and person_id is not null and holder = 'resident' and resolution in ('let', 'emergency')
    group by person_id`;
}

/** Somebody who is out. */
export interface OutRow {
  readonly personId: string;
  readonly outAt: Instant;
  readonly isLate: boolean;
}

/** Who is out, the longest first; `only` those who should be back. */
export function listOut(
  tx: Tx,
  of: Period &
    Pick<BoardMoments, 'backBy' | 'outSince'> & {
      readonly only: 'all' | 'late';
      readonly after: readonly [string, string] | undefined;
      readonly limit: number;
    },
): Promise<OutRow[]> {
  const [at, id] = of.after ?? ['-infinity', '00000000-0000-0000-0000-000000000000'];
  return tx.query<OutRow & Record<string, unknown>>(sql`
    select person_id as "personId", out_at as "outAt", out_at < ${of.backBy} as "isLate"
    from (${lastPassages(of)}) p
    where out_at > coalesce(in_at, '-infinity') and (out_at < ${of.backBy} or ${of.only === 'all'})
      and (out_at, person_id) > (${at}::timestamptz, ${id}::uuid)
    order by out_at, person_id limit ${of.limit}`);
}

/** Checks of one gate in one hour of a day. */
export interface HourCell {
  readonly gateId: string;
  readonly hour: number;
  readonly in: number;
  readonly out: number;
  readonly stopped: number;
}

/** The hours of a day by gate, hours without checks left out. */
export function readHours(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly from: Instant; readonly until: Instant },
): Promise<HourCell[]> {
  return tx.query<HourCell & Record<string, unknown>>(sql`
    select gate_id as "gateId", extract(hour from bin at time zone menshen_zone())::int as hour,
      coalesce(sum(checks) filter (where went and direction = 'in'), 0)::int as in,
      coalesce(sum(checks) filter (where went and direction = 'out'), 0)::int as out,
      coalesce(sum(checks) filter (where not went), 0)::int as stopped
    from (
      select gate_id, direction, resolution in ('let', 'emergency') as went, date_bin('1 hour', at, ${of.from}) as bin, count(*) as checks
      from gate_check where community_id = ${of.communityId} and at >= ${of.from} and at < ${of.until}
      group by 1, 2, 3, 4) c
    group by gate_id, hour order by gate_id, hour`);
}
