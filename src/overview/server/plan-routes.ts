import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import type { PlanView } from '../domain/plan-shapes.ts';
import { readPlan } from './plan-queries.ts';

const plan = defineRoute({
  path: '/api/overview/plan',
  summary: 'The buildings of one community on their plan, with what lies in them today, in figures',
  permission: 'overview.read',
  params: z.object({}),
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds, today, now }): Promise<PlanView | undefined> {
    const [communityId] = communityIds;
    if (communityId === undefined) return undefined;
    return { communityId, buildings: await readPlan(tx, { communityId, today, now }) };
  },
});

/** Reads of the overview. */
export const planRoutes: readonly Route[] = [plan];
