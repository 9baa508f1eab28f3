import { systemActor } from '../../base/domain/actor.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import { findDuplicates } from './merge-find-command.ts';
import { listCommunityIds } from './merge-find-queries.ts';

const LOOK_BACK_HOURS = 26;

/** Each night, community by community: whoever was changed in the last day against everybody who shares a key. */
const seekDuplicates: Job = {
  name: 'register.seekDuplicates',
  cron: '40 2 * * *',
  async run({ db, bus, clock, log }) {
    const ids = await db.asOwner(listCommunityIds);
    const actor = systemActor([findDuplicates.permission], ids);
    const since = new Date(Date.parse(clock.now()) - LOOK_BACK_HOURS * 3_600_000).toISOString();
    for (const communityId of ids) {
      const envelope = { commandId: newId<'command'>(), name: findDuplicates.name, communityId, input: { since } };
      const result = await bus.execute({ envelope, actor });
      if (!result.ok) log.warn({ communityId, code: result.code }, 'duplicates not sought');
    }
  },
};

/** Timed work on people. */
export const peopleJobs: readonly Job[] = [seekDuplicates];
