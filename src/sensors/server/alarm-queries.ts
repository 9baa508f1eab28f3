import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { CountedAgain, RaisedAlarm, WaitingAlarm } from '../domain/judge-alarms.ts';
import type { DoorWindow } from '../domain/judge-openings.ts';
import type { AlarmAnswered } from '../domain/sensor-rules.ts';

/** An alarm to be written. */
export interface NewAlarm extends RaisedAlarm {
  readonly dwellingId: string | null;
  readonly raisedAt: Instant;
}

/** Windows of these doors that touch a span of time. */
export async function windowsOf(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly dwellingIds: readonly string[];
    readonly fromAt: Instant;
    readonly untilAt: Instant;
  },
): Promise<readonly (DoorWindow & { readonly dwellingId: string })[]> {
  return tx.query<DoorWindow & { dwellingId: string } & Record<string, unknown>>(sql`
    select dwelling_id as "dwellingId", from_at as "fromAt", until_at as "untilAt", reason from sensor_window
    where community_id = any (${[...of.communityIds]}::int[]) and dwelling_id = any (${[...of.dwellingIds]}::uuid[])
      and until_at >= ${of.fromAt} and from_at <= ${of.untilAt}`);
}

/** What waits for an answer at these sensors. */
export async function waitingAlarms(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly sensorIds: readonly string[] },
): Promise<readonly WaitingAlarm[]> {
  return tx.query<WaitingAlarm & Record<string, unknown>>(sql`
    select id as "alarmId", sensor_id as "sensorId", kind, at, last_at as "lastAt" from sensor_alarm
    where community_id = any (${[...of.communityIds]}::int[]) and sensor_id = any (${[...of.sensorIds]}::uuid[]) and closed_at is null`);
}

/** Writes alarms; those that a window explains are closed from the beginning. @idempotent by id */
export async function insertAlarms(
  tx: Tx,
  { communityId, alarms }: { readonly communityId: CommunityId; readonly alarms: readonly NewAlarm[] },
): Promise<void> {
  if (alarms.length === 0) return;
  await tx.execute(sql`
    insert into sensor_alarm (community_id, id, sensor_id, dwelling_id, kind, at, last_at, count, raised_at, explained_by, closed_at, outcome)
    select ${communityId}, a."alarmId", a."sensorId", a."dwellingId", a.kind, a.at, a."lastAt", a.count, a."raisedAt", a."explainedBy",
      case when a."explainedBy" is not null then a."raisedAt" end, a."explainedBy"
    from json_to_recordset(${JSON.stringify(alarms)}::json) as a ("alarmId" uuid, "sensorId" uuid, "dwellingId" uuid, kind text,
      at timestamptz, "lastAt" timestamptz, count smallint, "raisedAt" timestamptz, "explainedBy" text)
    on conflict (community_id, id) do nothing`);
}

/** A contact that rattles for a night: how often beyond this tells nobody more, and the column ends here. */
const MOST_COUNTED = 32_767;

/** Counts openings that belong to a question that is open already. */
export async function countAgain(
  tx: Tx,
  { communityId, again }: { readonly communityId: CommunityId; readonly again: readonly CountedAgain[] },
): Promise<void> {
  if (again.length === 0) return;
  await tx.execute(sql`
    update sensor_alarm a set count = least(a.count + n.times, ${MOST_COUNTED}), at = least(a.at, n.first), last_at = greatest(a.last_at, n.last)
    from (select "alarmId", count(*)::int as times, min(at) as first, max(at) as last
      from json_to_recordset(${JSON.stringify(again)}::json) as x ("alarmId" uuid, at timestamptz) group by 1) n
    where a.community_id = ${communityId} and a.id = n."alarmId"`);
}

/** An alarm, locked until the end of the command. */
export async function lockAlarm(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly alarmId: string },
): Promise<{ readonly outcome: string | null } | undefined> {
  const [alarm] = await tx.query<{ outcome: string | null }>(sql`
    select outcome from sensor_alarm where community_id = ${of.communityId} and id = ${of.alarmId} for update`);
  return alarm;
}

/** Writes the answer. */
export async function setAlarmAnswered(
  tx: Tx,
  at: { readonly communityId: CommunityId; readonly accountId: string; readonly now: Instant },
  { subjectId, outcome, note }: AlarmAnswered,
): Promise<void> {
  await tx.execute(sql`
    update sensor_alarm set closed_at = ${at.now}, closed_by = ${at.accountId}, outcome = ${outcome}, note = ${note ?? null}
    where community_id = ${at.communityId} and id = ${subjectId} and closed_at is null`);
}
