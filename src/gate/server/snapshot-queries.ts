import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { GateRow } from '../domain/gate-snapshot.ts';

interface At {
  readonly communityId: CommunityId;
  readonly now: Instant;
}

export async function openGates(tx: Tx, communityId: CommunityId): Promise<GateRow[]> {
  const rows = await tx.query<{ id: string; name: string; kind: GateRow[2]; position: number }>(sql`
    select id, name, kind, position from gate where community_id = ${communityId} and retired_at is null order by position, name`);
  return rows.map(({ id, name, kind, position }): GateRow => [id, name, kind, position]);
}

/** The rules that were set; undefined where nobody has set any. */
export async function findRules(tx: Tx, communityId: CommunityId): Promise<unknown> {
  const [row] = await tx.query<{ rules: unknown }>(
    sql`select rules from gate_rules where community_id = ${communityId}`,
  );
  return row?.rules;
}

/** A visit as a gate needs it. */
export interface GateVisit {
  readonly id: string;
  readonly kind: 'visitor' | 'courier' | 'tradesman' | 'driver' | 'official';
  readonly name: string;
  readonly phone: string | null;
  readonly company: string | null;
  readonly plate: string | null;
  readonly hostDwellingId: string | null;
  readonly hostPersonId: string | null;
  readonly hostAnswer: 'notAsked' | 'asked' | 'agreed' | 'refused' | 'unreached';
  readonly fromAt: string;
  readonly untilAt: string;
  readonly isRegular: boolean;
}

/** Visits that are open or ended within the last day, and of each regular of the last 90 days the newest visit. */
export async function gateVisits(tx: Tx, { communityId, now }: At): Promise<GateVisit[]> {
  return tx.query<GateVisit & { [column: string]: unknown }>(sql`
    with wanted as (
      select id from visit where community_id = ${communityId} and ended_at is null
        and until_at > ${now}::timestamptz - interval '1 day'
      union
      select id from visit where community_id = ${communityId} and ended_at > ${now}::timestamptz - interval '1 day'
        and registered_at > ${now}::timestamptz - interval '5 days'
      union
      (select distinct on (name, phone, plate) id from visit where community_id = ${communityId} and is_regular
        and registered_at > ${now}::timestamptz - interval '90 days'
        order by name, phone, plate, registered_at desc)
    )
    select v.id, v.kind, v.name, v.phone, v.company, v.plate, v.host_dwelling_id as "hostDwellingId",
      v.host_person_id as "hostPersonId", v.host_answer as "hostAnswer", v.from_at as "fromAt", v.until_at as "untilAt",
      v.is_regular as "isRegular"
    from visit v join wanted w on w.id = v.id
    where v.community_id = ${communityId}`);
}

/** Errand outings of the last 14 days by household: instants separated by spaces, oldest first. */
export async function errandOutings(
  tx: Tx,
  { communityId, now }: At,
): Promise<{ readonly householdId: string; readonly at: readonly string[] }[]> {
  const rows = await tx.query<{ householdId: string; at: Date[] }>(sql`
    select household_id as "householdId", array_agg(at order by at) as at from gate_check
    where community_id = ${communityId} and household_id is not null and direction = 'out' and resolution in ('let', 'emergency')
      and at > ${now}::timestamptz - interval '14 days'
    group by household_id`);
  return rows.map(({ householdId, at }) => ({ householdId, at: at.map((one) => new Date(one).toISOString()) }));
}

/** The last check of each pass within two hours. */
export async function lastChecks(
  tx: Tx,
  { communityId, now }: At,
): Promise<
  { readonly passId: string; readonly gateId: string; readonly direction: 'in' | 'out'; readonly at: string }[]
> {
  return tx.query(sql`
    select distinct on (pass_id) pass_id as "passId", gate_id as "gateId", direction, at from gate_check
    where community_id = ${communityId} and pass_id is not null and resolution <> 'turnedAway'
      and at > ${now}::timestamptz - interval '2 hours'
    order by pass_id, at desc`);
}

/** Shifts that are on, or begin within two days. */
export async function nearShifts(
  tx: Tx,
  { communityId, now }: At,
): Promise<
  {
    readonly id: string;
    readonly gateId: string;
    readonly accountId: string;
    readonly fromAt: string;
    readonly untilAt: string;
    readonly isWanted: boolean;
  }[]
> {
  return tx.query(sql`
    select id, gate_id as "gateId", account_id as "accountId", from_at as "fromAt", until_at as "untilAt",
      swap_wanted_at is not null and started_at is null as "isWanted"
    from gate_shift
    where community_id = ${communityId} and removed_at is null and ended_at is null
      and until_at > ${now}::timestamptz - interval '4 hours' and from_at < ${now}::timestamptz + interval '2 days'`);
}
