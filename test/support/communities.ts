import type { CommunityId } from '../../src/base/domain/ids.ts';
import { newId } from '../../src/base/server/ids.ts';
import { demoCommunity } from '../../src/register/domain/demo-community.ts';
import { writeDemoCommunity } from '../../src/register/server/demo-load.ts';
import type { Site } from '../../src/main/site.ts';

/** What a community is recognised by, wherever it turns up. */
export interface FilledCommunity {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly idNumbers: readonly string[];
}

/** Fills a community with invented people in every table of the register. Names of people and places begin with the mark. */
export async function fillCommunity(
  site: Pick<Site, 'db' | 'vault' | 'clock'>,
  of: {
    readonly communityId: CommunityId;
    readonly index: number;
    readonly households: number;
    readonly mark?: string;
  },
): Promise<FilledCommunity> {
  const { communityId, index, households, mark = '' } = of;
  const { clock, vault } = site;
  const [now, today] = [clock.now(), clock.today()];
  const invented = demoCommunity({ seed: 1, index, households, today, newId });
  const persons = invented.persons.map((person) => ({ ...person, name: mark + person.name }));
  const estates = invented.estates.map((estate) => ({ ...estate, name: mark + estate.name, key: mark + estate.key }));
  const grids = invented.grids.map((grid) => ({ ...grid, name: mark + grid.name }));
  const community = { ...invented, persons, estates, grids };
  await site.db.asOwner((tx) => writeDemoCommunity(tx, { communityId, now, today, vault, newId }, community));
  return {
    names: persons.map(({ name }) => name),
    phones: persons.flatMap(({ phones }) => phones),
    idNumbers: persons.flatMap(({ ids }) => ids.map(({ number }) => number)),
  };
}
