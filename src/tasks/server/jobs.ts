import { systemActor } from '../../base/domain/actor.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import type { WorkKinds } from '../domain/work-kind.ts';
import { communitiesToEscalate } from './escalation-queries.ts';

/** Every five minutes: reminders before the due time, and whom a late task is said to. A community that fails is looked at again. */
export function taskJobs(kinds: WorkKinds): readonly Job[] {
  return [
    {
      name: 'tasks-escalate',
      cron: '*/5 * * * *',
      async run({ db, bus, clock, log }) {
        const now = clock.now();
        const communityIds = await db.asOwner((tx) => communitiesToEscalate(tx, { kinds, now }));
        const actor = systemActor(['tasks.dispatch'], communityIds);
        for (const communityId of communityIds) {
          const envelope = { commandId: newId(), name: 'escalateTasks', communityId, input: {} };
          const result = await bus.execute({ envelope, actor });
          if (!result.ok) log.warn({ communityId, code: result.code }, 'late tasks not said');
        }
      },
    },
  ];
}
