import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { PushUrgency } from '../domain/push-fields.ts';
import type { KnownSubject, PushCandidate, PushState } from '../domain/push-row.ts';

/** A list that came before, for telling the same file again. */
export async function findListByDigest(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly sha256: Buffer },
): Promise<{ readonly id: string; readonly fileName: string; readonly receivedAt: Instant } | undefined> {
  const [row] = await tx.query<{ id: string; fileName: string; receivedAt: Instant }>(sql`
    select id, file_name as "fileName", received_at as "receivedAt" from push_list
    where community_id = ${of.communityId} and sha256 = ${of.sha256}`);
  return row;
}

/** Checks of these people that run, or ended since a moment; locked, so that two lists at once begin one check. */
export async function lockSubjects(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly personIds: readonly string[];
    readonly endedSince: Instant;
  },
): Promise<readonly KnownSubject[]> {
  if (of.personIds.length === 0) return [];
  const scope = [...of.communityIds];
  // Two lists that bring the same new person meet here and not at the unique key.
  await tx.execute(sql`
    select id from person where community_id = any (${scope}::int[]) and id = any (${[...of.personIds]}::uuid[])
    order by community_id, id for update`);
  return tx.query<KnownSubject & Record<string, unknown>>(sql`
    select distinct on (community_id, person_id) id, community_id as "communityId", person_id as "personId", urgency::int as urgency,
      due_at as "dueAt", result_at as "resultAt"
    from push_subject
    where community_id = any (${scope}::int[]) and person_id = any (${[...of.personIds]}::uuid[])
      and (outcome is null or (result_at >= ${of.endedSince} and outcome <> 'notThisPerson'))
    order by community_id, person_id, result_at desc nulls first`);
}

/** A row as commands find it. */
export interface PushRowState {
  readonly id: string;
  readonly listCommunityId: CommunityId;
  readonly listId: string;
  readonly sheet: string;
  readonly row: number;
  readonly position: number;
  readonly sealed: string | null;
  readonly nameMasked: string;
  readonly idMasked: string | null;
  readonly phoneMasked: string | null;
  readonly urgency: PushUrgency;
  readonly dueAt: Instant;
  readonly state: PushState;
  readonly probability: number;
  readonly candidates: readonly PushCandidate[];
  readonly subjectId: string | null;
}

/** Rows by id, locked. */
export function lockRows(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly rowIds: readonly string[] },
): Promise<readonly PushRowState[]> {
  return tx.query<PushRowState & Record<string, unknown>>(sql`
    select id, list_community_id as "listCommunityId", list_id as "listId", sheet, row, position::int, encode(sealed, 'base64') as sealed,
      name_masked as "nameMasked", id_masked as "idMasked", phone_masked as "phoneMasked", urgency::int, due_at as "dueAt", state,
      probability, candidates, subject_id as "subjectId"
    from push_row where community_id = ${of.communityId} and id = any (${[...of.rowIds]}::uuid[])
    order by id for update`);
}

/** How many rows of a list still wait, and the list itself, locked. */
export async function lockList(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly listId: string },
): Promise<{ readonly id: string; readonly open: number } | undefined> {
  const [list] = await tx.query<{ id: string }>(sql`
    select id from push_list where community_id = ${of.communityId} and id = ${of.listId} for update`);
  if (!list) return undefined;
  const [row] = await tx.query<{ open: number }>(sql`
    select count(*)::int as open from push_row r
    left join push_subject s on s.community_id = r.person_community_id and s.id = r.subject_id
    where r.list_community_id = ${of.communityId} and r.list_id = ${of.listId}
      and (r.state = 'review' or (r.state = 'matched' and s.outcome is null and s.id is not null))`);
  return { id: list.id, open: row?.open ?? 0 };
}
