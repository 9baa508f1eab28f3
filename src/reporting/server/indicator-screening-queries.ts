import { emptySql, type Sql, sql } from '../../base/server/db.ts';
import type { FigureRows, FigureScope, RowsOf } from './figure-rows-queries.ts';

/** Answers of the day to some forms. */
export function answersOf({ communityIds, from, until }: FigureScope, forms: readonly string[], only: Sql): Sql {
  return sql`
    select a.community_id, a.id, a.person_id, a.dwelling_id, a.at, a.source as state
    from answer a
    where a.community_id = any (${[...communityIds]}::int[]) and a.form_key = any (${[...forms]}::text[])
      and a.at >= ${from} and a.at < ${until} ${only}`;
}

/** A home asked twice on a day is one home. */
const householdsAsked: RowsOf = (scope) => sql`
  select distinct on (community_id, coalesce(dwelling_id, id)) community_id, id, person_id, dwelling_id, at, state
  from (${answersOf(scope, ['householdSurvey'], emptySql)}) asked
  order by community_id, coalesce(dwelling_id, id), at, id`;

const peopleReported: RowsOf = (scope) => answersOf(scope, ['travelHistory', 'contactHistory'], emptySql);

/** Where they were is in the words of the answer: the place of the first journey. */
const returnees: RowsOf = ({ communityIds, from, until }) => sql`
  select a.community_id, a.id, a.person_id, a.dwelling_id, a.at, a.answers #>> '{journeys,0,place}' as state
  from answer a
  where a.community_id = any (${[...communityIds]}::int[]) and a.form_key = 'travelHistory'
    and a.at >= ${from} and a.at < ${until} and a.answers ->> 'hasTravelled' = 'true'`;

const selfRegistrations: RowsOf = ({ communityIds, from, until }) => sql`
  select s.community_id, s.id, s.person_id, null::uuid as dwelling_id, s.received_at as at, s.state
  from self_registration s
  where s.community_id = any (${[...communityIds]}::int[]) and s.received_at >= ${from} and s.received_at < ${until}`;

const selfRegistrationsOpen: RowsOf = ({ communityIds, until }) => sql`
  select s.community_id, s.id, s.person_id, null::uuid as dwelling_id, s.received_at as at, s.state
  from self_registration s
  where s.community_id = any (${[...communityIds]}::int[]) and s.received_at < ${until}
    and (s.decided_at is null or s.decided_at >= ${until})`;

const hints: RowsOf = ({ communityIds, from, until }) => sql`
  select h.community_id, h.id, null::uuid as person_id, h.dwelling_id, h.received_at as at, h.state
  from hint h
  where h.community_id = any (${[...communityIds]}::int[]) and h.received_at >= ${from} and h.received_at < ${until}`;

/** Rows behind the figures of the screening. */
export const screeningRows = {
  ...{
    householdsAsked: { base: householdsAsked },
    peopleReported: { base: peopleReported },
    returnees: { base: returnees },
    hints: { base: hints },
  },
  ...{ selfRegistrations: { base: selfRegistrations }, selfRegistrationsOpen: { base: selfRegistrationsOpen } },
} as const satisfies Record<string, FigureRows>;
