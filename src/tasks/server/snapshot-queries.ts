import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** So long what was done stays on the phone that did it: the front of a house shows it. Hours. */
const DONE_HOURS = 16;
/** Tasks that open later than this are not carried about yet. Hours. */
const AHEAD_HOURS = 30;

/** A task as its worker's phone needs it; names come from the register. */
export interface OwnTask {
  readonly id: string;
  readonly roundId: string;
  readonly kind: string;
  readonly state: string;
  readonly urgency: number;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly retryAt: Instant | null;
  readonly channel: string;
  readonly failures: number;
  readonly escalatedTo: string | null;
  readonly hasSlip: boolean;
  readonly walkKey: string;
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly dwellingId: string | null;
  readonly buildingId: string | null;
  readonly text: string | null;
  readonly lastOutcome: string | null;
  readonly lastAt: Instant | null;
}

/** What is somebody's and open, and what he did within the last hours. */
export function ownTasks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly accountId: string; readonly now: Instant },
): Promise<readonly OwnTask[]> {
  const { communityId, accountId, now } = of;
  return tx.query<OwnTask & Record<string, unknown>>(sql`
    select t.id, t.round_id as "roundId", t.kind, t.state, t.urgency, t.opens_at as "opensAt", t.due_at as "dueAt",
      t.retry_at as "retryAt", t.channel, t.failures, t.escalated_to as "escalatedTo", t.slip_at is not null as "hasSlip",
      t.walk_key as "walkKey", t.person_id as "personId", t.household_id as "householdId", t.dwelling_id as "dwellingId",
      t.building_id as "buildingId", left(t.details ->> 'text', 300) as text, a.outcome as "lastOutcome", a.at as "lastAt"
    from (
      (select * from task where community_id = ${communityId} and assignee = ${accountId} and state = 'open'
        and opens_at <= ${now}::timestamptz + make_interval(hours => ${AHEAD_HOURS})
       order by due_at, id limit 3000)
      union all
      (select * from task where community_id = ${communityId} and ended_by = ${accountId} and state = 'done'
        and ended_at > ${now}::timestamptz - make_interval(hours => ${DONE_HOURS})
       order by ended_at desc, id desc limit 500)) t
    left join lateral (
      select outcome, at from task_attempt where community_id = ${communityId} and task_id = t.id and not is_extra
      order by at desc limit 1) a on true`);
}

/** Rounds that have open tasks. */
export function openRounds(
  tx: Tx,
  communityId: CommunityId,
): Promise<
  readonly {
    readonly id: string;
    readonly title: string;
    readonly script: string | null;
    readonly formKey: string | null;
    readonly formVersion: number | null;
  }[]
> {
  return tx.query(sql`
    select r.id, r.title, r.script, r.form_key as "formKey", r.form_version as "formVersion" from round r
    where r.community_id = ${communityId} and exists (
      select from task t where t.community_id = ${communityId} and t.round_id = r.id and t.state = 'open')
    order by r.made_at desc limit 1000`);
}
