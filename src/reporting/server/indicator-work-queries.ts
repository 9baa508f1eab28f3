import { type Sql, sql } from '../../base/server/db.ts';
import type { FigureScope, RowsOf } from './figure-rows.ts';

function tasks({ communityIds }: FigureScope, only: Sql): Sql {
  return sql`
    select t.community_id, t.id, t.person_id, t.dwelling_id, t.due_at as at, t.kind as state
    from task t
    where t.community_id = any (${[...communityIds]}::int[]) ${only}`;
}

const tasksDue: RowsOf = (scope) =>
  tasks(scope, sql`and t.due_at >= ${scope.from} and t.due_at < ${scope.until} and t.state <> 'cancelled'`);
/** Said twice, so that the index over what has ended is used. */
const tasksDone: RowsOf = (scope) =>
  tasks(
    scope,
    sql`and t.state <> 'open' and t.state = 'done' and t.ended_at >= ${scope.from} and t.ended_at < ${scope.until}`,
  );
const tasksLate: RowsOf = (scope) =>
  tasks(scope, sql`and t.due_at < ${scope.until} and (t.ended_at is null or t.ended_at >= ${scope.until})`);

function attempts({ communityIds, from, until }: FigureScope, channel: 'door' | 'phone'): Sql {
  return sql`
    select a.community_id, a.id, t.person_id, t.dwelling_id, a.at, a.outcome as state
    from task_attempt a join task t on t.community_id = a.community_id and t.id = a.task_id
    where a.community_id = any (${[...communityIds]}::int[]) and a.channel = ${channel} and a.at >= ${from} and a.at < ${until}`;
}

const doorVisits: RowsOf = (scope) => attempts(scope, 'door');
const calls: RowsOf = (scope) => attempts(scope, 'phone');

/** No room of the product keeps these yet: nothing is counted, what is put by hand stands as a signed line. */
const nothing: RowsOf = () => sql`
  select 0 as community_id, null::uuid as id, null::uuid as person_id, null::uuid as dwelling_id, null::timestamptz as at, null::text as state
  where false`;

/** Rows behind the figures of the day's work. */
export const workRows = {
  ...{ tasksDue, tasksDone, tasksLate, doorVisits, calls },
  ...{ disinfected: nothing, suppliesGiven: nothing },
} as const satisfies Record<string, RowsOf>;
