import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import type { HintState } from '../domain/review.ts';

interface OfHint {
  readonly communityId: CommunityId;
  readonly hintId: string;
}

/** Writes a hint. @idempotent by id */
export async function insertHint(
  tx: Tx,
  of: OfHint & { readonly posterId: string; readonly sealed: Buffer; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    insert into hint (community_id, id, poster_id, received_at, sealed)
    values (${of.communityId}, ${of.hintId}, ${of.posterId}, ${of.now}, ${of.sealed}) on conflict do nothing`);
}

export async function lockHint(tx: Tx, of: OfHint): Promise<HintState | undefined> {
  const [row] = await tx.query<HintState & Record<string, unknown>>(
    sql`select state from hint where community_id = ${of.communityId} and id = ${of.hintId} for update`,
  );
  return row;
}

export async function decideHint(
  tx: Tx,
  of: OfHint & {
    readonly state: 'asked' | 'dropped';
    readonly dwellingId: string | null;
    readonly taskId: string | null;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  await tx.execute(sql`
    update hint set state = ${of.state}, dwelling_id = ${of.dwellingId}, task_id = ${of.taskId}, decided_at = ${of.now},
      decided_by = ${of.by}
    where community_id = ${of.communityId} and id = ${of.hintId}`);
}

/** A hint in the list, still sealed. */
export interface HintRow {
  readonly hintId: string;
  readonly communityId: CommunityId;
  readonly poster: string | null;
  readonly receivedAt: Instant;
  readonly sealed: Buffer;
  readonly dwellingId: string | null;
  readonly state: string;
}

/** Hints, the newest first. */
export function listHints(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly HintRow[]> {
  const { after } = of;
  return tx.query<HintRow & Record<string, unknown>>(sql`
    select h.id as "hintId", h.community_id as "communityId", p.name as poster, h.received_at as "receivedAt", h.sealed,
      h.dwelling_id as "dwellingId", h.state
    from hint h left join poster p on p.community_id = h.community_id and p.id = h.poster_id
    where h.community_id = any (${[...of.communityIds]}::int[])
      ${after ? sql`and (h.received_at, h.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : emptySql}
    order by h.received_at desc, h.id desc limit ${of.limit}`);
}
