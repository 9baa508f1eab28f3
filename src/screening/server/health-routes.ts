import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { addDays, findDay } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import { makeLinks } from '../../messaging/server/api.ts';
import { describeDoors, doorsOfBuildings, householdsAt, listHouseholds } from '../../register/server/api.ts';
import { askedDoors, MOST_ASKED } from '../domain/chat-list-lookup.ts';
import { healthDay, healthOf, illnessOf } from '../domain/health-day.ts';
import { countHealth, listDifferentAnswers, listSaying, listUnanswered } from './health-queries.ts';
import { dayBounds } from './zone-queries.ts';

const LINK_DAYS = 60;
const community = areaNumberText;
const buildingId = idSchema<'building'>().optional();
const none = z.object({});
const READ = 'screening.health.read';
const DoorKey = z.tuple([z.string().max(400), z.guid()]);
const day = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? undefined : findDay(text)));

const today = defineRoute({
  path: '/api/health/day',
  summary: 'How the households of a community are on a day, in figures by building and by how the answers came',
  permission: READ,
  params: none,
  query: z.object({ community, day }),
  async handle({ tx, communityIds, today: now }, { query }) {
    const communityId = query.community;
    if (!communityIds.includes(communityId)) return undefined;
    const of = query.day ?? now;
    const said = await countHealth(tx, { communityId, ...(await dayBounds(tx, of)) });
    return { communityId, day: of, ...healthDay(said) };
  },
});

const unwell = defineRoute({
  path: '/api/health/unwell',
  summary: 'Households that said on a day that somebody is unwell, in the order of their doors',
  permission: READ,
  params: none,
  query: z.object({
    ...{ community, day },
    after: z.string().max(800).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async handle({ tx, communityIds, today: now }, { query: { community: communityId, day: asked, after, limit } }) {
    if (!communityIds.includes(communityId)) return undefined;
    const period = { communityId, ...(await dayBounds(tx, asked ?? now)) };
    const answers = (await listDifferentAnswers(tx, period)).filter((one) => healthOf(one) === 'abnormal');
    if (answers.length === 0) return { communityId, rows: [], next: null };
    const found = await listSaying(tx, { ...period, answers, after: readCursor(after, DoorKey), limit: limit + 1 });
    const page = pageOf({ rows: found, limit, key: ({ placeKey, householdId }) => [placeKey, householdId] });
    const dwellingIds = page.rows.map(({ dwellingId }) => dwellingId);
    const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
    const rows = page.rows.map(({ placeKey: _key, answers: said, ...row }) => ({
      ...row,
      ...illnessOf(said),
      door: doors.get(row.dwellingId) ?? '',
    }));
    return { communityId, rows, next: page.next };
  },
});

const missing = defineRoute({
  path: '/api/health/missing',
  summary: 'Rooms that have not answered on a day, by stairwell, of a building or of all: to be copied into a chat',
  permission: READ,
  params: none,
  query: z.object({ community, day, buildingId }),
  async handle({ tx, communityIds, today: now }, { query: { community: communityId, day: asked, buildingId: only } }) {
    if (!communityIds.includes(communityId)) return undefined;
    const period = { communityId, ...(await dayBounds(tx, asked ?? now)) };
    return { communityId, rows: await listUnanswered(tx, { ...period, buildingId: only }) };
  },
});

const parted = z
  .string()
  .optional()
  .transform((text) => text?.split(',').filter((one) => one !== '') ?? [])
  .pipe(z.array(z.string().max(60)).max(MOST_ASKED));

const households = defineRoute({
  path: '/api/health/households',
  summary:
    'Households behind some doors, or of people of some names, with their members: what a chat list is held against',
  permission: 'screening.health.record',
  params: none,
  query: z.object({ community, doors: parted, names: parted }),
  look: () => ({ kind: 'household', reason: 'chat' }),
  async handle({ tx, communityIds }, { query: { community: communityId, doors, names } }) {
    if (!communityIds.includes(communityId)) return undefined;
    const { isBuilding: isMeant, isDoor } = askedDoors(doors);
    const written = doors.length === 0 ? [] : await doorsOfBuildings(tx, { communityId, isMeant });
    const dwellingIds = written.filter(isDoor).map(({ dwellingId }) => dwellingId);
    const householdIds = await householdsAt(tx, { communityId, dwellingIds, names });
    return { communityId, rows: await listHouseholds(tx, { communityId, target: { householdIds } }) };
  },
});

const links = defineRoute({
  path: '/api/health/links',
  summary: 'A link for each household of a building, with which it answers for its members each day',
  permission: 'screening.health.record',
  params: none,
  query: z.object({ community, buildingId: idSchema<'building'>() }),
  look: ({ query }) => ({ kind: 'building', id: query.buildingId, reason: 'links' }),
  async handle({ tx, communityIds, today: now, vault }, { query }) {
    const { community: communityId, buildingId } = query;
    if (!communityIds.includes(communityId)) return undefined;
    const rows = await listHouseholds(tx, { communityId, target: { buildingIds: [buildingId] } });
    const subjectIds = rows.map(({ householdId }) => householdId);
    const until = addDays(now, LINK_DAYS);
    const made = await makeLinks(tx, { kind: 'dailyHealth', until, communityId, subjectIds, vault });
    return {
      communityId,
      until,
      rows: rows.map(({ householdId, unit, room }) => ({
        householdId,
        unit,
        room,
        path: `/r/${made.get(householdId) ?? ''}`,
      })),
    };
  },
});

/** Reads of how households are. */
export const healthRoutes: readonly Route[] = [today, unwell, missing, households, links];
