import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Steps of `doorOpening` after which it is the director's turn; see domain/work-kinds.ts. */
const DIRECTOR_STEP = 2;
/** The rest is found again a minute later. */
const MOST = 500;

/** Questions that have reached the director and of which he was not told; the task has the id of its alarm. */
const untold = sql`from sensor_alarm a join task t on t.community_id = a.community_id and t.id = a.id
  where a.closed_at is null and a.late_told_at is null and t.state = 'open' and t.kind = 'doorOpening' and t.escalation >= ${DIRECTOR_STEP}`;

/** Communities with such questions. As owner. */
export async function communitiesWithLate(tx: Tx): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`select distinct a.community_id as id ${untold} order by id`);
  return rows.map(({ id }) => id);
}

/** They themselves, locked until the end of the command. */
export function lockLate(
  tx: Tx,
  communityId: CommunityId,
): Promise<readonly { readonly alarmId: string; readonly dwellingId: string | null }[]> {
  return tx.query<{ alarmId: string; dwellingId: string | null }>(sql`
    select a.id as "alarmId", a.dwelling_id as "dwellingId" ${untold} and a.community_id = ${communityId}
    order by a.at, a.id limit ${MOST} for update of a`);
}

/** Writes that the director was told. */
export async function setLateTold(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant; readonly alarmIds: readonly string[] },
): Promise<void> {
  await tx.execute(sql`
    update sensor_alarm set late_told_at = ${of.now} where community_id = ${of.communityId} and id = any (${[...of.alarmIds]}::uuid[])`);
}
