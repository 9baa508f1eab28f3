import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

interface Now {
  readonly communityId: CommunityId;
  readonly now: Instant;
}

/** Who should be or is at a gate now. */
export interface GuardNow {
  readonly gateId: string;
  readonly shiftId: string;
  readonly name: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly startedAt: Instant | null;
}

/** Shifts that hold now: planned and not handed over, or begun and not handed over though their time is up. */
export function readGuardsNow(tx: Tx, of: Now): Promise<GuardNow[]> {
  return tx.query<GuardNow & Record<string, unknown>>(sql`
    select s.gate_id as "gateId", s.id as "shiftId", a.name, s.from_at as "fromAt", s.until_at as "untilAt",
      s.started_at as "startedAt"
    from gate_shift s join account a on a.id = s.account_id
    where s.community_id = ${of.communityId} and s.removed_at is null and s.ended_at is null
      and s.from_at > ${of.now}::timestamptz - interval '2 days' and s.from_at <= ${of.now}::timestamptz + interval '2 hours'
      and (s.started_at is not null or s.from_at <= ${of.now} and s.until_at > ${of.now})
    order by s.started_at is null, s.from_at, s.id`);
}

/** What the last guard of a gate left to the next one. */
export interface HandOver {
  readonly gateId: string;
  readonly name: string;
  readonly note: string;
  readonly at: Instant;
}

/** The last hand-over note of each gate within a day. */
export function readHandOvers(tx: Tx, of: Now): Promise<HandOver[]> {
  return tx.query<HandOver & Record<string, unknown>>(sql`
    select distinct on (s.gate_id) s.gate_id as "gateId", a.name, s.hand_over_note as note, s.ended_at as at
    from gate_shift s join account a on a.id = s.account_id
    where s.community_id = ${of.communityId} and s.removed_at is null and s.hand_over_note is not null
      and s.from_at > ${of.now}::timestamptz - interval '2 days' and s.ended_at > ${of.now}::timestamptz - interval '1 day'
    order by s.gate_id, s.ended_at desc, s.id`);
}

/** What waits for somebody. */
export interface OpenCounts {
  readonly visitsOpen: number;
  readonly visitsOverdue: number;
  readonly incidents: number;
  readonly incidentsNotTaken: number;
  readonly flags: number;
  readonly swaps: number;
}

/** Visits that are not over, incidents and warnings that are not closed, shifts that want somebody else. */
export async function countOpen(tx: Tx, of: Now): Promise<OpenCounts> {
  const [row] = await tx.query<OpenCounts & Record<string, unknown>>(sql`
    select v.*, i.*, f.*, s.* from
      (select count(*) as "visitsOpen", count(*) filter (where until_at < ${of.now}) as "visitsOverdue" from visit
        where community_id = ${of.communityId} and ended_at is null and host_answer <> 'refused' and from_at <= ${of.now}) v,
      (select count(*) as incidents, count(*) filter (where taken_by is null) as "incidentsNotTaken" from gate_incident
        where community_id = ${of.communityId} and closed_at is null) i,
      (select count(*) as flags from gate_flag where community_id = ${of.communityId} and closed_at is null) f,
      (select count(*) as swaps from gate_shift
        where community_id = ${of.communityId} and removed_at is null and swap_wanted_at is not null and from_at > ${of.now}) s`);
  return row ?? { visitsOpen: 0, visitsOverdue: 0, incidents: 0, incidentsNotTaken: 0, flags: 0, swaps: 0 };
}

/** Somebody who was not let through, without a name. */
export interface StopRow {
  readonly checkId: string;
  readonly at: Instant;
  readonly gateId: string;
  readonly gate: string;
  readonly direction: 'in' | 'out';
  readonly holder: string;
  readonly outcome: 'ask' | 'stop';
  readonly code: string;
  readonly resolution: string;
}

/** The last stops of a day. */
export function readLastStops(tx: Tx, of: Now & { readonly limit: number }): Promise<StopRow[]> {
  return tx.query<StopRow & Record<string, unknown>>(sql`
    select c.id as "checkId", c.at, c.gate_id as "gateId", coalesce(g.name, '') as gate, c.direction, c.holder, c.outcome, c.code,
      c.resolution
    from (
      select * from gate_check where community_id = ${of.communityId} and outcome <> 'pass' and outcome = 'stop'
        and at > ${of.now}::timestamptz - interval '1 day'
      order by at desc, id desc limit ${of.limit}) c
    left join gate g on g.community_id = ${of.communityId} and g.id = c.gate_id
    order by c.at desc, c.id desc`);
}
