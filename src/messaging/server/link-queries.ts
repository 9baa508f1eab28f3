import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { LinkKind } from '../domain/link.ts';

interface OfKind {
  readonly communityId: CommunityId;
  readonly kind: LinkKind;
}

/** Which links of a kind hold now; 0 until some were revoked. */
export async function readEpoch(tx: Tx, { communityId, kind }: OfKind): Promise<number> {
  const [row] = await tx.query<{ epoch: number }>(
    sql`select epoch from link_kind where community_id = ${communityId} and kind = ${kind}`,
  );
  return row?.epoch ?? 0;
}

/** Ends every link of a kind that is out. */
export async function nextEpoch(tx: Tx, { communityId, kind, now }: OfKind & { readonly now: Instant }): Promise<void> {
  await tx.execute(sql`
    insert into link_kind (community_id, kind, epoch, changed_at) values (${communityId}, ${kind}, 1, ${now})
    on conflict (community_id, kind) do update set epoch = link_kind.epoch + 1, changed_at = excluded.changed_at`);
}

/** Counts one use of a link; answers how many there were on the day. */
export async function countUse(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly linkHash: Uint8Array; readonly day: Day },
): Promise<number> {
  const [row] = await tx.query<{ uses: number }>(sql`
    insert into link_use (community_id, link_hash, day, uses) values (${of.communityId}, ${Buffer.from(of.linkHash)}, ${of.day}, 1)
    on conflict (community_id, link_hash, day) do update set uses = link_use.uses + 1 returning uses`);
  return row?.uses ?? 0;
}

/** Counts of days before this one go. Answers how many rows. */
export function dropUses(tx: Tx, of: { readonly communityId: CommunityId; readonly before: Day }): Promise<number> {
  return tx.execute(sql`delete from link_use where community_id = ${of.communityId} and day < ${of.before}`);
}
