import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { PassKind } from '../domain/pass-claims.ts';

/** A pass whose text is to be made again. */
export interface PassToSign {
  readonly passId: string;
  readonly kind: PassKind;
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly visitId: string | null;
  readonly plate: string | null;
  readonly issuedAt: Instant;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  /** The last day on which it is good, in the zone of the site. */
  readonly lastDay: string;
  readonly visitName: string | null;
  readonly hostDwellingId: string | null;
}

/** Which good passes: by id, by holder, by kind, all of a community; conditions narrow each other. */
export interface WhichPasses {
  readonly passIds?: readonly string[] | undefined;
  readonly holders?: { readonly personIds: readonly string[]; readonly householdIds: readonly string[] } | undefined;
  readonly kind?: PassKind | undefined;
  /** `no`: only cards that were never printed. */
  readonly printed?: 'no' | undefined;
}

/** Passes that are good now or later, neither revoked nor past. */
export async function listToSign(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly which: WhichPasses; readonly now: Instant },
): Promise<readonly PassToSign[]> {
  const { passIds, holders, kind, printed } = of.which;
  return tx.query<PassToSign & { [column: string]: unknown }>(sql`
    select p.id as "passId", p.kind, p.person_id as "personId", p.household_id as "householdId", p.visit_id as "visitId", p.plate,
      p.issued_at as "issuedAt", p.from_at as "fromAt", p.until_at as "untilAt",
      ((p.until_at - interval '1 second') at time zone menshen_zone())::date as "lastDay",
      v.name as "visitName", v.host_dwelling_id as "hostDwellingId"
    from pass p left join visit v on v.community_id = p.community_id and v.id = p.visit_id
    where p.community_id = ${of.communityId} and p.revoked_at is null and p.until_at > ${of.now}
      and (${passIds === undefined} or p.id = any (${[...(passIds ?? [])]}::uuid[]))
      and (${holders === undefined} or p.person_id = any (${[...(holders?.personIds ?? [])]}::uuid[])
        or p.household_id = any (${[...(holders?.householdIds ?? [])]}::uuid[]))
      and (${kind ?? null}::text is null or p.kind = ${kind ?? null})
      and (${printed === undefined} or p.printed_at is null)
    order by p.plate, p.id`);
}

/** The revoked passes whose own end has not come, and how many were ever revoked. */
export async function listRevoked(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant },
): Promise<{ readonly version: number; readonly hashes: readonly Buffer[] }> {
  const rows = await tx.query<{ hash: Buffer; isOver: boolean }>(sql`
    select hash, until_at <= ${of.now} as "isOver" from pass where community_id = ${of.communityId} and revoked_at is not null`);
  return { version: rows.length, hashes: rows.flatMap(({ hash, isOver }) => (isOver ? [] : [hash])) };
}

/** How many passes were ever revoked in a community: the version of its list. */
export async function countRevoked(tx: Tx, communityId: CommunityId): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    sql`select count(*)::int as count from pass where community_id = ${communityId} and revoked_at is not null`,
  );
  return row?.count ?? 0;
}
