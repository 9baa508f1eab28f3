import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { joinSql, sql } from '../../base/server/db.ts';
import type { ColumnChoice, Meaning } from '../../sheets/domain/reading.ts';

export type ImportStatus = 'open' | 'done' | 'undone' | 'discarded';

/** A roster that adds to the register, or a workbook that was exported, edited and is compared on its own page. */
export type ImportPurpose = 'roster' | 'broughtBack';

/** One drop of files, as lists show it. */
export interface ImportRow {
  readonly communityId: CommunityId;
  readonly id: string;
  readonly status: ImportStatus;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly doneAt: Instant | null;
  readonly undoneAt: Instant | null;
  readonly report: unknown;
  readonly files: readonly ListedFile[];
}

/** A file as it came, still sealed; content is null once its retention has ended. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly content: Buffer | null;
  /** The estate of people whom no column places. */
  readonly estate: string | null;
}

/** A file of an import as lists show it. */
export interface ListedFile {
  readonly id: string;
  readonly name: string;
  readonly byteSize: number;
  readonly estate: string | null;
}

/** A file on its way into the database. */
export interface NewImportFile {
  readonly id: string;
  readonly name: string;
  readonly byteSize: number;
  readonly sha256: Buffer;
  readonly sealed: Buffer;
}

/** Opens an import; files of one drop arrive side by side, and any may be first. @idempotent by (communityId, id) */
export async function insertImport(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly id: string;
    readonly purpose: ImportPurpose;
    readonly accountId: string;
    readonly now: Instant;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into import (community_id, id, status, purpose, created_by, created_at)
    values (${of.communityId}, ${of.id}, 'open', ${of.purpose}, ${of.accountId}, ${of.now})
    on conflict do nothing`);
}

/** Adds files behind those that are there. The caller holds the import's lock. */
export async function insertImportFiles(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly importId: string; readonly files: readonly NewImportFile[] },
): Promise<void> {
  if (of.files.length === 0) return;
  const rows = of.files.map(
    (file, index) =>
      sql`(${of.communityId}, ${file.id}::uuid, ${of.importId}::uuid, ${index}::int + (
        select coalesce(max(position) + 1, 0) from import_file where community_id = ${of.communityId} and import_id = ${of.importId}),
        ${file.name}, ${file.byteSize}::int, ${file.sha256}::bytea, ${file.sealed}::bytea)`,
  );
  await tx.execute(sql`
    insert into import_file (community_id, id, import_id, position, name, byte_size, sha256, content) values ${joinSql(rows)}`);
}

/** Locks one import against a second hand. */
export async function lockImport(
  tx: Tx,
  communityId: CommunityId,
  id: string,
): Promise<{ readonly status: ImportStatus; readonly doneAt: Instant | null } | undefined> {
  const [row] = await tx.query<{ status: ImportStatus; doneAt: Instant | null }>(sql`
    select status, done_at as "doneAt" from import where community_id = ${communityId} and id = ${id} for update`);
  return row;
}

/**
 * One import at a time in a community: the second plans on what the first has written. Whoever deletes a place takes it too, since an
 * import writes in bulk and holds nothing of what it points to. Ends with the transaction.
 */
export async function lockCommunityImports(tx: Tx, communityId: CommunityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(730002, ${communityId}::int)`);
}

/** The files of an import in the order of the drop. */
export function readStoredFiles(tx: Tx, communityId: CommunityId, importId: string): Promise<StoredFile[]> {
  return tx.query<StoredFile>(sql`
    select id, name, encode(sha256, 'hex') as sha256, content, estate from import_file
    where community_id = ${communityId} and import_id = ${importId} order by position`);
}

/** The files of an import, without their bytes. */
export async function readFileIds(tx: Tx, communityId: CommunityId, importId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from import_file where community_id = ${communityId} and import_id = ${importId}`);
  return rows.map(({ id }) => id);
}

/** Sets the estate of a file's people; null takes it back. */
export async function setFileEstate(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly importId: string;
    readonly fileId: string;
    readonly estate: string | null;
  },
): Promise<void> {
  await tx.execute(sql`
    update import_file set estate = ${of.estate}
    where community_id = ${of.communityId} and import_id = ${of.importId} and id = ${of.fileId}`);
}

/** Every remembered remap of a community. */
export function readChoices(tx: Tx, communityId: CommunityId): Promise<ColumnChoice[]> {
  return tx.query<{ shape: string; meanings: Readonly<Record<number, Meaning | null>> }>(sql`
    select shape, meanings from column_choice where community_id = ${communityId} order by shape`);
}

/** Remembers a remap for files of the same shape. @idempotent by (communityId, shape) */
export async function upsertChoice(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly choice: ColumnChoice;
    readonly accountId: string;
    readonly now: Instant;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into column_choice (community_id, shape, meanings, chosen_by, chosen_at)
    values (${of.communityId}, ${of.choice.shape}, ${JSON.stringify(of.choice.meanings)}, ${of.accountId}, ${of.now})
    on conflict (community_id, shape) do update
      set meanings = excluded.meanings, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at`);
}

