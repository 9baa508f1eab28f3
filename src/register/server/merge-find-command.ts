import { z } from 'zod';
import { SYSTEM_ACCOUNT } from '../../base/domain/actor.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { DOUBTFUL_FROM } from '../domain/match-evidence.ts';
import { comparePeople } from '../domain/match-person.ts';
import { findCandidatePairs, insertPairs, readMatchFacts, type FoundPair } from './merge-find-queries.ts';

const EVER = '2000-01-01T00:00:00.000Z';
/** A bound on one run; the rest comes with the next. */
const MOST_PAIRS = 20_000;

/** Looks for records that may be one person among those changed since a time; without one, in the whole community. */
export const findDuplicates = defineCommand({
  name: 'findDuplicates',
  summary: 'Looks for records that may be one person',
  schema: z.object({ since: z.iso.datetime().nullish() }),
  permission: 'register.person.merge',
  scope: 'community',
  async load(tx, { since }, { communityId }) {
    const from = since ?? EVER;
    const candidates = await findCandidatePairs(tx, { communityId, since: from, limit: MOST_PAIRS });
    const personIds = [...new Set(candidates.flatMap(({ personA, personB }) => [personA, personB]))];
    return { candidates, people: await readMatchFacts(tx, { communityId, personIds }) };
  },
  decide({ candidates, people }) {
    const pairs = candidates.flatMap((pair): FoundPair[] => {
      const [a, b] = [people.get(pair.personA), people.get(pair.personB)];
      if (!a || !b) return [];
      const { probability, evidence } = comparePeople(a, b);
      return probability < DOUBTFUL_FROM ? [] : [{ ...pair, id: newId<'pair'>(), probability, evidence }];
    });
    return { facts: [{ type: 'duplicatesSought' as const, compared: candidates.length, pairs }] };
  },
  record: ({ type, compared, pairs }) => ({ type, compared, found: pairs.length }),
  async apply(tx, facts, { communityId, now, accountId }) {
    const pairs = facts.flatMap((fact) => fact.pairs);
    const foundBy = accountId === SYSTEM_ACCOUNT ? 'job' : 'worker';
    const found = pairs.length === 0 ? 0 : await insertPairs(tx, { communityId, now, foundBy, pairs });
    return { compared: facts.reduce((sum, { compared }) => sum + compared, 0), found };
  },
});
