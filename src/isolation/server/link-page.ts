import { z } from 'zod';
import { addDays } from '../../base/domain/day.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { orderCheck } from '../../forms/domain/forms/order-check.ts';
import { makeLinks, type LinkPage } from '../../messaging/server/api.ts';
import { describeDoors, findCommunityName } from '../../register/server/api.ts';
import { stayDay } from '../domain/order-plan.ts';
import { orderLines } from '../domain/link-lines.ts';
import { findOrders } from './order-queries.ts';
import { withPlans } from './packs.ts';
import { readParties } from './page-queries.ts';

/** What the link of an order leads to: how far, why, until when, whom to call, and the form of the check. No name. */
export const orderPage: LinkPage = {
  kind: 'order',
  async read(tx, { link, today }) {
    const { communityId, subjectId } = link;
    const [order] = await findOrders(tx, { communityIds: [communityId], orderIds: [subjectId] });
    const [one] = order ? await withPlans(tx, [order]) : [];
    if (!order || !one) return undefined;
    if (order.state !== 'running') throw new Problem('orderNotRunning');
    const { schedule } = one.plan;
    const dwellingIds = order.dwellingId === null ? [] : [order.dwellingId];
    const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
    return {
      community: (await findCommunityName(tx, communityId)) ?? '',
      place: doors.get(order.dwellingId ?? '') ?? '',
      form: orderCheck,
      lines: orderLines({
        stay: stayDay(schedule, today),
        release: schedule.release,
        measure: one.plan.measure.name,
        reasonCode: order.reasonCode,
        parties: await readParties(tx, { communityId, orderIds: [subjectId] }),
      }),
    };
  },
};

/** Beyond the day that is planned now: an order may be lengthened, and its link with it. */
export const LINK_DAYS = 60;

const orderLink = defineRoute({
  path: '/api/orders/:id/link',
  summary: 'The link with which somebody under an order reports and objects',
  permission: 'isolation.check.record',
  params: z.object({ id: z.guid() }),
  query: z.object({}),
  look: ({ params }) => ({ kind: 'order', id: params.id, reason: 'link' }),
  async handle({ tx, communityIds, today, vault }, { params }) {
    const [order] = await findOrders(tx, { communityIds, orderIds: [params.id] });
    if (!order) return undefined;
    if (order.state !== 'running') throw new Problem('orderNotRunning');
    const { communityId } = order;
    const until = addDays(today, LINK_DAYS);
    const links = await makeLinks(tx, { kind: 'order', until, communityId, subjectIds: [params.id], vault });
    return { communityId, until, path: `/r/${links.get(params.id) ?? ''}` };
  },
});

/** Reads of links of orders. */
export const orderLinkRoutes: readonly Route[] = [orderLink];
