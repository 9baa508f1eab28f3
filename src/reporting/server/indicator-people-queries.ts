import type { Day } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import { emptySql, type Sql, sql } from '../../base/server/db.ts';
import type { FigureRows, FigureScope, RowsOf } from './figure-rows-queries.ts';

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

/** Residencies of a day of people who count; `until_day` is the first day on which somebody does not live there. */
function living({ communityIds }: FigureScope, day: Day, only: Sql = emptySql): Sql {
  return sql`
    select r.community_id, r.person_id, r.household_id from residency r
    where r.community_id = any (${[...communityIds]}::int[]) and r.kind <> 'work'
      and (r.from_day is null or r.from_day <= ${day}::date) and (r.until_day is null or r.until_day > ${day}::date)
      and not exists (select from person p where p.community_id = r.community_id and p.id = r.person_id
        and p.community_id = any (${[...communityIds]}::int[]) and (p.merged_into is not null or p.died_on <= ${day}::date)) ${only}`;
}

/** Each of them once. */
function inhabitants(scope: FigureScope, day: Day, only: Sql = emptySql): Sql {
  return sql`select community_id, person_id from (${living(scope, day, only)}) l group by community_id, person_id`;
}

const asPeople = (people: Sql): Sql => sql`
  select community_id, person_id as id, person_id, null::uuid as dwelling_id, null::timestamptz as at, null::text as state
  from (${people}) lives`;

/** Everybody once, with whether somebody looks in: one pass for both figures. */
const people: RowsOf = (scope) => sql`
  select l.community_id, l.person_id as id, l.person_id, null::uuid as dwelling_id, null::timestamptz as at, null::text as state,
    t.person_id is not null as needs_care
  from (${inhabitants(scope, scope.day)}) l
  left join (
    select distinct t.community_id, t.person_id from person_tag t
    where t.community_id = any (${[...scope.communityIds]}::int[]) and t.kind = any (${CARE_TAGS}::text[])
      and t.from_day <= ${scope.day}::date and (t.until_day is null or t.until_day > ${scope.day}::date)
  ) t on t.community_id = l.community_id and t.person_id = l.person_id`;

const residents: FigureRows = { base: people };
const careNeeded: FigureRows = { base: people, only: () => sql`needs_care` };

/** Whoever lives here since a day has a residency that begins on it: only those are compared, not everybody twice. */
const movedIn: RowsOf = (scope) => {
  const { communityIds, day } = scope;
  const only = sql`and r.person_id in (
    select c.person_id from residency c where c.community_id = any (${[...communityIds]}::int[]) and c.from_day = ${day}::date)`;
  return asPeople(sql`${inhabitants(scope, day, only)} except ${inhabitants(scope, addDays(day, -1), only)}`);
};

/** Whoever left has a residency that ends on the day, or died on it. */
const movedOut: RowsOf = (scope) => {
  const { communityIds, day } = scope;
  const only = sql`and r.person_id in (
    select c.person_id from residency c where c.community_id = any (${[...communityIds]}::int[]) and c.until_day = ${day}::date
    union all
    select d.id from person d where d.community_id = any (${[...communityIds]}::int[]) and d.died_on = ${day}::date)`;
  return asPeople(sql`${inhabitants(scope, addDays(day, -1), only)} except ${inhabitants(scope, day, only)}`);
};

const households: RowsOf = (scope) => sql`
  select h.community_id, h.id, null::uuid as person_id, h.dwelling_id, null::timestamptz as at, null::text as state
  from household h
  where h.community_id = any (${[...scope.communityIds]}::int[]) and (h.community_id, h.id) in (
    select l.community_id, l.household_id from (${living(scope, scope.day)}) l)`;

/** Rows behind the figures on people. */
export const peopleRows = {
  ...{ residents, careNeeded, households: { base: households } },
  ...{ movedIn: { base: movedIn }, movedOut: { base: movedOut } },
} as const satisfies Record<string, FigureRows>;
