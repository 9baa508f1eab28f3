import { z } from 'zod';
import type { Day } from '../../base/domain/day.ts';
import { findDay } from '../../base/domain/day.ts';
import { areaNumber, idSchema } from '../../base/domain/ids.ts';

const reportId = idSchema<'report'>();
/** Said by people, read by people: long enough to mean something. */
const words = z.string().trim().min(2).max(500);
/** Figures are counts of one community. */
const figure = z.number().int().min(0).max(10_000_000);

/** A local day that exists. */
export const DayText = z.string().transform((text, context): Day => {
  const day = findDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'notADay' });
  return z.NEVER;
});

export const MakeReport = z.object({ reportId, day: DayText });
export type MakeReport = z.infer<typeof MakeReport>;

export const RecountReport = z.object({ reportId });
export type RecountReport = z.infer<typeof RecountReport>;

/** Without a value what was counted stands again. */
export const OverrideFigure = z.object({
  reportId,
  overrideId: idSchema<'override'>(),
  indicator: z.string().min(1).max(60),
  value: figure.nullable(),
  reason: words,
});
export type OverrideFigure = z.infer<typeof OverrideFigure>;

export const ExplainCheck = z.object({ reportId, check: z.string().min(1).max(60), note: words });
export type ExplainCheck = z.infer<typeof ExplainCheck>;

export const SignReport = z.object({ reportId });
export type SignReport = z.infer<typeof SignReport>;

/** A new version of a day whose report was signed or sent back. */
export const CorrectReport = z.object({ reportId, day: DayText, reason: words });
export type CorrectReport = z.infer<typeof CorrectReport>;

export const ReturnReport = z.object({ reportId, remarkId: idSchema<'remark'>(), note: words });
export type ReturnReport = z.infer<typeof ReturnReport>;

export const RemarkReport = ReturnReport;
export type RemarkReport = z.infer<typeof RemarkReport>;

const minute = z.number().int().min(0).max(1439);
/** For the community of the command, and for `communityIds` besides. */
export const SetReportTimes = z.object({
  makeMinute: minute,
  dueMinute: minute,
  communityIds: z.array(areaNumber).max(500).default([]),
});
export type SetReportTimes = z.infer<typeof SetReportTimes>;

/** The sheet is made at half past four and due at six, unless the level above says otherwise. */
export const DEFAULT_TIMES: Omit<SetReportTimes, 'communityIds'> = { makeMinute: 16 * 60 + 30, dueMinute: 18 * 60 };
