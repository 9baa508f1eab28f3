import { z } from 'zod';
import { useRead } from '../../base/web/use-read.ts';
import { BoardView, DaySheetView } from '../domain/report-shapes.ts';
import { REPORT_FACTS, REPORTS } from './report-paths.ts';

const part = z.union([
  z.object({ kind: z.literal('words'), text: z.string() }),
  z.object({ kind: z.literal('figure'), text: z.string(), code: z.string() }),
]);

/** A report in words as the server sends it. */
const Words = z.object({
  title: z.string(),
  subtitle: z.string(),
  chapters: z.array(
    z.object({
      heading: z.string(),
      sentences: z.array(z.object({ parts: z.array(part) })),
      table: z
        .object({
          head: z.array(z.string()),
          rows: z.array(z.array(z.string())),
          figureColumns: z.array(z.number()),
        })
        .optional(),
    }),
  ),
  signatures: z.array(z.string()),
  template: z.object({ version: z.number(), fileName: z.string() }).nullable(),
});

const Period = z.object({
  days: z.array(z.object({ day: z.string(), figures: z.record(z.string(), z.number()), signed: z.number() })),
  signedDays: z.number(),
  wantedDays: z.number(),
});
export type Period = z.infer<typeof Period>;

/** The sheet of a community on a day: one's own, or one below in figures only. */
export function useDaySheet(of: {
  readonly community: number;
  readonly day: string;
  readonly route: 'daily' | 'below';
}) {
  const { community, day, route } = of;
  const path = `/api/reporting/${route}`;
  return useRead({
    ...{ topic: REPORTS, path, params: { community, day }, shape: DaySheetView, facts: REPORT_FACTS },
    everyMs: 120_000,
  });
}

/** The communities below an area on a day, with the figures asked for and no others. */
export function useBoardOf(of: {
  readonly area: string | undefined;
  readonly day: string;
  readonly codes: readonly string[];
}) {
  return useRead({
    ...{ topic: REPORTS, path: '/api/reporting/board', shape: BoardView, facts: REPORT_FACTS, everyMs: 60_000 },
    params: { day: of.day, codes: of.codes.join(), ...(of.area !== undefined && { area: of.area }) },
  });
}

/** A report in words. */
export function useWords(of: {
  readonly route: 'words' | 'words-below';
  readonly params: Readonly<Record<string, string | number>>;
}) {
  return useRead({ topic: REPORTS, path: `/api/reporting/${of.route}`, params: of.params, shape: Words });
}

/** The figures of some days. */
export function usePeriod(of: {
  readonly route: 'period' | 'period-below';
  readonly params: Readonly<Record<string, string | number>>;
}) {
  return useRead({ topic: REPORTS, path: `/api/reporting/${of.route}`, params: of.params, shape: Period });
}
