import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';
import type { PassKind } from '../domain/pass-claims.ts';
import type { RevokeReason } from '../domain/pass-inputs.ts';

/** A line of the list of passes, without the names that the register knows. */
export interface PassRow {
  readonly passId: string;
  readonly communityId: CommunityId;
  readonly kind: PassKind;
  /** `valid` also before its first day. */
  readonly state: 'valid' | 'expired' | 'revoked';
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly visitId: string | null;
  readonly plate: string | null;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  /** The last day on which it is good, in the zone of the site. */
  readonly lastDay: string;
  readonly printedAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly revokeReason: RevokeReason | null;
  readonly replacedBy: string | null;
  readonly visitName: string | null;
}

/** Conditions of a list; holders and plate come from what was typed or from buildings. */
export interface PassFilter {
  readonly kind?: PassKind | undefined;
  readonly state?: PassRow['state'] | undefined;
  readonly printed?: 'yes' | 'no' | undefined;
  readonly personId?: string | undefined;
  readonly householdId?: string | undefined;
  /** People and households, either; each entry of the list narrows. */
  readonly among: readonly {
    readonly personIds: readonly string[];
    readonly householdIds: readonly string[];
    readonly plate?: string | undefined;
    /** Of the card, see `domain/card-number.ts`. */
    readonly number?: number | undefined;
  }[];
}

interface Question {
  readonly communityIds: readonly CommunityId[];
  readonly filter: PassFilter;
  readonly now: Instant;
}

/** As `cardNumber` makes it; worked out row by row, which for the passes of a community takes milliseconds. */
const cardNumberOf = sql`('x' || right(p.id::text, 8))::bit(32)::bigint % 100000000`;

function conditionsOf({ filter, now }: Question): readonly Sql[] {
  const { kind, state, printed, personId, householdId, among } = filter;
  return [
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(state === 'revoked' ? [sql`p.revoked_at is not null`] : []),
    ...(state === 'valid' ? [sql`p.revoked_at is null and p.until_at > ${now}`] : []),
    ...(state === 'expired' ? [sql`p.revoked_at is null and p.until_at <= ${now}`] : []),
    ...(printed === 'yes' ? [sql`p.printed_at is not null`] : []),
    ...(printed === 'no' ? [sql`p.printed_at is null`] : []),
    ...(personId ? [sql`p.person_id = ${personId}`] : []),
    ...(householdId ? [sql`p.household_id = ${householdId}`] : []),
    ...among.map(
      (
        one,
      ) => sql`(p.person_id = any (${[...one.personIds]}::uuid[]) or p.household_id = any (${[...one.householdIds]}::uuid[])
        or p.plate = ${one.plate ?? null}${one.number === undefined ? emptySql : sql` or ${cardNumberOf} = ${one.number}`})`,
    ),
  ];
}

const columns = (now: Instant): Sql => sql`
  p.id as "passId", p.community_id as "communityId", p.kind,
  case when p.revoked_at is not null then 'revoked' when p.until_at <= ${now} then 'expired' else 'valid' end as state,
  p.person_id as "personId", p.household_id as "householdId", p.visit_id as "visitId", p.plate, p.issued_at as "issuedAt",
  p.issued_by as "issuedBy", p.from_at as "fromAt", p.until_at as "untilAt",
  ((p.until_at - interval '1 second') at time zone menshen_zone())::date as "lastDay", p.printed_at as "printedAt",
  p.revoked_at as "revokedAt", p.revoke_reason as "revokeReason", p.replaced_by as "replacedBy",
  (select v.name from visit v where v.community_id = p.community_id and v.id = p.visit_id) as "visitName"`;

/** One page, newest first; each community is read along its own index. */
export async function listPasses(
  tx: Tx,
  question: Question & { readonly after: readonly [string, string] | undefined; readonly limit: number },
): Promise<readonly PassRow[]> {
  const { after, limit, now } = question;
  const beyond = after ? [sql`(p.issued_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : [];
  const conditions = [sql`p.community_id = c.id`, ...beyond, ...conditionsOf(question)];
  return tx.query<PassRow & { [column: string]: unknown }>(sql`
    select ${columns(now)} from (
      select q.* from unnest(${[...question.communityIds]}::int[]) c (id) cross join lateral (
        select p.* from pass p where ${joinSql(conditions, ' and ')}
        order by p.issued_at desc, p.id desc limit ${limit}) q
      order by q.issued_at desc, q.id desc limit ${limit}) p
    order by p.issued_at desc, p.id desc`);
}

/** How many passes the filters leave. */
export async function countPasses(tx: Tx, question: Question): Promise<number> {
  const conditions = [sql`p.community_id = any (${[...question.communityIds]}::int[])`, ...conditionsOf(question)];
  const [row] = await tx.query<{ count: number }>(
    sql`select count(*)::int as count from pass p where ${joinSql(conditions, ' and ')}`,
  );
  return row?.count ?? 0;
}

/** One pass, or all of a person and of his household, newest first. */
export async function findPasses(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly passId?: string;
    readonly personId?: string;
    readonly now: Instant;
  },
): Promise<readonly PassRow[]> {
  const { passId, personId, now } = of;
  const which = passId === undefined ? sql`p.person_id = ${personId ?? null}` : sql`p.id = ${passId}`;
  return tx.query<PassRow & { [column: string]: unknown }>(sql`
    select ${columns(now)} from pass p where p.community_id = any (${[...of.communityIds]}::int[]) and ${which}
    order by p.issued_at desc, p.id desc ${passId === undefined ? sql`limit 100` : emptySql}`);
}
