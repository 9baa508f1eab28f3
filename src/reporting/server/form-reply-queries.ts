import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { FormReplied, FormSentBack } from '../domain/sent-form-rules.ts';
import type { ReplyVersion } from '../domain/sent-form-state.ts';

/** A version that went up, without its file. */
export interface FormReply extends ReplyVersion {
  readonly communityId: CommunityId;
  readonly formId: string;
  readonly source: 'filled' | 'uploaded';
  readonly fileName: string;
  readonly rowCount: number;
  readonly gapCount: number;
  readonly hasIds: boolean;
  readonly hasFile: boolean;
  readonly change: string | null;
  readonly signedBy: string;
  readonly sentBackAt: Instant | null;
  readonly sentBackBy: string | null;
  readonly remark: string | null;
}

const COLUMNS = sql`community_id as "communityId", form_id as "formId", id as "replyId", version, state, source, file_name as "fileName",
  row_count as "rowCount", gap_count as "gapCount", has_ids as "hasIds", sealed is not null as "hasFile", change, signed_at as "signedAt",
  signed_by as "signedBy", sent_back_at as "sentBackAt", sent_back_by as "sentBackBy", remark`;

/** Every version of some forms in some communities, oldest first. */
export function readReplies(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly formIds: readonly string[] },
): Promise<FormReply[]> {
  return tx.query<FormReply & Record<string, unknown>>(sql`
    select ${COLUMNS} from form_reply
    where community_id = any (${[...of.communityIds]}::int[]) and form_id = any (${[...of.formIds]}::uuid[])
    order by community_id, form_id, version`);
}

/** A reply with its file. */
export interface ReplyFile {
  readonly communityId: CommunityId;
  readonly replyId: string;
  readonly fileName: string;
  readonly sealed: Buffer;
}

export async function findReplyFile(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly replyId: string },
): Promise<ReplyFile | undefined> {
  const [row] = await tx.query<ReplyFile & Record<string, unknown>>(sql`
    select community_id as "communityId", id as "replyId", file_name as "fileName", sealed from form_reply
    where community_id = any (${[...of.communityIds]}::int[]) and id = ${of.replyId} and sealed is not null`);
  return row;
}

/** The files of some replies. */
export function readReplyFiles(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly replyIds: readonly string[] },
): Promise<ReplyFile[]> {
  return tx.query<ReplyFile & Record<string, unknown>>(sql`
    select community_id as "communityId", id as "replyId", file_name as "fileName", sealed from form_reply
    where community_id = any (${[...of.communityIds]}::int[]) and id = any (${[...of.replyIds]}::uuid[]) and sealed is not null`);
}

/** The rows of some replies, as they were read when they were signed. */
export function readReplyRows(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly replyIds: readonly string[] },
): Promise<{ readonly communityId: CommunityId; readonly sealed: Buffer }[]> {
  return tx.query<{ communityId: CommunityId; sealed: Buffer }>(sql`
    select community_id as "communityId", rows_sealed as sealed from form_reply
    where community_id = any (${[...of.communityIds]}::int[]) and id = any (${[...of.replyIds]}::uuid[]) and rows_sealed is not null`);
}

export async function insertReply(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly reply: FormReplied;
    readonly byteSize: number;
    readonly sealed: Buffer;
    readonly rowsSealed: Buffer;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  const { communityId, reply, byteSize, sealed, rowsSealed, now, by } = of;
  await tx.execute(sql`
    insert into form_reply (community_id, id, form_id, version, state, source, file_name, byte_size, sealed, rows_sealed, row_count,
      gap_count, has_ids, change, signed_by, signed_at)
    values (${communityId}, ${reply.subjectId}, ${reply.formId}, ${reply.version}, 'signed', ${reply.source}, ${reply.fileName}, ${byteSize},
      ${sealed}, ${rowsSealed}, ${reply.rowCount}, ${reply.gapCount}, ${reply.hasIds}, ${reply.change}, ${by}, ${now})`);
}

export async function setSentBack(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly fact: FormSentBack;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  const { communityId, fact, now, by } = of;
  await tx.execute(sql`
    update form_reply set state = 'sentBack', sent_back_at = ${now}, sent_back_by = ${by}, remark = ${fact.remark}
    where community_id = ${communityId} and id = ${fact.subjectId}`);
}

/** Communities that keep files of forms which were due before. As the owner. */
export async function communitiesWithOldForms(tx: Tx, before: Instant): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct f.community_id as id from sent_form f
    where f.due_at < ${before} and (f.sealed is not null or exists (
      select from form_reply r where r.community_id = f.community_id and r.form_id = f.id and (r.sealed is not null or r.rows_sealed is not null)))
    order by 1`);
  return rows.map(({ id }) => id);
}

/** Empties the files of forms which were due before; that they were sent and answered stays. Answers how many. */
export async function emptyOldForms(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly before: Instant },
): Promise<number> {
  const { communityId, before } = of;
  const rows = await tx.query<{ count: number }>(sql`
    with replies as (
      update form_reply r set sealed = null, rows_sealed = null
      where r.community_id = ${communityId} and (r.sealed is not null or r.rows_sealed is not null) and exists (
        select from sent_form f where f.community_id = r.community_id and f.id = r.form_id and f.due_at < ${before})
      returning 1),
    forms as (
      update sent_form set sealed = null where community_id = ${communityId} and due_at < ${before} and sealed is not null returning 1)
    select ((select count(*) from replies) + (select count(*) from forms))::int as count`);
  return rows[0]?.count ?? 0;
}
