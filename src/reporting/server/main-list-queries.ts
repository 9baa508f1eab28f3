import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

type Line = Readonly<Record<string, unknown>>;

/** As many rows as somebody takes out at once; a community has a tenth of it. */
const MOST = 200_000;

/** Isolation orders that ran on some day from `from` until `until`, and those that were proposed. */
export function orderLines(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly from: Day; readonly until: Day },
): Promise<Line[]> {
  return tx.query<Line>(sql`
    select id as "orderId", person_id as "personId", household_id as "householdId", dwelling_id as "dwellingId", disease,
      pack_id as "packId", pack_version as "packVersion", measure, anchor_kind as "anchorKind", anchor_day as "anchorDay",
      started_on as "startedOn", place, reason_code as "reasonCode", source_kind as "sourceKind", state,
      planned_release as "plannedRelease", ended_on as "endedOn", end_kind as "endKind"
    from isolation_order
    where community_id = ${of.communityId} and started_on <= ${of.until} and (ended_on is null or ended_on >= ${of.from})
    order by started_on, id limit ${MOST}`);
}

/** Tasks that opened on some day from `from` until `until`. */
export function taskLines(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly from: Day; readonly until: Day },
): Promise<Line[]> {
  return tx.query<Line>(sql`
    select id as "taskId", round_id as "roundId", kind, subject_kind as "subjectKind", subject_id as "subjectId",
      person_id as "personId", dwelling_id as "dwellingId", grid_id as "gridId", channel, urgency, failures, state, outcome,
      opens_at as "opensAt", due_at as "dueAt", ended_at as "endedAt"
    from task
    where community_id = ${of.communityId} and opens_at >= ${of.from}::date::timestamp at time zone menshen_zone()
      and opens_at < (${of.until}::date + 1)::timestamp at time zone menshen_zone()
    order by opens_at, id limit ${MOST}`);
}

/** Rows of push lists that were due on some day from `from` until `until`; what they say of people stays masked. */
export function pushLines(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly from: Day; readonly until: Day },
): Promise<Line[]> {
  return tx.query<Line>(sql`
    select id as "rowId", list_id as "listId", sheet, row, urgency, state, name_masked as "nameMasked", id_masked as "idMasked",
      phone_masked as "phoneMasked", person_id as "personId", probability, due_at as "dueAt", decided_at as "decidedAt"
    from push_row
    where community_id = ${of.communityId} and due_at >= ${of.from}::date::timestamp at time zone menshen_zone()
      and due_at < (${of.until}::date + 1)::timestamp at time zone menshen_zone()
    order by due_at, id limit ${MOST}`);
}
