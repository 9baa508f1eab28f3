import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { COLLECTIVE_KINDS } from '../domain/collective-rules.ts';
import { findCollective, listCollectives } from './collective-queries.ts';
import { pageQuery, placePage, readPlaceCursor } from './place-cursor.ts';

const collectives = defineRoute({
  path: '/api/collectives',
  summary: 'Hotels, sites, dormitories, employers and care homes with who came and left today',
  permission: 'register.place.read',
  params: z.object({}),
  query: z.object({
    ...pageQuery,
    kind: z.enum(COLLECTIVE_KINDS).optional(),
    closed: z.enum(['yes', 'no']).default('no'),
  }),
  async handle({ tx, communityIds, today }, { query }) {
    const { kind, closed, limit } = query;
    const after = readPlaceCursor(query.after);
    const rows = await listCollectives(tx, { communityIds, kind, closed, today, after, limit: limit + 1 });
    return placePage({ rows, limit, text: ({ name }) => name });
  },
});

const collective = defineRoute({
  path: '/api/collectives/:id',
  summary: 'Who is there, and who came and left on each of the last 14 days',
  permission: 'register.person.read',
  params: z.object({ id: idSchema<'dwelling'>() }),
  query: z.object({}),
  look: ({ params }) => ({ kind: 'dwelling', id: params.id }),
  handle: ({ tx, communityIds, today }, { params }) =>
    findCollective(tx, { communityIds, dwellingId: params.id, today }),
});

/** Reads of collective dwellings. */
export const collectiveRoutes: readonly Route[] = [collectives, collective];
