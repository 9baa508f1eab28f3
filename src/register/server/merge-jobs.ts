import { SYSTEM_ACCOUNT, type Actor } from '../../base/domain/actor.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import { findDuplicates } from './merge-find-command.ts';

const LOOK_BACK_HOURS = 26;

/** Each night, community by community: whoever was changed in the last day against everybody who shares a key. */
const seekDuplicates: Job = {
  name: 'register.seekDuplicates',
  cron: '40 2 * * *',
  async run({ db, bus, clock, log }) {
    const communities = await db.asOwner((tx) =>
      tx.query<{ id: number }>(sql`select id from area where level = 'community' and retired_at is null order by id`),
    );
    const ids = new Set(communities.map(({ id }) => id));
    const actor: Actor = {
      accountId: SYSTEM_ACCOUNT,
      communities: new Map([[findDuplicates.permission, ids]]),
      areas: new Map(),
    };
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
