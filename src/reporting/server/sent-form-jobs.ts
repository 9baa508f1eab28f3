import { z } from 'zod';
import { systemActor } from '../../base/domain/actor.ts';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { defineCommand, type Command } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import { communitiesWithOldForms, emptyOldForms } from './form-reply-queries.ts';

/** Files of forms are kept for a quarter after they were due; who sent what when stays. */
const KEPT_DAYS = 90;

function keptSince(now: Instant): Instant {
  return instantOf(new Date(Date.parse(now) - KEPT_DAYS * 86_400_000));
}

/** Empties the files of forms whose time is over. */
export const destroyForms: Command = defineCommand({
  name: 'destroyForms',
  summary: 'Empties blank forms and the filled ones that went up, a quarter after they were due',
  permission: 'reporting.sign',
  scope: 'community',
  schema: z.object({}),
  load: (_tx, _input, { now }) => Promise.resolve({ before: keptSince(now) }),
  decide: ({ before }) => ({ facts: [{ type: 'formsDestroyed' as const, before }] }),
  async apply(tx, facts, { communityId }) {
    let destroyed = 0;
    for (const { before } of facts) destroyed += await emptyOldForms(tx, { communityId, before });
    return { destroyed };
  },
});

/** Each night. A community that fails is found again the next night. */
export const destroyFormsNightly: Job = {
  name: 'report-destroy-forms',
  cron: '50 3 * * *',
  async run({ db, bus, clock, log }) {
    const communityIds = await db.asOwner((tx) => communitiesWithOldForms(tx, keptSince(clock.now())));
    const actor = systemActor([destroyForms.permission], communityIds);
    for (const communityId of communityIds) {
      const envelope = { commandId: newId(), name: destroyForms.name, communityId, input: {} };
      const result = await bus.execute({ envelope, actor });
      if (!result.ok) log.warn({ communityId, code: result.code }, 'old forms not emptied');
    }
  },
};
