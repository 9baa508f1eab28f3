import { type Sql, sql } from '../../base/server/db.ts';
import type { FigureRows, FigureScope, RowsOf } from './figure-rows-queries.ts';

function subjects({ communityIds }: FigureScope, only: Sql): Sql {
  return sql`
    select p.community_id, p.id, p.person_id, null::uuid as dwelling_id, p.opened_at as at, p.outcome as state
    from push_subject p
    where p.community_id = any (${[...communityIds]}::int[]) ${only}`;
}

const pushPeople: RowsOf = (scope) =>
  subjects(scope, sql`and p.opened_at >= ${scope.from} and p.opened_at < ${scope.until}`);
const pushDone: RowsOf = (scope) =>
  subjects(scope, sql`and p.result_at >= ${scope.from} and p.result_at < ${scope.until}`);
const pushOpen: RowsOf = (scope) =>
  subjects(scope, sql`and p.opened_at < ${scope.until} and (p.outcome is null or p.result_at >= ${scope.until})`);

/** Rows behind the figures of the lists from above. */
export const listRows = {
  ...{ pushPeople: { base: pushPeople }, pushDone: { base: pushDone }, pushOpen: { base: pushOpen } },
} as const satisfies Record<string, FigureRows>;
