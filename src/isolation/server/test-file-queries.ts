import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { paperPeople } from '../../register/server/api.ts';
import type { ExpectedTest } from '../domain/laboratory-list.ts';

/** Everybody under a running order, by what a laboratory may name him. */
export async function expectedTests(tx: Tx, communityId: CommunityId): Promise<readonly ExpectedTest[]> {
  const rows = await tx.query<{ orderId: string; personId: string; sampleCodes: readonly string[] }>(sql`
    select o.id as "orderId", o.person_id as "personId", coalesce(array_agg(t.sample_code) filter (where t.sample_code is not null), '{}')
      as "sampleCodes"
    from isolation_order o
    left join isolation_test t on t.community_id = o.community_id and t.order_id = o.id and t.dropped_at is null
    where o.community_id = ${communityId} and o.state = 'running' group by o.id, o.person_id order by o.id`);
  const personIds = rows.map(({ personId }) => personId);
  const people = await paperPeople(tx, { communityIds: [communityId], personIds });
  return rows.map(({ orderId, personId, sampleCodes }) => {
    const person = people.get(personId);
    return { orderId, sampleCodes, name: person?.name ?? '', idMasked: person?.idMasked ?? null };
  });
}
