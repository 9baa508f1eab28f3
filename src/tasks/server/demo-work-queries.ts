import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Answers } from '../../forms/domain/answer.ts';

/** An open task of the demonstration. */
export interface DemoTask {
  readonly taskId: string;
  readonly kind: string;
  readonly assignee: string | null;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
}

/** Open tasks of these kinds that have opened, by walking order. */
export function openDemoTasks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly kinds: readonly string[]; readonly openBy: Instant },
): Promise<readonly DemoTask[]> {
  return tx.query<DemoTask & Record<string, unknown>>(sql`
    select id as "taskId", kind, assignee, opens_at as "opensAt", due_at as "dueAt" from task
    where community_id = ${of.communityId} and state = 'open' and kind = any (${[...of.kinds]}::text[]) and opens_at <= ${of.openBy}
    order by opens_at, walk_key, id`);
}

/** One task done, as it is written. */
export interface DemoDone {
  readonly taskId: string;
  readonly attemptId: string;
  readonly answerId: string | null;
  readonly at: Instant;
  readonly by: string;
  readonly channel: 'phone' | 'door';
  readonly outcome: string;
  readonly formKey: string | null;
  readonly answers: Answers | null;
}

/** Ends many tasks with their attempts and answers, three statements for all. As the owner only. */
export async function insertDemoDone(
  tx: Tx,
  { communityId, done }: { readonly communityId: CommunityId; readonly done: readonly DemoDone[] },
): Promise<void> {
  const rows = sql`json_to_recordset(${JSON.stringify(done)}::json) as n ("taskId" uuid, "attemptId" uuid, "answerId" uuid,
    at timestamptz, by uuid, channel text, outcome text, "formKey" text, answers jsonb)`;
  await tx.execute(sql`
    insert into task_attempt (community_id, id, task_id, at, by_account, channel, outcome, received_at)
    select ${communityId}, n."attemptId", n."taskId", n.at, n.by, n.channel, n.outcome, n.at from ${rows}`);
  await tx.execute(sql`
    insert into answer (community_id, id, form_key, form_version, task_id, source_id, person_id, household_id, dwelling_id, at, received_at,
      by_account, source, answers, triage)
    select ${communityId}, n."answerId", n."formKey", 1, t.id, t.source_id, t.person_id, t.household_id, t.dwelling_id, n.at, n.at, n.by,
      case n.channel when 'phone' then 'call' else 'door' end, n.answers, 'none'
    from ${rows} join task t on t.community_id = ${communityId} and t.id = n."taskId" where n."answerId" is not null`);
  await tx.execute(sql`
    update task t set state = 'done', outcome = n.outcome, answer_id = n."answerId", ended_at = n.at, ended_by = n.by
    from ${rows} where t.community_id = ${communityId} and t.id = n."taskId"`);
}
