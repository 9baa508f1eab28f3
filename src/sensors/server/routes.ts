import { z } from 'zod';
import { accountNames } from '../../access/server/api.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { describeDoors } from '../../register/server/api.ts';
import { BROKER_USER, brokerPassword } from './broker.ts';
import { doorTimeline, listAlarms, listSensors } from './read-queries.ts';

const none = z.object({});
const page = { after: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };
const AlarmQuery = z.object({
  community: z.string().optional(),
  state: z.enum(['open', 'all']).default('open'),
  ...page,
});
const SensorQuery = z.object({
  community: z.string().optional(),
  state: z.enum(['stock', 'installed', 'retired', 'all']).default('all'),
  ...page,
});
const TimeAndId = z.tuple([z.iso.datetime({ offset: true }), z.guid()]);
const TextAndId = z.tuple([z.string(), z.guid()]);
const TIMELINE = 500;

const alarms = defineRoute({
  path: '/api/door-alarms',
  summary: 'Questions about doors that opened and sensors that need somebody, the newest first',
  permission: 'sensors.read',
  params: none,
  query: AlarmQuery,
  async handle({ tx, communityIds }, { query: { state, after, limit } }) {
    const found = await listAlarms(tx, { communityIds, state, after: readCursor(after, TimeAndId), limit: limit + 1 });
    const { rows, next } = pageOf({ rows: found, limit, key: ({ at, alarmId }) => [at, alarmId] });
    const doors = await describeDoors(tx, {
      communityIds,
      dwellingIds: rows.flatMap(({ dwellingId }) => dwellingId ?? []),
    });
    const names = await accountNames(
      tx,
      rows.flatMap(({ assignee, closedBy }) => [assignee ?? [], closedBy ?? []].flat()),
    );
    const named = rows.map((row) => ({
      ...row,
      dwelling: doors.get(row.dwellingId ?? '') ?? '',
      assigneeName: names.get(row.assignee ?? '') ?? '',
      closedByName: names.get(row.closedBy ?? '') ?? '',
    }));
    return { rows: named, next };
  },
});

const sensors = defineRoute({
  path: '/api/sensors',
  summary: 'Door sensors by their code: in stock and at doors',
  permission: 'sensors.read',
  params: none,
  query: SensorQuery,
  async handle({ tx, communityIds }, { query: { state, after, limit } }) {
    const found = await listSensors(tx, { communityIds, state, after: readCursor(after, TextAndId), limit: limit + 1 });
    const { rows, next } = pageOf({ rows: found, limit, key: ({ code, sensorId }) => [code, sensorId] });
    const doors = await describeDoors(tx, {
      communityIds,
      dwellingIds: rows.flatMap(({ dwellingId }) => dwellingId ?? []),
    });
    return { rows: rows.map((row) => ({ ...row, dwelling: doors.get(row.dwellingId ?? '') ?? '' })), next };
  },
});

const door = defineRoute({
  path: '/api/doors/:id',
  summary: 'What happened at one door, the newest first',
  permission: 'sensors.read',
  params: z.object({ id: z.guid() }),
  query: z.object({ community: z.string().optional() }),
  look: ({ params }) => ({ kind: 'dwelling', id: params.id }),
  async handle({ tx, communityIds }, { params: { id } }) {
    const doors = await describeDoors(tx, { communityIds, dwellingIds: [id] });
    const dwelling = doors.get(id);
    if (dwelling === undefined) return undefined;
    return { dwelling, moments: await doorTimeline(tx, { communityIds, dwellingId: id, limit: TIMELINE }) };
  },
});

const brokerAccess = defineRoute({
  path: '/api/sensor-broker',
  summary: 'How a sensor or a bridge signs in to the broker of this site',
  permission: 'sensors.manage',
  params: none,
  query: none,
  handle: ({ vault }) => Promise.resolve({ user: BROKER_USER, password: brokerPassword(vault) }),
});

/** Reads of the door sensors. */
export const sensorRoutes: readonly Route[] = [alarms, sensors, door, brokerAccess];
