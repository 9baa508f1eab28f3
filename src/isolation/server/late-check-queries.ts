import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { sql, type Tx } from '../../base/server/db.ts';

/** Messages are counted by the hour: a bad evening is one message and not fifty. */
const WITHIN_MINUTES = 60;

/** Checks and tests that nobody made and that reached the level above within the last hour. */
const reached = (now: Instant) => sql`from task t
  where t.kind in ('orderCheck', 'orderTest') and t.state = 'open' and t.escalated_to = 'subdistrict'
    and t.escalated_at > ${now}::timestamptz - make_interval(mins => ${WITHIN_MINUTES})`;

/** Communities with such checks. As owner. */
export async function communitiesWithLateChecks(tx: Tx, now: Instant): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: CommunityId }>(
    sql`select distinct t.community_id as id ${reached(now)} order by id`,
  );
  return rows.map(({ id }) => id);
}

/** How many there are, at how many doors. */
export async function countLateChecks(
  tx: Tx,
  { communityId, now }: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<{ readonly checks: number; readonly doors: number }> {
  const [row] = await tx.query<{ checks: number; doors: number }>(sql`
    select count(*)::int as checks, count(distinct t.dwelling_id)::int as doors ${reached(now)} and t.community_id = ${communityId}`);
  return row ?? { checks: 0, doors: 0 };
}
