import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Name of a known person for a list of differences. */
export interface PersonLabel {
  readonly id: string;
  readonly name: string;
}

/** Names of known people, for showing whom a difference is about. */
export function findPersonLabels(tx: Tx, communityId: CommunityId, ids: readonly string[]): Promise<PersonLabel[]> {
  return tx.query<PersonLabel & Record<string, unknown>>(sql`
    select id, name from person where community_id = ${communityId} and id = any (${[...ids]}::uuid[])`);
}
