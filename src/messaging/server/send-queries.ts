import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Locale } from '../../base/domain/texts.ts';
import type { WaitingMessage } from '../domain/message.ts';
import type { Urgency } from '../domain/templates.ts';

/** So many are looked at to choose the next ones from. */
const LOOKED_AT = 200;

/** Communities in which something may be sent now. As owner. */
export async function communitiesToSend(tx: Tx, now: Instant): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct community_id as id from message
    where state = 'waiting' and (retry_at is null or retry_at <= ${now}) and (claimed_until is null or claimed_until <= ${now}) order by id`);
  return rows.map(({ id }) => id);
}

interface At {
  readonly communityId: CommunityId;
  readonly now: Instant;
}

/** Gives up what says nothing new any more and is not on its way. */
export async function expireMessages(tx: Tx, { communityId, now }: At): Promise<void> {
  await tx.execute(sql`
    update message set state = 'expired', ended_at = ${now}, phone_sealed = null, details_sealed = null
    where community_id = ${communityId} and state = 'waiting' and expires_at <= ${now} and (claimed_until is null or claimed_until <= ${now})`);
}

/** Segments of a day's budget that are used. */
export async function usedOn(tx: Tx, of: { readonly communityId: CommunityId; readonly day: string }): Promise<number> {
  const [row] = await tx.query<{ used: number }>(sql`
    select coalesce(sum(segments), 0)::int as used from message where community_id = ${of.communityId} and charged_on = ${of.day}`);
  return row?.used ?? 0;
}

/** What may be sent now, in its turn, locked; rows that another process holds are passed over. */
export function lockWaiting(
  tx: Tx,
  { communityId, now, day }: At & { readonly day: string },
): Promise<readonly WaitingMessage[]> {
  return tx.query<WaitingMessage & Record<string, unknown>>(sql`
    select id as "messageId", urgency, segments, made_at as "madeAt", coalesce(charged_on = ${day}, false) as "isCharged" from message
    where community_id = ${communityId} and state = 'waiting' and (retry_at is null or retry_at <= ${now})
      and (claimed_until is null or claimed_until <= ${now})
    order by urgency desc, made_at, id limit ${LOOKED_AT} for update skip locked`);
}

/** A message that this process sends now. */
export interface ClaimedMessage {
  readonly messageId: string;
  readonly template: string;
  readonly locale: Locale;
  readonly urgency: Urgency;
  readonly tries: number;
  readonly madeOn: Day;
  readonly phoneSealed: Buffer;
  readonly detailsSealed: Buffer;
}

/** Takes messages for sending and for the budget of the day. Whoever dies meanwhile loses them after `until`. */
export function claimMessages(
  tx: Tx,
  of: At & { readonly messageIds: readonly string[]; readonly day: string; readonly until: Instant },
): Promise<readonly ClaimedMessage[]> {
  return tx.query<ClaimedMessage & Record<string, unknown>>(sql`
    update message set claimed_until = ${of.until}, tries = tries + 1, charged_on = ${of.day}
    where community_id = ${of.communityId} and id = any (${[...of.messageIds]}::uuid[])
    returning id as "messageId", template, locale, urgency, tries, phone_sealed as "phoneSealed", details_sealed as "detailsSealed",
      (made_at at time zone menshen_zone())::date as "madeOn"`);
}

/** What became of a try. */
export interface TriedMessage {
  readonly messageId: string;
  readonly state: 'sent' | 'waiting' | 'failed';
  readonly retryAt: Instant | null;
  readonly error: string | null;
  readonly said: string | null;
  readonly ref: string | null;
  /** The gateway said no, so that the budget is free again. */
  readonly isFree: boolean;
}

/** Writes what became of tries; of what went neither number nor words are kept. */
export async function settleMessages(
  tx: Tx,
  { communityId, now, tried }: At & { readonly tried: readonly TriedMessage[] },
): Promise<void> {
  await tx.execute(sql`
    update message m set state = t.state, retry_at = t."retryAt", claimed_until = null, error = t.error, error_said = t.said,
      provider_ref = t.ref, charged_on = case when t."isFree" then null else m.charged_on end,
      ended_at = case when t.state <> 'waiting' then ${now}::timestamptz end,
      phone_sealed = case when t.state <> 'sent' then m.phone_sealed end,
      details_sealed = case when t.state <> 'sent' then m.details_sealed end
    from json_to_recordset(${JSON.stringify(tried)}::json) as t ("messageId" uuid, state text, "retryAt" timestamptz, error text, said text,
      ref text, "isFree" boolean)
    where m.community_id = ${communityId} and m.id = t."messageId" and m.state = 'waiting'`);
}
