import { systemActor } from '../../base/domain/actor.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job, JobContext } from '../../base/server/jobs.ts';
import { dropDoorEvents, findSilentSensors } from './alarm-commands.ts';
import { tellLateDoors } from './late-command.ts';
import { communitiesWithLate } from './late-queries.ts';
import { communitiesWithOldEvents, communitiesWithSensors } from './silence-queries.ts';

/** One command in each community. A community that fails is tried again at the next run. */
async function everywhere(
  { bus, log }: JobContext,
  of: { readonly communityIds: readonly CommunityId[]; readonly name: string },
): Promise<void> {
  const actor = systemActor(['sensors.manage'], of.communityIds);
  for (const communityId of of.communityIds) {
    const envelope = { commandId: newId(), name: of.name, communityId, input: {} };
    const result = await bus.execute({ envelope, actor });
    if (!result.ok) log.warn({ communityId, command: of.name }, 'sensors not looked over');
  }
}

/** Every ten minutes: who has not been heard. */
const findSilent: Job = {
  name: 'sensors-find-silent',
  cron: '*/10 * * * *',
  async run(context) {
    const communityIds = await context.db.asOwner(communitiesWithSensors);
    await everywhere(context, { communityIds, name: findSilentSensors.name });
  },
};

/** Each night: what nobody needs to know any more goes. */
const dropOld: Job = {
  name: 'sensors-drop-events',
  cron: '40 3 * * *',
  async run(context) {
    const now = context.clock.now();
    const communityIds = await context.db.asOwner((tx) => communitiesWithOldEvents(tx, now));
    await everywhere(context, { communityIds, name: dropDoorEvents.name });
  },
};

/** Every minute: doors that have reached the director. */
const tellDirectors: Job = {
  name: 'sensors-tell-late',
  cron: '* * * * *',
  async run(context) {
    const communityIds = await context.db.asOwner(communitiesWithLate);
    await everywhere(context, { communityIds, name: tellLateDoors.name });
  },
};

/** Timed work of the door sensors. */
export const sensorJobs: readonly Job[] = [findSilent, dropOld, tellDirectors];
