import type { Day } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import { type Sql, sql } from '../../base/server/db.ts';
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
function living({ communityIds }: FigureScope, day: Day): Sql {
  return sql`
    select r.community_id, r.person_id from residency r
    where r.community_id = any (${[...communityIds]}::int[]) and r.kind <> 'work'
      and (r.from_day is null or r.from_day <= ${day}::date) and (r.until_day is null or r.until_day > ${day}::date)
      and not exists (select from person p where p.community_id = r.community_id and p.id = r.person_id
        and (p.merged_into is not null or p.died_on <= ${day}::date))
    group by r.community_id, r.person_id`;
}

const asPeople = (people: Sql): Sql => sql`
  select community_id, person_id as id, person_id, null::uuid as dwelling_id, null::timestamptz as at, null::text as state
  from (${people}) lives`;

const residents: RowsOf = (scope) => asPeople(living(scope, scope.day));

const movedIn: RowsOf = (scope) =>
  asPeople(sql`${living(scope, scope.day)} except ${living(scope, addDays(scope.day, -1))}`);

const movedOut: RowsOf = (scope) =>
  asPeople(sql`${living(scope, addDays(scope.day, -1))} except ${living(scope, scope.day)}`);

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
