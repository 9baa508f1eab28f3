import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { MergeSnapshot } from '../domain/merge-people.ts';

/** A merge as it was recorded. */
export interface MergeRecord {
  readonly id: string;
  readonly keptId: string;
  readonly goneId: string;
  readonly snapshot: MergeSnapshot;
  readonly isUndone: boolean;
  /** No later merge of the kept record stands. */
  readonly isLast: boolean;
}

interface Acting {
  readonly communityId: CommunityId;
  readonly accountId: string;
  readonly now: Instant;
}

/** Keeps what both records were, so that the merge can be taken back. */
export async function insertMerge(
  tx: Tx,
  of: Acting & {
    readonly id: string;
    readonly keptId: string;
    readonly goneId: string;
    readonly snapshot: MergeSnapshot;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into person_merge (community_id, id, kept_id, gone_id, before, merged_at, merged_by)
    values (${of.communityId}, ${of.id}, ${of.keptId}, ${of.goneId}, ${JSON.stringify(of.snapshot)}, ${of.now}, ${of.accountId})`);
}

/** Locks a merge; undefined outside the community. */
export async function lockMerge(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly id: string },
): Promise<MergeRecord | undefined> {
  const [row] = await tx.query<MergeRecord & Record<string, unknown>>(sql`
    select m.id, m.kept_id as "keptId", m.gone_id as "goneId", m.before as snapshot, m.undone_at is not null as "isUndone",
      p.merged_into is null and not exists (
        select 1 from person_merge later where later.community_id = m.community_id and later.kept_id = m.kept_id
          and later.undone_at is null and (later.merged_at, later.id) > (m.merged_at, m.id)) as "isLast"
    from person_merge m join person p on p.community_id = m.community_id and p.id = m.kept_id
    where m.community_id = ${of.communityId} and m.id = ${of.id} for update of m`);
  return row;
}

/** Notes that a merge was taken back. */
export async function markUndone(tx: Tx, of: Acting & { readonly id: string }): Promise<void> {
  await tx.execute(sql`
    update person_merge set undone_at = ${of.now} where community_id = ${of.communityId} and id = ${of.id}`);
}

/** Decides the pair of two people, whichever way round it stands. */
export async function decidePair(
  tx: Tx,
  of: Acting & {
    readonly people: readonly [string, string];
    readonly status: 'open' | 'merged' | 'different';
  },
): Promise<void> {
  const isOpen = of.status === 'open';
  const [one, other] = of.people;
  await tx.execute(sql`
    update duplicate_pair set status = ${of.status}, decided_by = ${isOpen ? null : of.accountId}, decided_at = ${isOpen ? null : of.now}
    where community_id = ${of.communityId} and ((person_a = ${one} and person_b = ${other}) or (person_a = ${other} and person_b = ${one}))`);
}

/** Locks a pair; undefined outside the community. */
export async function lockPair(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly id: string },
): Promise<{ readonly personA: string; readonly personB: string; readonly status: string } | undefined> {
  const [row] = await tx.query<{ personA: string; personB: string; status: string }>(sql`
    select person_a as "personA", person_b as "personB", status from duplicate_pair
    where community_id = ${of.communityId} and id = ${of.id} for update`);
  return row;
}
