import { z } from 'zod';
import { areaNumberText } from '../../base/domain/ids.ts';
import { addDays, daysBetween } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { INDICATORS, isIndicatorCode } from '../domain/indicators.ts';
import { DayText } from '../domain/report-inputs.ts';
import { commonArea, communitiesBelow, findArea } from './board-queries.ts';
import { readBoard } from './board.ts';
import { readDaySums } from './day-sum-queries.ts';
import { COUNT_AT_ONCE, readPeriod } from './period.ts';

const none = z.object({});
/** As far as the numbers of areas reach in the database. */
const area = areaNumberText.optional();
/** A quarter at most: what somebody reads on one page. */
const MAX_DAYS = 92;
const USUAL_DAYS = 14;
const ALL_CODES = INDICATORS.map(({ code }) => code);
/** Which figures: `residents,gateIn`; names that no figure has are left out. */
const Codes = z
  .string()
  .max(4000)
  .transform((text) => [...new Set(text.split(',').filter(isIndicatorCode))]);

const board = defineRoute({
  path: '/api/reporting/board',
  summary: 'The communities below an area beside each other: as counted, as signed, who is late',
  permission: 'reporting.area.read',
  params: none,
  query: z.object({ area, day: DayText.optional(), codes: Codes.optional() }),
  async handle({ tx, communityIds, now, today }, { query }) {
    const areaId = query.area ?? (await commonArea(tx, communityIds));
    const found = areaId === undefined ? undefined : await findArea(tx, areaId);
    const codes = query.codes ?? ALL_CODES;
    return found && readBoard(tx, { area: found, communityIds, day: query.day ?? today, now, codes });
  },
});

const PeriodQuery = z.object({
  community: z.string().optional(),
  area,
  from: DayText.optional(),
  until: DayText.optional(),
  codes: Codes.optional(),
});

function periodRoute(of: { readonly path: string; readonly permission: string; readonly summary: string }) {
  return defineRoute({
    ...of,
    params: none,
    query: PeriodQuery,
    async handle({ tx, communityIds, today }, { query }) {
      const until = query.until ?? today;
      const from = query.from ?? addDays(until, 1 - USUAL_DAYS);
      if (daysBetween(from, until) < 0 || daysBetween(from, until) >= MAX_DAYS) return undefined;
      const below =
        query.area === undefined
          ? communityIds
          : (await communitiesBelow(tx, { areaId: query.area, communityIds })).map(({ communityId }) => communityId);
      const { codes } = query;
      if (codes && codes.length > 0 && below.length > COUNT_AT_ONCE)
        return { from, until, ...(await readDaySums(tx, { communityIds: below, from, until, codes })) };
      const { communities: _, ...sums } = await readPeriod(tx, { communityIds: below, from, until });
      return sums;
    },
  });
}

const period = periodRoute({
  path: '/api/reporting/period',
  permission: 'reporting.read',
  summary: 'The figures of some days: as signed where signed, as counted where not',
});

const periodBelow = periodRoute({
  path: '/api/reporting/period-below',
  permission: 'reporting.area.read',
  summary: 'The figures of some days of all communities below an area, in one',
});

/** Reads of the level above, and of longer times. */
export const boardRoutes: readonly Route[] = [board, period, periodBelow];
