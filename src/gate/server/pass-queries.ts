import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { PassPeriod } from '../domain/issue-rules.ts';
import type { PassState, VisitState } from '../domain/pass-changes.ts';
import type { PassKind } from '../domain/pass-claims.ts';
import type { NewPass, PassFact } from '../domain/pass-facts.ts';
import { hashOfPass } from './pass-signing.ts';

/** Two commands that give out passes in one community wait for each other, so that nobody gets two. */
const ISSUE_LOCK = 730_018;

export async function lockIssuing(tx: Tx, communityId: CommunityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ISSUE_LOCK}, ${communityId})`);
}

/** Days of the site as instants; a first day that has begun already begins now. */
export async function readPeriod(
  tx: Tx,
  of: { readonly fromDay: Day; readonly untilDay: Day; readonly now: Instant },
): Promise<PassPeriod> {
  const [row] = await tx.query<{ fromAt: Instant; untilAt: Instant }>(sql`
    select greatest(${of.fromDay}::date::timestamp at time zone menshen_zone(), ${of.now}::timestamptz) as "fromAt",
      (${of.untilDay}::date + 1)::timestamp at time zone menshen_zone() as "untilAt"`);
  if (!row) throw new Error('a select without a table gave no row');
  return row;
}

/** Which of these people or households hold a pass of the kind that is good at an instant. */
export async function listHolding(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly kind: PassKind; readonly at: Instant },
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ holder: string }>(sql`
    select distinct coalesce(household_id, person_id) as holder from pass
    where community_id = ${of.communityId} and kind = ${of.kind} and revoked_at is null and until_at > ${of.at}`);
  return new Set(rows.map(({ holder }) => holder));
}

/** The good pass of a vehicle or a visit. */
export async function findHeld(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly plate?: string; readonly visitId?: string; readonly at: Instant },
): Promise<string | undefined> {
  const { communityId, plate, visitId, at } = of;
  const held = plate === undefined ? sql`visit_id = ${visitId ?? null}` : sql`plate = ${plate} and kind = 'vehicle'`;
  const [row] = await tx.query<{ id: string }>(sql`
    select id from pass where community_id = ${communityId} and ${held} and revoked_at is null and until_at > ${at} limit 1`);
  return row?.id;
}

/** Writes passes down with one statement. */
export async function insertPasses(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly accountId: string;
    readonly now: Instant;
    readonly kid: Buffer;
    readonly passes: readonly NewPass[];
  },
): Promise<void> {
  const { passes } = of;
  await tx.execute(sql`
    insert into pass (community_id, id, kind, kid, person_id, household_id, visit_id, plate, issued_at, from_at, until_at, issued_by, hash)
    select ${of.communityId}, id, kind, ${of.kid}, person_id, household_id, visit_id, plate, ${of.now}, from_at, until_at, ${of.accountId}, hash
    from unnest(${passes.map(({ passId }) => passId)}::uuid[], ${passes.map(({ kind }) => kind)}::text[],
      ${passes.map(({ personId }) => personId ?? null)}::uuid[], ${passes.map(({ householdId }) => householdId ?? null)}::uuid[],
      ${passes.map(({ visitId }) => visitId ?? null)}::uuid[], ${passes.map(({ plate }) => plate ?? null)}::text[],
      ${passes.map(({ fromAt }) => fromAt)}::timestamptz[], ${passes.map(({ untilAt }) => untilAt)}::timestamptz[],
      ${passes.map(({ passId }) => hashOfPass(passId))}::bytea[])
      as p (id, kind, person_id, household_id, visit_id, plate, from_at, until_at, hash)`);
}

/** A pass, locked until the end of the command. */
export async function lockPass(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly passId: string },
): Promise<PassState | undefined> {
  const [row] = await tx.query<Nullable<PassState>>(sql`
    select id as "passId", kind, person_id as "personId", household_id as "householdId", visit_id as "visitId", plate,
      from_at as "fromAt", until_at as "untilAt", revoked_at as "revokedAt"
    from pass where community_id = ${of.communityId} and id = ${of.passId} for update`);
  return row && withoutNulls(row);
}

type Nullable<Row> = {
  readonly [Column in keyof Row]: undefined extends Row[Column] ? Exclude<Row[Column], undefined> | null : Row[Column];
};

function withoutNulls({ personId, householdId, visitId, plate, ...row }: Nullable<PassState>): PassState {
  return {
    ...row,
    personId: personId ?? undefined,
    householdId: householdId ?? undefined,
    visitId: visitId ?? undefined,
    plate: plate ?? undefined,
  };
}

/** A visit as the pass of it needs it, locked. */
export async function lockVisitOfPass(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly visitId: string },
): Promise<VisitState | undefined> {
  const [row] = await tx.query<VisitState & Record<string, unknown>>(sql`
    select id as "visitId", host_answer as "hostAnswer", from_at as "fromAt", until_at as "untilAt", ended_at as "endedAt"
    from visit where community_id = ${of.communityId} and id = ${of.visitId} for update`);
  return row;
}

/** Ends a pass before its day. */
export async function setRevoked(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly accountId: string; readonly now: Instant },
  { subjectId, reason, replacedBy }: Extract<PassFact, { type: 'passRevoked' }>,
): Promise<void> {
  await tx.execute(sql`
    update pass set revoked_at = ${of.now}, revoked_by = ${of.accountId}, revoke_reason = ${reason}, replaced_by = ${replacedBy ?? null}
    where community_id = ${of.communityId} and id = ${subjectId}`);
}

/** The good passes among these: named, or held by these people and households. */
export async function listGood(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly passIds: readonly string[];
    readonly personIds: readonly string[];
    readonly householdIds: readonly string[];
    readonly now: Instant;
  },
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from pass
    where community_id = ${of.communityId} and revoked_at is null and until_at > ${of.now}
      and (id = any (${[...of.passIds]}::uuid[]) or person_id = any (${[...of.personIds]}::uuid[])
        or household_id = any (${[...of.householdIds]}::uuid[]))`);
  return rows.map(({ id }) => id);
}

/** Notes when cards were printed; a card printed again has the later time. */
export async function setPrinted(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly passIds: readonly string[]; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    update pass set printed_at = ${of.now} where community_id = ${of.communityId} and id = any (${[...of.passIds]}::uuid[])`);
}
