import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { newId } from '../../base/server/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { DemoCheck } from '../domain/demo-checks.ts';
import type { DemoShift } from '../domain/demo-shifts.ts';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Writes invented passages in one statement; the guard of a passage is the one on shift there. */
export async function insertDemoChecks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly accountId: string; readonly checks: readonly DemoCheck[] },
): Promise<void> {
  const rows = of.checks.map(({ atMs, ...check }) => ({ ...check, at: iso(atMs) }));
  await tx.execute(sql`
    insert into gate_check (community_id, id, at, received_at, gate_id, device_id, account_id, direction, holder, method, person_id,
      visit_id, outcome, code, resolution, temperature, temperature_again, temperature_site)
    select ${of.communityId}, r.id, r.at, r.at + interval '2 seconds', r."gateId", r."gateId", coalesce(s.account_id, ${of.accountId}),
      r.direction, r.holder, case when r."personId" is null then 'none' else 'scan' end, r."personId", r."visitId", r.outcome, r.code,
      r.resolution, r.temperature, r."temperatureAgain", case when r.temperature is null then null else 'forehead' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, at timestamptz, "gateId" uuid, direction text, holder text,
      "personId" uuid, "visitId" uuid, outcome text, code text, resolution text, temperature smallint, "temperatureAgain" smallint)
    left join gate_shift s on s.community_id = ${of.communityId} and s.gate_id = r."gateId" and s.from_at <= r.at and s.until_at > r.at
    on conflict do nothing`);
}

/** Writes invented shifts. */
export async function insertDemoShifts(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly plannedBy: string;
    readonly now: Instant;
    readonly shifts: readonly DemoShift[];
  },
): Promise<void> {
  const rows = of.shifts.map((shift) => ({
    id: newId(),
    ...{ gate: shift.gateId, account: shift.accountId, note: shift.note },
    ...{ from: iso(shift.fromMs), until: iso(shift.untilMs), started: iso(shift.startedMs), ended: iso(shift.endedMs) },
    swap: shift.wantsSwap ? of.now : null,
  }));
  await tx.execute(sql`
    insert into gate_shift (community_id, id, gate_id, account_id, from_at, until_at, started_at, ended_at, hand_over_note,
      swap_wanted_at, planned_by)
    select ${of.communityId}, r.id, r.gate, r.account, r."from", r.until, r.started, r.ended, r.note, r.swap, ${of.plannedBy}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, gate uuid, account uuid, "from" timestamptz,
      until timestamptz, started timestamptz, ended timestamptz, note text, swap timestamptz)`);
}

/** A warning that waits for the director. */
export async function insertDemoFlag(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly check: DemoCheck; readonly kind: 'twoGates' },
): Promise<void> {
  const { check } = of;
  await tx.execute(sql`
    insert into gate_flag (community_id, id, kind, check_id, person_id, gate_id, at, raised_at)
    values (${of.communityId}, ${newId()}, ${of.kind}, ${check.id}, ${check.personId}, ${check.gateId}, ${iso(check.atMs)},
      ${iso(check.atMs)})`);
}
