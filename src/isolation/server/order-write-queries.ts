import type { CommunityId } from '../../base/domain/ids.ts';
import type { Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { homesOfPeople } from '../../register/server/api.ts';
import type { OrderChanged, OrderEnded, OrderFactOf, OrderIssued } from '../domain/order-facts.ts';

/** Where and by whom something is written. */
export interface Writing {
  readonly communityId: CommunityId;
  readonly accountId: string;
  readonly now: Instant;
}

/** Writes orders with door and household as the register knows them today, and who answers for each. @idempotent by id */
export async function insertOrders(tx: Tx, by: Writing, orders: readonly OrderIssued[]): Promise<void> {
  if (orders.length === 0) return;
  const personIds = orders.map(({ personId }) => personId);
  const homes = new Map(
    (await homesOfPeople(tx, { communityId: by.communityId, personIds })).map((home) => [home.id, home]),
  );
  const rows = orders.map(({ parties: _parties, twoPeople, ...order }) => {
    const home = homes.get(order.personId);
    return { ...order, ...twoPeople, dwellingId: home?.dwellingId ?? null, householdId: home?.householdId ?? null };
  });
  await tx.execute(sql`
    insert into isolation_order (community_id, id, person_id, household_id, dwelling_id, disease, pack_id, pack_version, measure,
      anchor_kind, anchor_day, anchor_evidence, started_on, place, place_name, assessment, reason_code, reason_note, source_kind,
      source_id, ordered_at, ordered_by, told_verbally_at, needs_second, state, planned_release, approved_by,
      approved_at)
    select ${by.communityId}, n."subjectId", n."personId", n."householdId", n."dwellingId", n.disease, n."packId", n."packVersion",
      n.measure, n."anchorKind", n."anchorDay", n."anchorEvidence", n."startedOn", n.place, n."placeName", n.assessment, n."reasonCode",
      n."reasonNote", n."sourceKind", n."sourceId", n.at, coalesce(n."orderedBy", ${by.accountId}), n."toldVerballyAt", n."needsSecond", n.state,
      n."plannedRelease", n."approvedBy", case when n."approvedBy" is null then null else n.at end
    from json_to_recordset(${JSON.stringify(rows)}::json) as n ("subjectId" uuid, "personId" uuid, "householdId" uuid,
      "dwellingId" uuid, disease text, "packId" text, "packVersion" int, measure text, "anchorKind" text, "anchorDay" date,
      "anchorEvidence" text, "startedOn" date, place text, "placeName" text, assessment jsonb, "reasonCode" text, "reasonNote" text,
      "sourceKind" text, "sourceId" uuid, at timestamptz, "toldVerballyAt" timestamptz, "needsSecond" boolean, state text,
      "plannedRelease" date, "orderedBy" uuid, "approvedBy" uuid)
    on conflict (community_id, id) do nothing`);
  await insertParties(tx, by, orders);
}

async function insertParties(tx: Tx, { communityId }: Writing, orders: readonly OrderIssued[]): Promise<void> {
  const rows = orders.flatMap(({ subjectId, parties }) => parties.map((party) => ({ subjectId, ...party })));
  await tx.execute(sql`
    insert into isolation_party (community_id, order_id, role, name, phone, account_id)
    select ${communityId}, n."subjectId", n.role, n.name, n.phone, n."accountId"
    from json_to_recordset(${JSON.stringify(rows)}::json) as n ("subjectId" uuid, role text, name text, phone text, "accountId" uuid)
    on conflict do nothing`);
}

/** Gives a converted order the team of the one it took over from. */
export async function copyParties(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly from: string; readonly to: string },
): Promise<void> {
  await tx.execute(sql`
    insert into isolation_party (community_id, order_id, role, name, phone, account_id)
    select community_id, ${of.to}, role, name, phone, account_id from isolation_party
    where community_id = ${of.communityId} and order_id = ${of.from} on conflict do nothing`);
}

export async function setApproved(tx: Tx, by: Writing, facts: readonly OrderFactOf<'orderApproved'>[]): Promise<void> {
  await tx.execute(sql`
    update isolation_order set state = 'running', approved_by = ${by.accountId}, approved_at = ${by.now}, version = version + 1
    where community_id = ${by.communityId} and id = any (${facts.map(({ subjectId }) => subjectId)}::uuid[])`);
}

export async function setChanged(tx: Tx, by: Writing, facts: readonly OrderChanged[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ subjectId, plannedRelease, resets, packId, packVersion, measure, place, placeName }) => ({
    ...{ subjectId, plannedRelease, resets, packId, packVersion, measure, place, placeName },
  }));
  await tx.execute(sql`
    update isolation_order o set planned_release = n."plannedRelease", resets = n.resets, pack_id = n."packId",
      pack_version = n."packVersion", measure = n.measure, place = n.place, place_name = n."placeName", version = o.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as n ("subjectId" uuid, "plannedRelease" date, resets jsonb, "packId" text,
      "packVersion" int, measure text, place text, "placeName" text)
    where o.community_id = ${by.communityId} and o.id = n."subjectId"`);
}

export async function setEnded(tx: Tx, by: Writing, facts: readonly OrderEnded[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ subjectId, endKind, endedOn, note }) => ({ subjectId, endKind, endedOn, note }));
  await tx.execute(sql`
    update isolation_order o set state = 'ended', end_kind = n."endKind", ended_on = n."endedOn", end_note = n.note,
      ended_by = ${by.accountId}, version = o.version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as n ("subjectId" uuid, "endKind" text, "endedOn" date, note text)
    where o.community_id = ${by.communityId} and o.id = n."subjectId" and o.state <> 'ended'`);
}

/** The history of orders: one line for each thing that happened. */
export async function insertEvents(
  tx: Tx,
  by: Writing,
  events: readonly { readonly orderId: string; readonly kind: string; readonly body: object }[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ id: newId(), ...event }));
  await tx.execute(sql`
    insert into isolation_event (community_id, id, order_id, at, by_account, kind, body)
    select ${by.communityId}, n.id, n."orderId", ${by.now}, ${by.accountId}, n.kind, n.body
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, "orderId" uuid, kind text, body jsonb)`);
}

/** When somebody was told; the first time counts. */
export async function setTold(
  tx: Tx,
  by: Writing,
  of: { readonly orderIds: readonly string[]; readonly how: 'verbally' | 'inWriting' | 'signed'; readonly at: Instant },
): Promise<void> {
  const column = {
    verbally: sql`told_verbally_at = coalesce(told_verbally_at, ${of.at})`,
    inWriting: sql`told_in_writing_at = coalesce(told_in_writing_at, ${of.at})`,
    signed: sql`told_in_writing_at = coalesce(told_in_writing_at, ${of.at}), signed_at = coalesce(signed_at, ${of.at})`,
  }[of.how];
  await tx.execute(sql`
    update isolation_order set ${column}, version = version + 1
    where community_id = ${by.communityId} and id = any (${[...of.orderIds]}::uuid[])`);
}
