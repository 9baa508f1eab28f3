import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { listPosterPlaces } from '../../register/server/api.ts';
import { walkKey } from '../../tasks/domain/walk-key.ts';
import { decideMakePosters, EndPosters, MakePosters, type PosterFact } from '../domain/poster.ts';
import { endPosters, insertPosters, type NewPoster } from './poster-queries.ts';

const prints = { permission: 'screening.poster.print', scope: 'community' } as const;

const makePosters = defineCommand({
  name: 'makePosters',
  summary: 'Makes a poster with its own code for each stairwell, shop or house door, and for named places',
  ...prints,
  schema: MakePosters,
  subject: () => ({ kind: 'poster' }),
  async load(tx, input, { communityId, today }) {
    const places = await listPosterPlaces(tx, { communityId });
    const wanted = places.filter(({ kind }) => (kind === 'door' ? input.doors : input.stairwells) === true);
    const posters = [
      ...wanted.map(({ estate, building, unit, floor, room, ...place }): NewPoster => ({
        ...{ id: newId(), ...place },
        walkKey: walkKey({ estate, building, unit, floor, room }),
      })),
      ...input.places.map((name): NewPoster => ({
        ...{ id: newId(), kind: 'place', name, buildingId: null, unitId: null, dwellingId: null, walkKey: '~' },
      })),
    ];
    return { posters, places: posters.length, today };
  },
  decide: (state, input) => decideMakePosters(state, input),
  async apply(tx, facts, { communityId, now, accountId }, { posters }) {
    let made = 0;
    for (const fact of facts)
      if (fact.type === 'postersMade')
        made += await insertPosters(tx, { communityId, posters, untilDay: fact.untilDay, now, by: accountId });
    return { made, posters: posters.length };
  },
});

const removePosters = defineCommand({
  name: 'endPosters',
  summary: 'Ends posters that were taken down; their codes lead nowhere from now on',
  ...prints,
  schema: EndPosters,
  subject: () => ({ kind: 'poster' }),
  load: () => Promise.resolve({}),
  decide: (_state, { posterIds }): { readonly facts: readonly PosterFact[] } => ({
    facts: [{ type: 'postersEnded', posterIds }],
  }),
  async apply(tx, facts, { communityId, now }) {
    for (const fact of facts)
      if (fact.type === 'postersEnded') await endPosters(tx, { communityId, posterIds: fact.posterIds, now });
  },
});

/** Commands on posters. */
export const posterCommands: readonly Command[] = [makePosters, removePosters];
