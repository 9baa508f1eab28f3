import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { InboxFact, InboxFileSettled, InboxState } from '../domain/inbox-rules.ts';

/** A file of the inbox without its content. */
export interface InboxFile {
  readonly id: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly digest: string;
  readonly state: InboxState;
  readonly problem: string | null;
  readonly foundAt: Instant;
  readonly again: number;
  readonly againAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly settledBy: string | null;
  readonly hasContent: boolean;
}

/** The newest files of a community; those that wait first. */
export function listInbox(tx: Tx, communityId: CommunityId): Promise<InboxFile[]> {
  return tx.query<InboxFile & Record<string, unknown>>(sql`
    select f.id, f.file_name as "fileName", f.byte_size as "byteSize", f.digest, f.state, f.problem, f.found_at as "foundAt", f.again,
      f.again_at as "againAt", f.settled_at as "settledAt", a.name as "settledBy", f.sealed is not null as "hasContent"
    from inbox_file f left join account a on a.id = f.settled_by
    where f.community_id = ${communityId} order by f.settled_at is null desc, f.found_at desc, f.id desc limit 200`);
}

/** A file of a community by its digest; locked. */
export async function findByDigest(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly digest: string },
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(sql`
    select id from inbox_file where community_id = ${of.communityId} and digest = ${of.digest} for update`);
  return row?.id;
}

export async function lockInboxFile(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly id: string },
): Promise<{ readonly state: InboxState } | undefined> {
  const [row] = await tx.query<{ state: InboxState }>(sql`
    select state from inbox_file where community_id = ${of.communityId} and id = ${of.id} for update`);
  return row;
}

/** The content of a file that waits. */
export async function findInboxContent(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly id: string },
): Promise<{ readonly communityId: CommunityId; readonly fileName: string; readonly sealed: Buffer } | undefined> {
  const [row] = await tx.query<{ communityId: CommunityId; fileName: string; sealed: Buffer }>(sql`
    select community_id as "communityId", file_name as "fileName", sealed from inbox_file
    where community_id = any (${[...of.communityIds]}::int[]) and id = ${of.id} and sealed is not null`);
  return row;
}

/** Keeps a file that was found, or counts that it came again. @idempotent by (communityId, digest) */
export async function writeInboxFact(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly fact: InboxFact;
    readonly sealed: Buffer | null;
    readonly now: Instant;
  },
): Promise<void> {
  const { communityId, fact, sealed, now } = of;
  if (fact.type === 'inboxFileAgain') {
    await tx.execute(sql`
      update inbox_file set again = again + 1, again_at = ${now} where community_id = ${communityId} and id = ${fact.subjectId}`);
    return;
  }
  const { subjectId, name, byteSize, digest, problem } = fact;
  await tx.execute(sql`
    insert into inbox_file (community_id, id, file_name, byte_size, digest, state, problem, sealed, found_at)
    values (${communityId}, ${subjectId}, ${name}, ${byteSize}, ${digest}, ${problem === null ? 'waiting' : 'unreadable'}, ${problem},
      ${problem === null ? sealed : null}, ${now})
    on conflict do nothing`);
}

/** Says what became of a file and empties it. */
export async function settleInbox(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly fact: InboxFileSettled;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  const { communityId, fact, now, by } = of;
  await tx.execute(sql`
    update inbox_file set state = ${fact.use}, sealed = null, settled_at = ${now}, settled_by = ${by}
    where community_id = ${communityId} and id = ${fact.subjectId}`);
}

/** Empties files that nobody has dealt with for a month; that they came stays to be seen. */
export async function emptyOldInbox(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    update inbox_file set sealed = null
    where community_id = ${of.communityId} and sealed is not null and found_at < ${of.now}::timestamptz - interval '31 days'`);
}

/** The communities by code. As the owner. */
export async function communitiesByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, CommunityId>> {
  const rows = await tx.query<{ id: number; code: string }>(sql`
    select id, code from area where level = 'community' and retired_at is null and code = any (${[...codes]}::text[])`);
  return new Map(rows.map(({ id, code }) => [code, id]));
}
