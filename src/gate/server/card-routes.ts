import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { PassKind } from '../domain/pass-claims.ts';
import { cardFile, listCardGroups, readCardOrder, type CardReply } from './card-files.ts';

/** More passes than an address can name are chosen by building or kind. */
const MOST_IDS = 200;

const community = areaNumberText;
const unprinted = z.enum(['1']).optional();

const CardQuery = z.object({
  community,
  /** As `/api/passes/cards/groups` names it. */
  group: z.string().max(100).optional(),
  buildingId: idSchema<'building'>().optional(),
  /** Ids parted by commas. */
  passIds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(idSchema<'pass'>()).max(MOST_IDS))
    .optional(),
  kind: PassKind.optional(),
  unprinted,
  backs: z.enum(['1']).optional(),
});

const cards = defineRoute({
  path: '/api/passes/cards',
  summary: 'Cards of good passes as PDF, ten on A4, in walking order; with backs for printing on both sides',
  permission: 'gate.pass.issue',
  params: z.object({}),
  query: CardQuery,
  look: ({ query }) => ({ kind: 'pass', reason: describe(query) }),
  async handle({ tx, communityIds, now, today, vault }, { query }): Promise<CardReply | undefined> {
    const [communityId] = communityIds;
    if (communityId === undefined || communityId !== query.community) return undefined;
    const { buildingId, group } = query;
    const which = { passIds: query.passIds, kind: query.kind, printed: query.unprinted && ('no' as const) };
    const groups = group === undefined ? undefined : await listCardGroups(tx, { communityId, which, now });
    const order = await readCardOrder(tx, {
      ...{ communityId, vault, now, ...which },
      ...(groups && { passIds: groups.find((one) => one.group === group)?.passIds ?? [] }),
      buildingIds: buildingId === undefined ? undefined : [buildingId],
      sides: query.backs === undefined ? 'fronts' : 'both',
    });
    if (!order) throw new Problem('passNobody');
    return { communityId, ...cardFile(order, today) };
  },
});

const groups = defineRoute({
  path: '/api/passes/cards/groups',
  summary: 'Which good passes lie in which building, in walking order, for printing stack by stack',
  permission: 'gate.pass.issue',
  params: z.object({}),
  query: z.object({ community, kind: PassKind.optional(), unprinted }),
  async handle({ tx, communityIds, now }, { query }) {
    const [communityId] = communityIds;
    if (communityId === undefined || communityId !== query.community) return undefined;
    const which = { kind: query.kind, printed: query.unprinted && ('no' as const) };
    return { rows: await listCardGroups(tx, { communityId, which, now }) };
  },
});

/** What stands in the trail: which cards were taken out. */
function describe({ community: _community, passIds, ...query }: z.infer<typeof CardQuery>): string {
  const named = passIds ? [`passIds=${passIds.length}`] : [];
  return [
    ...named,
    ...Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])),
  ].join(' ');
}

/** Reads that are cards. */
export const cardRoutes: readonly Route[] = [cards, groups];
