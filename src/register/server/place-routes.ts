import { z } from 'zod';
import { mayIn } from '../../base/domain/actor.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import type { FrontCell } from '../domain/place-shapes.ts';
import { pageQuery, placePage, readPlaceCursor } from './place-cursor.ts';
import { findDwelling, listDwellings } from './place-dwelling-queries.ts';
import { readFirstRun, readOverview } from './place-overview-queries.ts';
import { countPlaces, findBuilding, listBuildings, listEstates, listFrontCells } from './place-read-queries.ts';

const READ = 'register.place.read';
const READ_PEOPLE = 'register.person.read';
const none = z.object({});
const byId = <Kind extends string>() => z.object({ id: idSchema<Kind>() });
const yes = z.literal('yes').optional();

const estates = defineRoute({
  path: '/api/estates',
  summary: 'Estates with their other names',
  permission: READ,
  params: none,
  query: z.object(pageQuery),
  async handle({ tx, communityIds }, { query }) {
    const after = readPlaceCursor(query.after);
    const rows = await listEstates(tx, { communityIds, after, limit: query.limit + 1 });
    return placePage({ rows, limit: query.limit, text: ({ nameKey }) => nameKey });
  },
});

const buildings = defineRoute({
  path: '/api/buildings',
  summary: 'Buildings with their stairwells and grids, of an estate or of all',
  permission: READ,
  params: none,
  query: z.object({ ...pageQuery, estate: idSchema<'estate'>().optional() }),
  async handle({ tx, communityIds }, { query }) {
    const after = readPlaceCursor(query.after);
    const page = { communityIds, after, limit: query.limit + 1, estateId: query.estate };
    return placePage({ rows: await listBuildings(tx, page), limit: query.limit, text: ({ nameKey }) => nameKey });
  },
});

const counts = defineRoute({
  path: '/api/places/counts',
  summary: 'Doors, households and people of every estate and building of one community',
  permission: READ,
  params: none,
  query: none,
  async handle({ tx, communityIds }) {
    const [communityId] = communityIds;
    return communityId === undefined ? undefined : { rows: await countPlaces(tx, communityId) };
  },
});

const front = defineRoute({
  path: '/api/buildings/:id/front',
  summary: 'A building drawn: every door with how many live there, and key people for those who may read people',
  permission: READ,
  params: byId<'building'>(),
  query: none,
  async handle({ tx, actor, communityIds, today }, { params }) {
    const building = await findBuilding(tx, { communityIds, buildingId: params.id });
    if (!building) return undefined;
    const { communityId } = building;
    const cells = await listFrontCells(tx, { communityId, buildingId: building.id, today });
    return { ...building, cells: mayIn(actor, READ_PEOPLE, communityId) ? cells : cells.map(withoutCare) };
  },
});

/** Who needs care is nobody's business who may not read people. */
function withoutCare(cell: FrontCell): FrontCell {
  return { ...cell, keyPeople: 0, keyTags: [] };
}

const dwellings = defineRoute({
  path: '/api/dwellings',
  summary: 'Doors in the order of their place',
  permission: READ,
  params: none,
  query: z.object({
    ...pageQuery,
    estate: idSchema<'estate'>().optional(),
    building: idSchema<'building'>().optional(),
    grid: idSchema<'grid'>().optional(),
    kind: z.enum(['home', 'shop', 'hotel', 'site', 'dormitory', 'employer', 'careHome', 'other']).optional(),
    empty: z.enum(['yes', 'no']).optional(),
    withoutGrid: yes,
  }),
  async handle({ tx, communityIds }, { query }) {
    const { estate: estateId, building: buildingId, grid: gridId, kind, empty, withoutGrid } = query;
    const filter = { estateId, buildingId, gridId, kind, empty, withoutGrid };
    const after = readPlaceCursor(query.after);
    const rows = await listDwellings(tx, { communityIds, filter, after, limit: query.limit + 1 });
    return placePage({ rows, limit: query.limit, text: ({ placeKey }) => placeKey });
  },
});

const dwelling = defineRoute({
  path: '/api/dwellings/:id',
  summary: 'One door with its households and everybody behind it, now and before',
  permission: READ_PEOPLE,
  params: byId<'dwelling'>(),
  query: none,
  look: ({ params }) => ({ kind: 'dwelling', id: params.id }),
  handle: ({ tx, communityIds, today }, { params }) => findDwelling(tx, { communityIds, dwellingId: params.id, today }),
});

const firstRun = defineRoute({
  path: '/api/first-run',
  summary: 'What the site has already, for the first steps',
  permission: 'signedIn',
  params: none,
  query: none,
  handle: ({ tx, communityIds, today }) => readFirstRun(tx, { communityIds, today }),
});

const overview = defineRoute({
  path: '/api/register/overview',
  summary: 'The register of one community in figures',
  permission: READ,
  params: none,
  query: none,
  async handle({ tx, communityIds, today }) {
    const [communityId] = communityIds;
    return communityId === undefined ? undefined : readOverview(tx, { communityId, today });
  },
});

/** Reads of places. */
export const placeRoutes: readonly Route[] = [
  estates,
  buildings,
  counts,
  front,
  dwellings,
  dwelling,
  firstRun,
  overview,
];
