import type { EventFeed } from '../base/server/events.ts';
import type { Job } from '../base/server/jobs.ts';
import type { SiteGateways } from '../messaging/server/gateways/gateways.ts';
import { sendingJobs } from '../messaging/server/message-jobs.ts';
import { QUEUED } from '../messaging/server/queue-queries.ts';
import { createSender } from '../messaging/server/sender.ts';
import { setChannels } from '../messaging/server/setting-queries.ts';
import type { Site } from './site.ts';

/** Messages of a running server. */
export interface Sms {
  readonly jobs: readonly Job[];
  close(): Promise<void>;
}

/**
 * Sends what is queued the moment it is committed: the note of the database wakes every process, and one of them takes it.
 */
export async function openSms(of: {
  readonly site: Site;
  readonly events: EventFeed;
  readonly ways: SiteGateways;
}): Promise<Sms> {
  const { db, clock, vault, log } = of.site;
  const { gateways, outbox } = of.ways;
  await db.asOwner((tx) => setChannels(tx, [...gateways.keys()]));
  const sender = createSender({ db, clock, vault, log, gateways });
  const quiet = of.events.subscribe('all', ({ communityId, types }) => {
    if (types.includes(QUEUED)) sender.kick(communityId);
  });
  return {
    jobs: sendingJobs({ sender, outbox, gateways }),
    async close() {
      quiet();
      await sender.close();
    },
  };
}
