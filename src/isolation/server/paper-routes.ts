import { z } from 'zod';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { LINKED_PAPERS, PaperKind, paperPlaces } from '../domain/paper-kinds.ts';
import { OrderQuery, listOrders } from './list-queries.ts';
import { paperData } from './paper-data.ts';
import { ownTemplate, paperFiles } from './paper-files.ts';
import { paperLinks } from './paper-links.ts';
import { findTemplate, listTemplates } from './template-queries.ts';

const READ = 'isolation.order.read';
const none = z.object({});
const locale = z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN');
/** Orders whose papers are made at once. */
const MOST_ORDERS = 500;

const commaParts = z.string().transform((text) => text.split(',').filter((part) => part !== ''));
/** Kinds that are none of ours are left out. */
const Kinds = commaParts.transform((parts) => PaperKind.options.filter((kind) => parts.includes(kind)));

const PaperQuery = OrderQuery.extend({
  kinds: Kinds,
  /** Named ones; without them those that the filters leave. */
  orders: commaParts.pipe(z.array(z.guid())).optional(),
  locale,
});

const documents = defineRoute({
  path: '/api/orders/documents',
  summary: 'Papers of orders as Word: one file for a kind, an archive for several or for own templates',
  permission: READ,
  params: none,
  query: PaperQuery,
  // The link of an order lets its holder report and object: who took it home on a paper is written down.
  look: ({ query }) => ({
    kind: 'order',
    ...(query.kinds.some((kind) => LINKED_PAPERS.includes(kind)) ? { reason: 'link' } : {}),
  }),
  async handle({ tx, communityIds, today, actor, vault }, { query }) {
    const [communityId] = communityIds;
    if (communityId === undefined) return undefined;
    const { kinds, orders: named, locale: language, ...filter } = query;
    const orderIds =
      named ??
      (await listOrders(tx, { communityIds: [communityId], filter, today, after: undefined, limit: MOST_ORDERS })).map(
        ({ orderId }) => orderId,
      );
    const orders = await paperData(tx, {
      communityId,
      orderIds: orderIds.slice(0, MOST_ORDERS),
      locale: language,
      today,
    });
    if (orders.length === 0 || kinds.length === 0) return undefined;
    const early = orders.filter(({ mayRelease }) => !mayRelease).length;
    if (kinds.includes('release') && early > 0) throw new Problem('releasePaperEarly', { count: early });
    const links = await paperLinks(tx, { communityId, orderIds: idsOf(orders), kinds, actor, today, vault });
    return (await paperFiles(tx, { communityId, orders, kinds, locale: language, links })).file;
  },
});

const gaps = defineRoute({
  path: '/api/orders/documents/gaps',
  summary: 'Places of a paper for which nobody knows a value, by order, before it is printed',
  permission: READ,
  params: none,
  query: PaperQuery,
  async handle({ tx, communityIds, today, actor, vault }, { query }) {
    const [communityId] = communityIds;
    if (communityId === undefined) return undefined;
    const { kinds, locale: language } = query;
    const orders = await paperData(tx, { communityId, orderIds: query.orders ?? [], locale: language, today });
    const links = await paperLinks(tx, { communityId, orderIds: idsOf(orders), kinds, actor, today, vault });
    const rows = [];
    for (const order of orders) {
      const { missing } = await paperFiles(tx, { communityId, orders: [order], kinds, locale: language, links });
      if (missing.length > 0) rows.push({ orderId: order.orderId, name: order.name, missing });
    }
    return { rows };
  },
});

const templates = defineRoute({
  path: '/api/orders/templates',
  summary: 'Which papers are in own words, and the places a template may use',
  permission: READ,
  params: none,
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds }) {
    const [communityId] = communityIds;
    return { own: communityId === undefined ? [] : await listTemplates(tx, communityId), places: paperPlaces };
  },
});

const template = defineRoute({
  path: '/api/orders/templates/:kind',
  summary: 'The template of a paper as Word, to be changed and sent back',
  permission: READ,
  params: z.object({ kind: PaperKind }),
  query: z.object({ community: z.string().optional(), locale }),
  async handle({ tx, communityIds }, { params: { kind }, query }) {
    const [communityId] = communityIds;
    const own = communityId === undefined ? undefined : await findTemplate(tx, communityId, kind);
    return {
      fileName: `${kind}.docx`,
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: own ?? (await ownTemplate({ kind, locale: query.locale, form: 'linked' })),
    };
  },
});

function idsOf(orders: readonly { readonly orderId: string }[]): readonly string[] {
  return orders.map(({ orderId }) => orderId);
}

/** Papers of orders. */
export const paperRoutes: readonly Route[] = [documents, gaps, templates, template];
