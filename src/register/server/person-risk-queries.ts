import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** What makes somebody more at risk, as far as the register knows. */
export interface PersonRisk {
  readonly personId: string;
  readonly birthDate: Day | null;
  readonly tags: readonly string[];
  /** A restriction is published for them today. */
  readonly isUnderOrder: boolean;
}

/** Birth date, tags of today and whether an order holds, of these people. */
export function personRisks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personIds: readonly string[]; readonly today: Day },
): Promise<readonly PersonRisk[]> {
  return tx.query<PersonRisk & Record<string, unknown>>(sql`
    select p.id as "personId", p.birth_date as "birthDate",
      array(select t.kind from person_tag t where t.community_id = p.community_id and t.person_id = p.id
        and t.from_day <= ${of.today} and (t.until_day is null or t.until_day >= ${of.today})) as tags,
      exists (select from standing s where s.community_id = p.community_id and s.person_id = p.id
        and s.from_day <= ${of.today} and s.until_day >= ${of.today}) as "isUnderOrder"
    from person p where p.community_id = ${of.communityId} and p.id = any (${[...new Set(of.personIds)]}::uuid[])`);
}
