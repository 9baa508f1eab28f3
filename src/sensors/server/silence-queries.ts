import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Zigbee devices speak every hour or so; three times unheard is silent. Our own rule. */
const SILENT_HOURS = 4;
/** So many days after the last order at a door nobody needs to know when it opened. Our own rule (needs P3). */
const KEEP_DAYS = 14;

interface At {
  readonly communityId: CommunityId;
  readonly now: Instant;
}

/** A sensor that has said nothing for hours. */
export interface SilentSensor {
  readonly sensorId: string;
  readonly dwellingId: string | null;
  readonly seenAt: Instant | null;
}

/** Sensors that hang for an order, have not spoken for hours and are not asked about yet. */
export async function silentSensors(tx: Tx, { communityId, now }: At): Promise<readonly SilentSensor[]> {
  return tx.query<SilentSensor & Record<string, unknown>>(sql`
    select id as "sensorId", dwelling_id as "dwellingId", seen_at as "seenAt" from sensor s
    where community_id = ${communityId} and state = 'installed' and order_id is not null
      and seen_at < ${now}::timestamptz - make_interval(hours => ${SILENT_HOURS})
      and not exists (select from sensor_alarm a
        where a.community_id = s.community_id and a.sensor_id = s.id and a.kind = 'silent' and a.closed_at is null)
    order by id limit 500`);
}

/** Communities where sensors hang. */
export async function communitiesWithSensors(tx: Tx): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct community_id as id from sensor where state = 'installed' order by 1`);
  return rows.map(({ id }) => id);
}

/** Communities with words of doors that may be old enough to go. */
export async function communitiesWithOldEvents(tx: Tx, now: Instant): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct community_id as id from sensor_event
    where at < ${now}::timestamptz - make_interval(days => ${KEEP_DAYS}) order by 1`);
  return rows.map(({ id }) => id);
}

/** Deletes what is told of doors where no sensor hangs for an order any more, days after it was told: events, windows and alarms. */
export async function deleteOldEvents(tx: Tx, { communityId, now }: At): Promise<number> {
  const isOver = sql`not exists (select from sensor s where s.community_id = ${communityId}
    and s.state = 'installed' and s.order_id is not null and s.dwelling_id = x.dwelling_id)`;
  const before = sql`${now}::timestamptz - make_interval(days => ${KEEP_DAYS})`;
  await tx.execute(sql`
    delete from sensor_alarm x where community_id = ${communityId} and closed_at < ${before} and ${isOver}`);
  await tx.execute(sql`
    delete from sensor_window x where community_id = ${communityId} and until_at < ${before}`);
  return tx.execute(sql`
    delete from sensor_event x where community_id = ${communityId} and at < ${before} and ${isOver}`);
}
