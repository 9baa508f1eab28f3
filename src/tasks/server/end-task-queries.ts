import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Tasks by their own ids, or all that an order, list or request made. */
export interface WhichTasks {
  readonly communityId: CommunityId;
  readonly sourceIds?: readonly string[] | undefined;
  readonly taskIds?: readonly string[] | undefined;
}

interface Ending extends WhichTasks {
  readonly outcome: string;
  readonly now: Instant;
  readonly by: string;
}

function named({ communityId, sourceIds = [], taskIds = [] }: WhichTasks): Sql {
  return sql`community_id = ${communityId}
    and (id = any (${[...taskIds]}::uuid[]) or source_id = any (${[...sourceIds]}::uuid[]))`;
}

/** Cancels what is still open: the order ended, the list was withdrawn. Answers with the ids. @idempotent */
export async function cancelTasks(tx: Tx, of: Ending): Promise<readonly string[]> {
  return endAs(tx, of, 'cancelled');
}

/** Ends what is still open as done, by another way than an attempt: a test result came, an answer by link. @idempotent */
export async function endTasks(
  tx: Tx,
  of: Ending & { readonly answerId?: string | undefined },
): Promise<readonly string[]> {
  return endAs(tx, of, 'done');
}

async function endAs(
  tx: Tx,
  of: Ending & { readonly answerId?: string | undefined },
  state: 'done' | 'cancelled',
): Promise<readonly string[]> {
  const ended = await tx.query<{ id: string }>(sql`
    update task set state = ${state}, outcome = ${of.outcome}, answer_id = coalesce(${of.answerId ?? null}, answer_id),
      ended_at = ${of.now}, ended_by = ${of.by}, retry_at = null
    where ${named(of)} and state = 'open' returning id`);
  return ended.map(({ id }) => id);
}
