import { z } from 'zod';
import { systemActor } from '../../base/domain/actor.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import { lateRows } from '../domain/review-clock.ts';
import { communitiesWithLateRows, lockLateRows, setRowsTold } from './review-clock-queries.ts';

/** Says of doubtful rows that nobody decided in time whose turn it is now; the clockwork calls it. */
export const escalateListRows = defineCommand({
  name: 'escalateListRows',
  summary: 'Says of doubtful rows of lists that are late whose turn it is now',
  permission: 'screening.list.review',
  scope: 'community',
  schema: z.object({}),
  load: async (tx, _input, { communityId, now }) => ({ rows: await lockLateRows(tx, { communityId, now }), now }),
  decide: ({ rows, now }) => ({ facts: lateRows(rows, now) }),
  async apply(tx, facts, { communityId, now }) {
    if (facts.length > 0) await setRowsTold(tx, { communityId, now, late: facts });
    return { count: facts.length };
  },
});

/** Every five minutes, like tasks. A community that fails is looked at again. */
export const escalateRowsJob: Job = {
  name: 'screening-escalate-rows',
  cron: '*/5 * * * *',
  async run({ db, bus, clock, log }) {
    const communityIds = await db.asOwner((tx) => communitiesWithLateRows(tx, clock.now()));
    const actor = systemActor([escalateListRows.permission], communityIds);
    for (const communityId of communityIds) {
      const envelope = { commandId: newId(), name: escalateListRows.name, communityId, input: {} };
      const result = await bus.execute({ envelope, actor });
      if (!result.ok) log.warn({ communityId, code: result.code }, 'late rows not said');
    }
  },
};
