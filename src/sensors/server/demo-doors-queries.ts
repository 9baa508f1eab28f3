import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Alarms that wait, oldest first. */
export function waitingDemoAlarms(tx: Tx, communityId: CommunityId): Promise<readonly { readonly id: string }[]> {
  return tx.query<{ id: string }>(sql`
    select id from sensor_alarm where community_id = ${communityId} and closed_at is null order by at, id`);
}
