import { z } from 'zod';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { PUSH_STATES } from '../domain/push-row.ts';
import { communityNames, countOpen, listPushLists, listPushRows } from './push-list-queries.ts';
import { returnFile } from './push-return-file.ts';
import { reviewRoute } from './push-review-route.ts';

const READ = 'screening.list.read';
const community = z.string().optional();
const listParams = z.object({ id: z.guid() });
const paging = {
  community,
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
const TimeKey = z.tuple([z.iso.datetime(), z.guid()]);
const RowKey = z.tuple([z.int32(), z.int32(), z.guid()]);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const lists = defineRoute({
  path: '/api/push-lists',
  summary: 'Lists of people from above, the newest first, with how far each is',
  permission: READ,
  params: z.object({}),
  query: z.object(paging),
  async handle({ tx, communityIds }, { query: { limit, after } }) {
    const rows = await listPushLists(tx, { communityIds, after: readCursor(after, TimeKey), limit: limit + 1 });
    return pageOf({ rows, limit, key: ({ receivedAt, listId }) => [receivedAt, listId] });
  },
});

const open = defineRoute({
  path: '/api/push-lists/open',
  summary: 'What must be zero before the day ends: rows to decide, checks to finish, late ones',
  permission: READ,
  params: z.object({}),
  query: z.object({ community }),
  handle: ({ tx, communityIds, today, now }) => countOpen(tx, { communityIds, today, now }),
});

const one = defineRoute({
  path: '/api/push-lists/:id',
  summary: 'One list with how far it is',
  permission: READ,
  params: listParams,
  query: z.object({ community }),
  async handle({ tx, communityIds }, { params }) {
    const [list] = await listPushLists(tx, { communityIds, listId: params.id, limit: 1 });
    return list;
  },
});

const rows = defineRoute({
  path: '/api/push-lists/:id/rows',
  summary: 'Rows of a list in the order of the file; names and numbers masked',
  permission: READ,
  params: listParams,
  query: z.object({ ...paging, state: z.enum(PUSH_STATES).optional() }),
  async handle({ tx, communityIds }, { params, query: { limit, after, state } }) {
    const found = await listPushRows(tx, {
      ...{ communityIds, listId: params.id, state, after: readCursor(after, RowKey), limit: limit + 1 },
    });
    const page = pageOf({ rows: found, limit, key: ({ row, position, rowId }) => [row, position, rowId] });
    const names = await communityNames(
      tx,
      page.rows.flatMap(({ toCommunityId, personCommunityId }) =>
        [toCommunityId ?? [], personCommunityId ?? []].flat(),
      ),
    );
    return {
      rows: page.rows.map(({ sealed: _sealed, candidates, toCommunityId, personCommunityId, ...row }) => ({
        ...row,
        candidates: candidates.length,
        to: toCommunityId === null ? null : (names.get(toCommunityId) ?? ''),
        personCommunity: personCommunityId === null ? null : (names.get(personCommunityId) ?? ''),
      })),
      next: page.next,
    };
  },
});

const returned = defineRoute({
  path: '/api/push-lists/:id/return.xlsx',
  summary: "The sender's own file with our columns beside his: found or not, result, when, by whom",
  permission: READ,
  params: listParams,
  query: z.object({ community, locale: z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN') }),
  look: ({ params }) => ({ kind: 'pushList', id: params.id }),
  async handle(context, { params, query }) {
    const file = await returnFile(context, { listId: params.id, locale: query.locale });
    return file && { ...file, contentType: XLSX };
  },
});

/** Reads of lists from above. */
export const pushRoutes: readonly Route[] = [lists, open, reviewRoute, one, rows, returned];
