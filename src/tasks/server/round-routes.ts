import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { describeBuildings } from '../../register/server/api.ts';
import {
  doorsOfRound,
  listRounds,
  progressByBuilding,
  progressByHour,
  progressByWorker,
} from './round-read-queries.ts';

const READ = 'tasks.read';
const none = z.object({});
const RoundKey = z.tuple([z.iso.datetime(), z.guid()]);
const byId = z.object({ id: idSchema<'round'>() });

const rounds = defineRoute({
  path: '/api/rounds',
  summary: 'Rounds with how far they are, the newest first',
  permission: READ,
  params: none,
  query: z.object({
    community: z.string().optional(),
    kind: z.string().max(60).optional(),
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  async handle({ tx, communityIds, now }, { query: { kind, after, limit } }) {
    const page = { communityIds, kind, after: readCursor(after, RoundKey), limit: limit + 1, now };
    const rows = await listRounds(tx, page);
    return pageOf({ rows, limit, key: ({ madeAt, roundId }) => [madeAt, roundId] });
  },
});

const round = defineRoute({
  path: '/api/rounds/:id',
  summary: 'One round with how far it is, by building, by worker and by hour',
  permission: READ,
  params: byId,
  query: none,
  async handle({ tx, communityIds, now }, { params }) {
    const [found] = await listRounds(tx, { communityIds, roundId: params.id, after: undefined, limit: 1, now });
    if (!found) return undefined;
    const of = { communityIds: [found.communityId], roundId: params.id, now };
    const buildings = await progressByBuilding(tx, of);
    const buildingIds = buildings.flatMap(({ buildingId }) => (buildingId === null ? [] : [buildingId]));
    const names = await describeBuildings(tx, { communityIds: of.communityIds, buildingIds });
    return {
      ...found,
      buildings: buildings.map((row) => ({ ...row, name: names.get(row.buildingId ?? '') ?? null })),
      workers: await progressByWorker(tx, of),
      hours: await progressByHour(tx, of),
    };
  },
});

const doors = defineRoute({
  path: '/api/rounds/:id/doors',
  summary: 'The doors of a round, or of one of its buildings, with what is to be done there',
  permission: READ,
  params: byId,
  query: z.object({ building: idSchema<'building'>().optional() }),
  handle: async ({ tx, communityIds, now }, { params, query }) => ({
    rows: await doorsOfRound(tx, { communityIds, roundId: params.id, buildingId: query.building, now }),
  }),
});

/** Reads of rounds. */
export const roundRoutes: readonly Route[] = [rounds, round, doors];
