import type { CommunityId } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Destination } from '../domain/move-house.ts';
import { findDwelling } from './people-state-queries.ts';

/** The door and household that somebody goes to. @throws notFound for a door or household outside the community. */
export async function destinationOf(
  tx: Tx,
  { communityId }: { readonly communityId: CommunityId },
  wanted: { readonly dwellingId: string; readonly householdId?: string | null | undefined },
): Promise<Destination> {
  const dwelling = await findDwelling(tx, { communityId, dwellingId: wanted.dwellingId });
  if (!dwelling) throw new Problem('notFound');
  if (wanted.householdId) {
    const [household] = await tx.query<{ id: string }>(sql`
      select id from household
      where community_id = ${communityId} and id = ${wanted.householdId} and dwelling_id = ${wanted.dwellingId} and until_day is null
      for share`);
    if (!household) throw new Problem('notFound');
  }
  return {
    dwellingId: dwelling.id,
    dwelling: dwelling.label,
    householdId: wanted.householdId ?? null,
    newHouseholdId: newId<'household'>(),
  };
}
