import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** A household that was called or visited in vain for something still open. */
export interface Unreached {
  readonly householdId: string;
  readonly failures: number;
}

/** Households with open tasks that failed, with the most failures of one of them. */
export function unreachedHouseholds(
  tx: Tx,
  { communityId }: { readonly communityId: CommunityId },
): Promise<readonly Unreached[]> {
  return tx.query<Unreached & Record<string, unknown>>(sql`
    select household_id as "householdId", max(failures) as failures from task
    where community_id = ${communityId} and state = 'open' and failures > 0 and household_id is not null
    group by household_id`);
}
