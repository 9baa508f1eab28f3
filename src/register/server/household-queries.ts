import type { CommunityId } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { Destination } from '../domain/move-house.ts';
import type { IdKind } from '../domain/person.ts';
import { findDwelling } from './people-state-queries.ts';

/** The door and household that somebody goes to. @throws notFound for a door or household outside the community. */
export async function destinationOf(
  tx: Tx,
  { communityId }: { readonly communityId: CommunityId },
  wanted: { readonly dwellingId: string; readonly householdId?: string | null | undefined },
): Promise<Destination> {
  const dwelling = await findDwelling(tx, { communityId, dwellingId: wanted.dwellingId });
  if (!dwelling) throw new Problem('notFound');
  if (wanted.householdId) {
    const [household] = await tx.query<{ id: string }>(sql`
      select id from household
      where community_id = ${communityId} and id = ${wanted.householdId} and dwelling_id = ${wanted.dwellingId} and until_day is null
      for share`);
    if (!household) throw new Problem('notFound');
  }
  return {
    dwellingId: dwelling.id,
    dwelling: dwelling.label,
    householdId: wanted.householdId ?? null,
    newHouseholdId: newId<'household'>(),
  };
}

/** Names of communities by id. */
export async function communityNames(tx: Tx, ids: readonly CommunityId[]): Promise<ReadonlyMap<CommunityId, string>> {
  const rows = await tx.query<{ id: number; name: string }>(
    sql`select id, name from area where id = any (${[...ids]}::int[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The id numbers of people in the clear, to be sealed again where they go. */
export async function openNumbers(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly vault: Vault; readonly personIds: readonly string[] },
): Promise<readonly { readonly personId: string; readonly kind: IdKind; readonly number: string }[]> {
  const rows = await tx.query<{ personId: string; kind: IdKind; sealed: Buffer }>(sql`
    select person_id as "personId", kind, sealed from person_identity
    where community_id = ${of.communityId} and person_id = any (${[...of.personIds]}::uuid[])`);
  return rows.map(({ personId, kind, sealed }) => ({
    personId,
    kind,
    number: of.vault.open(sealed).toString('utf8'),
  }));
}
