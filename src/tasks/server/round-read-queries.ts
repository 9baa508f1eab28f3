import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';

/** A round with how far it is. */
export interface RoundLine {
  readonly roundId: string;
  readonly communityId: CommunityId;
  readonly kind: string;
  readonly title: string;
  readonly script: string | null;
  readonly formKey: string | null;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly madeAt: Instant;
  readonly madeBy: string | null;
  readonly closedAt: Instant | null;
  readonly done: number;
  readonly open: number;
  readonly late: number;
  readonly unassigned: number;
  readonly cancelled: number;
}

const figures = (now: Instant) => sql`
  count(*) filter (where state = 'done') as done, count(*) filter (where state = 'open') as open,
  count(*) filter (where state = 'open' and due_at < ${now}) as late,
  count(*) filter (where state = 'open' and assignee is null) as unassigned,
  count(*) filter (where state = 'cancelled') as cancelled`;

/** Rounds, the newest first, one more than the page shows. Errands are tasks, not rounds that anybody looks for. */
export function listRounds(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly kind?: string | undefined;
    readonly roundId?: string | undefined;
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
    readonly now: Instant;
  },
): Promise<readonly RoundLine[]> {
  const kind = of.kind === undefined ? sql`and r.kind <> 'errand'` : sql`and r.kind = ${of.kind}`;
  const which = of.roundId === undefined ? kind : sql`and r.id = ${of.roundId}`;
  const after =
    of.after === undefined
      ? emptySql
      : sql`and (r.made_at, r.id) < (${of.after[0]}::timestamptz, ${of.after[1]}::uuid)`;
  return tx.query<RoundLine & Record<string, unknown>>(sql`
    select r.id as "roundId", r.community_id as "communityId", r.kind, r.title, r.script, r.form_key as "formKey",
      r.opens_at as "opensAt", r.due_at as "dueAt", r.made_at as "madeAt", a.name as "madeBy", r.closed_at as "closedAt", f.*
    from (
      select r.* from unnest(${[...of.communityIds]}::int[]) s (id) cross join lateral (
        select r.* from round r where r.community_id = s.id ${which} ${after}
        order by r.made_at desc, r.id desc limit ${of.limit}) r
      order by r.made_at desc, r.id desc limit ${of.limit}) r
    left join account a on a.id = r.made_by
    cross join lateral (
      select ${figures(of.now)} from task where community_id = r.community_id and round_id = r.id) f
    order by r.made_at desc, r.id desc`);
}

/** How far a building of a round is. */
export interface BuildingProgress {
  readonly buildingId: string | null;
  readonly done: number;
  readonly open: number;
  readonly late: number;
  readonly unassigned: number;
  readonly cancelled: number;
}

interface OfRound {
  readonly communityIds: readonly CommunityId[];
  readonly roundId: string;
  readonly now: Instant;
}

/** Progress by building, in the order of the way. */
export function progressByBuilding(tx: Tx, of: OfRound): Promise<readonly BuildingProgress[]> {
  return tx.query<BuildingProgress & Record<string, unknown>>(sql`
    select building_id as "buildingId", ${figures(of.now)} from task
    where community_id = any (${[...of.communityIds]}::int[]) and round_id = ${of.roundId}
    group by building_id order by min(walk_key) limit 1000`);
}

/** Progress by worker, who has most left first; nobody's tasks have no account. */
export function progressByWorker(
  tx: Tx,
  of: OfRound,
): Promise<
  readonly ({ readonly accountId: string | null; readonly name: string | null } & Omit<
    BuildingProgress,
    'buildingId'
  >)[]
> {
  return tx.query(sql`
    select w.*, a.name from (
      select assignee as "accountId", ${figures(of.now)} from task
      where community_id = any (${[...of.communityIds]}::int[]) and round_id = ${of.roundId} group by assignee) w
    left join account a on a.id = w."accountId"
    order by w.open desc, a.name limit 500`);
}

/**
 * How many were done in each hour, oldest first; the hour begins at the instant. The last three days. Tries are looked up task by task:
 * left to itself the planner, which knows nothing yet of a round that was made just now, read those of the community for each task (8 s).
 */
export function progressByHour(
  tx: Tx,
  of: OfRound,
): Promise<readonly { readonly hour: Instant; readonly done: number; readonly tried: number }[]> {
  return tx.query(sql`
    select date_trunc('hour', p.at) as hour, count(distinct p.task_id) filter (where p.outcome = t.outcome and t.state = 'done') as done,
      count(*) as tried
    from task t
    cross join lateral (
      select p.task_id, p.outcome, p.at from task_attempt p
      where p.community_id = t.community_id and p.task_id = t.id and not p.is_extra
        and p.at > ${of.now}::timestamptz - interval '3 days' offset 0) p
    where t.community_id = any (${[...of.communityIds]}::int[]) and t.round_id = ${of.roundId}
    group by 1 order by 1`);
}

/** The doors of a round, or of one of its buildings, with what is to be done there. */
export function doorsOfRound(
  tx: Tx,
  of: OfRound & { readonly buildingId: string | undefined },
): Promise<
  readonly {
    readonly dwellingId: string;
    readonly done: number;
    readonly open: number;
    readonly late: number;
    readonly tried: number;
    readonly slip: boolean;
    /** The one that is open, else the first. */
    readonly taskId: string;
  }[]
> {
  const ofBuilding = of.buildingId === undefined ? emptySql : sql`and building_id = ${of.buildingId}`;
  return tx.query(sql`
    select dwelling_id as "dwellingId", count(*) filter (where state = 'done') as done, count(*) filter (where state = 'open') as open,
      count(*) filter (where state = 'open' and due_at < ${of.now}) as late,
      count(*) filter (where state = 'open' and failures > 0) as tried,
      (array_agg(id order by state = 'open' desc, due_at))[1] as "taskId",
      coalesce(bool_or(slip_at is not null and state = 'open'), false) as slip
    from task
    where community_id = any (${[...of.communityIds]}::int[]) and round_id = ${of.roundId} ${ofBuilding}
      and dwelling_id is not null
    group by dwelling_id limit 20000`);
}