/** Forgets a remap. */
export async function deleteChoice(tx: Tx, communityId: CommunityId, shape: string): Promise<void> {
  await tx.execute(sql`delete from column_choice where community_id = ${communityId} and shape = ${shape}`);
}

/** Sets where an import stands. */
export async function updateImportStatus(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly id: string;
    readonly status: ImportStatus;
    readonly now: Instant;
    readonly report?: object;
  },
): Promise<void> {
  const column =
    of.status === 'done' ? sql`done_at = ${of.now},` : of.status === 'undone' ? sql`undone_at = ${of.now},` : sql``;
  await tx.execute(sql`
    update import set ${column} report = coalesce(${of.report ? JSON.stringify(of.report) : null}::jsonb, report), status = ${of.status}
    where community_id = ${of.communityId} and id = ${of.id}`);
}

/** Rosters of the caller's communities, newest first; keyset by (created_at, id). */
export function listImports(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly before: { readonly at: string; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<ImportRow[]> {
  const after = of.before
    ? sql`and (i.created_at, i.id) < (${of.before.at}::timestamptz, ${of.before.id}::uuid)`
    : sql``;
  return tx.query<ImportRow & Record<string, unknown>>(sql`
    ${importColumns} where i.community_id = any (${[...of.communityIds]}::int[]) and i.purpose = 'roster' ${after}
    order by i.created_at desc, i.id desc limit ${of.limit}`);
}

/** One import inside the caller's scope. */
export async function findImport(
  tx: Tx,
  communityIds: readonly CommunityId[],
  id: string,
): Promise<ImportRow | undefined> {
  const [row] = await tx.query<ImportRow & Record<string, unknown>>(sql`
    ${importColumns} where i.community_id = any (${[...communityIds]}::int[]) and i.id = ${id}`);
  return row;
}

const importColumns = sql`
  select i.community_id as "communityId", i.id, i.status, i.created_by as "createdBy", i.created_at as "createdAt", i.done_at as "doneAt",
    i.undone_at as "undoneAt", i.report,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'byteSize', f.byte_size, 'estate', f.estate) order by f.position), '[]')
     from import_file f where f.community_id = i.community_id and f.import_id = i.id) as files
  from import i`;

/** Accounts of rows, by outcome; keyset by (file position, sheet, row). */
export interface ImportRowAccount {
  readonly fileId: string;
  readonly fileName: string;
  readonly position: number;
  readonly sheet: string;
  readonly row: number;
  readonly outcome: 'taken' | 'held' | 'notRecord';
  readonly reason: string | null;
  readonly personIds: readonly string[];
  readonly problems: readonly unknown[];
}

/** Rows of an import that are held, or that were taken with something to say. */
export function listImportRows(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly importId: string;
    readonly outcome: 'taken' | 'held' | 'notRecord' | undefined;
    readonly onlyProblems: 'yes' | 'no';
    readonly after: { readonly position: number; readonly sheet: string; readonly row: number } | undefined;
    readonly limit: number;
  },
): Promise<ImportRowAccount[]> {
  const outcome = of.outcome ? sql`and r.outcome = ${of.outcome}` : sql``;
  const problems = of.onlyProblems === 'yes' ? sql`and r.problems <> '[]'::jsonb` : sql``;
  const after = of.after
    ? sql`and (f.position, r.sheet, r.row) > (${of.after.position}::int, ${of.after.sheet}::text, ${of.after.row}::int)`
    : sql``;
  return tx.query<ImportRowAccount & Record<string, unknown>>(sql`
    select r.file_id as "fileId", f.name as "fileName", f.position, r.sheet, r.row, r.outcome, r.reason, r.person_ids as "personIds", r.problems
    from import_row r join import_file f on f.community_id = r.community_id and f.id = r.file_id
    where r.community_id = ${of.communityId} and r.import_id = ${of.importId} ${outcome} ${problems} ${after}
    order by f.position, r.sheet, r.row limit ${of.limit}`);
}

/** Empties the content of files whose retention has ended; the account of their rows stays. Answers how many. */
export function dropOldContents(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly before: Day },
): Promise<number> {
  return tx.execute(sql`
    update import_file f set content = null
    from import i
    where i.community_id = f.community_id and i.id = f.import_id and f.content is not null
      and f.community_id = any (${[...of.communityIds]}::int[]) and i.created_at < ${of.before}::date`);
}

/** Communities that hold file contents from before a day. As owner: a job has no scope of its own. */
export async function communitiesWithOldContents(tx: Tx, before: Day): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ communityId: CommunityId }>(sql`
    select distinct f.community_id as "communityId"
    from import_file f join import i on i.community_id = f.community_id and i.id = f.import_id
    where f.content is not null and i.created_at < ${before}::date`);
  return rows.map(({ communityId }) => communityId);
}
