import type { Worker } from '../../access/server/api.ts';
import { workersOf } from '../../access/server/api.ts';
import { rolePermissions } from '../../access/domain/roles.ts';
import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';

/** Who may stand at a gate of the community today, by name: whoever has a role that may check people there. */
export async function gateWorkers(
  tx: Tx,
  { communityId, today }: { readonly communityId: CommunityId; readonly today: Day },
): Promise<readonly Worker[]> {
  const workers = await workersOf(tx, { communityIds: [communityId], today });
  return workers.filter(({ roles }) => roles.some((role) => rolePermissions[role].includes('gate.check')));
}
