import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import type { RegistrationState } from '../domain/review.ts';

/** One person of a self-registration, sealed. */
export interface NewRegistration {
  readonly id: string;
  readonly partyId: string;
  readonly posterId: string;
  readonly filledAt: Instant;
  readonly sealed: Buffer;
  readonly nameMasked: string;
  readonly phoneMasked: string | null;
  readonly answers: Answers;
  readonly triage: string;
  readonly verdict: string;
  readonly probability: number;
  readonly candidates: readonly { readonly personId: string; readonly probability: number }[];
}

export async function insertRegistrations(
  tx: Tx,
  at: { readonly communityId: CommunityId; readonly now: Instant },
  rows: readonly NewRegistration[],
): Promise<void> {
  const given = rows.map(({ sealed, ...row }) => ({ ...row, sealed: sealed.toString('base64') }));
  await tx.execute(sql`
    insert into self_registration (community_id, id, party_id, poster_id, filled_at, received_at, sealed, name_masked, phone_masked,
      answers, triage, verdict, probability, candidates, state)
    select ${at.communityId}, n.id, n."partyId", n."posterId", n."filledAt", ${at.now}, decode(n.sealed, 'base64'), n."nameMasked",
      n."phoneMasked", n.answers, n.triage, n.verdict, n.probability, n.candidates, 'open'
    from json_to_recordset(${JSON.stringify(given)}::json) as n (id uuid, "partyId" uuid, "posterId" uuid, "filledAt" timestamptz,
      sealed text, "nameMasked" text, "phoneMasked" text, answers jsonb, triage text, verdict text, probability real, candidates jsonb)`);
}

/** True when this party was taken before. */
export async function isParty(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly partyId: string },
): Promise<boolean> {
  const rows = await tx.query(sql`
    select 1 from self_registration where community_id = ${of.communityId} and party_id = ${of.partyId} limit 1`);
  return rows.length > 0;
}

/** The state of one, locked. */
export async function lockRegistration(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly registrationId: string },
): Promise<RegistrationState | undefined> {
  const [row] = await tx.query<RegistrationState & Record<string, unknown>>(sql`
    select state, person_id as "personId" from self_registration
    where community_id = ${of.communityId} and id = ${of.registrationId} for update`);
  return row;
}

export async function decideRegistration(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly registrationId: string;
    readonly state: 'accepted' | 'dropped';
    readonly personId: string | null;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<void> {
  await tx.execute(sql`
    update self_registration set state = ${of.state}, person_id = ${of.personId}, decided_at = ${of.now}, decided_by = ${of.by}
    where community_id = ${of.communityId} and id = ${of.registrationId}`);
}

/** One in the review list, still sealed. */
export interface RegistrationRow {
  readonly registrationId: string;
  readonly communityId: CommunityId;
  readonly partyId: string;
  readonly poster: string | null;
  readonly filledAt: Instant;
  readonly receivedAt: Instant;
  readonly sealed: Buffer;
  readonly nameMasked: string;
  readonly phoneMasked: string | null;
  readonly answers: Answers;
  readonly triage: string | null;
  readonly verdict: string;
  readonly probability: number;
  readonly candidates: readonly { readonly personId: string; readonly probability: number }[];
  readonly state: string;
  readonly personId: string | null;
}

/** Self-registrations, the newest first. */
export function listRegistrations(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly state: 'open' | 'all';
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly RegistrationRow[]> {
  const { after } = of;
  return tx.query<RegistrationRow & Record<string, unknown>>(sql`
    select s.id as "registrationId", s.community_id as "communityId", s.party_id as "partyId", p.name as poster,
      s.filled_at as "filledAt", s.received_at as "receivedAt", s.sealed, s.name_masked as "nameMasked", s.phone_masked as "phoneMasked",
      s.answers, s.triage, s.verdict, s.probability, s.candidates, s.state, s.person_id as "personId"
    from self_registration s left join poster p on p.community_id = s.community_id and p.id = s.poster_id
    where s.community_id = any (${[...of.communityIds]}::int[]) ${of.state === 'open' ? sql`and s.state = 'open'` : emptySql}
      ${after ? sql`and (s.received_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : emptySql}
    order by s.received_at desc, s.id desc limit ${of.limit}`);
}

/** Communities that hold something nobody accepted in time. As the owner. */
export async function communitiesWithOld(tx: Tx, before: string): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct community_id as id from self_registration where received_at < ${before} and state <> 'accepted'
    union select distinct community_id from hint where received_at < ${before} order by 1`);
  return rows.map(({ id }) => id);
}

/** Destroys what was not accepted, hints likewise; of accepted ones the sealed text. Answers how many rows. */
export async function destroyOld(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly before: string },
): Promise<number> {
  const gone = await tx.execute(sql`
    delete from self_registration where community_id = ${of.communityId} and received_at < ${of.before} and state <> 'accepted'`);
  const hints = await tx.execute(
    sql`delete from hint where community_id = ${of.communityId} and received_at < ${of.before}`,
  );
  return gone + hints;
}
