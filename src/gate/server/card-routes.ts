import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { PassKind } from '../domain/pass-claims.ts';
import { cardFile, readCardOrder, type CardReply } from './card-files.ts';

/** More passes than an address can name are chosen by building or kind. */
const MOST_IDS = 200;

const CardQuery = z.object({
  community: z.coerce.number().int().positive(),
  buildingId: idSchema<'building'>().optional(),
  /** Ids parted by commas. */
  passIds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(idSchema<'pass'>()).max(MOST_IDS))
    .optional(),
  kind: PassKind.optional(),
  unprinted: z.enum(['1']).optional(),
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
    const { buildingId, passIds, kind, unprinted, backs } = query;
    const order = await readCardOrder(tx, {
      ...{ communityId, passIds, kind, vault, now },
      buildingIds: buildingId === undefined ? undefined : [buildingId],
      printed: unprinted === undefined ? undefined : 'no',
      sides: backs === undefined ? 'fronts' : 'both',
    });
    if (!order) throw new Problem('passNobody');
    return { communityId, ...cardFile(order, today) };
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
export const cardRoutes: readonly Route[] = [cards];
