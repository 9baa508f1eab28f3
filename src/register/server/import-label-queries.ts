import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Name of a known person for a list of differences. */
export interface PersonLabel {
  readonly id: string;
  readonly name: string;
}

/** Names of the estates of a community, for saying to which one a file belongs. */
export async function listEstateNames(tx: Tx, communityId: CommunityId): Promise<readonly string[]> {
  const rows = await tx.query<{ name: string }>(sql`
    select name from estate where community_id = ${communityId} order by name limit 500`);
  return rows.map(({ name }) => name);
}

/** Names of known people, for showing whom a difference is about. */
export function findPersonLabels(tx: Tx, communityId: CommunityId, ids: readonly string[]): Promise<PersonLabel[]> {
  return tx.query<PersonLabel & Record<string, unknown>>(sql`
    select id, name from person where community_id = ${communityId} and id = any (${[...ids]}::uuid[])`);
}
