import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { livedHouseholds } from '../../register/server/api.ts';
import type { UnansweredStairwell } from '../domain/chat-list-missing.ts';
import type { SaidHealth } from '../domain/health-day.ts';

/** A community between two moments (the end excluded). */
export interface HealthPeriod {
  readonly communityId: CommunityId;
  readonly from: Instant;
  readonly until: Instant;
}

/** As a sub-select: the last answer of each household. */
function saidOf({ communityId, from, until }: HealthPeriod): Sql {
  return sql`
    select distinct on (household_id) household_id, at, source, answers from answer
    where community_id = ${communityId} and form_key = ${dailyHealth.id} and at >= ${from} and at < ${until} and household_id is not null
    order by household_id, at desc, id desc`;
}

/** Buildings in their order with what how many of their households said; equal answers are one row, and most say the same. */
export function countHealth(tx: Tx, of: HealthPeriod): Promise<readonly SaidHealth[]> {
  return tx.query<SaidHealth & Record<string, unknown>>(sql`
    with said as materialized (${saidOf(of)}), lived as materialized (${livedHouseholds(of.communityId)}),
    place as (
      select e.id as estate_id, e.name as estate, b.id as building_id, coalesce(b.name, '') as building,
        row_number() over (order by e.name_key collate menshen_order, b.name_key collate menshen_order nulls last, e.id, b.id) as nth
      from estate e left join lateral (
        select id, name, name_key from building where community_id = e.community_id and estate_id = e.id
        union all select null, null, null) b on true
      where e.community_id = ${of.communityId}),
    counted as (
      select d.estate_id, d.building_id, s.source, s.answers, count(*)::int as households
      from lived l join dwelling d on d.community_id = ${of.communityId} and d.id = l.dwelling_id
      left join said s on s.household_id = l.id
      group by d.estate_id, d.building_id, s.source, s.answers)
    select c.building_id as "buildingId", p.estate, p.building, c.households, c.source, c.answers
    from counted c join place p on p.estate_id = c.estate_id and p.building_id is not distinct from c.building_id
    order by p.nth`);
}

/** Rooms without an answer by stairwell, in the order of the way; of one building or of all. */
export function listUnanswered(
  tx: Tx,
  of: HealthPeriod & { readonly buildingId: string | undefined },
): Promise<readonly UnansweredStairwell[]> {
  const ofBuilding = of.buildingId === undefined ? emptySql : sql`and d.building_id = ${of.buildingId}`;
  return tx.query<UnansweredStairwell & Record<string, unknown>>(sql`
    with said as materialized (${saidOf(of)}), lived as materialized (${livedHouseholds(of.communityId)}),
    stairwell as (
      select d.estate_id, d.building_id, d.unit_id, count(*)::int as households,
        array_agg(d.room order by d.floor nulls last, length(d.room), d.room collate "C") as rooms
      from lived l join dwelling d on d.community_id = ${of.communityId} and d.id = l.dwelling_id
      where not exists (select from said s where s.household_id = l.id) ${ofBuilding}
      group by d.estate_id, d.building_id, d.unit_id)
    select e.name as estate, coalesce(b.name, '') as building, coalesce(u.name, '') as unit, s.households, s.rooms
    from stairwell s join estate e on e.community_id = ${of.communityId} and e.id = s.estate_id
    left join building b on b.community_id = ${of.communityId} and b.id = s.building_id
    left join unit u on u.community_id = ${of.communityId} and u.id = s.unit_id
    order by e.name_key collate menshen_order, b.name_key collate menshen_order nulls last, u.name_key collate menshen_order nulls first,
      e.id, b.id, u.id`);
}

/** The different answers of a period. */
export async function listDifferentAnswers(tx: Tx, of: HealthPeriod): Promise<readonly Answers[]> {
  const rows = await tx.query<{ answers: Answers }>(sql`select distinct answers from (${saidOf(of)}) said`);
  return rows.map(({ answers }) => answers);
}

/** A household whose last answer is one of those that were asked for. */
export interface SayingHousehold {
  readonly householdId: string;
  readonly dwellingId: string;
  readonly placeKey: string;
  readonly head: string;
  readonly at: Instant;
  readonly source: string;
  readonly answers: Answers;
}

/** Households whose last answer is one of `answers`, in the order of their doors, from behind `after`. */
export function listSaying(
  tx: Tx,
  of: HealthPeriod & {
    readonly answers: readonly Answers[];
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly SayingHousehold[]> {
  const { communityId, after } = of;
  const isBehind =
    after === undefined
      ? emptySql
      : sql`and (d.place_key collate menshen_order, l.id) > (${after[0]} collate menshen_order, ${after[1]}::uuid)`;
  return tx.query<SayingHousehold & Record<string, unknown>>(sql`
    with said as materialized (${saidOf(of)}),
    page as (
      select s.household_id as id, d.id as dwelling_id, d.place_key, s.at, s.source, s.answers
      from said s join (${livedHouseholds(communityId)}) l on l.id = s.household_id
      join dwelling d on d.community_id = ${communityId} and d.id = l.dwelling_id
      where s.answers = any (${of.answers.map((one) => JSON.stringify(one))}::jsonb[]) ${isBehind}
      order by d.place_key collate menshen_order, l.id limit ${of.limit})
    select p.id as "householdId", p.dwelling_id as "dwellingId", p.place_key as "placeKey", p.at, p.source, p.answers, h.name as head
    from page p cross join lateral (
      select x.name from residency r join person x on x.community_id = r.community_id and x.id = r.person_id
      where r.community_id = ${communityId} and r.household_id = p.id and r.dwelling_id = p.dwelling_id and r.until_day is null
        and r.kind <> 'work' and x.merged_into is null and x.died_on is null
      order by r.relation = 'head' desc nulls last, x.birth_date, x.id limit 1) h
    order by p.place_key collate menshen_order, p.id`);
}
