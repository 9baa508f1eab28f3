import { z } from 'zod';
import { addDays, dayOf } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { writeSlipPdf } from '../../documents/server/api.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { describeDoors, findCommunityName } from '../../register/server/api.ts';
import { findDoorTasks, listRounds, slipTaskIds } from '../../tasks/server/api.ts';
import { slipWords } from '../domain/slip-words.ts';
import { campaignWork } from '../domain/work-kinds.ts';
import { siteZone } from './zone-queries.ts';

/** A slip holds some days longer than the campaign: paper on a door is read late. */
const DAYS_AFTER = 3;

const slips = defineRoute({
  path: '/api/campaigns/:id/slips.pdf',
  summary:
    'Slips for doors where nobody was met, four on a page, in walking order; each with the link of its household',
  permission: 'screening.campaign.run',
  params: z.object({ id: idSchema<'campaign'>() }),
  query: z.object({
    community: z.string().optional(),
    which: z.enum(['due', 'all']).default('due'),
    origin: z.url({ protocol: /^https?$/ }).max(200),
  }),
  look: ({ params }) => ({ kind: 'round', id: params.id, reason: 'slips' }),
  async handle({ tx, communityIds, now, today, vault }, { params, query }) {
    const of = { communityIds, kind: campaignWork.kind, now, roundIds: [params.id] };
    const [campaign] = await listRounds(tx, of);
    if (!campaign) return undefined;
    const { communityId, title, dueAt } = campaign;
    const taskIds = await slipTaskIds(tx, { communityId, roundId: params.id, which: query.which });
    if (taskIds.length === 0) throw new Problem('campaignNoSlips');
    const tasks = await findDoorTasks(tx, { communityId, taskIds });
    const dwellingIds = tasks.flatMap(({ dwellingId }) => dwellingId ?? []);
    const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
    const lastDay = dayOf(dueAt, await siteZone(tx));
    const until = addDays(lastDay > today ? lastDay : today, DAYS_AFTER);
    const links = await makeLinks(tx, { kind: 'campaign', until, communityId, subjectIds: taskIds, vault });
    const words = slipWords({ community: (await findCommunityName(tx, communityId)) ?? '', campaign: title });
    const printed = tasks.map(({ taskId, dwellingId }) => ({
      ...{ place: doors.get(dwellingId ?? '') ?? '', until },
      code: `${new URL(query.origin).origin}/r/${links.get(taskId) ?? ''}`,
    }));
    const bytes = writeSlipPdf({ slips: printed, words });
    return { communityId, fileName: `${title}.pdf`, contentType: 'application/pdf', bytes };
  },
});

/** Papers of campaigns. */
export const slipRoutes: readonly Route[] = [slips];
