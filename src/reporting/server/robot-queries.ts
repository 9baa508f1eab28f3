import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { RobotKind } from '../domain/robot-note.ts';

/** A robot that waits for the note of a day. */
export interface WaitingRobot {
  readonly communityId: CommunityId;
  readonly robotId: string;
  readonly kind: RobotKind;
  readonly addressSealed: Buffer;
  readonly secretSealed: Buffer | null;
}

export async function isRobot(tx: Tx, of: { readonly communityId: CommunityId; readonly robotId: string }) {
  const rows = await tx.query(sql`
    select 1 from report_robot where community_id = ${of.communityId} and id = ${of.robotId} and stopped_at is null for update`);
  return rows.length > 0;
}

export async function putRobot(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly robotId: string;
    readonly kind: RobotKind;
    readonly name: string;
    readonly addressSealed: Buffer;
    readonly secretSealed: Buffer | null;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into report_robot (community_id, id, kind, name, address_sealed, secret_sealed, made_at, made_by)
    values (${of.communityId}, ${of.robotId}, ${of.kind}, ${of.name}, ${of.addressSealed}, ${of.secretSealed}, ${of.now}, ${of.by})
    on conflict (community_id, id) do update set kind = excluded.kind, name = excluded.name, address_sealed = excluded.address_sealed,
      secret_sealed = excluded.secret_sealed, stopped_at = null`);
}

export async function stopRobotAt(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly robotId: string; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    update report_robot set stopped_at = ${of.now} where community_id = ${of.communityId} and id = ${of.robotId}`);
}

/** Robots of communities whose report of the day is signed and that have not told it yet. As the owner. */
export function waitingRobots(tx: Tx, day: Day): Promise<WaitingRobot[]> {
  return tx.query<WaitingRobot & Record<string, unknown>>(sql`
    select r.community_id as "communityId", r.id as "robotId", r.kind, r.address_sealed as "addressSealed", r.secret_sealed as "secretSealed"
    from report_robot r
    where r.stopped_at is null and (r.last_day is null or r.last_day < ${day}) and exists (
      select from daily_report d where d.community_id = r.community_id and d.day = ${day} and d.signed_at is not null)
    order by r.community_id, r.id`);
}

/** Writes down how it went; a note that was sent is not sent again on the day. */
export async function noteRobotTold(
  tx: Tx,
  of: Pick<WaitingRobot, 'communityId' | 'robotId'> & {
    /** Undefined: a message that only tried the way. */
    readonly day: Day | undefined;
    readonly now: Instant;
    readonly outcome: string;
  },
): Promise<void> {
  await tx.execute(sql`
    update report_robot set last_at = ${of.now}, last_outcome = ${of.outcome},
      last_day = case when ${of.outcome} = 'sent' then coalesce(${of.day ?? null}::date, last_day) else last_day end
    where community_id = ${of.communityId} and id = ${of.robotId}`);
}

/** One robot that is in use. */
export async function findRobot(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly robotId: string },
): Promise<WaitingRobot | undefined> {
  const [robot] = await tx.query<WaitingRobot & Record<string, unknown>>(sql`
    select community_id as "communityId", id as "robotId", kind, address_sealed as "addressSealed", secret_sealed as "secretSealed"
    from report_robot where community_id = ${of.communityId} and id = ${of.robotId} and stopped_at is null`);
  return robot;
}

/** A robot as its settings show it. */
export interface RobotRow extends WaitingRobot {
  readonly name: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly lastAt: Instant | null;
  readonly lastOutcome: string | null;
}

/** The robots of a community that are in use, oldest first. */
export function listRobots(tx: Tx, communityId: CommunityId): Promise<RobotRow[]> {
  return tx.query<RobotRow & Record<string, unknown>>(sql`
    select r.community_id as "communityId", r.id as "robotId", r.kind, r.name, r.address_sealed as "addressSealed",
      r.secret_sealed as "secretSealed", r.made_at as "madeAt", coalesce(a.name, '') as "madeBy", r.last_at as "lastAt",
      r.last_outcome as "lastOutcome"
    from report_robot r left join account a on a.id = r.made_by
    where r.community_id = ${communityId} and r.stopped_at is null order by r.made_at, r.id limit 50`);
}
