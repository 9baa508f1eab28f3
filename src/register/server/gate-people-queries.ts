import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { labelOf } from './people-state-queries.ts';

/** One person as a gate needs to know them; no id number, no birth date, no reason of health. */
export interface GatePerson {
  readonly personId: string;
  readonly name: string;
  readonly householdId: string | null;
  /** As workers say it. */
  readonly dwelling: string;
  readonly room: string;
  /** Last four digits of each phone, separated by spaces. */
  readonly phoneTails: string;
  readonly householdSize: number;
  readonly plates: string;
  /** Of today; '' when the person may go anywhere. */
  readonly standing: string;
  readonly standingUntil: string;
  readonly standingClause: string;
}

interface GatePersonRow extends Omit<GatePerson, 'dwelling' | 'room'> {
  readonly estate: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
  readonly doorName: string | null;
}

/** Everybody who lives or works in a community today, each once, with the dwelling in which they live before the one in which they work. */
export async function gatePeopleRows(
  tx: Tx,
  { communityId, today }: { readonly communityId: CommunityId; readonly today: Day },
): Promise<readonly GatePerson[]> {
  const rows = await tx.query<GatePersonRow & { [column: string]: unknown }>(sql`
    with open as materialized (
      select person_id, dwelling_id, household_id, kind, id from residency
      where community_id = ${communityId} and (until_day is null or until_day > ${today}) and (from_day is null or from_day <= ${today})
    ), home as (
      select distinct on (person_id) person_id, dwelling_id, household_id from open
      order by person_id, array_position(array['home', 'tenant', 'stay', 'work'], kind), id
    ), sizes as (
      select household_id, count(distinct person_id) as size from open where household_id is not null group by 1
    ), tails as (
      select person_id, string_agg(right(phone, 4), ' ' order by position, phone) as tails from person_phone
      where community_id = ${communityId} group by 1
    ), cars as (
      select person_id, string_agg(plate, ' ' order by plate) as plates from vehicle
      where community_id = ${communityId} group by 1
    )
    select p.id as "personId", p.name, h.household_id as "householdId", coalesce(t.tails, '') as "phoneTails",
      coalesce(z.size, 1) as "householdSize", coalesce(c.plates, '') as plates, coalesce(s.code, '') as standing,
      coalesce(s.until_day::text, '') as "standingUntil", coalesce(s.clause, '') as "standingClause",
      e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
    from home h
    join person p on p.community_id = ${communityId} and p.id = h.person_id and p.merged_into is null and p.died_on is null
    join dwelling d on d.community_id = ${communityId} and d.id = h.dwelling_id
    join estate e on e.community_id = ${communityId} and e.id = d.estate_id
    left join building b on b.community_id = ${communityId} and b.id = d.building_id
    left join unit u on u.community_id = ${communityId} and u.id = d.unit_id
    left join sizes z on z.household_id = h.household_id
    left join tails t on t.person_id = p.id
    left join cars c on c.person_id = p.id
    left join standing s on s.community_id = ${communityId} and s.person_id = p.id
      and s.from_day <= ${today} and s.until_day >= ${today}`);
  return rows.map(({ estate, building, unit, room, doorName, ...person }) => ({
    ...person,
    room: room ?? '',
    dwelling: labelOf({ estate, building, unit, room: room ?? '', doorName }),
  }));
}
