import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';

interface Page {
  readonly communityIds: readonly CommunityId[];
  readonly limit: number;
}

/** Lists are in the order of two columns; a page begins behind these. */
export type After = readonly [string, string] | undefined;

/** A question about a door as lists show it. */
export interface AlarmLine {
  readonly communityId: CommunityId;
  readonly alarmId: string;
  readonly dwellingId: string | null;
  readonly sensorId: string;
  readonly kind: string;
  readonly at: string;
  readonly lastAt: string;
  readonly count: number;
  readonly assignee: string | null;
  readonly explainedBy: string | null;
  readonly outcome: string | null;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly note: string | null;
}

/** Alarms, the newest first; those that a window explains are not among the open ones. */
export async function listAlarms(
  tx: Tx,
  of: Page & { readonly state: 'open' | 'all'; readonly after: After },
): Promise<readonly AlarmLine[]> {
  const open = of.state === 'open' ? sql`and a.closed_at is null` : emptySql;
  const after = of.after ? sql`and (a.at, a.id) < (${of.after[0]}::timestamptz, ${of.after[1]}::uuid)` : emptySql;
  return tx.query<AlarmLine & Record<string, unknown>>(sql`
    select a.community_id as "communityId", a.id as "alarmId", a.dwelling_id as "dwellingId", a.sensor_id as "sensorId", a.kind, a.at,
      a.last_at as "lastAt", a.count, t.assignee, a.explained_by as "explainedBy", a.outcome, a.closed_at as "closedAt",
      a.closed_by as "closedBy", a.note
    from sensor_alarm a left join task t on t.community_id = a.community_id and t.id = a.id
    where a.community_id = any (${[...of.communityIds]}::int[]) ${open} ${after}
    order by a.at desc, a.id desc limit ${of.limit}`);
}

/** A box as lists show it. */
export interface SensorLine {
  readonly communityId: CommunityId;
  readonly sensorId: string;
  readonly code: string;
  readonly label: string;
  readonly state: 'stock' | 'installed' | 'retired';
  readonly dwellingId: string | null;
  readonly orderId: string | null;
  readonly installedAt: string | null;
  readonly seenAt: string | null;
  readonly isOpen: boolean | null;
  readonly battery: number | null;
  readonly clockOffsetMs: number | null;
}

/** Sensors by their code. */
export async function listSensors(
  tx: Tx,
  of: Page & { readonly state: SensorLine['state'] | 'all'; readonly after: After },
): Promise<readonly SensorLine[]> {
  const state = of.state === 'all' ? sql`and state <> 'retired'` : sql`and state = ${of.state}`;
  const after = of.after ? sql`and (code, id) > (${of.after[0]}, ${of.after[1]}::uuid)` : emptySql;
  return tx.query<SensorLine & Record<string, unknown>>(sql`
    select community_id as "communityId", id as "sensorId", code, label, state, dwelling_id as "dwellingId", order_id as "orderId",
      installed_at as "installedAt", seen_at as "seenAt", is_open as "isOpen", battery, clock_offset_ms::float8 as "clockOffsetMs"
    from sensor where community_id = any (${[...of.communityIds]}::int[]) ${state} ${after}
    order by code, id limit ${of.limit}`);
}

/** One thing that a door's timeline tells. */
export interface DoorMoment {
  readonly at: string;
  readonly kind: string;
  readonly outcome: string | null;
  readonly explainedBy: string | null;
}

/** What happened at a door, the newest first: every word of its sensors, and what openings were. */
export async function doorTimeline(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly dwellingId: string; readonly limit: number },
): Promise<readonly DoorMoment[]> {
  return tx.query<DoorMoment & Record<string, unknown>>(sql`
    select e.at, e.kind, a.outcome, a.explained_by as "explainedBy"
    from sensor_event e left join lateral (
      select outcome, explained_by from sensor_alarm a
      where e.kind = 'opened' and a.community_id = e.community_id and a.dwelling_id = e.dwelling_id and a.kind = 'opening'
        and e.at between a.at and a.last_at limit 1) a on true
    where e.community_id = any (${[...of.communityIds]}::int[]) and e.dwelling_id = ${of.dwellingId}
    order by e.at desc limit ${of.limit}`);
}
