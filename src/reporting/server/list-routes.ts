import { z } from 'zod';
import { mayIn } from '../../base/domain/actor.ts';
import { addDays } from '../../base/domain/day.ts';
import { areaNumberText, type CommunityId } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { FileReply, Route } from '../../base/server/route.ts';
import { isIndicatorCode } from '../domain/indicators.ts';
import { listTable, type ListColumn } from '../domain/list-table.ts';
import { MAIN_LISTS, mainListNames } from '../domain/main-lists.ts';
import { DayText } from '../domain/report-inputs.ts';
import { named } from './daily-routes.ts';
import { listBehind, readScope } from './figure-queries.ts';
import { requireReason } from './fill-query.ts';
import { LIST_FORMATS, listFile } from './list-file.ts';
import { readMainList } from './main-list.ts';

const none = z.object({});
const format = z.enum(LIST_FORMATS).default('csv');
/** What is asked without days: a month. */
const USUAL_DAYS = 31;

const ListQuery = z.object({
  community: areaNumberText.optional(),
  list: z.enum(MAIN_LISTS).default('households'),
  format,
  from: DayText.optional(),
  until: DayText.optional(),
  /** Open id numbers, for people: needs the permission to disclose and a reason. */
  withIds: z.enum(['1']).optional(),
  reason: z.string().trim().max(200).default(''),
});

const mainList = defineRoute({
  path: '/api/reporting/list-file',
  summary: 'A main list of one community as CSV or Parquet for analysts; the look is recorded',
  permission: 'register.export.run',
  params: none,
  query: ListQuery,
  look: ({ query }) => ({
    kind: 'export',
    reason: [query.reason, query.list, query.format, query.withIds ? 'withIds' : 'masked'].join(' ').trim(),
  }),
  async handle(context, { query }): Promise<(FileReply & { readonly communityId: CommunityId }) | undefined> {
    const [communityId] = context.communityIds;
    if (communityId === undefined) return undefined;
    if (query.withIds) requireReason(context, communityId, query.reason);
    const until = query.until ?? context.today;
    const days = { from: query.from ?? addDays(until, 1 - USUAL_DAYS), until };
    const withIds = query.withIds !== undefined;
    const phones = withIds || mayIn(context.actor, 'register.phone.read', communityId) ? 'open' : 'masked';
    const { vault } = context;
    const table = await readMainList(context.tx, { communityId, list: query.list, days, vault, withIds, phones });
    const name = `${mainListNames[query.list]['zh-CN']} ${until}`;
    return { communityId, ...listFile(table, { name, format: query.format }) };
  },
});

const text = (key: string): ListColumn => ({ key, kind: 'text' });
const behindColumns: readonly ListColumn[] = [
  ...[text('id'), text('personId'), text('name'), text('dwelling')],
  { key: 'at', kind: 'instant' },
  text('state'),
];
const MOST_BEHIND = 100_000;

const behind = defineRoute({
  path: '/api/reporting/behind.parquet',
  summary: 'The list behind a figure as Parquet. Names: the look is recorded',
  permission: 'reporting.read',
  params: none,
  query: z.object({
    community: areaNumberText.optional(),
    code: z.string().max(60).default('residents'),
    day: DayText.optional(),
  }),
  look: () => ({ kind: 'figure' }),
  async handle({ tx, communityIds, today, now }, { query }) {
    const { code } = query;
    const [communityId] = communityIds;
    if (communityId === undefined || !isIndicatorCode(code)) return undefined;
    const day = query.day ?? today;
    const scope = await readScope(tx, { communityIds: [communityId], day, now });
    const rows = await listBehind(tx, { scope, code, after: undefined, limit: MOST_BEHIND });
    const lines = (await named(tx, communityId, rows)).map((row) => ({ ...row }));
    return listFile(listTable(behindColumns, lines), { name: `${code} ${day}`, format: 'parquet' });
  },
});

/** Files for whoever analyses. */
export const listRoutes: readonly Route[] = [mainList, behind];
