import { emptySql, type Sql, sql } from '../../base/server/db.ts';
import type { FigureScope, RowsOf } from './figure-rows.ts';

/**
 * Orders that were ever carried out. One that ended before it began never was. What ends on a day is out on that day, so that
 * present = yesterday + in - out holds for every past day as well.
 */
function orders({ communityIds }: FigureScope, only: Sql): Sql {
  return sql`
    select o.community_id, o.id, o.person_id, o.dwelling_id, o.ordered_at as at, coalesce(o.end_kind, o.place) as state
    from isolation_order o
    where o.community_id = any (${[...communityIds]}::int[]) and o.state <> 'proposed'
      and (o.end_kind is null or o.end_kind <> 'refused') and (o.ended_on is null or o.ended_on >= o.started_on) ${only}`;
}

function present(scope: FigureScope, only: Sql = emptySql): Sql {
  const { day } = scope;
  return orders(
    scope,
    sql`and o.started_on <= ${day}::date and (o.ended_on is null or o.ended_on > ${day}::date) ${only}`,
  );
}

const isolationIn: RowsOf = (scope) => orders(scope, sql`and o.started_on = ${scope.day}::date`);
const isolationOut: RowsOf = (scope) => orders(scope, sql`and o.ended_on = ${scope.day}::date`);
const isolationPresent: RowsOf = (scope) => present(scope);
const isolationHome: RowsOf = (scope) => present(scope, sql`and o.place = 'home'`);
const isolationAway: RowsOf = (scope) => present(scope, sql`and o.place in ('facility', 'hospital')`);
const isolationOverdue: RowsOf = (scope) => present(scope, sql`and o.planned_release < ${scope.day}::date`);

const objectionsOpen: RowsOf = ({ communityIds, until }) => sql`
  select b.community_id, b.id, o.person_id, o.dwelling_id, b.said_at as at, b.source as state
  from isolation_objection b join isolation_order o on o.community_id = b.community_id and o.id = b.order_id
  where b.community_id = any (${[...communityIds]}::int[]) and b.said_at < ${until}
    and (b.answered_at is null or b.answered_at >= ${until})`;

function tests({ communityIds }: FigureScope, only: Sql): Sql {
  return sql`
    select t.community_id, t.id, o.person_id, o.dwelling_id, t.sampled_at as at, t.result as state
    from isolation_test t join isolation_order o on o.community_id = t.community_id and o.id = t.order_id
    where t.community_id = any (${[...communityIds]}::int[]) and t.dropped_at is null ${only}`;
}

const testsDue: RowsOf = (scope) => tests(scope, sql`and t.due_on = ${scope.day}::date`);
const testsTaken: RowsOf = (scope) =>
  tests(scope, sql`and t.due_on = ${scope.day}::date and t.sampled_at < ${scope.until}`);
const testsMissed: RowsOf = (scope) =>
  tests(scope, sql`and t.due_on = ${scope.day}::date and (t.sampled_at is null or t.sampled_at >= ${scope.until})`);
const testsPositive: RowsOf = (scope) =>
  tests(scope, sql`and t.result = 'positive' and t.result_at >= ${scope.from} and t.result_at < ${scope.until}`);

/** Rows behind the figures of isolation and its tests. */
export const isolationRows = {
  ...{ isolationIn, isolationOut, isolationPresent, isolationHome, isolationAway, isolationOverdue, objectionsOpen },
  ...{ testsDue, testsTaken, testsMissed, testsPositive },
} as const satisfies Record<string, RowsOf>;
