import type { CommunityId } from '../../base/domain/ids.ts';
import { sql, type Tx } from '../../base/server/db.ts';
import { RETURN_DAYS } from '../domain/risk-rules.ts';

/** Days since people came back, by what they said themselves and a worker accepted. */
export async function returnedDays(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly today: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ personId: string; days: number }>(sql`
    select person_id as "personId", min(${of.today}::date - left(answers ->> 'arrivedAt', 10)::date) as days
    from self_registration
    where community_id = ${of.communityId} and state = 'accepted' and answers ->> 'arrivedAt' ~ '^\\d{4}-\\d{2}-\\d{2}'
      and received_at >= ${of.today}::date - ${RETURN_DAYS * 2}::int
    group by person_id`);
  return new Map(rows.flatMap(({ personId, days }) => (days < 0 ? [] : [[personId, days]])));
}
