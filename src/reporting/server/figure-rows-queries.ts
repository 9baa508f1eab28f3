import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { emptySql, type Sql, sql } from '../../base/server/db.ts';

/** Of which communities and which local day the rows are asked for. */
export interface FigureScope {
  readonly communityIds: readonly CommunityId[];
  readonly day: Day;
  /** Midnight at which the day begins, and the one at which it ends. */
  readonly from: Instant;
  readonly until: Instant;
  /** What is late is late by then: the end of the day, or now while the day lasts. */
  readonly asOf: Instant;
}

/** A select of (community_id, id, person_id, dwelling_id, at, state) and whatever else the parts of it look at. */
export type RowsOf = (scope: FigureScope) => Sql;

/** The rows behind a figure: a select, and which of its rows. Figures of one select are counted in one pass over it. */
export interface FigureRows {
  readonly base: RowsOf;
  /** A condition on the columns of `base`; all of its rows without. */
  readonly only?: RowsOf;
}

/**
 * The list behind a figure. Its value is how many there are: {@link countOf} counts the same rows of the same select, so that they
 * cannot differ.
 */
export function listOf({ base, only }: FigureRows, scope: FigureScope): Sql {
  return sql`select community_id, id, person_id, dwelling_id, at, state from (${base(scope)}) rows ${only ? sql`where ${only(scope)}` : emptySql}`;
}

/** How many rows of the select there are, as an expression beside others. */
export function countOf({ only }: FigureRows, scope: FigureScope): Sql {
  return only ? sql`count(*) filter (where ${only(scope)})` : sql`count(*)`;
}
