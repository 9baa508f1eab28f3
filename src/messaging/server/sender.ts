import { instantOf } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Clock } from '../../base/server/clock.ts';
import type { Db, Tx } from '../../base/server/db.ts';
import type { Log } from '../../base/server/log.ts';
import type { Vault } from '../../base/server/secret.ts';
import { findCommunityName } from '../../register/server/api.ts';
import { planSending } from '../domain/plan-sending.ts';
import type { Channel } from '../domain/setting.ts';
import { deliverAll } from './deliver.ts';
import type { Gateways } from './gateways/gateway.ts';
import { notifySettled } from './queue-queries.ts';
import {
  claimMessages,
  communitiesToSend,
  expireMessages,
  lockWaiting,
  settleMessages,
  usedOn,
  type ClaimedMessage,
  type TriedMessage,
} from './send-queries.ts';
import { localMoments, lockSetting } from './setting-queries.ts';
import { createTurns } from './turns.ts';

/** Sent at once to one gateway. */
const AT_ONCE = 20;
/** Longer than the longest call: after it whoever claimed a message is taken for dead. */
const CLAIM_MS = 60_000;
/** Tries that come again within this time are made by this process; later ones by the clockwork. */
const SOON_MS = 60_000;

interface SenderParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Log;
  readonly gateways: Gateways;
}

/** Takes what waits to the gateways: at least once, and by one process at a time. */
export interface Sender {
  /** Everything that may go now, in every community. */
  run(): Promise<void>;
  /** What waits in one community, at once; calls that come meanwhile are one more run. */
  kick(communityId: CommunityId): void;
  /** Ends after what is on its way. */
  close(): Promise<void>;
}

/** Makes the sender of a process. */
export function createSender(parts: SenderParts): Sender {
  const turns = createTurns(async (communityId) => {
    try {
      return await sendWaiting(parts, communityId);
    } catch (error) {
      // What is not sent waits in the table: the clockwork comes again.
      const reason = error instanceof Error ? error.message : 'unknown';
      parts.log.warn({ communityId, reason }, 'messages not sent');
      return undefined;
    }
  });
  return {
    async run() {
      const communityIds = await parts.db.asOwner((tx) => communitiesToSend(tx, parts.clock.now()));
      for (const communityId of communityIds) await turns.start(communityId);
    },
    kick: (communityId) => void turns.start(communityId),
    close: () => turns.close(),
  };
}

/** Sends until nothing more may go; answers in how many milliseconds something is tried again, when that is soon. */
async function sendWaiting(parts: SenderParts, communityId: CommunityId): Promise<number | undefined> {
  const { db, clock, vault, gateways, log } = parts;
  let soonMs: number | undefined;
  for (;;) {
    const now = clock.now();
    const { claimed, channel, signature } = await db.write({ communityIds: [communityId] }, (tx) =>
      claim(tx, { communityId, now }),
    );
    if (claimed.length === 0) return soonMs;
    const of = { gateway: gateways.get(channel), vault, signature, now };
    const tried = await deliverAll(claimed, of);
    await db.write({ communityIds: [communityId] }, async (tx) => {
      await settleMessages(tx, { communityId, now: clock.now(), tried });
      await notifySettled(tx, communityId);
    });
    for (const { error } of tried)
      if (error !== null) log.warn({ communityId, channel, error }, 'a message was not taken');
    soonMs = soonest([soonMs, ...tried.map((one) => waitOf(one, now))]);
  }
}

async function claim(
  tx: Tx,
  { communityId, now }: { readonly communityId: CommunityId; readonly now: ReturnType<Clock['now']> },
): Promise<{ readonly claimed: readonly ClaimedMessage[]; readonly channel: Channel; readonly signature: string }> {
  const setting = await lockSetting(tx, { communityId, now });
  const { channel } = setting;
  await expireMessages(tx, { communityId, now });
  const [local] = await localMoments(tx, [now]);
  if (!local) throw new Error('no local time');
  const { day, minute } = local;
  const waiting = await lockWaiting(tx, { communityId, now, day });
  if (waiting.length === 0) return { claimed: [], channel, signature: '' };
  const { send } = planSending({
    ...{ waiting, setting, minute, most: AT_ONCE },
    used: await usedOn(tx, { communityId, day }),
  });
  if (send.length === 0) return { claimed: [], channel, signature: '' };
  const until = instantOf(new Date(Date.parse(now) + CLAIM_MS));
  const claimed = await claimMessages(tx, { communityId, now, messageIds: send, day, until });
  return { claimed, channel, signature: (await findCommunityName(tx, communityId)) ?? '' };
}

function waitOf({ retryAt }: TriedMessage, now: string): number | undefined {
  if (retryAt === null) return undefined;
  const ms = Date.parse(retryAt) - Date.parse(now);
  return ms <= SOON_MS ? ms : undefined;
}

function soonest(all: readonly (number | undefined)[]): number | undefined {
  const known = all.flatMap((ms) => ms ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}
