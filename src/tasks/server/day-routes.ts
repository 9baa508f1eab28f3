import { z } from 'zod';
import { mayIn } from '../../base/domain/actor.ts';
import { findDay } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { accountNames } from '../../access/server/api.ts';
import { describeDoors, describePeople } from '../../register/server/api.ts';
import { findOutcome, type WorkKinds } from '../domain/work-kind.ts';
import { summariseDay } from '../domain/work-log.ts';
import { logOfDay, workLoads } from './load-queries.ts';
import { taskWorkers } from './task-workers.ts';

const none = z.object({});
const Day = z
  .string()
  .refine((text) => findDay(text) !== undefined)
  .transform((text) => findDay(text));

const load = defineRoute({
  path: '/api/tasks/load',
  summary: 'What everybody has to do, and how much of it is late',
  permission: 'tasks.read',
  params: none,
  query: z.object({ community: z.string().optional() }),
  async handle({ tx, communityIds, now, today }) {
    const loads = await workLoads(tx, { communityIds, now, today });
    const workers = await taskWorkers(tx, { communityIds, today });
    const nothing = { open: 0, dueToday: 0, late: 0, slips: 0, doneToday: 0 };
    const known = new Map(loads.map((row) => [row.accountId, row]));
    const here = new Set(workers.map(({ accountId }) => accountId));
    const gone = loads.filter(({ accountId }) => accountId !== null && !here.has(accountId));
    const names = await accountNames(
      tx,
      gone.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    );
    return {
      unassigned: { ...nothing, ...known.get(null), accountId: null },
      rows: [
        ...workers.map(({ accountId, name, roles }) => ({
          ...nothing,
          ...known.get(accountId),
          accountId,
          name,
          roles,
        })),
        ...gone.map((row) => ({ ...row, name: names.get(row.accountId ?? '') ?? '', roles: [] })),
      ],
    };
  },
});

/** One's own log for everybody who works, that of others for those who may read tasks. */
function log(kinds: WorkKinds) {
  return defineRoute({
    path: '/api/tasks/log',
    summary: 'What somebody did on a day: every call and door, and the day in figures',
    permission: 'tasks.work',
    params: none,
    query: z.object({
      community: z.string().optional(),
      account: idSchema<'account'>().optional(),
      day: Day.optional(),
    }),
    async handle({ tx, actor, communityIds, today }, { query }) {
      const accountId = query.account ?? actor.accountId;
      const isOwn = accountId === actor.accountId;
      const readable = isOwn ? communityIds : communityIds.filter((id) => mayIn(actor, 'tasks.read', id));
      if (readable.length === 0) return undefined;
      const day = query.day ?? today;
      const lines = await logOfDay(tx, { communityIds: readable, accountId, day });
      const personIds = lines.flatMap(({ personId }) => (personId === null ? [] : [personId]));
      const dwellingIds = lines.flatMap(({ dwellingId }) => (dwellingId === null ? [] : [dwellingId]));
      const people = await describePeople(tx, { communityIds: readable, personIds });
      const doors = await describeDoors(tx, { communityIds: readable, dwellingIds });
      const names = await accountNames(tx, [accountId]);
      return {
        ...{ accountId, name: names.get(accountId) ?? '', day },
        summary: summariseDay(lines, ({ kind, outcome }) => {
          const known = kinds.get(kind);
          return known !== undefined && findOutcome(known, outcome)?.isSuccess === true;
        }),
        rows: lines.map((line) => ({
          ...line,
          person: people.get(line.personId ?? '')?.name ?? null,
          dwelling: doors.get(line.dwellingId ?? '') ?? null,
        })),
      };
    },
  });
}

function kindsRoute(kinds: WorkKinds) {
  const rows = [...kinds.values()];
  return defineRoute({
    path: '/api/tasks/kinds',
    summary: 'Every kind of work with its outcomes',
    permission: 'signedIn',
    params: none,
    query: none,
    handle: () => Promise.resolve({ rows }),
  });
}

/** Reads of the working day. */
export function dayRoutes(kinds: WorkKinds): readonly Route[] {
  return [load, log(kinds), kindsRoute(kinds)];
}
