import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { addDays } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { writeSlipPdf } from '../../documents/server/api.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { findCommunityName, listHouseholds } from '../../register/server/api.ts';
import { healthSlipWords } from '../domain/slip-words.ts';

const LINK_DAYS = 60;

const slips = defineRoute({
  path: '/api/health/slips.pdf',
  summary: 'A slip for each household of a building, four on a page, with the link by which it answers each day',
  permission: 'screening.health.record',
  params: z.object({}),
  query: z.object({
    community: areaNumberText,
    buildingId: idSchema<'building'>(),
    origin: z.url({ protocol: /^https?$/ }).max(200),
  }),
  look: ({ query }) => ({ kind: 'building', id: query.buildingId, reason: 'links' }),
  async handle({ tx, communityIds, today, vault }, { query }) {
    const { community: communityId, buildingId, origin } = query;
    if (!communityIds.includes(communityId)) return undefined;
    const rows = await listHouseholds(tx, { communityId, target: { buildingIds: [buildingId] } });
    if (rows.length === 0) return undefined;
    const subjectIds = rows.map(({ householdId }) => householdId);
    const until = addDays(today, LINK_DAYS);
    const links = await makeLinks(tx, { kind: 'dailyHealth', until, communityId, subjectIds, vault });
    const words = healthSlipWords((await findCommunityName(tx, communityId)) ?? '');
    const printed = rows.map(({ householdId, estate, building, unit, room }) => ({
      ...{ place: [estate, building, unit, room].filter((part) => part !== '').join(' '), until },
      code: `${new URL(origin).origin}/r/${links.get(householdId) ?? ''}`,
    }));
    const bytes = writeSlipPdf({ slips: printed, words });
    return { communityId, fileName: `${words.title}.pdf`, contentType: 'application/pdf', bytes };
  },
});

/** Papers of daily health. */
export const householdSlipRoutes: readonly Route[] = [slips];
