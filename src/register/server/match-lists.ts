import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { listKeys } from '../domain/linkage/list-keys.ts';
import type { ListedPerson, RegisteredPerson } from '../domain/linkage/listed-person.ts';
import { listYear } from '../domain/linkage/list-year.ts';
import { matchList, type RowMatch } from '../domain/linkage/match-list.ts';
import { nameFrequencies } from '../domain/linkage/name-frequencies.ts';
import { findKeyHits } from './list-candidate-queries.ts';
import { readRegistered, sampleNames } from './list-facts-queries.ts';
import { estateAliases } from './list-refs-queries.ts';

/** Names that are counted to know how common one is; all of a community, a sample of a city. */
const NAMES_COUNTED = 20_000;
/** Up to so many rows the planner's own way is quick enough. */
const FEW = 200;

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
  // The planner takes every list for a hundred rows and would walk an index for each of thousands, in each community.
  if (people.length > FEW) await tx.execute(sql`set local enable_nestloop = off`);
  const hits = await findKeyHits(tx, { communityIds, keys: listKeys(people), vault });
  const known = await readRegistered(tx, { communityIds, hits, vault });
  const sample = await sampleNames(tx, { communityIds, most: NAMES_COUNTED });
  const candidates = people.map((): RegisteredPerson[] => []);
  for (const { row, personId } of hits) {
    const person = known.get(personId);
    if (person) candidates[row]?.push(person);
  }
  return matchList({
    rows: people.map((person, at) => ({ person, candidates: candidates[at] ?? [] })),
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
