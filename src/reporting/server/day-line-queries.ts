import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { OverrideRow } from './report-queries.ts';

/** Lines put by hand on a day, of all its versions, in the order of time. */
export function readLines(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly day: Day },
): Promise<(OverrideRow & { readonly communityId: CommunityId })[]> {
  return tx.query<OverrideRow & { readonly communityId: CommunityId } & Record<string, unknown>>(sql`
    select o.community_id as "communityId", o.report_id as "reportId", o.indicator, o.computed, o.value, o.reason, o.at,
      o.by_account as "byAccount"
    from daily_report r join report_override o on o.community_id = r.community_id and o.report_id = r.id
    where r.community_id = any (${[...of.communityIds]}::int[]) and r.day = ${of.day}
    order by o.at, o.id`);
}
