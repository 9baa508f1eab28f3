import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import type { MessageStanding } from '../domain/change-message.ts';
import type { MessageState, WaitingMessage } from '../domain/message.ts';

interface One {
  readonly communityId: CommunityId;
  readonly messageId: string;
}

/** A message, locked until the end of the command. */
export async function lockMessage(
  tx: Tx,
  { communityId, messageId, now }: One & { readonly now: Instant },
): Promise<MessageStanding | undefined> {
  const [row] = await tx.query<MessageStanding & Record<string, unknown>>(sql`
    select state, expires_at as "expiresAt", coalesce(claimed_until > ${now}, false) as "isClaimed" from message
    where community_id = ${communityId} and id = ${messageId} for update`);
  return row;
}

/** Lets a failed message wait again, with all of its tries. */
export async function setWaiting(tx: Tx, { communityId, messageId }: One): Promise<void> {
  await tx.execute(sql`
    update message set state = 'waiting', ended_at = null, tries = 0, retry_at = null, error = null, error_said = null
    where community_id = ${communityId} and id = ${messageId} and state = 'failed'`);
}

/** Takes a message back; number and words go. */
export async function setCancelled(
  tx: Tx,
  { communityId, messageId, now }: One & { readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    update message set state = 'cancelled', ended_at = ${now}, retry_at = null, phone_sealed = null, details_sealed = null
    where community_id = ${communityId} and id = ${messageId} and state in ('waiting', 'failed')`);
}

/** A message as lists show it: no number, no words. */
export interface MessageLine {
  readonly communityId: CommunityId;
  readonly messageId: string;
  readonly template: string;
  readonly urgency: 'urgent' | 'normal';
  readonly segments: number;
  readonly toAccount: string | null;
  readonly toPerson: string | null;
  readonly phoneMasked: string | null;
  readonly madeAt: Instant;
  readonly endedAt: Instant | null;
  readonly retryAt: Instant | null;
  readonly state: MessageState;
  readonly tries: number;
  readonly error: string | null;
  readonly errorSaid: string | null;
  /** What the gateway said later; null: nothing yet, or never. */
  readonly delivery: 'delivered' | 'undelivered' | null;
  readonly deliveryAt: Instant | null;
  readonly deliverySaid: string | null;
}

/** Messages, the newest first. */
export function listMessages(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly state: MessageState | 'all';
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly MessageLine[]> {
  const state = of.state === 'all' ? emptySql : sql`and state = ${of.state}`;
  const after = of.after ? sql`and (made_at, id) < (${of.after[0]}::timestamptz, ${of.after[1]}::uuid)` : emptySql;
  return tx.query<MessageLine & Record<string, unknown>>(sql`
    select community_id as "communityId", id as "messageId", template, urgency, segments, to_account as "toAccount", to_person as "toPerson",
      phone_masked as "phoneMasked", made_at as "madeAt", ended_at as "endedAt", retry_at as "retryAt", state, tries, error,
      error_said as "errorSaid", delivery, delivery_at as "deliveryAt", delivery_said as "deliverySaid"
    from message where community_id = any (${[...of.communityIds]}::int[]) ${state} ${after}
    order by made_at desc, id desc limit ${of.limit}`);
}

/** What waits in a community, for the word why; as many as the sender looks at. */
export function readWaiting(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly day: string },
): Promise<readonly WaitingMessage[]> {
  return tx.query<WaitingMessage & Record<string, unknown>>(sql`
    select id as "messageId", urgency, segments, made_at as "madeAt", coalesce(charged_on = ${of.day}, false) as "isCharged" from message
    where community_id = ${of.communityId} and state = 'waiting' order by urgency desc, made_at, id limit 200`);
}

interface StateCounts {
  readonly waiting: number;
  readonly urgent: number;
  readonly failed: number;
  /** Taken by the gateway, and then it said that they did not arrive. */
  readonly undelivered: number;
}

/** How many messages of a community stand how, and how many have waited without being urgent or not. */
export async function countStates(tx: Tx, communityId: CommunityId): Promise<StateCounts> {
  const [row] = await tx.query<StateCounts & Record<string, unknown>>(sql`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'waiting' and urgency = 'urgent')::int as urgent,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where delivery = 'undelivered')::int as undelivered
    from message where community_id = ${communityId} and (state in ('waiting', 'failed') or delivery = 'undelivered')`);
  return row ?? { waiting: 0, urgent: 0, failed: 0, undelivered: 0 };
}
