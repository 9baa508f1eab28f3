import type { Day, Instant } from '../../base/domain/day.ts';
import { daysBetween } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { newId } from '../../base/server/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { PlannedShift } from '../domain/shift-inputs.ts';
import type { ShiftPlanned, Stint } from '../domain/shift-plan-rules.ts';
import type { ShiftState, ShiftTurnFact } from '../domain/shift-turn-rules.ts';

/** A shift, locked until the end of the command. */
export async function lockShift(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly shiftId: string },
): Promise<ShiftState | undefined> {
  const [shift] = await tx.query<ShiftState & Record<string, unknown>>(sql`
    select id as "shiftId", account_id as "accountId", from_at as "fromAt", until_at as "untilAt", started_at as "startedAt",
      ended_at as "endedAt", swap_wanted_at as "swapWantedAt", removed_at is not null as "isRemoved"
    from gate_shift where community_id = ${of.communityId} and id = ${of.shiftId} for update`);
  return shift;
}

/** Shifts that these people have in the time that the given ones span. */
export async function readTaken(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly shifts: readonly Omit<Stint, 'shiftId'>[] },
): Promise<readonly Stint[]> {
  const { shifts } = of;
  if (shifts.length === 0) return [];
  return tx.query<Stint & Record<string, unknown>>(sql`
    select s.id as "shiftId", s.account_id as "accountId", s.from_at as "fromAt", s.until_at as "untilAt"
    from gate_shift s
    where s.community_id = ${of.communityId} and s.removed_at is null
      and s.account_id = any (${[...new Set(shifts.map(({ accountId }) => accountId))]}::uuid[])
      and s.from_at < (select max(t) from unnest(${shifts.map(({ untilAt }) => untilAt)}::timestamptz[]) t)
      and s.until_at > (select min(t) from unnest(${shifts.map(({ fromAt }) => fromAt)}::timestamptz[]) t)`);
}

/** The shifts of seven days, moved to seven other ones at the same local hours, with new ids. */
export async function readWeekMoved(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly fromDay: Day; readonly toDay: Day },
): Promise<readonly PlannedShift[]> {
  const days = daysBetween(of.fromDay, of.toDay);
  const rows = await tx.query<Omit<PlannedShift, 'shiftId'> & Record<string, unknown>>(sql`
    select s.gate_id as "gateId", s.account_id as "accountId",
      (s.from_at at time zone z.name + make_interval(days => ${days})) at time zone z.name as "fromAt",
      (s.until_at at time zone z.name + make_interval(days => ${days})) at time zone z.name as "untilAt"
    from (select menshen_zone() as name) z, gate_shift s
    where s.community_id = ${of.communityId} and s.removed_at is null
      and s.from_at >= ${of.fromDay}::date::timestamp at time zone z.name
      and s.from_at < (${of.fromDay}::date + 7)::timestamp at time zone z.name
    order by s.from_at, s.id`);
  return rows.map(({ gateId, accountId, fromAt, untilAt }) => ({
    shiftId: newId(),
    gateId,
    accountId,
    fromAt,
    untilAt,
  }));
}

/** Writes shifts down; one whose id is there already is left as it is. */
export async function insertShifts(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly plannedBy: string; readonly shifts: readonly ShiftPlanned[] },
): Promise<void> {
  const { shifts } = of;
  if (shifts.length === 0) return;
  await tx.execute(sql`
    insert into gate_shift (community_id, id, gate_id, account_id, from_at, until_at, planned_by)
    select ${of.communityId}, r.id, r.gate_id, r.account_id, r.from_at, r.until_at, ${of.plannedBy}
    from unnest(${shifts.map(({ subjectId }) => subjectId)}::uuid[], ${shifts.map(({ gateId }) => gateId)}::uuid[],
      ${shifts.map(({ accountId }) => accountId)}::uuid[], ${shifts.map(({ fromAt }) => fromAt)}::timestamptz[],
      ${shifts.map(({ untilAt }) => untilAt)}::timestamptz[]) as r (id, gate_id, account_id, from_at, until_at)
    on conflict (community_id, id) do nothing`);
}

/** Carries out what happened to a planned shift. */
export async function applyTurn(
  tx: Tx,
  { communityId, now }: { readonly communityId: CommunityId; readonly now: Instant },
  fact: ShiftTurnFact,
): Promise<void> {
  const change = changeOf(fact, now);
  await tx.execute(sql`update gate_shift set ${change} where community_id = ${communityId} and id = ${fact.subjectId}`);
}

function changeOf(fact: ShiftTurnFact, now: Instant): Sql {
  switch (fact.type) {
    case 'shiftRemoved':
      return sql`removed_at = ${now}`;
    case 'swapWanted':
      return sql`swap_wanted_at = ${now}`;
    case 'shiftTaken':
      return sql`account_id = ${fact.accountId}, swap_wanted_at = null`;
    case 'shiftStarted':
      return sql`started_at = ${fact.at}`;
    case 'shiftEnded':
      return sql`ended_at = ${fact.at}, hand_over_note = nullif(${fact.note}, '')`;
  }
}
