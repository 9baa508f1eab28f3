import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** A task as somebody behind the door may answer it himself. */
export interface DoorTask {
  readonly taskId: string;
  readonly roundId: string;
  readonly title: string;
  readonly kind: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly sourceId: string | null;
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly dwellingId: string | null;
  readonly formKey: string | null;
  readonly formVersion: number | null;
  readonly dueAt: Instant;
}

/** Tasks by id, in walking order. `lock` holds them until the end of a command. */
export function findDoorTasks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly taskIds: readonly string[]; readonly lock?: 'lock' },
): Promise<readonly DoorTask[]> {
  return tx.query<DoorTask & Record<string, unknown>>(sql`
    select t.id as "taskId", t.round_id as "roundId", r.title, t.kind, t.state, t.source_id as "sourceId", t.person_id as "personId",
      t.household_id as "householdId", t.dwelling_id as "dwellingId", r.form_key as "formKey", r.form_version as "formVersion",
      t.due_at as "dueAt"
    from task t join round r on r.community_id = t.community_id and r.id = t.round_id
    where t.community_id = ${of.communityId} and t.id = any (${[...of.taskIds]}::uuid[])
    order by t.walk_key, t.id ${of.lock ? sql`for update of t` : sql``}`);
}

/** Open tasks of a round at whose doors a slip is to be left (`due`), or all that are open (`all`), in walking order. */
export async function slipTaskIds(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly roundId: string; readonly which: 'due' | 'all' },
): Promise<readonly string[]> {
  const due = of.which === 'due' ? sql`and slip_at is not null` : sql``;
  const rows = await tx.query<{ id: string }>(sql`
    select id from task where community_id = ${of.communityId} and round_id = ${of.roundId} and state = 'open' ${due}
    order by walk_key, id limit 20000`);
  return rows.map(({ id }) => id);
}
