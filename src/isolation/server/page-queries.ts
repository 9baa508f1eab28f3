import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { PartyRole } from '../domain/order-inputs.ts';

interface OfOrders {
  readonly communityId: CommunityId;
  readonly orderIds: readonly string[];
}

/** What an order says beside what its rules need. */
export interface OrderPaper {
  readonly orderId: string;
  readonly anchorEvidence: string;
  readonly reasonNote: string | null;
  readonly sourceKind: string;
  readonly orderedBy: string;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly toldVerballyAt: Instant | null;
  readonly toldInWritingAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly endedOn: string | null;
  readonly endKind: string | null;
  readonly endNote: string | null;
}

export function readPapers(tx: Tx, { communityId, orderIds }: OfOrders): Promise<OrderPaper[]> {
  return tx.query<OrderPaper & Record<string, unknown>>(sql`
    select o.id as "orderId", o.anchor_evidence as "anchorEvidence", o.reason_note as "reasonNote", o.source_kind as "sourceKind",
      a.name as "orderedBy", b.name as "approvedBy", o.approved_at as "approvedAt", o.told_verbally_at as "toldVerballyAt",
      o.told_in_writing_at as "toldInWritingAt", o.signed_at as "signedAt", o.ended_on as "endedOn", o.end_kind as "endKind",
      o.end_note as "endNote"
    from isolation_order o join account a on a.id = o.ordered_by left join account b on b.id = o.approved_by
    where o.community_id = ${communityId} and o.id = any (${[...orderIds]}::uuid[])`);
}

/** Who answers for a part. The phone is that of an office. */
export interface PartyRow {
  readonly orderId: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly phone: string | null;
  readonly signedAt: Instant | null;
  readonly signedBy: string | null;
  readonly note: string | null;
}

export function readParties(tx: Tx, { communityId, orderIds }: OfOrders): Promise<PartyRow[]> {
  return tx.query<PartyRow & Record<string, unknown>>(sql`
    select p.order_id as "orderId", p.role, p.name, p.phone, p.signed_at as "signedAt", a.name as "signedBy", p.note
    from isolation_party p left join account a on a.id = p.signed_by
    where p.community_id = ${communityId} and p.order_id = any (${[...orderIds]}::uuid[])
    order by array_position(array['subdistrict', 'community', 'healthCentre', 'police', 'employer', 'gridWorker'], p.role)`);
}

/** One line of the history. */
export interface EventRow {
  readonly eventId: string;
  readonly orderId: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export function readEvents(tx: Tx, { communityId, orderIds }: OfOrders): Promise<EventRow[]> {
  return tx.query<EventRow & Record<string, unknown>>(sql`
    select e.id as "eventId", e.order_id as "orderId", e.at, a.name as by, e.kind, e.body
    from isolation_event e left join account a on a.id = e.by_account
    where e.community_id = ${communityId} and e.order_id = any (${[...orderIds]}::uuid[]) order by e.at, e.id limit 20000`);
}

/** A test of an order, wanted or done. */
export interface TestRow {
  readonly testId: string;
  readonly orderId: string;
  readonly dayNumber: number | null;
  readonly dueOn: string;
  readonly sampledOn: string | null;
  readonly result: 'negative' | 'positive' | 'unclear' | null;
  readonly sampleCode: string | null;
}

export function readTests(tx: Tx, { communityId, orderIds }: OfOrders): Promise<TestRow[]> {
  return tx.query<TestRow & Record<string, unknown>>(sql`
    select id as "testId", order_id as "orderId", day_number as "dayNumber", due_on as "dueOn",
      (sampled_at at time zone menshen_zone())::date as "sampledOn", result, sample_code as "sampleCode"
    from isolation_test
    where community_id = ${communityId} and order_id = any (${[...orderIds]}::uuid[]) and dropped_at is null
    order by due_on, day_number`);
}

/** What somebody said against an order. */
export interface ObjectionRow {
  readonly objectionId: string;
  readonly saidAt: Instant;
  readonly saidBy: string;
  readonly source: string;
  readonly words: string;
  readonly answerDueAt: Instant;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly outcome: string | null;
  readonly answer: string | null;
}

export function readObjections(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly orderId: string },
): Promise<ObjectionRow[]> {
  return tx.query<ObjectionRow & Record<string, unknown>>(sql`
    select b.id as "objectionId", b.said_at as "saidAt", b.said_by as "saidBy", b.source, b.words, b.answer_due_at as "answerDueAt",
      b.answered_at as "answeredAt", a.name as "answeredBy", b.outcome, b.answer
    from isolation_objection b left join account a on a.id = b.answered_by
    where b.community_id = ${of.communityId} and b.order_id = ${of.orderId} order by b.said_at`);
}

/** Tests that are due on a day, in the order of a walk, for the health team. */
export function dueTests(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly day: string },
): Promise<
  (TestRow & { readonly communityId: CommunityId; readonly personId: string; readonly dwellingId: string | null })[]
> {
  return tx.query(sql`
    select t.id as "testId", t.order_id as "orderId", t.day_number as "dayNumber", t.due_on as "dueOn",
      (t.sampled_at at time zone menshen_zone())::date as "sampledOn", t.result, t.sample_code as "sampleCode",
      t.community_id as "communityId", o.person_id as "personId", o.dwelling_id as "dwellingId"
    from isolation_test t join isolation_order o on o.community_id = t.community_id and o.id = t.order_id
    where t.community_id = any (${[...of.communityIds]}::int[]) and o.state = 'running' and t.dropped_at is null
      and (t.due_on = ${of.day} or (t.due_on < ${of.day} and t.result is null))
    order by t.due_on, o.dwelling_id, t.id limit 2000`);
}
