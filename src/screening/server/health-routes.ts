import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { addDays, findDay } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { listHouseholds } from '../../register/server/api.ts';
import { householdAnswers } from '../../tasks/server/api.ts';
import { healthDay } from '../domain/health-day.ts';
import { dayBounds } from './zone-queries.ts';

const LINK_DAYS = 60;
const community = areaNumberText;
const day = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? undefined : findDay(text)));

const today = defineRoute({
  path: '/api/health/day',
  summary: 'How the households of a community are on a day: by building, who is unwell, who has not answered',
  permission: 'screening.health.read',
  params: z.object({}),
  query: z.object({ community, day }),
  async handle({ tx, communityIds, today: now }, { query }) {
    const communityId = query.community;
    if (!communityIds.includes(communityId)) return undefined;
    const of = query.day ?? now;
    const households = await listHouseholds(tx, { communityId, target: { everybody: true } });
    const answers = await householdAnswers(tx, { communityId, formKey: dailyHealth.id, ...(await dayBounds(tx, of)) });
    return { communityId, day: of, ...healthDay(households, answers) };
  },
});

const households = defineRoute({
  path: '/api/health/households',
  summary: 'Households of a building or of all, with the names of their members: what a chat list is held against',
  permission: 'screening.health.record',
  params: z.object({}),
  query: z.object({ community, buildingId: idSchema<'building'>().optional() }),
  look: () => ({ kind: 'household', reason: 'chat' }),
  async handle({ tx, communityIds }, { query }) {
    const communityId = query.community;
    if (!communityIds.includes(communityId)) return undefined;
    const target = query.buildingId === undefined ? { everybody: true as const } : { buildingIds: [query.buildingId] };
    return { communityId, rows: await listHouseholds(tx, { communityId, target }) };
  },
});

const links = defineRoute({
  path: '/api/health/links',
  summary: 'A link for each household of a building, with which it answers for its members each day',
  permission: 'screening.health.record',
  params: z.object({}),
  query: z.object({ community, buildingId: idSchema<'building'>() }),
  look: ({ query }) => ({ kind: 'building', id: query.buildingId, reason: 'links' }),
  async handle({ tx, communityIds, today: now, vault }, { query }) {
    const { community: communityId, buildingId } = query;
    if (!communityIds.includes(communityId)) return undefined;
    const rows = await listHouseholds(tx, { communityId, target: { buildingIds: [buildingId] } });
    const subjectIds = rows.map(({ householdId }) => householdId);
    const until = addDays(now, LINK_DAYS);
    const made = await makeLinks(tx, { kind: 'dailyHealth', until, communityId, subjectIds, vault });
    return {
      communityId,
      until,
      rows: rows.map(({ householdId, unit, room }) => ({
        householdId,
        unit,
        room,
        path: `/r/${made.get(householdId) ?? ''}`,
      })),
    };
  },
});

/** Reads of how households are. */
export const healthRoutes: readonly Route[] = [today, households, links];
