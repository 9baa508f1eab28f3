import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { CHANNELS, DEFAULT_SETTING, type Channel, type MessagingSetting } from '../domain/setting.ts';

const columns = sql`channel, budget, quiet_from as "quietFrom", quiet_until as "quietUntil", locale, address, keep_days as "keepDays"`;

/** How a community sends; the default until it has chosen. */
export async function readSetting(tx: Tx, communityId: CommunityId): Promise<MessagingSetting> {
  const [row] = await tx.query<MessagingSetting>(
    sql`select ${columns} from message_setting where community_id = ${communityId}`,
  );
  return row ?? DEFAULT_SETTING;
}

/** The same, locked until the end of the transaction, so that one at a time reckons with the budget. */
export async function lockSetting(
  tx: Tx,
  { communityId, now }: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<MessagingSetting> {
  const of = { communityId, now, by: null, setting: DEFAULT_SETTING };
  await tx.execute(sql`${insertion(of)} on conflict do nothing`);
  const [row] = await tx.query<MessagingSetting>(
    sql`select ${columns} from message_setting where community_id = ${communityId} for update`,
  );
  return row ?? DEFAULT_SETTING;
}

interface Setting {
  readonly communityId: CommunityId;
  readonly now: Instant;
  readonly by: string | null;
  readonly setting: MessagingSetting;
}

/** Writes a setting. */
export async function writeSetting(tx: Tx, of: Setting): Promise<void> {
  await tx.execute(sql`${insertion(of)} on conflict (community_id) do update set channel = excluded.channel,
    budget = excluded.budget, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, locale = excluded.locale,
    address = excluded.address, keep_days = excluded.keep_days, changed_at = excluded.changed_at, changed_by = excluded.changed_by`);
}

function insertion({ communityId, now, by, setting }: Setting) {
  return sql`
    insert into message_setting (community_id, channel, budget, quiet_from, quiet_until, locale, address, keep_days, changed_at, changed_by)
    values (${communityId}, ${setting.channel}, ${setting.budget}, ${setting.quietFrom}, ${setting.quietUntil}, ${setting.locale},
      ${setting.address}, ${setting.keepDays}, ${now}, ${by})`;
}

/** Tells every process and the screens for which gateways this site has the keys. As owner, at the start. */
export async function setChannels(tx: Tx, channels: readonly Channel[]): Promise<void> {
  await tx.execute(sql`
    insert into site_setting (name, value) values ('smsChannels', ${JSON.stringify(channels)}::jsonb)
    on conflict (name) do update set value = excluded.value`);
}

const Channels = z.array(z.enum(CHANNELS)).catch(['outbox']);

/** For which gateways this site has the keys; the file is always there. */
export async function readChannels(tx: Tx): Promise<readonly Channel[]> {
  const [row] = await tx.query<{ value: unknown }>(sql`select value from site_setting where name = 'smsChannels'`);
  return Channels.parse(row?.value);
}

/** What a moment is at the site: its day, the minute of the day, and the clock as people read it. */
export interface LocalMoment {
  readonly day: string;
  readonly minute: number;
  readonly clock: string;
}

/** Moments in the site's time zone, in order. */
export async function localMoments(tx: Tx, moments: readonly Instant[]): Promise<readonly LocalMoment[]> {
  return tx.query<LocalMoment & Record<string, unknown>>(sql`
    select m.at::date as day, (extract(hour from m.at) * 60 + extract(minute from m.at))::int as minute, to_char(m.at, 'HH24:MI') as clock
    from (select x.at at time zone menshen_zone() as at, x.n from unnest(${[...moments]}::timestamptz[]) with ordinality as x (at, n)) m
    order by m.n`);
}
