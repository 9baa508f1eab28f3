import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** How a task of a source stands. */
export interface TaskResult {
  readonly taskId: string;
  readonly sourceId: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly dwellingId: string | null;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly outcome: string | null;
  readonly answerId: string | null;
  readonly assignee: string | null;
  readonly failures: number;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
}

/** What became of the tasks of orders, lists or requests, in the order of their due times. */
export function taskResults(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly sourceIds: readonly string[] },
): Promise<readonly TaskResult[]> {
  return tx.query<TaskResult & Record<string, unknown>>(sql`
    select id as "taskId", source_id as "sourceId", kind, person_id as "personId", dwelling_id as "dwellingId", state, outcome,
      answer_id as "answerId", assignee, failures, opens_at as "opensAt", due_at as "dueAt", ended_at as "endedAt", ended_by as "endedBy"
    from task where community_id = ${of.communityId} and source_id = any (${[...of.sourceIds]}::uuid[])
    order by due_at, id`);
}
