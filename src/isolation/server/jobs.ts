import { systemActor } from '../../base/domain/actor.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import { communitiesWithOrders } from './job-queries.ts';
import { tellLateChecksJob } from './late-checks.ts';
import { planOrderDay } from './work-commands.ts';

/** Just after midnight, and once more before the morning round in case the server was away: making the day twice makes nothing twice. */
const planDays: Job = {
  name: 'isolation-plan-days',
  cron: '3 0,5 * * *',
  async run({ db, bus, log }) {
    const communityIds = await db.asOwner(communitiesWithOrders);
    const actor = systemActor([planOrderDay.permission], communityIds);
    const failed: CommunityId[] = [];
    for (const communityId of communityIds) {
      const envelope = { commandId: newId(), name: planOrderDay.name, communityId, input: {} };
      const result = await bus.execute({ envelope, actor });
      if (!result.ok) failed.push(communityId);
    }
    // Thrown, so that the clockwork tries again.
    if (failed.length > 0) throw new Error(`order days not planned in communities ${failed.join(', ')}`);
    log.info({ communities: communityIds.length }, 'order days planned');
  },
};

/** Timed work of orders. */
export const isolationJobs: readonly Job[] = [planDays, tellLateChecksJob];
