import { z } from 'zod';
import { systemActor } from '../../base/domain/actor.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import { addDays } from '../../base/domain/day.ts';
import { dropUses } from '../../messaging/server/api.ts';
import { keptSince } from '../domain/review.ts';
import { escalateRowsJob } from './review-clock.ts';
import { communitiesWithOld, destroyOld } from './registration-queries.ts';

const USES_KEPT_DAYS = 3;

/** Destroys what residents told and nobody accepted in time. */
export const destroyReports: Command = defineCommand({
  name: 'destroyReports',
  summary: 'Destroys self-registrations that nobody accepted and hints, after the days the posters promise',
  schema: z.object({}),
  permission: 'screening.report.review',
  scope: 'community',
  load: (_tx, _input, { now }) => Promise.resolve({ before: keptSince(now) }),
  decide: ({ before }) => ({ facts: [{ type: 'reportsDestroyed' as const, before }] }),
  async apply(tx, facts, { communityId, today }) {
    let destroyed = 0;
    for (const { before } of facts) destroyed += await destroyOld(tx, { communityId, before });
    await dropUses(tx, { communityId, before: addDays(today, -USES_KEPT_DAYS) });
    return { destroyed };
  },
});

/** Each night. A community that fails is found again the next night. */
const destroyNightly: Job = {
  name: 'screening-destroy-reports',
  cron: '40 3 * * *',
  async run({ db, bus, clock, log }) {
    const communityIds = await db.asOwner((tx) => communitiesWithOld(tx, keptSince(clock.now())));
    const actor = systemActor([destroyReports.permission], communityIds);
    for (const communityId of communityIds) {
      const envelope = { commandId: newId(), name: destroyReports.name, communityId, input: {} };
      const result = await bus.execute({ envelope, actor });
      if (!result.ok) log.warn({ communityId, code: result.code }, 'old self-registrations not destroyed');
    }
  },
};

/** Timed work of screening. */
export const screeningJobs: readonly Job[] = [destroyNightly, escalateRowsJob];
