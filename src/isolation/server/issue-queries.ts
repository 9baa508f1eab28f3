import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { selectPeople } from '../../register/server/api.ts';
import type { PersonToKeep } from '../domain/issue-orders.ts';
import type { Party } from '../domain/order-inputs.ts';

/** People for whom orders are wanted: whether they are here and alive, and what is open for them. */
export async function peopleToKeep(
  tx: Tx,
  { communityId, personIds }: { readonly communityId: CommunityId; readonly personIds: readonly string[] },
): Promise<readonly PersonToKeep[]> {
  const here = await selectPeople(tx, { communityId, who: { personIds } });
  const open = await tx.query<{ personId: string; disease: string }>(sql`
    select person_id as "personId", disease from isolation_order
    where community_id = ${communityId} and person_id = any (${[...personIds]}::uuid[]) and state <> 'ended'`);
  return here.map(({ personId }) => ({
    personId,
    // A returnee may have been registered without a door yet.
    isHere: true,
    openDiseases: open.filter((order) => order.personId === personId).map(({ disease }) => disease),
  }));
}

/** Who answered for the newest order of the community. */
export async function usualParties(tx: Tx, communityId: CommunityId): Promise<readonly Party[]> {
  const rows = await tx.query<{
    role: Party['role'];
    name: string;
    phone: string | null;
    accountId: Party['accountId'] | null;
  }>(sql`
    select p.role, p.name, p.phone, p.account_id as "accountId"
    from (select id from isolation_order where community_id = ${communityId} order by ordered_at desc, id desc limit 1) o
    join isolation_party p on p.community_id = ${communityId} and p.order_id = o.id`);
  return rows.map(({ role, name, phone, accountId }) => ({
    ...{ role, name, phone: phone ?? undefined },
    ...(accountId ? { accountId } : {}),
  }));
}
