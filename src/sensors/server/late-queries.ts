import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Steps of `doorOpening` after which it is the director's turn, and then that of the level above; see domain/work-kinds.ts. */
const DIRECTOR_STEP = 2;
export const OFFICER_STEP = 3;
/** The rest is found again a minute later. */
const MOST = 500;

/** Questions that have reached the director, or the level above, and of which it was not told; the task has the id of its alarm. */
const untold = sql`from sensor_alarm a join task t on t.community_id = a.community_id and t.id = a.id
  where a.closed_at is null and t.state = 'open' and t.kind = 'doorOpening'
    and t.escalation >= ${DIRECTOR_STEP} and t.escalation > a.late_step`;

/** Communities with such questions. As owner. */
export async function communitiesWithLate(tx: Tx): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`select distinct a.community_id as id ${untold} order by id`);
  return rows.map(({ id }) => id);
}

/** A question that nobody answered, and how far the clock has brought it. */
export interface LateDoor {
  readonly alarmId: string;
  readonly dwellingId: string | null;
  readonly step: number;
}

/** They themselves, locked until the end of the command. */
export function lockLate(tx: Tx, communityId: CommunityId): Promise<readonly LateDoor[]> {
  return tx.query<LateDoor & Record<string, unknown>>(sql`
    select a.id as "alarmId", a.dwelling_id as "dwellingId", t.escalation::int as step ${untold} and a.community_id = ${communityId}
    order by a.at, a.id limit ${MOST} for update of a`);
}

/** Writes how far it was told. */
export async function setLateTold(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant; readonly late: readonly LateDoor[] },
): Promise<void> {
  await tx.execute(sql`
    update sensor_alarm a set late_told_at = ${of.now}, late_step = n.step
    from json_to_recordset(${JSON.stringify(of.late)}::json) as n ("alarmId" uuid, step smallint)
    where a.community_id = ${of.communityId} and a.id = n."alarmId"`);
}
