import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { sql, type Sql, type Tx } from '../../base/server/db.ts';
import type { RiskReach } from '../domain/risk-reach.ts';
import { RETURN_DAYS } from '../domain/risk-rules.ts';

/** Somebody whom a rule may concern, where they live, with all that the rules look at. */
export interface Endangered {
  readonly personId: string;
  readonly householdId: string;
  readonly dwellingId: string;
  /** Estate, building, unit and room as `placeKey` joins them. */
  readonly placeKey: string;
  readonly floor: number | null;
  readonly birthDate: Day | null;
  readonly tags: readonly string[] | null;
  readonly isUnderOrder: boolean;
  readonly returnedDaysAgo: number | null;
  readonly failures: number;
}

/**
 * Everybody within the reach of the rules, once and in no order: home before lodging. What is known is put under each other and grouped,
 * because joined to each other the planner compared all with all (0.2 s); then only those who are left are looked up by their keys.
 */
export function listEndangered(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly today: Day; readonly reach: RiskReach },
): Promise<readonly Endangered[]> {
  const { communityId, today, reach } = of;
  return tx.query<Endangered & Record<string, unknown>>(sql`
    with known as materialized (
      select person_id, array_agg(distinct tag) filter (where tag is not null) as tags, bool_or(is_bound) as is_bound,
        max(failures)::int as failures, min(days)::int as days
      from (
        select person_id, kind as tag, false as is_bound, 0 as failures, null::int as days from person_tag
        where community_id = ${communityId} and kind = any (${[...reach.tags]}::text[]) and from_day <= ${today}
          and (until_day is null or until_day >= ${today})
        union all
        select person_id, null, true, 0, null from standing
        where community_id = ${communityId} and from_day <= ${today} and until_day >= ${today}
        union all
        select r.person_id, null, false, t.failures, null from task t
        join residency r on r.community_id = t.community_id and r.household_id = t.household_id and r.until_day is null
        where t.community_id = ${communityId} and t.state = 'open' and t.failures > 0
        union all
        select person_id, null, false, 0, days from (${returnedSql(communityId, today)}) returned
        union all
        select id, null, false, 0, null from person where community_id = ${communityId} and ${agesSql(reach, today)}
      ) facts
      group by person_id)
    select p.id as "personId", h.household_id as "householdId", h.dwelling_id as "dwellingId", d.place_key as "placeKey", d.floor,
      p.birth_date as "birthDate", k.tags, k.is_bound as "isUnderOrder", k.days as "returnedDaysAgo", k.failures
    from known k
    cross join lateral (
      select id, birth_date from person
      where community_id = ${communityId} and id = k.person_id and merged_into is null and died_on is null offset 0) p
    cross join lateral (
      select household_id, dwelling_id from residency
      where community_id = ${communityId} and person_id = k.person_id and until_day is null and kind <> 'work'
        and household_id is not null
      order by array_position(array['home', 'tenant', 'stay'], kind), id limit 1) h
    cross join lateral (
      select place_key, floor from dwelling where community_id = ${communityId} and id = h.dwelling_id offset 0) d`);
}

/** A day more on either side: how a 29 February ages is for the rules to say. */
function agesSql({ fromAge, belowAge }: RiskReach, today: Day): Sql {
  const old =
    fromAge === undefined
      ? sql`false`
      : sql`birth_date <= (${today}::date - make_interval(years => ${fromAge}) + interval '1 day')::date`;
  const young =
    belowAge === undefined
      ? sql`false`
      : sql`birth_date >= (${today}::date - make_interval(years => ${belowAge}) - interval '1 day')::date`;
  return sql`(${old} or ${young})`;
}

/** Days since people came back, by what they said themselves and a worker accepted. */
function returnedSql(communityId: CommunityId, today: Day): Sql {
  return sql`
    select person_id, min(${today}::date - left(answers ->> 'arrivedAt', 10)::date) as days
    from self_registration
    where community_id = ${communityId} and state = 'accepted' and person_id is not null
      and answers ->> 'arrivedAt' ~ '^\\d{4}-\\d{2}-\\d{2}' and received_at >= ${today}::date - ${RETURN_DAYS * 2}::int
    group by person_id`;
}
