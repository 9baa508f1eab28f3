import { z } from 'zod';
import { officersAbove } from '../../access/server/api.ts';
import { systemActor } from '../../base/domain/actor.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import { queueMessages, type NewMessage } from '../../messaging/server/api.ts';
import { communitiesWithLateChecks, countLateChecks } from './late-check-queries.ts';

/** `2026-03-10T08`: one message an hour at most. */
const HOUR_SIGNS = 13;

/** Timed: checks of isolated people that nobody made for hours are told to the level above by SMS, an hour's in one message. */
export const tellLateChecks = defineCommand({
  name: 'tellLateChecks',
  summary: 'Tells the level above by SMS of checks of isolated people that nobody made',
  permission: 'isolation.check.record',
  scope: 'community',
  schema: z.object({}),
  load: async (tx, _input, { communityId, now, today }) => ({
    ...(await countLateChecks(tx, { communityId, now })),
    officers: await officersAbove(tx, { communityId, today }),
  }),
  decide: ({ checks, doors, officers }) => ({
    facts: checks === 0 || officers.length === 0 ? [] : [{ type: 'lateChecksTold' as const, checks, doors }],
  }),
  async apply(tx, facts, { communityId, now, vault }, { officers }) {
    const messages = facts.flatMap(({ doors }) =>
      officers.map((accountId): NewMessage => ({
        ...{ key: `checksLate:${communityId}:${now.slice(0, HOUR_SIGNS)}`, template: 'checksLate', at: now },
        ...{ details: { count: String(doors) }, to: { accountId } },
      })),
    );
    await queueMessages(tx, { communityId, now, vault, messages });
  },
});

/** Every ten minutes; whoever was told in this hour is not told again. */
export const tellLateChecksJob: Job = {
  name: 'isolation-tell-late',
  cron: '*/10 * * * *',
  async run({ db, bus, clock, log }) {
    const communityIds = await db.asOwner((tx) => communitiesWithLateChecks(tx, clock.now()));
    const actor = systemActor([tellLateChecks.permission], communityIds);
    for (const communityId of communityIds) {
      const envelope = { commandId: newId(), name: tellLateChecks.name, communityId, input: {} };
      const result = await bus.execute({ envelope, actor });
      if (!result.ok) log.warn({ communityId, code: result.code }, 'late checks not told');
    }
  },
};
