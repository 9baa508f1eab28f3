import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { IMPROBABLE } from '../../forms/domain/improbable.ts';
import type { HealthReading } from '../domain/improbable-day.ts';

/**
 * Readings of a period that can be part of an improbable series, all readings of a person or of whoever entered them: one figure often
 * enough, or two far enough apart, or entered with many others. The last answer with readings of a household counts on each day. Most people have no
 * such readings, and theirs stay in the database. The zone is asked for once: as a plain call it is read from its table for every answer,
 * which took 0.8 s for those of 4,600 households.
 */
export function listOddReadings(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly from: Instant; readonly until: Instant },
): Promise<readonly HealthReading[]> {
  const { sameInARow, tooManyAMinute, sameForAll, jumpDegrees } = IMPROBABLE;
  return tx.query<HealthReading & Record<string, unknown>>(sql`
    with said as materialized (
      select distinct on (household_id, (at at time zone (select menshen_zone()))::date) household_id, at, source, by_account,
        answers -> 'members' as members
      from answer
      where community_id = ${of.communityId} and form_key = ${dailyHealth.id} and at >= ${of.from} and at < ${of.until}
        and household_id is not null and answers -> 'members' is not null
      order by household_id, (at at time zone (select menshen_zone()))::date, at desc, id desc),
    reading as materialized (
      select s.household_id, x.person, x.temperature, s.at, s.source, s.by_account
      from said s cross join lateral jsonb_to_recordset(
        case when jsonb_typeof(s.members) = 'array' then s.members else '[]' end) x (person text, temperature float)
      where x.person is not null and x.temperature is not null),
    odd as (
      select person from (select person, temperature, count(*) as times from reading group by person, temperature) figure
      group by person having max(times) >= ${sameInARow} or max(temperature) - min(temperature) > ${jumpDegrees - 0.01}::float),
    quick as (
      select by_account from reading where by_account is not null and source <> 'chat'
      group by by_account having count(*) >= ${Math.min(tooManyAMinute, sameForAll)})
    select household_id as "householdId", person, temperature, at, source, by_account as by from reading
    where person in (select person from odd) or (source <> 'chat' and by_account in (select by_account from quick))`);
}
