import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { ObjectionState } from '../domain/object-order.ts';
import type { OrderFactOf } from '../domain/order-facts.ts';
import { lockOrders } from './order-queries.ts';
import type { Writing } from './order-write-queries.ts';

interface OneObjection {
  readonly communityId: CommunityId;
  readonly objectionId: string;
}

/** An objection with its order, both locked. */
export async function lockObjection(tx: Tx, of: OneObjection): Promise<ObjectionState | undefined> {
  const [row] = await tx.query<{ orderId: string; isAnswered: boolean }>(sql`
    select order_id as "orderId", answered_at is not null as "isAnswered" from isolation_objection
    where community_id = ${of.communityId} and id = ${of.objectionId} for update`);
  if (!row) return undefined;
  const [order] = await lockOrders(tx, { communityId: of.communityId, orderIds: [row.orderId] });
  return order && { objectionId: of.objectionId, order, isAnswered: row.isAnswered };
}

/** Whether this objection was written down before. */
export async function isObjection(tx: Tx, of: OneObjection): Promise<boolean> {
  const rows = await tx.query(
    sql`select 1 from isolation_objection where community_id = ${of.communityId} and id = ${of.objectionId}`,
  );
  return rows.length > 0;
}

export async function insertObjection(
  tx: Tx,
  { communityId }: Writing,
  fact: OrderFactOf<'objectionRaised'>,
): Promise<void> {
  await tx.execute(sql`
    insert into isolation_objection (community_id, id, order_id, said_at, said_by, source, words, answer_due_at)
    values (${communityId}, ${fact.objectionId}, ${fact.subjectId}, ${fact.at}, ${fact.saidBy}, ${fact.source}, ${fact.words},
      ${fact.answerDueAt})
    on conflict (community_id, id) do nothing`);
}

export async function setObjectionAnswer(
  tx: Tx,
  { communityId, accountId }: Writing,
  fact: OrderFactOf<'objectionAnswered'>,
): Promise<void> {
  await tx.execute(sql`
    update isolation_objection set answered_at = ${fact.at}, answered_by = ${accountId}, outcome = ${fact.outcome},
      answer = ${fact.answer}
    where community_id = ${communityId} and id = ${fact.objectionId}`);
}

/** Signs one part of the booklet; whoever signed first stays named. */
export async function setSignature(tx: Tx, by: Writing, fact: OrderFactOf<'bookletSigned'>): Promise<void> {
  await tx.execute(sql`
    insert into isolation_party (community_id, order_id, role, signed_at, signed_by, note)
    values (${by.communityId}, ${fact.subjectId}, ${fact.role}, ${fact.at}, ${by.accountId}, ${fact.note})
    on conflict (community_id, order_id, role) do update
      set signed_at = excluded.signed_at, signed_by = excluded.signed_by, note = coalesce(excluded.note, isolation_party.note)`);
}

/** Names who answers for a part; a signature stays only with whom it is from. */
export async function setParty(tx: Tx, by: Writing, { subjectId, party }: OrderFactOf<'partySet'>): Promise<void> {
  await tx.execute(sql`
    insert into isolation_party (community_id, order_id, role, name, phone, account_id)
    values (${by.communityId}, ${subjectId}, ${party.role}, ${party.name}, ${party.phone ?? null}, ${party.accountId ?? null})
    on conflict (community_id, order_id, role) do update
      set name = excluded.name, phone = excluded.phone, account_id = excluded.account_id`);
}
