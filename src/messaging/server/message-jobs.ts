import { systemActor } from '../../base/domain/actor.ts';
import { addDays } from '../../base/domain/day.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import type { Gateways } from './gateways/gateway.ts';
import type { Outbox } from './gateways/outbox.ts';
import { destroyMessages } from './message-commands.ts';
import { receiptJob } from './receipt-job.ts';
import { communitiesWithOldMessages, fewestDaysKept } from './retention-queries.ts';
import type { Sender } from './sender.ts';

/** Each night: what was sent is destroyed after its days. A community that fails is found again the next night. */
const destroyNightly: Job = {
  name: 'messaging-destroy',
  cron: '50 3 * * *',
  async run({ db, bus, clock, log }) {
    const communityIds = await db.asOwner((tx) => communitiesWithOldMessages(tx, clock.now()));
    const actor = systemActor([destroyMessages.permission], communityIds);
    for (const communityId of communityIds) {
      const envelope = { commandId: newId(), name: destroyMessages.name, communityId, input: {} };
      const result = await bus.execute({ envelope, actor });
      if (!result.ok) log.warn({ communityId, code: result.code }, 'old messages not destroyed');
    }
  },
};

/** Timed work that needs no gateway. */
export const messageJobs: readonly Job[] = [destroyNightly];

/** Timed work of a process that sends: what waits for its hour, its day or its next try, and old files of the outbox. */
export function sendingJobs({
  sender,
  outbox,
  gateways,
}: {
  readonly sender: Sender;
  readonly outbox: Outbox;
  readonly gateways: Gateways;
}): readonly Job[] {
  return [
    { name: 'messaging-send', cron: '* * * * *', run: () => sender.run() },
    receiptJob(gateways),
    {
      name: 'messaging-tidy-outbox',
      cron: '55 3 * * *',
      async run({ db, clock }) {
        const days = await db.asOwner(fewestDaysKept);
        await outbox.tidy(addDays(clock.today(), -days));
      },
    },
  ];
}
