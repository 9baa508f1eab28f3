import { pageOf } from '../../base/server/page-cursor.ts';
import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { listAudit, listLooks, sumLooks } from './audit-queries.ts';
import { readTextCursor } from './text-cursor.ts';

const page = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
const key = ({ at, id }: { readonly at: string; readonly id: string }) => [at, id] as const;

const audit = defineRoute({
  path: '/api/audit',
  summary: 'Who did and who looked, newest first',
  permission: 'access.audit.read',
  params: z.object({}),
  query: z.object({
    person: z.guid().optional(),
    worker: z.guid().optional(),
    kind: z.enum(['command', 'look', 'session']).optional(),
    name: z.string().max(120).optional(),
    outcome: z.enum(['done', 'refused']).optional(),
    from: z.iso.datetime().optional(),
    to: z.iso.datetime().optional(),
    ...page,
  }),
  async handle({ tx, communityIds }, { query }) {
    const { after, limit, ...filter } = query;
    const rows = await listAudit(tx, { communityIds, filter, after: readTextCursor(after), limit });
    return pageOf({ rows, limit, key });
  },
});

const looksAt = defineRoute({
  path: '/api/audit/looks-at/:personId',
  summary: 'Who looked at a person: each look, and the sum by worker on the first page',
  permission: 'access.audit.read',
  params: z.object({ personId: z.guid() }),
  query: z.object(page),
  async handle({ tx, communityIds }, { params: { personId }, query }) {
    const { limit } = query;
    const after = readTextCursor(query.after);
    const rows = await listLooks(tx, { communityIds, personId, after, limit });
    const workers = after ? [] : await sumLooks(tx, { communityIds, personId });
    return { ...pageOf({ rows, limit, key }), workers };
  },
});

export const auditRoutes: readonly Route[] = [audit, looksAt];
