import { z } from 'zod';
import { workersOf } from '../../access/server/api.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { mayWorkInGrid } from '../domain/grid-rules.ts';
import { listGrids, listGridWork, listHomesWithout } from './grid-read-queries.ts';
import { pageQuery, placePage, readPlaceCursor } from './place-cursor.ts';

const READ = 'register.place.read';
const ASSIGN = 'register.grid.assign';
const none = z.object({});

const grids = defineRoute({
  path: '/api/grids',
  summary: 'Grids with who answers for them, homes and people',
  permission: READ,
  params: none,
  // Homes and people are counted for the communities of a page: a small page keeps the first answer of a district fast.
  query: z.object({ ...pageQuery, limit: pageQuery.limit.default(20) }),
  async handle({ tx, communityIds, today }, { query }) {
    const after = readPlaceCursor(query.after);
    const rows = await listGrids(tx, { communityIds, today, after, limit: query.limit + 1 });
    return placePage({ rows, limit: query.limit, text: ({ name }) => name });
  },
});

const homesWithout = defineRoute({
  path: '/api/grids/homes-without',
  summary: 'Homes that nobody answers for, of one community, as things to do',
  permission: READ,
  params: none,
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(200) }),
  async handle({ tx, communityIds }, { query }) {
    const [communityId] = communityIds;
    if (communityId === undefined) return undefined;
    return { rows: await listHomesWithout(tx, { communityId, limit: query.limit }) };
  },
});

const workers = defineRoute({
  path: '/api/grids/workers',
  summary: 'Who may answer for a grid: grid workers and directors of the community today',
  permission: ASSIGN,
  params: none,
  query: none,
  async handle({ tx, communityIds, today }) {
    const [communityId] = communityIds;
    if (communityId === undefined) return undefined;
    const everybody = await workersOf(tx, { communityIds: [communityId], today });
    return { rows: everybody.filter(({ roles }) => mayWorkInGrid(roles)) };
  },
});

const work = defineRoute({
  path: '/api/grids/:id/work',
  summary: 'Who answered for a grid from when until when',
  permission: READ,
  params: z.object({ id: idSchema<'grid'>() }),
  query: none,
  async handle({ tx, communityIds }, { params }) {
    return { rows: await listGridWork(tx, { communityIds, gridId: params.id }) };
  },
});

/** Reads of grids. */
export const gridRoutes: readonly Route[] = [grids, homesWithout, workers, work];
