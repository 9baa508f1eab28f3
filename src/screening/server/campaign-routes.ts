import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { localeOf, LOCALES } from '../../base/domain/texts.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { listRounds } from '../../tasks/server/api.ts';
import { campaignWork } from '../domain/work-kinds.ts';
import { answersBook } from './campaign-export.ts';

const campaigns = defineRoute({
  path: '/api/campaigns',
  summary: 'Campaigns with how far they are, the newest first',
  permission: 'screening.campaign.run',
  params: z.object({}),
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds, now }) {
    return { rows: await listRounds(tx, { communityIds, kind: campaignWork.kind, now }), next: null };
  },
});

const answers = defineRoute({
  path: '/api/campaigns/:id/answers.xlsx',
  summary: 'The answers to a campaign as a workbook, one column per question',
  permission: 'screening.campaign.run',
  params: z.object({ id: idSchema<'campaign'>() }),
  query: z.object({ community: z.string().optional(), locale: z.enum(LOCALES).default(localeOf('zh-CN')) }),
  look: ({ params }) => ({ kind: 'round', id: params.id, reason: 'export' }),
  async handle({ tx, communityIds, now }, { params, query }) {
    const [campaign] = await listRounds(tx, { communityIds, kind: campaignWork.kind, now, roundIds: [params.id] });
    if (!campaign) return undefined;
    const { communityId } = campaign;
    const bytes = await answersBook(tx, { campaign, locale: query.locale });
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { communityId, fileName: `${campaign.title}.xlsx`, contentType, bytes };
  },
});

/** Reads of campaigns. */
export const campaignRoutes: readonly Route[] = [campaigns, answers];
