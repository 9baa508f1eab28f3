import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { SensorEvent } from '../domain/judge-reports.ts';
import type { JudgedSensor, ReportingSensor } from './judged-sensor.ts';

/** The sensors of these codes, locked in the order of their ids so that two batches never wait for each other. */
export async function lockByCodes(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly codes: readonly string[] },
): Promise<readonly ReportingSensor[]> {
  return tx.query<ReportingSensor & Record<string, unknown>>(sql`
    select id as "sensorId", code, dwelling_id as "dwellingId", order_id as "orderId", is_open as "isOpen",
      changed_at as "changedAt", battery, marks from sensor
    where community_id = ${of.communityId} and code = any (${[...of.codes]}::text[]) and state <> 'retired'
    order by id for update`);
}

/** How the sensors stand now, also those in stock: whoever tries one out sees it speak. */
export async function updateReported(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly judged: readonly JudgedSensor[]; readonly now: Instant },
): Promise<void> {
  if (of.judged.length === 0) return;
  const rows = of.judged.map(({ before, sensor, clockOffsetMs, isLost }) => ({
    ...{ id: before.sensorId, isOpen: sensor.isOpen, changedAt: sensor.changedAt, battery: sensor.battery },
    ...{ clockOffsetMs: clockOffsetMs ?? null, seenAt: isLost ? null : of.now, marks: sensor.marks },
  }));
  await tx.execute(sql`
    update sensor s set is_open = n."isOpen", changed_at = n."changedAt", battery = n.battery,
      seen_at = coalesce(n."seenAt", s.seen_at), clock_offset_ms = coalesce(n."clockOffsetMs", s.clock_offset_ms), marks = n.marks
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, "isOpen" boolean, "changedAt" timestamptz, battery smallint,
      "clockOffsetMs" bigint, "seenAt" timestamptz, marks text[])
    where s.community_id = ${of.communityId} and s.id = n.id`);
}

/** An event that was not written before. */
export interface FreshEvent extends SensorEvent {
  readonly sensorId: string;
}

/** Writes events; answers with those that are new, in the order of their time. @idempotent by (sensor, at, kind) */
export async function insertEvents(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly judged: readonly JudgedSensor[]; readonly now: Instant },
): Promise<readonly FreshEvent[]> {
  const rows = of.judged.flatMap(({ before, events }) =>
    events.map(({ at, kind }) => ({ sensorId: before.sensorId, dwellingId: before.dwellingId, at, kind })),
  );
  if (rows.length === 0) return [];
  const fresh = await tx.query<FreshEvent & Record<string, unknown>>(sql`
    insert into sensor_event (community_id, sensor_id, at, kind, received_at, dwelling_id)
    select ${of.communityId}, e."sensorId", e.at, e.kind, ${of.now}, e."dwellingId"
    from json_to_recordset(${JSON.stringify(rows)}::json) as e ("sensorId" uuid, at timestamptz, kind text, "dwellingId" uuid)
    on conflict do nothing
    returning sensor_id as "sensorId", at, kind`);
  return [...fresh].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
