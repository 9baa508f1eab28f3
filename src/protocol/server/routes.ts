import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { BUILT_IN_VERSION } from '../domain/packs.ts';
import { editionInForce, findBuiltIn, type Edition } from '../domain/edition.ts';
import { listEditions } from './api.ts';
import { findPublished, listVersions } from './edition-queries.ts';

/** What a list shows of an edition. */
function lineOf({ packId, version, pack, published }: Edition, isInForce: boolean) {
  const { disease, name, edition, effectiveFrom, jurisdiction, measures, clusters } = pack;
  return {
    ...{ packId, version, disease, name, edition, effectiveFrom, jurisdiction, isInForce },
    measures: measures.map(({ id, name: measureName, isCoercive }) => ({ id, name: measureName, isCoercive })),
    clusters: clusters.length,
    published: published ?? null,
  };
}

const protocols = defineRoute({
  path: '/api/protocols',
  summary: 'Editions of protocols, of the product and published; which one of each disease is in force today',
  permission: 'protocol.read',
  params: z.object({}),
  // With an area, only what holds there.
  query: z.object({ area: areaNumberText.optional() }),
  async handle({ tx, today }, { query }) {
    const editions = await listEditions(tx, query.area);
    const inForce = new Set(editions.map(({ pack }) => editionInForce(editions, { disease: pack.disease, on: today })));
    return { rows: editions.map((edition) => lineOf(edition, inForce.has(edition))) };
  },
});

const protocol = defineRoute({
  path: '/api/protocols/:packId',
  summary: 'One edition with every clause, and its versions',
  permission: 'protocol.read',
  params: z.object({ packId: z.string().max(60) }),
  query: z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  async handle({ tx }, { params: { packId }, query }) {
    const builtIn = findBuiltIn({ packId, version: query.version ?? BUILT_IN_VERSION });
    if (builtIn) return { packId, version: BUILT_IN_VERSION, pack: builtIn, published: null, versions: [] };
    const versions = await listVersions(tx, packId);
    const version = query.version ?? versions[0]?.version;
    const found = version === undefined ? undefined : await findPublished(tx, { packId, version });
    return found && { packId, version: found.version, pack: found.pack, published: found.published ?? null, versions };
  },
});

/** Reads of protocols. */
export const protocolRoutes: readonly Route[] = [protocols, protocol];
