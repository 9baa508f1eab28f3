import type { Day } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import { emptySql, type Sql, sql } from '../../base/server/db.ts';
import type { FigureScope, RowsOf } from './figure-rows.ts';

/** Tags that mean somebody looks in. */
const CARE_TAGS = [
  'livingAlone',
  'emptyNest',
  'bedridden',
  'dialysis',
  'cancerTreatment',
  'pregnant',
  'disabled',
  'dementia',
];

/** Who lives there on a day, each once; `until_day` is the first day on which somebody does not. */
function living({ communityIds }: FigureScope, day: Day, only: Sql = emptySql): Sql {
  return sql`
    select r.community_id, r.person_id from residency r
    where r.community_id = any (${[...communityIds]}::int[]) and r.kind <> 'work'
      and (r.from_day is null or r.from_day <= ${day}::date) and (r.until_day is null or r.until_day > ${day}::date)
      and not exists (select from person p where p.community_id = r.community_id and p.id = r.person_id
        and (p.merged_into is not null or p.died_on <= ${day}::date)) ${only}
    group by r.community_id, r.person_id`;
}

const asPeople = (people: Sql): Sql => sql`
  select community_id, person_id as id, person_id, null::uuid as dwelling_id, null::timestamptz as at, null::text as state
  from (${people}) lives`;

const residents: RowsOf = (scope) => asPeople(living(scope, scope.day));

/** Whoever lives here since a day has a residency that begins on it: only those are compared, not everybody twice. */
const movedIn: RowsOf = (scope) => {
  const { communityIds, day } = scope;
  const only = sql`and r.person_id in (
    select c.person_id from residency c where c.community_id = any (${[...communityIds]}::int[]) and c.from_day = ${day}::date)`;
  return asPeople(sql`${living(scope, day, only)} except ${living(scope, addDays(day, -1), only)}`);
};

/** Whoever left has a residency that ends on the day, or died on it. */
const movedOut: RowsOf = (scope) => {
  const { communityIds, day } = scope;
  const only = sql`and r.person_id in (
    select c.person_id from residency c where c.community_id = any (${[...communityIds]}::int[]) and c.until_day = ${day}::date
    union all
    select d.id from person d where d.community_id = any (${[...communityIds]}::int[]) and d.died_on = ${day}::date)`;
  return asPeople(sql`${living(scope, addDays(day, -1), only)} except ${living(scope, day, only)}`);
};

const households: RowsOf = ({ communityIds, day }) => sql`
  select h.community_id, h.id, null::uuid as person_id, h.dwelling_id, null::timestamptz as at, null::text as state
  from household h
  where h.community_id = any (${[...communityIds]}::int[]) and exists (
    select from residency r join person p on p.community_id = r.community_id and p.id = r.person_id
    where r.community_id = h.community_id and r.household_id = h.id and r.kind <> 'work'
      and (r.from_day is null or r.from_day <= ${day}::date) and (r.until_day is null or r.until_day > ${day}::date)
      and p.merged_into is null and (p.died_on is null or p.died_on > ${day}::date))`;

const careNeeded: RowsOf = (scope) => {
  const { communityIds, day } = scope;
  return asPeople(sql`
    select l.community_id, l.person_id from (${living(scope, day)}) l
    join (
      select distinct t.community_id, t.person_id from person_tag t
      where t.community_id = any (${[...communityIds]}::int[]) and t.kind = any (${CARE_TAGS}::text[])
        and t.from_day <= ${day}::date and (t.until_day is null or t.until_day > ${day}::date)
    ) t on t.community_id = l.community_id and t.person_id = l.person_id`);
};

/** Rows behind the figures on people. */
export const peopleRows = { residents, households, movedIn, movedOut, careNeeded } as const satisfies Record<
  string,
  RowsOf
>;
