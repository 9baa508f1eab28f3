import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { listAreas } from './area-queries.ts';

const areas = defineRoute({
  path: '/api/areas',
  summary: 'The tree of areas that the caller serves, with those above',
  permission: 'signedIn',
  params: z.object({}),
  query: z.object({}),
  async handle({ tx, actor }) {
    const areaIds = [...new Set([...actor.areas.values()].flatMap((ids) => [...ids]))];
    const managedIds = [...(actor.areas.get('register.area.manage') ?? [])];
    return { rows: await listAreas(tx, { areaIds, managedIds }) };
  },
});

/** Reads of areas. */
export const areaRoutes: readonly Route[] = [areas];
