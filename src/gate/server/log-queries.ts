import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { joinSql, sql } from '../../base/server/db.ts';

/** A line of the log; names are added by the register. */
export interface LogRow {
  readonly checkId: string;
  readonly communityId: CommunityId;
  readonly at: Instant;
  /** What a phone with a wrong clock believed. */
  readonly phoneAt: Instant | null;
  readonly receivedAt: Instant;
  readonly gateId: string;
  readonly gate: string;
  readonly guard: string;
  readonly direction: 'in' | 'out';
  readonly holder: string;
  readonly method: string;
  readonly personId: string | null;
  readonly visitId: string | null;
  readonly visitor: string | null;
  readonly plate: string | null;
  readonly passengers: number | null;
  readonly outcome: 'pass' | 'ask' | 'stop';
  readonly code: string;
  readonly resolution: string;
  /** Tenths of a degree. */
  readonly temperature: number | null;
  readonly temperatureAgain: number | null;
  /** Day and number of the sheet, the line on it, and what stands there; of passages that were keyed in from paper. */
  readonly sheet: string | null;
  readonly line: number | null;
  readonly words: string | null;
  readonly remark: string | null;
  /** Another line of the same number of the sheet was keyed in before this one. */
  readonly isCorrected: boolean;
  /** Of lines that were keyed in wrongly and do not count: when and by whom they were taken back, how and why. */
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: string | null;
  readonly how: 'corrected' | 'struck' | null;
  readonly reason: string | null;
}

/** A line that was taken back, in the columns of the log. */
const WITHDRAWN = sql`(
  select w.*, null::timestamptz as phone_at, 'paper' as method, null::uuid as visit_id, null as plate, null::smallint as passengers,
    'onPaper' as code, null::smallint as temperature_again from paper_line_withdrawn w)`;
const COLUMNS = sql`c.community_id, c.id, c.at, c.phone_at, c.received_at, c.gate_id, c.account_id, c.direction, c.holder, c.method, c.person_id,
  c.visit_id, c.plate, c.passengers, c.outcome, c.code, c.resolution, c.temperature, c.temperature_again, c.sheet, c.line, c.words, c.remark`;

/** What of the log is wanted. */
export interface LogFilter {
  readonly gate?: string | undefined;
  readonly direction?: 'in' | 'out' | undefined;
  readonly outcome?: 'pass' | 'ask' | 'stop' | 'held' | undefined;
  readonly holder?: string | undefined;
  readonly person?: string | undefined;
  readonly visit?: string | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/** The log with what was taken back from it, newest first, community by community from the indexes over time. */
export function listLog(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly filter: LogFilter;
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<LogRow[]> {
  const { after, limit } = of;
  const where = joinSql(
    [
      sql`c.community_id = s.id`,
      ...conditionsOf(of.filter),
      ...(after === undefined ? [] : [sql`(c.at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`]),
    ],
    ' and ',
  );
  return tx.query<LogRow & Record<string, unknown>>(sql`
    select c.id as "checkId", c.community_id as "communityId", c.at, c.phone_at as "phoneAt", c.received_at as "receivedAt",
      c.gate_id as "gateId", coalesce(g.name, '') as gate, coalesce(a.name, '') as guard, c.direction, c.holder, c.method,
      c.person_id as "personId", c.visit_id as "visitId", v.name as visitor, c.plate, c.passengers, c.outcome, c.code, c.resolution,
      c.temperature, c.temperature_again as "temperatureAgain", c.sheet, c.line, c.words, c.remark,
      c.sheet is not null and c.how is null and exists (select from paper_line_withdrawn o where o.community_id = c.community_id
        and o.sheet = c.sheet and o.line = c.line and o.gate_id = c.gate_id) as "isCorrected",
      c.withdrawn_at as "withdrawnAt", w.name as "withdrawnBy", c.how, c.reason
    from (
      select c.* from unnest(${[...of.communityIds]}::int[]) s (id) cross join lateral (
        (select ${COLUMNS}, null::timestamptz as withdrawn_at, null::uuid as withdrawn_by, null as how, null as reason
          from gate_check c where ${where} order by c.at desc, c.id desc limit ${limit})
        union all
        (select ${COLUMNS}, c.withdrawn_at, c.withdrawn_by, c.how, c.reason
          from ${WITHDRAWN} c where ${where} order by c.at desc, c.id desc limit ${limit})) c
      order by c.at desc, c.id desc limit ${limit}) c
    left join gate g on g.community_id = c.community_id and g.id = c.gate_id
    left join account a on a.id = c.account_id
    left join account w on w.id = c.withdrawn_by
    left join visit v on v.community_id = c.community_id and v.id = c.visit_id
    order by c.at desc, c.id desc`);
}

/** How many passages the filters leave, without what was taken back; asked for after the list. */
export async function countLog(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly filter: LogFilter },
): Promise<number> {
  const conditions = [sql`c.community_id = any (${[...of.communityIds]}::int[])`, ...conditionsOf(of.filter)];
  const [row] = await tx.query<{ count: number }>(
    sql`select count(*) as count from gate_check c where ${joinSql(conditions, ' and ')}`,
  );
  return row?.count ?? 0;
}

function conditionsOf(filter: LogFilter): readonly Sql[] {
  const { gate, direction, outcome, holder, person, visit, from, until } = filter;
  return [
    gate === undefined ? undefined : sql`c.gate_id = ${gate}`,
    direction === undefined ? undefined : sql`c.direction = ${direction}`,
    outcome === undefined ? undefined : outcomeIs(outcome),
    holder === undefined ? undefined : sql`c.holder = ${holder}`,
    person === undefined ? undefined : sql`c.person_id = ${person}`,
    visit === undefined ? undefined : sql`c.visit_id = ${visit}`,
    from === undefined ? undefined : sql`c.at >= ${from}`,
    until === undefined ? undefined : sql`c.at < ${until}`,
  ].filter((condition) => condition !== undefined);
}

/** The literal lets the index over what was held be used. */
function outcomeIs(outcome: 'pass' | 'ask' | 'stop' | 'held'): Sql {
  if (outcome === 'pass') return sql`c.outcome = 'pass'`;
  return outcome === 'held' ? sql`c.outcome <> 'pass'` : sql`c.outcome <> 'pass' and c.outcome = ${outcome}`;
}

/** A day, or some of its hours, as instants. */
export async function readSpan(
  tx: Tx,
  of: { readonly day: string; readonly fromHour: number; readonly untilHour: number },
): Promise<{ readonly from: Instant; readonly until: Instant }> {
  const [row] = await tx.query<{ from: Instant; until: Instant }>(sql`
    select (${of.day}::date::timestamp + make_interval(hours => ${of.fromHour})) at time zone menshen_zone() as from,
      (${of.day}::date::timestamp + make_interval(hours => ${of.untilHour})) at time zone menshen_zone() as until`);
  if (!row) throw new Error('no span');
  return row;
}
