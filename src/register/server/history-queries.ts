import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { FieldChange } from '../domain/people-change.ts';
import type { ImportEffect } from '../domain/person-history.ts';

/** Something that happened to a record, as it was written down. */
export interface HistoryRow {
  readonly id: string;
  readonly at: Instant;
  readonly accountId: string;
  readonly type: string;
  readonly body: { readonly changes?: readonly FieldChange[]; readonly otherId?: string };
}

type Of = { readonly communityId: CommunityId; readonly personIds: readonly string[]; readonly limit: number };

/** The facts of a record and of those merged into it, newest first. */
export function readFacts(tx: Tx, of: Of): Promise<HistoryRow[]> {
  return tx.query<HistoryRow & Record<string, unknown>>(sql`
    select id, recorded_at as at, account_id as "accountId", type, body from fact
    where community_id = ${of.communityId} and subject_id = any (${[...of.personIds]}::uuid[])
    order by recorded_at desc, id desc limit ${of.limit}`);
}

/** What files did to a record, newest first, with file, sheet and row. */
export function readImportEffects(tx: Tx, of: Of): Promise<ImportEffect[]> {
  return tx.query<ImportEffect & Record<string, unknown>>(sql`
    select e.import_id as "importId", e.seq, coalesce(i.done_at, i.created_at) as at, i.created_by as "accountId", e.kind, e.before, e.after,
      f.name as "fileName", e.sheet, e.row
    from import_effect e
    join import i on i.community_id = e.community_id and i.id = e.import_id
    left join import_file f on f.community_id = e.community_id and f.id = e.file_id
    where e.community_id = ${of.communityId} and e.person_id = any (${[...of.personIds]}::uuid[])
    order by i.done_at desc nulls last, e.import_id desc, e.seq limit ${of.limit}`);
}

/** The record and those that were merged into it, whose history is its own. */
export async function lineage(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personId: string },
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from person where community_id = ${of.communityId} and merged_into = ${of.personId}`);
  return [of.personId, ...rows.map(({ id }) => id)];
}
