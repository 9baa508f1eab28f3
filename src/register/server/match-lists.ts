import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { listKeys } from '../domain/linkage/list-keys.ts';
import type { ListedPerson } from '../domain/linkage/listed-person.ts';
import { listYear } from '../domain/linkage/list-year.ts';
import { matchList, type RowMatch } from '../domain/linkage/match-list.ts';
import { nameFrequencies } from '../domain/linkage/name-frequencies.ts';
import { findCandidates } from './list-candidates.ts';
import { readRegistered, sampleNames } from './list-facts-queries.ts';
import { estateAliases } from './list-refs-queries.ts';

/** Names that are counted to know how common one is; all of a community, a sample of a city. */
const NAMES_COUNTED = 20_000;

/**
 * Matches listed people with the register of some communities: candidates by exact keys, weights learned on the rows given, so hand
 * over all rows of a list at once. Answers one match for each person, in their order.
 */
export async function matchListed(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly people: readonly ListedPerson[];
    /** The year of the list where its rows do not tell it. */
    readonly year: number;
    readonly vault: Vault;
  },
): Promise<readonly RowMatch[]> {
  const { communityIds, vault } = of;
  const aliases = await estateAliases(tx, communityIds);
  const people = of.people.map((person) => inOurWords(person, aliases));
  const found = await findCandidates(tx, { communityIds, keys: listKeys(people), people, vault });
  const known = await readRegistered(tx, { people: found.flat(), vault });
  const sample = await sampleNames(tx, { communityIds, most: NAMES_COUNTED });
  return matchList({
    rows: people.map((person, at) => ({
      person,
      candidates: (found[at] ?? []).flatMap(({ personId }) => known.get(personId) ?? []),
    })),
    around: {
      names: nameFrequencies(sample.names),
      people: Math.max(1, sample.people),
      listYear: listYear(people, of.year),
    },
  });
}

/** The estate of a listed address under the name that the register uses. */
function inOurWords(person: ListedPerson, aliases: ReadonlyMap<string, string>): ListedPerson {
  if (person.place === undefined) return person;
  const [estate = '', ...door] = person.place.split('|');
  const ours = aliases.get(estate);
  return ours === undefined ? person : { ...person, place: [ours, ...door].join('|') };
}
