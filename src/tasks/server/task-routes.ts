import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Tx } from '../../base/server/db.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { describeDoors, describePeople } from '../../register/server/api.ts';
import { standingAt } from '../domain/task.ts';
import {
  countTasks,
  findTask,
  listTasks,
  type TaskFilters,
  type TaskLine,
  type TaskOrder,
} from './task-list-queries.ts';

const none = z.object({});
const yes = z.literal('yes').optional();
const TaskKey = z.tuple([z.string().max(400), z.guid()]);

const filterQuery = {
  community: z.string().optional(),
  state: z.enum(['open', 'done', 'cancelled', 'all']).default('open'),
  round: idSchema<'round'>().optional(),
  kind: z.string().max(60).optional(),
  assignee: z.union([z.literal('none'), idSchema<'account'>()]).optional(),
  building: idSchema<'building'>().optional(),
  grid: idSchema<'grid'>().optional(),
  late: yes,
  slip: yes,
};
const ListQuery = z.object({
  ...filterQuery,
  order: z.enum(['due', 'way', 'ended']).optional(),
  after: z.string().max(800).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type ListQuery = z.infer<typeof ListQuery>;

function filtersOf(query: Omit<ListQuery, 'order' | 'after' | 'limit'>): TaskFilters {
  const { state, round, kind, assignee, building, grid, late, slip } = query;
  return {
    ...{ roundId: round, kind, assignee, buildingId: building, gridId: grid },
    ...{ state: state === 'all' ? undefined : state, isLate: late === 'yes', hasSlip: slip === 'yes' },
  };
}

/** A round is walked, everything else is done by its time; what has ended is looked for by when. */
function orderOf({ order, state, round }: ListQuery): TaskOrder {
  return order ?? (state === 'done' || state === 'cancelled' ? 'ended' : round === undefined ? 'due' : 'way');
}

/** The same lines with name, door and how each stands now. */
export async function withPlaces<Line extends TaskLine>(
  tx: Tx,
  of: { readonly lines: readonly Line[]; readonly now: Instant },
) {
  const { lines, now } = of;
  const communityIds = [...new Set(lines.map(({ communityId }) => communityId))];
  const personIds = lines.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const dwellingIds = lines.flatMap(({ dwellingId }) => (dwellingId === null ? [] : [dwellingId]));
  const people = await describePeople(tx, { communityIds, personIds });
  const doors = await describeDoors(tx, { communityIds, dwellingIds });
  return lines.map((line) => ({
    ...line,
    name: people.get(line.personId ?? '')?.name ?? null,
    dwelling: doors.get(line.dwellingId ?? '') ?? people.get(line.personId ?? '')?.dwelling ?? null,
    standing: standingAt(line, now),
  }));
}

const tasks = defineRoute({
  path: '/api/tasks',
  summary: 'Tasks: the most pressing first, those of a round in the order of the way',
  permission: 'tasks.read',
  params: none,
  query: ListQuery,
  async handle({ tx, communityIds, now }, { query }) {
    const { limit } = query;
    const order = orderOf(query);
    const after = readCursor(query.after, TaskKey);
    const found = await listTasks(tx, { communityIds, filters: filtersOf(query), order, after, limit: limit + 1, now });
    const page = pageOf({
      rows: found,
      limit,
      key: (row) => [order === 'way' ? row.walkKey : order === 'due' ? row.dueAt : (row.endedAt ?? ''), row.taskId],
    });
    return { rows: await withPlaces(tx, { lines: page.rows, now }), next: page.next };
  },
});

const count = defineRoute({
  path: '/api/tasks/count',
  summary: 'How many tasks fit',
  permission: 'tasks.read',
  params: none,
  query: z.object(filterQuery),
  handle: async ({ tx, communityIds, now }, { query }) => ({
    count: await countTasks(tx, { communityIds, filters: filtersOf(query), now }),
  }),
});

const mine = defineRoute({
  path: '/api/tasks/mine',
  summary: 'What is mine and open, the most pressing first',
  permission: 'tasks.work',
  params: none,
  query: z.object({
    community: z.string().optional(),
    state: z.enum(['open', 'done']).default('open'),
    after: z.string().max(800).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async handle({ tx, communityIds, now, actor }, { query }) {
    const { state, limit } = query;
    const order = state === 'open' ? 'due' : 'ended';
    const after = readCursor(query.after, TaskKey);
    const filters = { state, assignee: actor.accountId };
    const found = await listTasks(tx, { communityIds, filters, order, after, limit: limit + 1, now });
    const key = (row: TaskLine) => [state === 'open' ? row.dueAt : (row.endedAt ?? ''), row.taskId];
    const page = pageOf({ rows: found, limit, key });
    return { rows: await withPlaces(tx, { lines: page.rows, now }), next: page.next };
  },
});

const pool = defineRoute({
  path: '/api/tasks/pool',
  summary: 'What nobody has yet, for those who may take it',
  permission: 'tasks.work',
  params: none,
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds, now }) {
    const filters = { state: 'open', assignee: 'none' } as const;
    const lines = await listTasks(tx, { communityIds, filters, order: 'due', after: undefined, limit: 100, now });
    return { rows: await withPlaces(tx, { lines, now }), next: null };
  },
});

const task = defineRoute({
  path: '/api/tasks/:id',
  summary: 'One task with every call and visit',
  permission: 'tasks.read',
  params: z.object({ id: idSchema<'task'>() }),
  query: none,
  async handle({ tx, communityIds, now }, { params }) {
    const found = await findTask(tx, { communityIds, taskId: params.id, now });
    if (!found) return undefined;
    const [line] = await withPlaces(tx, { lines: [found], now });
    return line;
  },
});

/** Reads of tasks. */
export const taskReadRoutes: readonly Route[] = [tasks, count, mine, pool, task];
