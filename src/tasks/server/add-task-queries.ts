import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { NewTask } from '../domain/task.ts';

/** A task as its row is written. */
export interface TaskRow {
  readonly id: string;
  readonly roundId: string;
  readonly kind: string;
  readonly subjectKind: NewTask['subject']['kind'];
  readonly subjectId: string;
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly dwellingId: string | null;
  readonly buildingId: string | null;
  readonly gridId: string | null;
  readonly walkKey: string;
  readonly sourceId: string | null;
  readonly details: NonNullable<NewTask['details']>;
  readonly urgency: number;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly assignee: string | null;
  readonly assignedAt: Instant | null;
  readonly channel: NonNullable<NewTask['channel']>;
}

/** Writes those that are not there yet; answers with their ids. */
export async function insertTasks(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly rows: readonly TaskRow[] },
): Promise<readonly string[]> {
  const added = await tx.query<{ id: string }>(sql`
    insert into task (community_id, id, round_id, kind, subject_kind, subject_id, person_id, household_id, dwelling_id, building_id,
      grid_id, walk_key, source_id, details, urgency, opens_at, due_at, assignee, assigned_at, channel)
    select ${of.communityId}, n.*
    from json_to_recordset(${JSON.stringify(of.rows)}::json) as n (id uuid, "roundId" uuid, kind text, "subjectKind" text, "subjectId" uuid,
      "personId" uuid, "householdId" uuid, "dwellingId" uuid, "buildingId" uuid, "gridId" uuid, "walkKey" text, "sourceId" uuid,
      details jsonb, urgency int, "opensAt" timestamptz, "dueAt" timestamptz, assignee uuid, "assignedAt" timestamptz, channel text)
    on conflict do nothing
    returning id`);
  return added.map(({ id }) => id);
}
