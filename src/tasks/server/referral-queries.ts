import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { ReferralFact, ReferralOutcome, ReferralState } from '../domain/referral.ts';

/** Something suspicious that a doctor has to look at by a time. */
export interface NewReferral {
  readonly communityId: CommunityId;
  readonly personId: string;
  /** The answer, order, check or list that it came from. */
  readonly sourceId?: string | undefined;
  readonly source: 'answer' | 'order' | 'gate' | 'list';
  readonly level: 'advice' | 'familyDoctor' | 'feverClinic' | 'emergency120';
  /** Codes of the rules that fired. */
  readonly reasons: readonly string[];
  readonly dueAt: Instant;
  readonly now: Instant;
  readonly by: string;
}

const LEVELS = sql`array['advice', 'familyDoctor', 'feverClinic', 'emergency120']`;

/**
 * Opens an early report, or adds to the one that is open for the person: all reasons, the graver level, the earlier time. Answers its id.
 * @idempotent by the open report of a person
 */
export async function openReferral(tx: Tx, of: NewReferral): Promise<string> {
  const [row] = await tx.query<{ id: string }>(sql`
    insert into referral (community_id, id, person_id, source_id, source, level, reasons, opened_at, opened_by, due_at)
    values (${of.communityId}, ${newId()}, ${of.personId}, ${of.sourceId ?? null}, ${of.source}, ${of.level}, ${[...of.reasons]}::text[],
      ${of.now}, ${of.by}, ${of.dueAt})
    on conflict (community_id, person_id) where closed_at is null do update set
      reasons = array(select distinct unnest(referral.reasons || excluded.reasons) order by 1),
      level = case when array_position(${LEVELS}, excluded.level) > array_position(${LEVELS}, referral.level)
        then excluded.level else referral.level end,
      due_at = least(referral.due_at, excluded.due_at)
    returning id`);
  if (!row) throw new Error('the report was not opened');
  return row.id;
}

/** The report, locked. */
export async function lockReferral(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly referralId: string },
): Promise<ReferralState | undefined> {
  const [row] = await tx.query<ReferralState & Record<string, unknown>>(sql`
    select id as "referralId", person_id as "personId", taken_by as "takenBy", outcome from referral
    where community_id = ${of.communityId} and id = ${of.referralId} for update`);
  return row;
}

interface At {
  readonly communityId: CommunityId;
  readonly accountId: string;
  readonly now: Instant;
}

export async function writeReferral(tx: Tx, at: At, fact: ReferralFact): Promise<void> {
  const which = sql`community_id = ${at.communityId} and id = ${fact.referralId}`;
  if (fact.type === 'referralTaken')
    await tx.execute(sql`update referral set taken_by = ${fact.by}, taken_at = ${at.now} where ${which}`);
  else
    await tx.execute(sql`
      update referral set closed_at = ${at.now}, closed_by = ${at.accountId}, outcome = ${fact.outcome}, note = ${fact.note ?? null}
      where ${which}`);
}

/** An early report in a list. */
export interface ReferralRow {
  readonly referralId: string;
  readonly communityId: CommunityId;
  readonly personId: string;
  readonly source: string;
  readonly level: string;
  readonly reasons: readonly string[];
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly takenBy: string | null;
  readonly closedAt: Instant | null;
  readonly outcome: ReferralOutcome | null;
  readonly note: string | null;
}

/** Open reports by their due time, or the closed ones, the newest first. */
export function listReferrals(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly state: 'open' | 'closed';
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly ReferralRow[]> {
  const { after } = of;
  const page =
    of.state === 'open'
      ? sql`r.closed_at is null ${after ? sql`and (r.due_at, r.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : emptySql}
          order by r.due_at, r.id`
      : sql`r.closed_at is not null ${after ? sql`and (r.opened_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : emptySql}
          order by r.opened_at desc, r.id desc`;
  return tx.query<ReferralRow & Record<string, unknown>>(sql`
    select r.id as "referralId", r.community_id as "communityId", r.person_id as "personId", r.source, r.level, r.reasons,
      r.opened_at as "openedAt", r.due_at as "dueAt", t.name as "takenBy", r.closed_at as "closedAt", r.outcome, r.note
    from referral r left join account t on t.id = r.taken_by
    where r.community_id = any (${[...of.communityIds]}::int[]) and ${page} limit ${of.limit}`);
}
