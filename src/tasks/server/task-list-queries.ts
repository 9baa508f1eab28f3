import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';

/** What a list of tasks may be narrowed to. */
export interface TaskFilters {
  readonly state?: 'open' | 'done' | 'cancelled' | undefined;
  readonly roundId?: string | undefined;
  readonly kind?: string | undefined;
  /** An account, or `none`. */
  readonly assignee?: string | undefined;
  readonly buildingId?: string | undefined;
  readonly gridId?: string | undefined;
  readonly isLate?: boolean | undefined;
  readonly hasSlip?: boolean | undefined;
}

/** A task in a list; names come from the register. */
export interface TaskLine {
  readonly taskId: string;
  readonly communityId: CommunityId;
  readonly roundId: string;
  readonly round: string;
  readonly kind: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly outcome: string | null;
  readonly urgency: number;
  readonly channel: string;
  readonly failures: number;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly retryAt: Instant | null;
  readonly hasSlip: boolean;
  readonly escalatedTo: string | null;
  readonly assignee: string | null;
  readonly assigneeName: string | null;
  readonly personId: string | null;
  readonly dwellingId: string | null;
  readonly text: string | null;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
}

const columns = sql`t.id as "taskId", t.community_id as "communityId", t.round_id as "roundId", r.title as round, t.kind, t.state, t.outcome,
  t.urgency, t.channel, t.failures, t.opens_at as "opensAt", t.due_at as "dueAt", t.retry_at as "retryAt",
  t.slip_at is not null as "hasSlip", t.escalated_to as "escalatedTo", t.assignee, a.name as "assigneeName",
  t.person_id as "personId", t.dwelling_id as "dwellingId", left(t.details ->> 'text', 300) as text, t.ended_at as "endedAt",
  e.name as "endedBy"`;

/** The conditions on `t`; written so that each uses an index of its own. */
export function taskConditions(filters: TaskFilters, now: Instant): Sql {
  const { state, roundId, kind, assignee, buildingId, gridId, isLate, hasSlip } = filters;
  const parts: Sql[] = [];
  if (state === 'open') parts.push(sql`and t.state = 'open'`);
  else if (state !== undefined) parts.push(sql`and t.state = ${state}`);
  if (roundId !== undefined) parts.push(sql`and t.round_id = ${roundId}`);
  if (kind !== undefined) parts.push(sql`and t.kind = ${kind}`);
  if (assignee !== undefined)
    parts.push(assignee === 'none' ? sql`and t.assignee is null` : sql`and t.assignee = ${assignee}`);
  if (buildingId !== undefined) parts.push(sql`and t.building_id = ${buildingId}`);
  if (gridId !== undefined) parts.push(sql`and t.grid_id = ${gridId}`);
  if (isLate === true) parts.push(sql`and t.state = 'open' and t.due_at < ${now}`);
  if (hasSlip === true) parts.push(sql`and t.slip_at is not null`);
  return parts.length === 0 ? emptySql : joinSql(parts, ' ');
}

/** Where a page ended: the column of its order and the id. */
export type TaskCursor = readonly [string, string];

/** Orders of a list: the most pressing first, the way, the newest end first. */
export type TaskOrder = 'due' | 'way' | 'ended';

const orders: Readonly<Record<TaskOrder, { readonly by: Sql; readonly after: (cursor: TaskCursor) => Sql }>> = {
  due: {
    by: sql`t.due_at, t.id`,
    after: ([at, id]) => sql`and (t.due_at, t.id) > (${at}::timestamptz, ${id}::uuid)`,
  },
  way: {
    by: sql`t.walk_key, t.id`,
    after: ([key, id]) => sql`and (t.walk_key, t.id) > (${key} collate "C", ${id}::uuid)`,
  },
  ended: {
    by: sql`t.ended_at desc, t.id desc`,
    after: ([at, id]) => sql`and (t.ended_at, t.id) < (${at}::timestamptz, ${id}::uuid)`,
  },
};

/** Tasks of communities in one of the orders, one more than the page shows. */
export function listTasks(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly filters: TaskFilters;
    readonly order: TaskOrder;
    readonly after: TaskCursor | undefined;
    readonly limit: number;
    readonly now: Instant;
  },
): Promise<readonly (TaskLine & { readonly walkKey: string })[]> {
  const { by, after } = orders[of.order];
  const ended = of.order === 'ended' ? sql`and t.state <> 'open'` : emptySql;
  const from = of.after === undefined ? emptySql : after(of.after);
  return tx.query<TaskLine & { readonly walkKey: string } & Record<string, unknown>>(sql`
    select ${columns}, t.walk_key as "walkKey"
    from (
      select t.* from unnest(${[...of.communityIds]}::int[]) s (id) cross join lateral (
        select t.* from task t where t.community_id = s.id ${taskConditions(of.filters, of.now)} ${ended} ${from}
        order by ${by} limit ${of.limit}) t
      order by ${by} limit ${of.limit}) t
    join round r on r.community_id = t.community_id and r.id = t.round_id
    left join account a on a.id = t.assignee
    left join account e on e.id = t.ended_by
    order by ${by}`);
}

/** How many fit; said after the list. */
export async function countTasks(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly filters: TaskFilters; readonly now: Instant },
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(sql`
    select count(*) as count from task t
    where t.community_id = any (${[...of.communityIds]}::int[]) ${taskConditions(of.filters, of.now)}`);
  return row?.count ?? 0;
}

/** One task with everything that was tried. */
export async function findTask(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly taskId: string; readonly now: Instant },
): Promise<(TaskLine & { readonly attempts: readonly TaskAttempt[]; readonly script: string | null }) | undefined> {
  const [place] = await tx.query<{ communityId: number; script: string | null }>(sql`
    select t.community_id as "communityId", r.script from task t
    join round r on r.community_id = t.community_id and r.id = t.round_id
    where t.community_id = any (${[...of.communityIds]}::int[]) and t.id = ${of.taskId}`);
  if (!place) return undefined;
  const [line] = await listById(tx, { communityId: place.communityId, taskId: of.taskId });
  if (!line) return undefined;
  const attempts = await tx.query<TaskAttempt & Record<string, unknown>>(sql`
    select p.id as "attemptId", p.at, a.name as by, p.channel, p.outcome, p.note, p.is_extra as "isExtra"
    from task_attempt p left join account a on a.id = p.by_account
    where p.community_id = ${place.communityId} and p.task_id = ${of.taskId} order by p.at desc, p.id`);
  return { ...line, script: place.script, attempts };
}

/** A call made or a door knocked at. */
export interface TaskAttempt {
  readonly attemptId: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly channel: string;
  readonly outcome: string;
  readonly note: string | null;
  readonly isExtra: boolean;
}

function listById(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly taskId: string },
): Promise<readonly TaskLine[]> {
  return tx.query<TaskLine & Record<string, unknown>>(sql`
    select ${columns}
    from task t join round r on r.community_id = t.community_id and r.id = t.round_id
    left join account a on a.id = t.assignee
    left join account e on e.id = t.ended_by
    where t.community_id = ${of.communityId} and t.id = ${of.taskId}`);
}
