import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Tx } from '../../base/server/db.ts';
import { pageOf } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { describePeople } from '../../register/server/api.ts';
import { listFlags, listIncidents } from './incident-list-queries.ts';
import { readTimeCursor, timePage } from './time-cursor.ts';

const none = z.object({});
const OpenQuery = z.object({
  community: z.string().optional(),
  state: z.enum(['open', 'all']).default('open'),
  ...timePage,
});

interface AboutSomebody {
  readonly communityId: number;
  readonly personId: string | null;
}

/** The same rows with name and door of whom they are about. */
async function withNames<Row extends AboutSomebody>(tx: Tx, rows: readonly Row[]) {
  const people = await describePeople(tx, {
    communityIds: [...new Set(rows.map(({ communityId }) => communityId))],
    personIds: rows.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  });
  return rows.map((row) => ({ ...row, ...(people.get(row.personId ?? '') ?? { name: '', dwelling: '' }) }));
}

const incidents = defineRoute({
  path: '/api/gate/incidents',
  summary: 'What went wrong at the gates, the newest first',
  permission: 'gate.incident.report',
  params: none,
  query: OpenQuery,
  async handle({ tx, communityIds }, { query: { state, after, limit } }) {
    const found = await listIncidents(tx, { communityIds, state, after: readTimeCursor(after), limit: limit + 1 });
    const page = pageOf({ rows: found, limit, key: ({ at, incidentId }) => [at, incidentId] });
    return { rows: await withNames(tx, page.rows), next: page.next };
  },
});

const flags = defineRoute({
  path: '/api/gate/flags',
  summary: 'Passages that cannot be right, the newest first',
  permission: 'gate.incident.close',
  params: none,
  query: OpenQuery,
  async handle({ tx, communityIds }, { query: { state, after, limit } }) {
    const found = await listFlags(tx, { communityIds, state, after: readTimeCursor(after), limit: limit + 1 });
    const page = pageOf({ rows: found, limit, key: ({ at, flagId }) => [at, flagId] });
    return { rows: await withNames(tx, page.rows), next: page.next };
  },
});

/** Reads of incidents and warnings. */
export const incidentRoutes: readonly Route[] = [incidents, flags];
