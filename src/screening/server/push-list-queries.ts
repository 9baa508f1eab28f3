import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import type { PushCandidate, PushState } from '../domain/push-row.ts';

/** A list with how far it is. */
export interface PushListView {
  readonly listId: string;
  readonly communityId: CommunityId;
  readonly fileName: string;
  readonly sender: string;
  readonly urgency: number;
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
  readonly returnedAt: Instant | null;
  readonly people: number;
  readonly review: number;
  readonly running: number;
  readonly done: number;
  readonly notOurs: number;
  readonly transferred: number;
  readonly unreadable: number;
}

/** Lists, the newest first, with counts of the rows that stand here. */
export function listPushLists(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly listId?: string;
    readonly after?: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly PushListView[]> {
  const { after, listId } = of;
  const older = after ? sql`and (l.received_at, l.id) < (${after[0]}, ${after[1]})` : emptySql;
  const one = listId === undefined ? emptySql : sql`and l.id = ${listId}`;
  return tx.query<PushListView & Record<string, unknown>>(sql`
    select l.id as "listId", l.community_id as "communityId", l.file_name as "fileName", l.sender, l.urgency::int,
      l.received_at as "receivedAt", l.due_at as "dueAt", l.returned_at as "returnedAt", c.*
    from push_list l cross join lateral (
      select count(*)::int as people, count(*) filter (where r.state = 'review')::int as review,
        count(*) filter (where r.state = 'matched' and s.outcome is null)::int as running,
        count(*) filter (where r.state = 'matched' and s.outcome is not null)::int as done,
        count(*) filter (where r.state = 'notOurs')::int as "notOurs",
        count(*) filter (where r.state = 'transferred')::int as transferred,
        count(*) filter (where r.state = 'unreadable')::int as unreadable
      from push_row r left join push_subject s on s.community_id = r.person_community_id and s.id = r.subject_id
      where r.community_id = l.community_id and r.list_id = l.id) c
    where l.community_id = any (${[...of.communityIds]}::int[]) ${one} ${older}
    order by l.received_at desc, l.id desc limit ${of.limit}`);
}

/** A row as screens and answers show it. */
export interface PushRowView extends Record<string, unknown> {
  readonly rowId: string;
  readonly communityId: CommunityId;
  readonly listId: string;
  readonly sheet: string;
  readonly row: number;
  readonly position: number;
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
  readonly toCommunityId: CommunityId | null;
  readonly toRowId: string | null;
  readonly outcome: string | null;
  readonly resultAt: Instant | null;
  readonly resultBy: string | null;
  /** Of the result, else of the decision, in the site's time. */
  readonly localAt: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly sealed: string | null;
  /** Whom its being late was said to. */
  readonly escalatedTo: 'director' | 'subdistrict' | null;
}

function rowsWhere(condition: Sql): Sql {
  return sql`
    select r.id as "rowId", r.community_id as "communityId", r.list_id as "listId", r.sheet, r.row, r.position::int,
      r.name_masked as "nameMasked", r.id_masked as "idMasked", r.phone_masked as "phoneMasked", r.urgency::int, r.due_at as "dueAt",
      r.state, r.note, r.probability, r.candidates, r.person_community_id as "personCommunityId", r.person_id as "personId",
      r.to_community_id as "toCommunityId", r.to_row_id as "toRowId", s.outcome, s.result_at as "resultAt", s.result_by as "resultBy",
      to_char(coalesce(s.result_at, r.decided_at) at time zone menshen_zone(), 'YYYY-MM-DD HH24:MI') as "localAt", r.decided_at as "decidedAt", r.decided_by as "decidedBy", encode(r.sealed, 'base64') as sealed,
      case when r.state = 'review' then r.escalated_to end as "escalatedTo"
    from push_row r left join push_subject s on s.community_id = r.person_community_id and s.id = r.subject_id
    where ${condition}`;
}

/** Rows of a list in the order of the file. */
export function listPushRows(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly listId: string;
    readonly state?: PushState | undefined;
    readonly after?: readonly [number, number, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly PushRowView[]> {
  const { after, state } = of;
  const later = after ? sql`and (r.row, r.position, r.id) > (${after[0]}, ${after[1]}, ${after[2]})` : emptySql;
  const only = state === undefined ? emptySql : sql`and r.state = ${state}`;
  return tx.query<PushRowView>(sql`
    ${rowsWhere(sql`r.community_id = any (${[...of.communityIds]}::int[]) and r.list_id = ${of.listId} ${only} ${later}`)}
    order by r.row, r.position, r.id limit ${of.limit}`);
}

/** Rows that wait for a decision, the most urgent first. */
export function listReview(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly after?: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly PushRowView[]> {
  const later = of.after ? sql`and (r.due_at, r.id) > (${of.after[0]}, ${of.after[1]})` : emptySql;
  return tx.query<PushRowView>(sql`
    ${rowsWhere(sql`r.community_id = any (${[...of.communityIds]}::int[]) and r.state = 'review' ${later}`)}
    order by r.due_at, r.id limit ${of.limit}`);
}

/** What must be zero before the day ends. */
export interface OpenCount {
  readonly review: number;
  readonly checks: number;
  /** Of both, those whose time is over. */
  readonly late: number;
  /** Late rows that nobody decided, by whom they were said to last. */
  readonly toldDirector: number;
  readonly toldSubdistrict: number;
}

/** What must be zero before the day ends: rows to decide and checks to finish by then, and what is late already. */
export async function countOpen(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly today: Day; readonly now: Instant },
): Promise<OpenCount> {
  const scope = [...of.communityIds];
  const end = sql`((${of.today}::date + 1)::timestamp at time zone menshen_zone())`;
  const [row] = await tx.query<OpenCount & Record<string, unknown>>(sql`
    select r.review, s.checks, (r.late + s.late)::int as late, r."toldDirector", r."toldSubdistrict"
    from (
      select count(*)::int as review, count(*) filter (where due_at < ${of.now})::int as late,
        count(*) filter (where escalated_to = 'director')::int as "toldDirector",
        count(*) filter (where escalated_to = 'subdistrict')::int as "toldSubdistrict"
      from push_row where community_id = any (${scope}::int[]) and state = 'review' and due_at <= ${end}) r
    cross join (
      select count(*)::int as checks, count(*) filter (where due_at < ${of.now})::int as late
      from push_subject where community_id = any (${scope}::int[]) and outcome is null and due_at <= ${end}) s`);
  return row ?? { review: 0, checks: 0, late: 0, toldDirector: 0, toldSubdistrict: 0 };
}

/** The file of a list, as it came. */
export async function findListFile(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly listId: string },
): Promise<
  { readonly communityId: CommunityId; readonly fileName: string; readonly sealed: Buffer | null } | undefined
> {
  const [row] = await tx.query<{ communityId: CommunityId; fileName: string; sealed: Buffer | null }>(sql`
    select community_id as "communityId", file_name as "fileName", sealed from push_list
    where community_id = any (${[...of.communityIds]}::int[]) and id = ${of.listId}`);
  return row;
}

/** Names of communities. */
export async function communityNames(tx: Tx, ids: readonly CommunityId[]): Promise<ReadonlyMap<CommunityId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: number; name: string }>(sql`
    select id, name from area where id = any (${[...new Set(ids)]}::int[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
