import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql } from '../../base/server/db.ts';

/** Of which communities and which local day the rows are asked for. */
export interface FigureScope {
  readonly communityIds: readonly CommunityId[];
  readonly day: Day;
  /** Midnight at which the day begins, and the one at which it ends. */
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The rows behind a figure, as a select of exactly (community_id, id, person_id, dwelling_id, at, state): its value is how many there are,
 * its list is them. One fragment gives both, so that they cannot differ.
 */
export type RowsOf = (scope: FigureScope) => Sql;
