import { HomeOutlined, UserOutlined } from '@ant-design/icons';
import { z } from 'zod';
import type { FindSource } from '../base/web/find.ts';
import { findTexts } from '../base/web/find-texts.ts';
import { getJson } from '../base/web/request.ts';
import { peoplePaths } from '../register/web/people-paths.ts';

const SearchReply = z.object({
  people: z.array(
    z.object({
      personId: z.union([z.string(), z.number()]),
      communityId: z.number(),
      name: z.string(),
      dwelling: z.string().nullish(),
      phoneMasked: z.string().nullish(),
      hit: z.string().nullish(),
    }),
  ),
  places: z
    .array(
      z.object({
        kind: z.enum(['estate', 'building', 'dwelling']),
        id: z.string(),
        communityId: z.number(),
        name: z.string(),
      }),
    )
    .default([]),
});

/** People and places by `GET /api/search`, which looks only where the account may look. */
export const registerSource: FindSource = {
  key: 'register',
  find: async (query, signal) => {
    const found = await getJson({ path: '/api/search', params: { q: query }, shape: SearchReply, signal });
    return [
      {
        key: 'people',
        title: findTexts.people,
        hits: found.people.map((person) => ({
          key: `person ${person.communityId} ${person.personId}`,
          title: person.name,
          detail: person.dwelling ?? '',
          note: person.phoneMasked ?? '',
          path: peoplePaths.one(String(person.personId), person.communityId),
          icon: UserOutlined,
        })),
      },
      {
        key: 'places',
        title: findTexts.places,
        hits: found.places.map((place) => ({
          key: `place ${place.id}`,
          title: place.name,
          detail: '',
          path: peoplePaths.of(place),
          icon: HomeOutlined,
        })),
      },
    ];
  },
};
