import { z } from 'zod';
import { mayIn } from '../../base/domain/actor.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { maskPhone } from '../domain/masking.ts';
import { queryTokens } from '../domain/search-tokens.ts';
import { searchPeople } from './search-people-queries.ts';
import { searchPlaces } from './search-place-queries.ts';

const MOST_FOUND = 20;
const MOST_PLACES = 6;

const search = defineRoute({
  path: '/api/search',
  summary: 'One box: name, pinyin, phone tail, id tail, room, plate. A guard sees name and dwelling only',
  permission: 'register.person.search',
  params: z.object({}),
  query: z.object({ q: z.string().trim().max(80).default(''), community: z.string().optional() }),
  async handle({ tx, communityIds, vault, actor }, { query: { q } }) {
    const query = queryTokens(q);
    const people = await searchPeople(tx, { communityIds, query, vault, limit: MOST_FOUND });
    const ofPlaces = communityIds.filter((id) => mayIn(actor, 'register.place.read', id));
    const places =
      ofPlaces.length === 0
        ? []
        : await searchPlaces(tx, { communityIds: ofPlaces, text: q, query, limit: MOST_PLACES });
    return {
      people: people.map(({ phone, ...person }) => ({
        ...person,
        phoneMasked:
          phone !== null && mayIn(actor, 'register.person.read', person.communityId) ? maskPhone(phone) : null,
      })),
      places: places.slice(
        0,
        MOST_FOUND - people.length > MOST_PLACES ? MOST_PLACES : Math.max(2, MOST_FOUND - people.length),
      ),
    };
  },
});

/** Finding. */
export const searchRoutes: readonly Route[] = [search];
