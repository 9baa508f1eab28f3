import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import type { Writing } from './order-write-queries.ts';

/** A paper in the office's own words. */
export interface OwnTemplate {
  readonly kind: PaperKind;
  readonly fileName: string;
  readonly uploadedAt: Instant;
}

export function listTemplates(tx: Tx, communityId: CommunityId): Promise<OwnTemplate[]> {
  return tx.query<OwnTemplate & Record<string, unknown>>(sql`
    select kind, file_name as "fileName", uploaded_at as "uploadedAt" from isolation_template where community_id = ${communityId}`);
}

/** The bytes of a community's own template; undefined when it uses the product's. */
export async function findTemplate(tx: Tx, communityId: CommunityId, kind: PaperKind): Promise<Uint8Array | undefined> {
  const [row] = await tx.query<{ bytes: Buffer }>(
    sql`select bytes from isolation_template where community_id = ${communityId} and kind = ${kind}`,
  );
  return row?.bytes;
}

export async function saveTemplate(
  tx: Tx,
  by: Writing,
  of: { readonly kind: PaperKind; readonly fileName: string; readonly bytes: Uint8Array },
): Promise<void> {
  await tx.execute(sql`
    insert into isolation_template (community_id, kind, file_name, bytes, uploaded_at, uploaded_by)
    values (${by.communityId}, ${of.kind}, ${of.fileName}, ${Buffer.from(of.bytes)}, ${by.now}, ${by.accountId})
    on conflict (community_id, kind) do update set file_name = excluded.file_name, bytes = excluded.bytes,
      uploaded_at = excluded.uploaded_at, uploaded_by = excluded.uploaded_by`);
}

export async function dropTemplate(tx: Tx, communityId: CommunityId, kind: PaperKind): Promise<void> {
  await tx.execute(sql`delete from isolation_template where community_id = ${communityId} and kind = ${kind}`);
}

export async function insertDocuments(
  tx: Tx,
  by: Writing,
  of: { readonly orderIds: readonly string[]; readonly kinds: readonly PaperKind[] },
): Promise<void> {
  const rows = of.orderIds.flatMap((orderId) => of.kinds.map((kind) => ({ id: newId(), orderId, kind })));
  await tx.execute(sql`
    insert into isolation_document (community_id, id, order_id, kind, made_at, made_by)
    select ${by.communityId}, n.id, n."orderId", n.kind, ${by.now}, ${by.accountId}
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, "orderId" uuid, kind text)`);
}
