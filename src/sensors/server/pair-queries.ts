import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** A box as whoever hangs it needs to know it. */
export interface PairBox {
  readonly sensorId: string;
  readonly code: string;
  readonly dwellingId: string | null;
  readonly orderId: string | null;
}

/** Every box of a community that is in use or in stock. */
export async function boxesOf(tx: Tx, communityId: CommunityId): Promise<readonly PairBox[]> {
  return tx.query<PairBox & Record<string, unknown>>(sql`
    select id as "sensorId", code, dwelling_id as "dwellingId", order_id as "orderId" from sensor
    where community_id = ${communityId} and state <> 'retired'`);
}
