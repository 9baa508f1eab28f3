import { z } from 'zod';
import { accountNames } from '../../access/server/api.ts';
import type { Day } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { FileReply, ReadContext, Route } from '../../base/server/route.ts';
import { describeDoors, describePeople, findCommunityName } from '../../register/server/api.ts';
import { csvText } from '../domain/csv.ts';
import { isIndicatorCode } from '../domain/indicators.ts';
import { DayText } from '../domain/report-inputs.ts';
import type { BehindView, DaySheetView } from '../domain/report-shapes.ts';
import { type BehindRow, listBehind, readScope } from './figure-queries.ts';
import { type DaySheet, readDaySheet, standsOn } from './sheet-of-day.ts';

const community = z.string().optional();
const none = z.object({});

const daily = defineRoute({
  path: '/api/reporting/daily',
  summary: 'The daily report of one community: counted now, as it stands, yesterday, checks, versions',
  permission: 'reporting.read',
  params: none,
  query: z.object({ community, day: DayText.optional() }),
  handle: (context, { query }) => answerSheet(context, query.day),
});

const below = defineRoute({
  path: '/api/reporting/below',
  summary: 'The daily report of a community below, in figures only',
  permission: 'reporting.area.read',
  params: none,
  query: z.object({ community, day: DayText.optional() }),
  handle: (context, { query }) => answerSheet(context, query.day),
});

async function answerSheet(
  context: Pick<ReadContext, 'tx' | 'communityIds' | 'now' | 'today'>,
  day: Day | undefined,
): Promise<DaySheetView | undefined> {
  const { tx, now, today } = context;
  const [communityId] = context.communityIds;
  if (communityId === undefined) return undefined;
  return viewOf(tx, await readDaySheet(tx, { communityId, day: day ?? today, now }));
}

/** The sheet with names instead of accounts. */
export async function viewOf(tx: Tx, sheet: DaySheet): Promise<DaySheetView> {
  const { communityId, versions, overrides, explanations, remarks } = sheet;
  const signers = versions.flatMap(({ signedBy }) => (signedBy === null ? [] : [signedBy]));
  const authors = [...overrides, ...explanations, ...remarks].map(({ byAccount }) => byAccount);
  const names = await accountNames(tx, [...signers, ...authors]);
  const by = (account: string) => names.get(account) ?? '';
  return {
    ...{ communityId, day: sheet.day, standing: sheet.standing, dueAt: sheet.dueAt, used: [...sheet.used] },
    ...{ live: sheet.live, sheet: sheet.sheet ?? null, yesterday: sheet.yesterday ?? null, broken: [...sheet.broken] },
    community: (await findCommunityName(tx, communityId)) ?? '',
    versions: versions.map((version) => ({
      ...{ reportId: version.reportId, version: version.version, state: version.state, reason: version.reason },
      ...{ madeAt: version.madeAt, signedAt: version.signedAt, returnedAt: version.returnedAt },
      signedBy: version.signedBy === null ? null : by(version.signedBy),
      figures: standsOn(version, overrides),
    })),
    overrides: overrides.map(({ byAccount, ...line }) => ({ ...line, by: by(byAccount) })),
    explanations: explanations.map(({ byAccount, ...line }) => ({ ...line, by: by(byAccount) })),
    remarks: remarks.map(({ byAccount, ...line }) => ({ ...line, by: by(byAccount) })),
  };
}

/** Which figure. */
const code = z.string().max(60).default('residents');

const BehindQuery = z.object({
  community,
  code,
  day: DayText.optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

const behind = defineRoute({
  path: '/api/reporting/behind',
  summary: 'The rows behind a figure of one community on a day. Names: the look is recorded',
  permission: 'reporting.read',
  params: none,
  query: BehindQuery,
  look: () => ({ kind: 'figure' }),
  async handle({ tx, communityIds, today, now }, { query }) {
    const { code } = query;
    const [communityId] = communityIds;
    if (communityId === undefined || !isIndicatorCode(code)) return undefined;
    const day = query.day ?? today;
    const scope = await readScope(tx, { communityIds: [communityId], day, now });
    const after = readCursor(query.after, z.tuple([idSchema<'row'>()]))?.[0];
    const found = await listBehind(tx, { scope, code, after, limit: query.limit + 1 });
    const page = pageOf({ rows: found, limit: query.limit, key: ({ id }) => [id] });
    return { communityId, day, rows: await named(tx, communityId, page.rows), next: page.next };
  },
});

/** The same rows with name and door of whom they are about. */
export async function named(tx: Tx, communityId: number, rows: readonly BehindRow[]): Promise<readonly BehindView[]> {
  const communityIds = [communityId];
  const personIds = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const dwellingIds = rows.flatMap(({ dwellingId }) => (dwellingId === null ? [] : [dwellingId]));
  const people = await describePeople(tx, { communityIds, personIds });
  const doors = await describeDoors(tx, { communityIds, dwellingIds });
  return rows.map(({ dwellingId, ...row }) => {
    const person = people.get(row.personId ?? '');
    return { ...row, name: person?.name ?? '', dwelling: doors.get(dwellingId ?? '') ?? person?.dwelling ?? '' };
  });
}

const CSV_ROWS = 100_000;

const behindCsv = defineRoute({
  path: '/api/reporting/behind.csv',
  summary: 'The same list as CSV, for whoever analyses it. Names: the look is recorded',
  permission: 'reporting.read',
  params: none,
  query: z.object({ community, code, day: DayText.optional() }),
  look: () => ({ kind: 'figure' }),
  async handle({ tx, communityIds, today, now }, { query }): Promise<FileReply | undefined> {
    const { code } = query;
    const [communityId] = communityIds;
    if (communityId === undefined || !isIndicatorCode(code)) return undefined;
    const day = query.day ?? today;
    const scope = await readScope(tx, { communityIds: [communityId], day, now });
    const rows = await named(tx, communityId, await listBehind(tx, { scope, code, after: undefined, limit: CSV_ROWS }));
    const lines = rows.map(({ id, personId, name, dwelling, at, state }) => [id, personId, name, dwelling, at, state]);
    const text = csvText([['id', 'personId', 'name', 'dwelling', 'at', 'state'], ...lines]);
    return { fileName: `${code} ${day}.csv`, contentType: 'text/csv; charset=utf-8', bytes: Buffer.from(text, 'utf8') };
  },
});

/** Reads of the daily report. */
export const dailyRoutes: readonly Route[] = [daily, below, behind, behindCsv];
