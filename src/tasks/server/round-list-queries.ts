import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';

/** A round with how far it is. */
export interface ListedRound {
  readonly roundId: string;
  readonly communityId: CommunityId;
  readonly kind: string;
  readonly title: string;
  readonly formKey: string | null;
  readonly formVersion: number | null;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly closedAt: Instant | null;
  readonly tasks: number;
  readonly done: number;
  readonly open: number;
  readonly late: number;
}

/** Rounds of one kind, the newest first, with the counts of their tasks. At most 200, or those with these ids. */
export function listRounds(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly kind: string;
    readonly now: Instant;
    readonly roundIds?: readonly string[];
  },
): Promise<readonly ListedRound[]> {
  const named = of.roundIds === undefined ? emptySql : sql`and id = any (${[...of.roundIds]}::uuid[])`;
  return tx.query<ListedRound & Record<string, unknown>>(sql`
    select r.id as "roundId", r.community_id as "communityId", r.kind, r.title, r.form_key as "formKey", r.form_version as "formVersion",
      r.opens_at as "opensAt", r.due_at as "dueAt", r.closed_at as "closedAt", c.tasks, c.done, c.open, c.late
    from (select * from round where community_id = any (${[...of.communityIds]}::int[]) and kind = ${of.kind} ${named}
      order by made_at desc, id desc limit 200) r
    cross join lateral (
      select count(*)::int as tasks, count(*) filter (where t.state = 'done')::int as done,
        count(*) filter (where t.state = 'open')::int as open,
        count(*) filter (where t.state = 'open' and t.due_at < ${of.now})::int as late
      from task t where t.community_id = r.community_id and t.round_id = r.id) c
    order by r.made_at desc, r.id desc`);
}
