import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { DEFAULT_SETTING } from '../domain/setting.ts';

const kept = sql`make_interval(days => coalesce(s.keep_days, ${DEFAULT_SETTING.keepDays}))`;

/** Communities with messages that ended longer ago than they are kept. As owner. */
export async function communitiesWithOldMessages(tx: Tx, now: Instant): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct m.community_id as id from message m left join message_setting s on s.community_id = m.community_id
    where m.ended_at < ${now}::timestamptz - ${kept} order by id`);
  return rows.map(({ id }) => id);
}

/** Destroys them, sealed words, numbers and all; how many there were of a day stays. Answers how many. */
export async function destroyOldMessages(
  tx: Tx,
  { communityId, now }: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<number> {
  const [row] = await tx.query<{ destroyed: number }>(sql`
    with gone as (
      delete from message m where m.community_id = ${communityId} and m.ended_at < ${now}::timestamptz - (
        select ${kept} from (select 1) one left join message_setting s on s.community_id = ${communityId})
      returning (m.made_at at time zone menshen_zone())::date as day, m.template, m.state, m.segments),
    counted as (
      insert into message_count (community_id, day, template, state, messages, segments)
      select ${communityId}, day, template, state, count(*), sum(segments) from gone group by day, template, state
      on conflict (community_id, day, template, state) do update
        set messages = message_count.messages + excluded.messages, segments = message_count.segments + excluded.segments)
    select count(*)::int as destroyed from gone`);
  return row?.destroyed ?? 0;
}

/** The fewest days for which any community keeps messages: files hold those of all. As owner. */
export async function fewestDaysKept(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ days: number | null }>(sql`select min(keep_days)::int as days from message_setting`);
  return row?.days ?? DEFAULT_SETTING.keepDays;
}
