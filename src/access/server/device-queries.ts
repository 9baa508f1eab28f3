import type { Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import type { DeviceState } from '../domain/decide-device.ts';
import type { DeviceRow, RegisterDevice, ReportDevice } from '../domain/device-inputs.ts';

/** Locks a phone until the end of the command. */
export async function lockDevice(
  tx: Tx,
  { communityId, deviceId }: { readonly communityId: number; readonly deviceId: string },
): Promise<DeviceState | undefined> {
  const [device] = await tx.query<DeviceState & { [column: string]: unknown }>(sql`
    select account_id as "accountId", name, ended_at is not null as "isEnded"
    from device where community_id = ${communityId} and id = ${deviceId} for update`);
  return device;
}

/** Writes a phone down, or that it signed in again; the key of a known one stays. */
export async function upsertDevice(
  tx: Tx,
  of: {
    readonly communityId: number;
    readonly accountId: string;
    readonly device: RegisterDevice;
    readonly keySealed: Buffer;
    readonly now: Instant;
  },
): Promise<void> {
  const { communityId, accountId, device, now } = of;
  await tx.execute(sql`
    insert into device (community_id, id, account_id, name, key_sealed, registered_at, seen_at, app_version)
    values (${communityId}, ${device.deviceId}, ${accountId}, ${device.name}, ${of.keySealed}, ${now}, ${now}, ${device.appVersion})
    on conflict (community_id, id) do update
      set name = excluded.name, seen_at = excluded.seen_at, app_version = excluded.app_version`);
}

export async function noteReport(
  tx: Tx,
  of: { readonly communityId: number; readonly report: ReportDevice; readonly now: Instant },
): Promise<void> {
  const { report } = of;
  await tx.execute(sql`
    update device set seen_at = ${of.now}, unsent = ${report.unsent}, clock_offset_ms = ${report.clockOffsetMs},
      app_version = ${report.appVersion}
    where community_id = ${of.communityId} and id = ${report.deviceId}`);
}

/** Destroys the key, and with it everything on the phone; ends the sign-ins that were made on it. */
export async function endDeviceOf(
  tx: Tx,
  of: {
    readonly communityId: number;
    readonly deviceId: string;
    readonly accountId: string;
    readonly name: string;
    readonly reason: string;
    readonly endedBy: string;
    readonly now: Instant;
  },
): Promise<void> {
  await tx.execute(sql`
    update device set key_sealed = null, ended_at = ${of.now}, ended_by = ${of.endedBy}, end_reason = ${of.reason}
    where community_id = ${of.communityId} and id = ${of.deviceId}`);
  await tx.execute(sql`
    update session set ended_at = ${of.now}, end_reason = 'deviceEnded'
    where account_id = ${of.accountId} and device = ${of.name} and ended_at is null`);
}

/** The sealed key of one's own phone; `sealed` is null when it was ended. */
export async function findDeviceKey(
  tx: Tx,
  of: { readonly communityIds: readonly number[]; readonly deviceId: string; readonly accountId: string },
): Promise<{ readonly sealed: Buffer | null } | undefined> {
  const [device] = await tx.query<{ sealed: Buffer | null }>(sql`
    select key_sealed as sealed from device
    where community_id = any(${of.communityIds}::int[]) and id = ${of.deviceId} and account_id = ${of.accountId}
    order by community_id limit 1`);
  return device;
}

/** Phones of these communities, the one seen last first. */
export async function listDevices(
  tx: Tx,
  of: {
    readonly communityIds: readonly number[];
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<(DeviceRow & { readonly communityId: number })[]> {
  const { after } = of;
  return tx.query<DeviceRow & { communityId: number }>(sql`
    select d.community_id as "communityId", d.id as "deviceId", d.name, d.account_id as "accountId", a.name as "accountName",
      d.registered_at as "registeredAt", d.seen_at as "seenAt", d.unsent, d.clock_offset_ms as "clockOffsetMs",
      d.app_version as "appVersion", d.ended_at as "endedAt", d.end_reason as "endReason",
      (select e.name from account e where e.id = d.ended_by) as "endedByName"
    from device d join account a on a.id = d.account_id
    where d.community_id = any(${of.communityIds}::int[])
      ${after === undefined ? emptySql : sql`and (d.seen_at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by d.seen_at desc, d.id desc
    limit ${of.limit + 1}`);
}

/** Whether a phone was ended, for whoever holds it: its id is all that is asked, and nothing else is told. */
export async function isDeviceEnded(
  tx: Tx,
  { communityId, deviceId }: { readonly communityId: number; readonly deviceId: string },
): Promise<boolean> {
  const [row] = await tx.query<{ isEnded: boolean }>(
    sql`select device_is_ended(${communityId}, ${deviceId}) as "isEnded"`,
  );
  return row?.isEnded ?? false;
}
