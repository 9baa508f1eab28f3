import { rolePermissions } from '../../access/domain/roles.ts';
import { workersOf, type Worker } from '../../access/server/api.ts';
import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Hand } from '../domain/hand-out.ts';
import { openLoads } from './open-load-queries.ts';

/** Who may be given tasks in these communities today, by name. */
export async function taskWorkers(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly today: Day },
): Promise<readonly Worker[]> {
  const workers = await workersOf(tx, of);
  return workers.filter(({ roles }) => roles.some((role) => rolePermissions[role].includes('tasks.work')));
}

/** The same with how many open tasks each has. */
export async function handsOf(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly today: Day },
): Promise<readonly Hand[]> {
  const workers = await taskWorkers(tx, { communityIds: [of.communityId], today: of.today });
  const loads = await openLoads(tx, of.communityId);
  const loadOf = new Map(loads.map(({ accountId, load }) => [accountId, load]));
  return workers.map(({ accountId }) => ({ accountId, load: loadOf.get(accountId) ?? 0 }));
}
