import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { AddSensors, OpenDoorWindow, SensorFact, SensorState } from '../domain/sensor-rules.ts';

interface At {
  readonly communityId: CommunityId;
  readonly now: Instant;
}

/** A sensor, locked until the end of the command. */
export async function lockSensor(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly sensorId: string },
): Promise<SensorState | undefined> {
  const [sensor] = await tx.query<SensorState & Record<string, unknown>>(sql`
    select id as "sensorId", state, dwelling_id as "dwellingId", order_id as "orderId" from sensor
    where community_id = ${of.communityId} and id = ${of.sensorId} for update`);
  return sensor;
}

/** Puts boxes into stock; answers with the codes that are here already. @idempotent by code */
export async function insertSensors(tx: Tx, { communityId, now }: At, { sensors }: AddSensors): Promise<number> {
  return tx.execute(sql`
    insert into sensor (community_id, id, code, label, added_at)
    select ${communityId}, s.id, s.code, s.label, ${now}
    from unnest(${sensors.map(({ sensorId }) => sensorId)}::uuid[], ${sensors.map(({ code }) => code)}::text[],
      ${sensors.map(({ label }) => label)}::text[]) as s (id, code, label)
    on conflict do nothing`);
}

/** Writes what happened to a sensor. What it told at the former door stays there until it is deleted by rule. */
export async function applySensorFact(tx: Tx, { communityId, now }: At, fact: SensorFact): Promise<void> {
  const here = sql`where community_id = ${communityId} and id = ${fact.subjectId}`;
  if (fact.type === 'sensorInstalled')
    await tx.execute(sql`
      update sensor set state = 'installed', dwelling_id = ${fact.dwellingId}, order_id = ${fact.orderId}, installed_at = ${now},
        is_open = null, changed_at = null, seen_at = ${now} ${here}`);
  else
    await tx.execute(sql`
      update sensor set state = ${fact.type === 'sensorRetired' ? 'retired' : 'stock'}, dwelling_id = null, order_id = null,
        installed_at = null, is_open = null, changed_at = null ${here}`);
}

/** Sensors that hang for these orders. */
export async function sensorsOfOrder(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly orderId: string },
): Promise<readonly SensorState[]> {
  return tx.query<SensorState & Record<string, unknown>>(sql`
    select id as "sensorId", state, dwelling_id as "dwellingId", order_id as "orderId" from sensor
    where community_id = ${of.communityId} and order_id = ${of.orderId} for update`);
}

/** From now on nobody is asked about these doors: the order ended, the boxes wait to be collected. @idempotent */
export async function silenceSensors(
  tx: Tx,
  of: At & { readonly sensorIds: readonly string[]; readonly by: string },
): Promise<void> {
  const ids = [...of.sensorIds];
  await tx.execute(sql`
    update sensor set order_id = null where community_id = ${of.communityId} and id = any (${ids}::uuid[])`);
  await tx.execute(sql`
    update sensor_alarm set closed_at = ${of.now}, closed_by = ${of.by}, outcome = 'other'
    where community_id = ${of.communityId} and sensor_id = any (${ids}::uuid[]) and closed_at is null`);
}

/** Notes when doors are expected to open; each door has its own row under one id. @idempotent */
export async function insertWindows(
  tx: Tx,
  { communityId, by }: { readonly communityId: CommunityId; readonly by: string },
  of: Pick<OpenDoorWindow, 'fromAt' | 'untilAt' | 'reason'> & {
    readonly ids: readonly string[];
    readonly dwellingIds: readonly string[];
  },
): Promise<void> {
  await tx.execute(sql`
    insert into sensor_window (community_id, id, dwelling_id, from_at, until_at, reason, made_by)
    select ${communityId}, w.id, w.dwelling, ${of.fromAt}, ${of.untilAt}, ${of.reason}, ${by}
    from unnest(${[...of.ids]}::uuid[], ${[...of.dwellingIds]}::uuid[]) as w (id, dwelling)
    on conflict (community_id, id) do nothing`);
}
