import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { sumOf, type Outbreak, type TableCount } from '../domain/destroy.ts';
import type { Destruction } from '../domain/certificate.ts';

/** What stands in the way of a destruction, and what it would take. */
export async function readOutbreak(tx: Tx, communityId: CommunityId): Promise<Outbreak> {
  const [row] = await tx.query<{ code: string; orders: number; sensors: number }>(sql`
    select code,
      (select count(*)::int from isolation_order o where o.community_id = ${communityId} and o.state <> 'ended') as orders,
      (select count(*)::int from sensor s where s.community_id = ${communityId} and s.state = 'installed') as sensors
    from area where id = ${communityId}`);
  const counts = await tx.query<TableCount & Record<string, unknown>>(sql`
    select name, rows::int from count_outbreak(${communityId})`);
  return { code: row?.code ?? '', orders: row?.orders ?? 0, sensors: row?.sensors ?? 0, counts };
}

/** Deletes all of it, with every fact but those of the kept types; answers the rows by table. Nothing brings them back. */
export function destroyOutbreak(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly keptTypes: readonly string[] },
): Promise<TableCount[]> {
  return tx.query<TableCount & Record<string, unknown>>(sql`
    select name, rows::int from destroy_outbreak(${of.communityId}, ${[...of.keptTypes]}::text[])`);
}

/** Keeps what the certificate will say. */
export async function insertDestruction(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly id: string;
    readonly now: Instant;
    readonly accountId: string;
    readonly reason: string;
    readonly counts: readonly TableCount[];
  },
): Promise<void> {
  await tx.execute(sql`
    insert into destruction (community_id, id, destroyed_at, destroyed_by, reason, counts)
    values (${of.communityId}, ${of.id}, ${of.now}, ${of.accountId}, ${of.reason}, ${JSON.stringify(of.counts)})`);
}

/** Destructions of the communities, newest first, at most 50; one when an id is given. */
export async function listDestructions(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly id?: string },
): Promise<readonly (Destruction & { readonly total: number })[]> {
  const one = of.id === undefined ? sql`true` : sql`d.id = ${of.id}`;
  const rows = await tx.query<Destruction & Record<string, unknown>>(sql`
    select d.id, a.name as community, to_char(d.destroyed_at at time zone menshen_zone(), 'YYYY-MM-DD HH24:MI') as at,
      coalesce(w.name, '') as by, d.reason, d.counts
    from destruction d
    join area a on a.id = d.community_id
    left join account w on w.id = d.destroyed_by
    where d.community_id = any (${[...of.communityIds]}::int[]) and ${one}
    order by d.destroyed_at desc, d.id limit 50`);
  return rows.map((row) => ({ ...row, total: sumOf(row.counts) }));
}
