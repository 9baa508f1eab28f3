import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { ListedPerson } from '../../register/domain/linkage/listed-person.ts';
import type { PersonEvidence } from '../../register/domain/linkage/person-evidence.ts';
import { matchListed } from '../../register/server/api.ts';

/** What is known of somebody who is looked for; names, phones and ids may be masked. */
export type LinkageRecord = ListedPerson;

/** One person who may be meant. */
export interface FoundCandidate {
  readonly personId: string;
  readonly communityId: CommunityId;
  /** 0 to 1. */
  readonly probability: number;
  readonly evidence: readonly PersonEvidence[];
}

/** Who a record means. `ambiguous`: what is shown fits several; `doubtful`: one, not surely; a worker decides both. */
export interface FoundPerson {
  readonly verdict: 'certain' | 'ambiguous' | 'doubtful' | 'none';
  readonly personId?: string;
  readonly communityId?: CommunityId;
  readonly probability: number;
  readonly evidence: readonly PersonEvidence[];
  /** Likeliest first. */
  readonly candidates: readonly FoundCandidate[];
}

/**
 * Looks for people of a self-registration, a list or a call in one community, or in several that the transaction may see. One answer
 * for each record, in order. Whoever has moved away is a candidate, never certain.
 */
export async function findPeople(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly otherCommunityIds?: readonly CommunityId[];
    readonly records: readonly LinkageRecord[];
    readonly vault: Vault;
    /** The year in which stated ages are right. */
    readonly year: number;
  },
): Promise<readonly FoundPerson[]> {
  const { records, vault, year } = of;
  const communityIds = [...new Set([of.communityId, ...(of.otherCommunityIds ?? [])])];
  const matches = await matchListed(tx, { communityIds, people: records, year, vault });
  return matches.map(({ verdict, candidates: found }) => {
    const candidates = found.map(({ person, probability, evidence }): FoundCandidate => {
      const { personId, communityId } = person;
      return { personId, communityId, probability, evidence };
    });
    const [best] = candidates;
    if (!best || verdict === 'none') return { verdict: 'none', probability: 0, evidence: [], candidates: [] };
    const { personId, communityId, probability, evidence } = best;
    if (verdict === 'certain') return { verdict, personId, communityId, probability, evidence, candidates };
    return { verdict: candidates.length > 1 ? 'ambiguous' : 'doubtful', probability, evidence, candidates };
  });
}
