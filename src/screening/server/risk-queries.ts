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
  readonly placeKey: string;
  readonly birthDate: Day | null;
  readonly tags: readonly string[] | null;
  readonly isUnderOrder: boolean;
  readonly returnedDaysAgo: number | null;
  readonly failures: number;
  /** Comes in the order of the way behind the person that was asked for. */
  readonly isBehind: boolean;
}

/** Everybody within the reach of the rules, once, in the order of their doors: home before lodging. */
export function listEndangered(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly today: Day;
    readonly reach: RiskReach;
    readonly behind?: readonly [placeKey: string, personId: string] | undefined;
  },
): Promise<readonly Endangered[]> {
  const { communityId, today, reach, behind } = of;
  const isBehind =
    behind === undefined
      ? sql`true`
      : sql`(d.place_key collate menshen_order, p.id) > (${behind[0]} collate menshen_order, ${behind[1]}::uuid)`;
  return tx.query<Endangered & Record<string, unknown>>(sql`
    with tagged as materialized (
      select person_id, array_agg(distinct kind) as tags from person_tag
      where community_id = ${communityId} and kind = any (${[...reach.tags]}::text[]) and from_day <= ${today}
        and (until_day is null or until_day >= ${today})
      group by person_id),
    bound as materialized (
      select distinct person_id from standing where community_id = ${communityId} and from_day <= ${today} and until_day >= ${today}),
    returned as materialized (${returnedSql(communityId, today)}),
    vain as materialized (
      select household_id, max(failures) as failures from task
      where community_id = ${communityId} and state = 'open' and failures > 0 and household_id is not null group by household_id),
    home as materialized (
      select distinct on (person_id) person_id, household_id, dwelling_id from residency
      where community_id = ${communityId} and until_day is null and kind <> 'work' and household_id is not null
      order by person_id, array_position(array['home', 'tenant', 'stay'], kind), id)
    select p.id as "personId", h.household_id as "householdId", h.dwelling_id as "dwellingId", d.place_key as "placeKey",
      p.birth_date as "birthDate", t.tags, (o.person_id is not null) as "isUnderOrder", g.days as "returnedDaysAgo",
      coalesce(v.failures, 0)::int as failures, ${isBehind} as "isBehind"
    from home h
    join person p on p.community_id = ${communityId} and p.id = h.person_id and p.merged_into is null and p.died_on is null
    join dwelling d on d.community_id = ${communityId} and d.id = h.dwelling_id
    left join tagged t on t.person_id = p.id left join bound o on o.person_id = p.id
    left join returned g on g.person_id = p.id left join vain v on v.household_id = h.household_id
    where ${agesSql(reach, today)}
      or t.person_id is not null or o.person_id is not null or g.person_id is not null or v.household_id is not null
    order by d.place_key collate menshen_order, p.id`);
}

/** A day more on either side: how a 29 February ages is for the rules to say. */
function agesSql({ fromAge, belowAge }: RiskReach, today: Day): Sql {
  const old =
    fromAge === undefined
      ? sql`false`
      : sql`p.birth_date <= (${today}::date - make_interval(years => ${fromAge}) + interval '1 day')::date`;
  const young =
    belowAge === undefined
      ? sql`false`
      : sql`p.birth_date >= (${today}::date - make_interval(years => ${belowAge}) - interval '1 day')::date`;
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
