import { z } from 'zod';
import { addDays } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { walkPlaces } from '../../register/server/api.ts';
import { owedWork } from '../../tasks/server/api.ts';
import { instantAt } from '../domain/day-work.ts';
import { isolationWorkKinds } from '../domain/work-kinds.ts';
import { boardFigures, countOrders, curveOf, listOrders, OrderQuery } from './list-queries.ts';
import { viewOrders } from './list-view.ts';
import { siteOffset } from './order-queries.ts';

const READ = 'isolation.order.read';
const none = z.object({});
const page = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
/** Days of the curve. */
const CURVE_DAYS = 30;

const orders = defineRoute({
  path: '/api/orders',
  summary: 'Orders, late ones first; day n of m by the rule in force for each',
  permission: READ,
  params: none,
  query: OrderQuery.extend(page),
  async handle({ tx, communityIds, today, actor }, { query }) {
    const { after, limit, ...filter } = query;
    const found = await listOrders(tx, { communityIds, filter, today, after, limit: limit + 1 });
    const cut = pageOf({ rows: found, limit, key: ({ sortDay, orderId }) => [sortDay, orderId] });
    return { rows: await viewOrders(tx, { communityIds, rows: cut.rows, today, actor }), next: cut.next };
  },
});

const count = defineRoute({
  path: '/api/orders/count',
  summary: 'How many orders the filters leave',
  permission: READ,
  params: none,
  query: OrderQuery,
  handle: async ({ tx, communityIds, today }, { query }) => ({
    count: await countOrders(tx, { communityIds, filter: query, today }),
  }),
});

const board = defineRoute({
  path: '/api/orders/board',
  summary: 'Who is kept in, what is late, who came and went, and what is owed today',
  permission: READ,
  params: none,
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds, today, now }) {
    const offsetMinutes = await siteOffset(tx, today);
    const from = instantAt({ day: today, hour: 0, offsetMinutes });
    const until = instantAt({ day: today, hour: 24, offsetMinutes });
    const kinds = isolationWorkKinds.map(({ kind }) => kind);
    return {
      today,
      figures: await boardFigures(tx, { communityIds, today }),
      curve: await curveOf(tx, { communityIds, from: addDays(today, 1 - CURVE_DAYS), today }),
      owed: await owedWork(tx, { communityIds, kinds, from, until, now }),
    };
  },
});

const fronts = defineRoute({
  path: '/api/orders/fronts',
  summary: 'Doors behind which people stay, by building, with how each stands',
  permission: READ,
  params: none,
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds, today, actor }) {
    const filter = OrderQuery.parse({});
    const rows = await listOrders(tx, { communityIds, filter, today, after: undefined, limit: 2000 });
    const viewed = await viewOrders(tx, { communityIds, rows, today, actor });
    const places = [];
    for (const communityId of communityIds) {
      const dwellingIds = viewed.flatMap((row) =>
        row.communityId === communityId && row.dwellingId !== null ? [row.dwellingId] : [],
      );
      if (dwellingIds.length > 0) places.push(...(await walkPlaces(tx, { communityId, dwellingIds, today })));
    }
    const people = new Map<string, typeof viewed>();
    for (const row of viewed) people.set(row.dwellingId ?? '', [...(people.get(row.dwellingId ?? '') ?? []), row]);
    return { rows: places.map((place) => ({ ...place, people: people.get(place.dwellingId) ?? [] })) };
  },
});

/** Lists of orders. */
export const orderListRoutes: readonly Route[] = [orders, count, board, fronts];
