import { emptySql, type Sql, sql } from '../../base/server/db.ts';
import type { FigureRows, RowsOf } from './figure-rows-queries.ts';

/**
 * Orders that were ever carried out. One that ended before it began never was. What ends on a day is out on that day, so that
 * present = yesterday + in - out holds for every past day as well.
 */
export const ordersOf: RowsOf = ({ communityIds }) => sql`
  select o.community_id, o.id, o.person_id, o.dwelling_id, o.ordered_at as at, coalesce(o.end_kind, o.place) as state,
    o.started_on, o.ended_on, o.place, o.planned_release
  from isolation_order o
  where o.community_id = any (${[...communityIds]}::int[]) and o.state <> 'proposed'
    and (o.end_kind is null or o.end_kind <> 'refused') and (o.ended_on is null or o.ended_on >= o.started_on)`;

function present(only: Sql): RowsOf {
  return ({ day }) => sql`started_on <= ${day}::date and (ended_on is null or ended_on > ${day}::date) ${only}`;
}

const isolationIn: FigureRows = { base: ordersOf, only: ({ day }) => sql`started_on = ${day}::date` };
const isolationOut: FigureRows = { base: ordersOf, only: ({ day }) => sql`ended_on = ${day}::date` };
const isolationPresent: FigureRows = { base: ordersOf, only: present(emptySql) };
const isolationHome: FigureRows = { base: ordersOf, only: present(sql`and place = 'home'`) };
const isolationAway: FigureRows = { base: ordersOf, only: present(sql`and place in ('facility', 'hospital')`) };
const isolationOverdue: FigureRows = {
  base: ordersOf,
  only: (scope) => sql`${present(emptySql)(scope)} and planned_release < ${scope.day}::date`,
};

const objectionsOpen: RowsOf = ({ communityIds, until }) => sql`
  select b.community_id, b.id, o.person_id, o.dwelling_id, b.said_at as at, b.source as state
  from isolation_objection b join isolation_order o on o.community_id = b.community_id and o.id = b.order_id
  where b.community_id = any (${[...communityIds]}::int[]) and b.said_at < ${until}
    and (b.answered_at is null or b.answered_at >= ${until})`;

const tests: RowsOf = ({ communityIds, day, from, until }) => sql`
  select t.community_id, t.id, o.person_id, o.dwelling_id, t.sampled_at as at, t.result as state, t.due_on, t.sampled_at, t.result_at
  from isolation_test t join isolation_order o on o.community_id = t.community_id and o.id = t.order_id
  where t.community_id = any (${[...communityIds]}::int[]) and t.dropped_at is null
    and (t.due_on = ${day}::date or (t.result_at >= ${from} and t.result_at < ${until}))`;

const testsDue: FigureRows = { base: tests, only: ({ day }) => sql`due_on = ${day}::date` };
const testsTaken: FigureRows = {
  base: tests,
  only: ({ day, until }) => sql`due_on = ${day}::date and sampled_at < ${until}`,
};
const testsMissed: FigureRows = {
  base: tests,
  only: ({ day, until }) => sql`due_on = ${day}::date and (sampled_at is null or sampled_at >= ${until})`,
};
const testsPositive: FigureRows = {
  base: tests,
  only: ({ from, until }) => sql`state = 'positive' and result_at >= ${from} and result_at < ${until}`,
};

/** Rows behind the figures of isolation and its tests. */
export const isolationRows = {
  ...{ isolationIn, isolationOut, isolationPresent, isolationHome, isolationAway, isolationOverdue },
  ...{ objectionsOpen: { base: objectionsOpen }, testsDue, testsTaken, testsMissed, testsPositive },
} as const satisfies Record<string, FigureRows>;
