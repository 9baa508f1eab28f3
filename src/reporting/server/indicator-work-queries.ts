import { type Sql, sql } from '../../base/server/db.ts';
import type { FigureRows, FigureScope, RowsOf } from './figure-rows-queries.ts';

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
/** Open ones by the index of open tasks, those that ended later by the one of ended tasks. */
const tasksLate: RowsOf = (scope) =>
  tasks(
    scope,
    sql`and ((t.state = 'open' and t.due_at < ${scope.asOf})
      or (t.state <> 'open' and t.ended_at >= ${scope.asOf} and t.due_at < ${scope.asOf}))`,
  );

const attempts: RowsOf = ({ communityIds, from, until }) => sql`
  select a.community_id, a.id, t.person_id, t.dwelling_id, a.at, a.outcome as state, a.channel
  from task_attempt a join task t on t.community_id = a.community_id and t.id = a.task_id
  where a.community_id = any (${[...communityIds]}::int[]) and a.at >= ${from} and a.at < ${until}`;

const doorVisits: FigureRows = { base: attempts, only: () => sql`channel = 'door'` };
const calls: FigureRows = { base: attempts, only: () => sql`channel = 'phone'` };

/** No room of the product keeps these yet: nothing is counted, what is put by hand stands as a signed line. */
const nothing: RowsOf = () => sql`
  select 0 as community_id, null::uuid as id, null::uuid as person_id, null::uuid as dwelling_id, null::timestamptz as at, null::text as state
  where false`;

/** Rows behind the figures of the day's work. */
export const workRows = {
  ...{
    tasksDue: { base: tasksDue },
    tasksDone: { base: tasksDone },
    tasksLate: { base: tasksLate },
    doorVisits,
    calls,
  },
  ...{ disinfected: { base: nothing }, suppliesGiven: { base: nothing } },
} as const satisfies Record<string, FigureRows>;
