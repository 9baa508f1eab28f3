import { workersOf } from '../../access/server/api.ts';
import type { Role } from '../../access/domain/roles.ts';
import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** What somebody is in a community today, also by a grant in an area above it. */
export async function rolesIn(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly accountId: string; readonly today: Day },
): Promise<readonly Role[]> {
  const [area] = await tx.query<{ path: number[] }>(sql`select path from area where id = ${of.communityId}`);
  const workers = await workersOf(tx, { communityIds: area?.path ?? [of.communityId], today: of.today });
  return workers.filter(({ accountId }) => accountId === of.accountId).flatMap(({ roles }) => roles);
}
