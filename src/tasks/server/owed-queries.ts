import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** What is owed of one kind of work on a day. */
export interface OwedWork {
  readonly kind: string;
  readonly done: number;
  readonly open: number;
  readonly late: number;
}

/** Work of some kinds that was due between two moments, counted by kind: done, still open, late. */
export function owedWork(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly kinds: readonly string[];
    readonly from: Instant;
    readonly until: Instant;
    readonly now: Instant;
  },
): Promise<readonly OwedWork[]> {
  return tx.query<OwedWork & Record<string, unknown>>(sql`
    select kind, count(*) filter (where state = 'done') as done, count(*) filter (where state = 'open') as open,
      count(*) filter (where state = 'open' and due_at < ${of.now}) as late
    from task
    where community_id = any (${[...of.communityIds]}::int[]) and kind = any (${[...of.kinds]}::text[])
      and due_at >= ${of.from} and due_at < ${of.until}
    group by kind order by kind`);
}
