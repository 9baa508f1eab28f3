import { z } from 'zod';
import { isRefusal } from '../../base/domain/decision.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { previewChange, type ChangeOutcome, type ChangeRow } from '../../protocol/domain/preview-change.ts';
import { listEditions } from '../../protocol/server/api.ts';
import { describePeople } from '../../register/server/api.ts';
import { AnchorKind, DayText, isRestart } from '../domain/order.ts';
import { plansBy } from '../domain/order-plan.ts';
import { usualParties } from './issue-queries.ts';
import { findOrders, openOrders } from './order-queries.ts';
import { findPack } from './packs.ts';

const READ = 'isolation.order.read';
const none = z.object({});
const Version = z.coerce.number().int().min(1).max(1_000_000);
/** Rows of a preview that a page shows; the counts are of all. */
const SHOWN_ROWS = 200;
/** Who is kept longer is to be seen before who is free. */
const LOUDEST: readonly ChangeOutcome[] = ['unclear', 'lengthen', 'endToday', 'shorten', 'same'];

const editions = defineRoute({
  path: '/api/orders/editions',
  summary:
    'Editions by which orders can be made here, the newest first, with their measures; and who answered last time',
  permission: READ,
  params: none,
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds }) {
    const [communityId] = communityIds;
    const found = await listEditions(tx, communityId);
    const rows = found
      .filter(({ pack }) => pack.measures.length > 0)
      .map(({ packId, version, pack }) => ({
        ...{ packId, packVersion: version, name: pack.name, edition: pack.edition, disease: pack.disease },
        effectiveFrom: pack.effectiveFrom,
        measures: pack.measures.map(({ id, name, who, anchor, isCoercive, stages }) => ({
          ...{ id, name, isCoercive },
          who: who.text,
          place: stages[0]?.place ?? 'home',
          cohabitantsStay: stages.some(({ cohabitants }) => cohabitants === 'alsoStay'),
          anchors: [anchor.kind, ...(anchor.fallback ? [anchor.fallback.kind] : [])],
        })),
      }))
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
    const parties = communityId === undefined ? [] : await usualParties(tx, communityId);
    return { rows, parties };
  },
});

const plan = defineRoute({
  path: '/api/orders/plan',
  summary: 'What an order would be: stages, tests, day of release, with the clause behind each',
  permission: READ,
  params: none,
  query: z.object({
    community: z.string().optional(),
    packId: z.string(),
    packVersion: Version,
    measure: z.string(),
    anchorKind: AnchorKind,
    anchorDay: DayText,
  }),
  async handle({ tx, today }, { query }) {
    const pack = await findPack(tx, query);
    if (!pack) return undefined;
    const found = plansBy(pack)({ ...query, startedOn: today, resets: [], tests: [] });
    return isRefusal(found) ? { refused: found.refused } : { schedule: found.schedule, measure: found.measure.name };
  },
});

const preview = defineRoute({
  path: '/api/orders/preview',
  summary: 'What a change of edition would do to every running order; changes nothing',
  permission: READ,
  params: none,
  query: z.object({
    community: z.string().optional(),
    fromPack: z.string(),
    fromVersion: Version,
    toPack: z.string(),
    toVersion: Version,
  }),
  async handle({ tx, communityIds, today }, { query }) {
    const edition = { packId: query.fromPack, packVersion: query.fromVersion };
    const from = await findPack(tx, edition);
    const to = await findPack(tx, { packId: query.toPack, packVersion: query.toVersion });
    if (!from || !to) return undefined;
    const orders = [];
    for (const communityId of communityIds) orders.push(...(await openOrders(tx, { communityId, edition })));
    const facts = orders.map(({ orderId, measure, anchorKind: kind, anchorDay: day, resets }) => ({
      ...{ orderId, measure },
      anchor: { kind, day },
      resets: resets.flatMap((reset) => (isRestart(reset.kind) ? [{ kind: reset.kind, day: reset.day }] : [])),
    }));
    const { rows, perMeasure, ...counts } = previewChange({ orders: facts, from, to, today });
    const shown = [...rows]
      .sort((a, b) => LOUDEST.indexOf(a.outcome) - LOUDEST.indexOf(b.outcome))
      .slice(0, SHOWN_ROWS);
    return {
      orders: rows.length,
      ...counts,
      perMeasure: Object.fromEntries(perMeasure),
      rows: await withPeople(tx, { communityIds, rows: shown }),
    };
  },
});

/** Whose order it is, and at which door. */
async function withPeople(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly rows: readonly ChangeRow[] },
) {
  const { communityIds, rows } = of;
  const orders = await findOrders(tx, { communityIds, orderIds: rows.map(({ orderId }) => orderId) });
  const personOf = new Map(orders.map(({ orderId, personId }) => [orderId, personId]));
  const people = await describePeople(tx, { communityIds, personIds: [...personOf.values()] });
  return rows.map((row) => {
    const person = people.get(personOf.get(row.orderId) ?? '');
    return { ...row, name: person?.name ?? '', door: person?.dwelling ?? '' };
  });
}

/** Reads of what orders are made from. */
export const orderEditionRoutes: readonly Route[] = [editions, plan, preview];
