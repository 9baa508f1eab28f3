import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { reviewSteps, type RowLate, type WaitingRow } from '../domain/review-clock.ts';

/** So many are looked at in one run; the next run takes the rest. */
const MOST = 5000;

const steps = JSON.stringify(reviewSteps.map(({ afterMinutes }, taken) => ({ taken, afterMinutes })));
const reached = (now: Instant) => sql`r.state = 'review' and exists (
  select from json_to_recordset(${steps}::json) as s (taken int, "afterMinutes" int)
  where s.taken = r.escalation and r.due_at <= ${now}::timestamptz - make_interval(mins => s."afterMinutes"))`;

/** Communities in which a doubtful row has reached its next step. As owner. */
export async function communitiesWithLateRows(tx: Tx, now: Instant): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct r.community_id as id from push_row r where ${reached(now)} order by id`);
  return rows.map(({ id }) => id);
}

/** Those rows, locked until the end of the command. */
export function lockLateRows(
  tx: Tx,
  { communityId, now }: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<readonly WaitingRow[]> {
  return tx.query<WaitingRow & Record<string, unknown>>(sql`
    select r.id as "rowId", r.due_at as "dueAt", r.escalation::int as escalation from push_row r
    where r.community_id = ${communityId} and ${reached(now)}
    order by r.due_at, r.id limit ${MOST} for update skip locked`);
}

/** Notes what was said of them, all with one statement. */
export async function setRowsTold(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant; readonly late: readonly RowLate[] },
): Promise<void> {
  const rows = of.late.map(({ subjectId, escalation, to }) => ({ rowId: subjectId, escalation, to }));
  await tx.execute(sql`
    update push_row r set escalation = n.escalation, escalated_to = n.to, escalated_at = ${of.now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as n ("rowId" uuid, escalation int, "to" text)
    where r.community_id = ${of.communityId} and r.id = n."rowId" and r.state = 'review'`);
}
