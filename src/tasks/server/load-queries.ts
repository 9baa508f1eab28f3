import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** What somebody has to do. `accountId` null: nobody's. */
export interface WorkLoad {
  readonly accountId: string | null;
  readonly open: number;
  /** Due within the rest of the day. */
  readonly dueToday: number;
  readonly late: number;
  readonly slips: number;
  readonly doneToday: number;
}

/** Open tasks by worker, with what was done since the day began. */
export function workLoads(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly now: Instant; readonly today: Day },
): Promise<readonly WorkLoad[]> {
  const ids = [...of.communityIds];
  return tx.query<WorkLoad & Record<string, unknown>>(sql`
    with day as (select (${of.today}::date)::timestamp at time zone menshen_zone() as begins),
    open as (
      select assignee, count(*) as open, count(*) filter (where due_at < (select begins from day) + interval '1 day') as due,
        count(*) filter (where due_at < ${of.now}) as late, count(*) filter (where slip_at is not null) as slips
      from task where community_id = any (${ids}::int[]) and state = 'open' and opens_at <= ${of.now} group by assignee),
    done as (
      select ended_by, count(*) as done from task
      where community_id = any (${ids}::int[]) and state = 'done' and ended_at >= (select begins from day) group by ended_by)
    select coalesce(o.assignee, d.ended_by) as "accountId", coalesce(o.open, 0) as open, coalesce(o.due, 0) as "dueToday",
      coalesce(o.late, 0) as late, coalesce(o.slips, 0) as slips, coalesce(d.done, 0) as "doneToday"
    from open o full join done d on d.ended_by = o.assignee`);
}

/** One line of a worker's log: something that was tried or done. */
export interface LogLine {
  readonly attemptId: string;
  readonly at: Instant;
  readonly kind: string;
  readonly round: string;
  readonly channel: string;
  readonly outcome: string;
  readonly note: string | null;
  readonly isExtra: boolean;
  readonly personId: string | null;
  readonly dwellingId: string | null;
  readonly text: string | null;
}

/** Everything an account tried on a local day, in the order in which it happened. */
export function logOfDay(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly accountId: string; readonly day: Day },
): Promise<readonly LogLine[]> {
  return tx.query<LogLine & Record<string, unknown>>(sql`
    select p.id as "attemptId", p.at, t.kind, r.title as round, p.channel, p.outcome, p.note, p.is_extra as "isExtra",
      t.person_id as "personId", t.dwelling_id as "dwellingId", left(t.details ->> 'text', 300) as text
    from task_attempt p
    join task t on t.community_id = p.community_id and t.id = p.task_id
    join round r on r.community_id = t.community_id and r.id = t.round_id
    where p.community_id = any (${[...of.communityIds]}::int[]) and p.by_account = ${of.accountId}
      and p.at >= (${of.day}::date)::timestamp at time zone menshen_zone()
      and p.at < (${of.day}::date + 1)::timestamp at time zone menshen_zone()
    order by p.at, p.id limit 2000`);
}
