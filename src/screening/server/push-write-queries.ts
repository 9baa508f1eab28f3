import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { PlannedSubject } from '../domain/push-plan.ts';
import type { PushCandidate, PushState } from '../domain/push-row.ts';

/** A list as it is written down. */
export interface NewPushList {
  readonly communityId: CommunityId;
  readonly id: string;
  readonly fileName: string;
  readonly sender: string;
  readonly urgency: number;
  readonly receivedAt: Instant;
  readonly receivedBy: string;
  readonly dueAt: Instant;
  readonly sha256: Buffer;
  readonly sealed: Buffer;
  readonly otherRows: Readonly<Record<string, number>>;
}

/** Writes a list. */
export async function insertPushList(tx: Tx, list: NewPushList): Promise<void> {
  await tx.execute(sql`
    insert into push_list (community_id, id, file_name, sender, urgency, received_at, received_by, due_at, sha256, sealed, other_rows)
    values (${list.communityId}, ${list.id}, ${list.fileName}, ${list.sender}, ${list.urgency}, ${list.receivedAt}, ${list.receivedBy},
      ${list.dueAt}, ${list.sha256}, ${list.sealed}, ${JSON.stringify(list.otherRows)})`);
}

/** A row as it is written down. */
export interface NewPushRow {
  readonly id: string;
  readonly listCommunityId: CommunityId;
  readonly listId: string;
  readonly fromCommunityId: CommunityId | null;
  readonly fromRowId: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly position: number;
  /** Base64; null where there is nothing to keep. */
  readonly sealed: string | null;
  readonly nameMasked: string;
  readonly idMasked: string | null;
  readonly phoneMasked: string | null;
  readonly urgency: number;
  readonly dueAt: Instant;
  readonly state: PushState;
  readonly note: string | null;
  readonly probability: number;
  readonly candidates: readonly PushCandidate[];
  readonly personCommunityId: CommunityId | null;
  readonly personId: string | null;
  readonly subjectId: string | null;
}

/** Writes rows, one statement. */
export async function insertPushRows(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly rows: readonly NewPushRow[] },
): Promise<void> {
  if (of.rows.length === 0) return;
  await tx.execute(sql`
    insert into push_row (community_id, id, list_community_id, list_id, from_community_id, from_row_id, sheet, row, position, sealed,
      name_masked, id_masked, phone_masked, urgency, due_at, state, note, probability, candidates, person_community_id, person_id, subject_id)
    select ${of.communityId}, r.id, r."listCommunityId", r."listId", r."fromCommunityId", r."fromRowId", r.sheet, r.row, r.position,
      decode(r.sealed, 'base64'), r."nameMasked", r."idMasked", r."phoneMasked", r.urgency, r."dueAt", r.state, r.note, r.probability,
      r.candidates, r."personCommunityId", r."personId", r."subjectId"
    from json_to_recordset(${JSON.stringify(of.rows)}::json) as r (id uuid, "listCommunityId" int, "listId" uuid, "fromCommunityId" int,
      "fromRowId" uuid, sheet text, row int, position int, sealed text, "nameMasked" text, "idMasked" text, "phoneMasked" text,
      urgency int, "dueAt" timestamptz, state text, note text, probability real, candidates jsonb, "personCommunityId" int,
      "personId" uuid, "subjectId" uuid)`);
}

/** Begins checks of people in one community. */
export async function insertSubjects(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly roundId: string;
    readonly now: Instant;
    readonly subjects: readonly PlannedSubject[];
  },
): Promise<void> {
  await tx.execute(sql`
    insert into push_subject (community_id, id, person_id, round_id, urgency, opened_at, due_at)
    select ${of.communityId}, s.id, s."personId", ${of.roundId}, s.urgency, ${of.now}, s."dueAt"
    from json_to_recordset(${JSON.stringify(of.subjects)}::json) as s (id uuid, "personId" uuid, urgency int, "dueAt" timestamptz)`);
}

/** Checks that a more urgent list wants earlier. */
export async function hastenSubjects(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly subjects: readonly PlannedSubject[] },
): Promise<void> {
  await tx.execute(sql`
    update push_subject p set urgency = greatest(p.urgency, s.urgency), due_at = s."dueAt"
    from json_to_recordset(${JSON.stringify(of.subjects)}::json) as s (id uuid, urgency int, "dueAt" timestamptz)
    where p.community_id = ${of.communityId} and p.id = s.id and p.outcome is null`);
}

/**
 * The result of a check. Answers false when it has one already: only what was called off gives way to what somebody found out after all.
 * @idempotent
 */
export async function endSubject(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly subjectId: string;
    readonly outcome: string;
    readonly answerId: string | null;
    readonly at: Instant;
    readonly by: string;
  },
): Promise<boolean> {
  const count = await tx.execute(sql`
    update push_subject set outcome = ${of.outcome}, answer_id = ${of.answerId}, result_at = ${of.at}, result_by = ${of.by}
    where community_id = ${of.communityId} and id = ${of.subjectId}
      and (outcome is null or (outcome = 'cancelled' and ${of.outcome} <> 'cancelled'))`);
  return count > 0;
}

/** A check is open again: its result was wrong. Where another check of the person runs by now, that one goes on. @idempotent */
export async function reopenSubject(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly subjectId: string; readonly dueAt: Instant },
): Promise<boolean> {
  const count = await tx.execute(sql`
    update push_subject s set outcome = null, answer_id = null, result_at = null, result_by = null, due_at = ${of.dueAt}
    where s.community_id = ${of.communityId} and s.id = ${of.subjectId} and s.outcome is not null and not exists (
      select from push_subject o where o.community_id = s.community_id and o.person_id = s.person_id and o.outcome is null)`);
  return count > 0;
}

/** What became of one row. */
export async function updateRow(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly rowId: string;
    readonly state: PushState;
    readonly note?: string | undefined;
    readonly person?:
      { readonly communityId: CommunityId; readonly id: string; readonly subjectId: string } | undefined;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  const { person } = of;
  await tx.execute(sql`
    update push_row set state = ${of.state}, note = coalesce(${of.note ?? null}, note), person_community_id = ${person?.communityId ?? null},
      person_id = ${person?.id ?? null}, subject_id = ${person?.subjectId ?? null}, decided_at = ${of.now}, decided_by = ${of.by}
    where community_id = ${of.communityId} and id = ${of.rowId}`);
}

/** Rows that go on elsewhere, with what they are there. */
export async function markTransferred(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly to: CommunityId;
    readonly moves: readonly { readonly rowId: string; readonly toRowId: string }[];
    readonly note: string;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  await tx.execute(sql`
    update push_row r set state = 'transferred', to_community_id = ${of.to}, to_row_id = m."toRowId", note = nullif(${of.note}, ''),
      decided_at = ${of.now}, decided_by = ${of.by}
    from json_to_recordset(${JSON.stringify(of.moves)}::json) as m ("rowId" uuid, "toRowId" uuid)
    where r.community_id = ${of.communityId} and r.id = m."rowId"`);
}

/** The list has gone back to its sender. */
export async function markReturned(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly listId: string; readonly now: Instant; readonly by: string },
): Promise<void> {
  await tx.execute(sql`
    update push_list set returned_at = ${of.now}, returned_by = ${of.by}
    where community_id = ${of.communityId} and id = ${of.listId}`);
}
