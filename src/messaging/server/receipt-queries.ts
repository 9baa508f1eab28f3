import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { MessageArrived, SentMessage } from '../domain/receipt.ts';

/** Gateways tell within three days or not at all. */
const RECEIPT_DAYS = 3;

/** Which messages of which communities receipts are about; numbers that are not ours are missing. As owner. */
export function findByRefs(
  tx: Tx,
  refs: readonly string[],
): Promise<readonly { readonly ref: string; readonly communityId: CommunityId; readonly messageId: string }[]> {
  return tx.query(sql`
    select provider_ref as ref, community_id as "communityId", id as "messageId" from message
    where provider_ref = any (${[...refs]}::text[]) and state = 'sent' and delivery is null`);
}

/** Whether any message may still get a receipt. As owner. */
export async function awaitsReceipts(tx: Tx, now: Instant): Promise<boolean> {
  const [row] = await tx.query<{ awaits: boolean }>(sql`
    select exists (select from message where provider_ref is not null and state = 'sent' and delivery is null
      and ended_at > ${now}::timestamptz - make_interval(days => ${RECEIPT_DAYS})) as awaits`);
  return row?.awaits ?? false;
}

/** Those of these messages that wait for a receipt, locked until the end of the command. */
export function lockSent(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly messageIds: readonly string[] },
): Promise<readonly SentMessage[]> {
  return tx.query<SentMessage & Record<string, unknown>>(sql`
    select id as "messageId", template, to_person as "personId", to_account as "accountId", ended_at as "endedAt" from message
    where community_id = ${of.communityId} and id = any (${[...of.messageIds]}::uuid[]) and state = 'sent' and delivery is null
    order by id for update`);
}

/** Writes what became of them. */
export async function setDeliveries(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly facts: readonly MessageArrived[] },
): Promise<void> {
  const rows = of.facts.map(({ type, subjectId, at, said }) => ({
    ...{ messageId: subjectId, delivery: type === 'messageDelivered' ? 'delivered' : 'undelivered', at, said },
  }));
  await tx.execute(sql`
    update message m set delivery = r.delivery, delivery_at = r.at, delivery_said = nullif(r.said, '')
    from json_to_recordset(${JSON.stringify(rows)}::json) as r ("messageId" uuid, delivery text, at timestamptz, said text)
    where m.community_id = ${of.communityId} and m.id = r."messageId"`);
}
