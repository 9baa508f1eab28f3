import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

interface OfPerson {
  readonly communityId: CommunityId;
  readonly personId: string;
}

/** Every order of a person, open or over. */
export async function orderIdsOf(tx: Tx, of: OfPerson): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from isolation_order where community_id = ${of.communityId} and person_id = ${of.personId} order by id`);
  return rows.map(({ id }) => id);
}

/** Orders of a person whose last move was from this other record. */
export async function ordersFollowedFrom(tx: Tx, of: OfPerson & { readonly from: string }): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select o.id from isolation_order o cross join lateral (
      select e.body from isolation_event e
      where e.community_id = o.community_id and e.order_id = o.id and e.kind in ('merged', 'unmerged')
      order by e.at desc, e.id desc limit 1) e
    where o.community_id = ${of.communityId} and o.person_id = ${of.personId} and e.body ->> 'from' = ${of.from} order by o.id`);
  return rows.map(({ id }) => id);
}

/** Into which record this one was merged; undefined while it stands by itself. */
export async function mergedInto(tx: Tx, of: OfPerson): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string | null }>(sql`
    select merged_into as id from person where community_id = ${of.communityId} and id = ${of.personId}`);
  return row?.id ?? undefined;
}

/** Orders become another record's. */
export async function setPerson(tx: Tx, of: OfPerson & { readonly orderIds: readonly string[] }): Promise<void> {
  await tx.execute(sql`
    update isolation_order set person_id = ${of.personId}, version = version + 1
    where community_id = ${of.communityId} and id = any (${[...of.orderIds]}::uuid[])`);
}
