import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { readMatchSides, type PairSide } from './merge-side-queries.ts';

/** Two records that may be one person. */
export interface PairRow {
  readonly id: string;
  readonly communityId: CommunityId;
  readonly probability: number;
  readonly evidence: readonly string[];
  readonly foundBy: string;
  readonly foundAt: Instant;
  readonly a: PairSide;
  readonly b: PairSide;
}

type Pair = Omit<PairRow, 'a' | 'b'> & { readonly personA: string; readonly personB: string };

/** Open pairs, likeliest first, `limit` at most; records that were merged away since are left out. */
export async function listPairs(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly after: readonly [number, string] | undefined;
    readonly limit: number;
  },
): Promise<readonly PairRow[]> {
  const beyond = of.after ? sql`and (-d.probability, d.id) > (-${of.after[0]}::real, ${of.after[1]}::uuid)` : sql``;
  const pairs = await tx.query<Pair & Record<string, unknown>>(sql`
    select d.id, d.community_id as "communityId", d.probability, d.evidence, d.found_by as "foundBy", d.found_at as "foundAt",
      d.person_a as "personA", d.person_b as "personB"
    from duplicate_pair d
    join person a on a.community_id = d.community_id and a.id = d.person_a and a.merged_into is null
    join person b on b.community_id = d.community_id and b.id = d.person_b and b.merged_into is null
    where d.community_id = any (${[...of.communityIds]}::int[]) and d.status = 'open' ${beyond}
    order by d.probability desc, d.id limit ${of.limit}`);
  const sides = await readMatchSides(tx, {
    communityIds: of.communityIds,
    personIds: [...new Set(pairs.flatMap(({ personA, personB }) => [personA, personB]))],
  });
  return pairs.flatMap(({ personA, personB, ...pair }): PairRow[] => {
    const a = sides.get(`${pair.communityId} ${personA}`);
    const b = sides.get(`${pair.communityId} ${personB}`);
    return a && b ? [{ ...pair, a, b }] : [];
  });
}
