import type { Day } from '../../base/domain/day.ts';
import type { Decision } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import type { Figures } from './figures.ts';
import { isIndicatorCode } from './indicators.ts';
import { brokenChecks, REPORT_CHECKS } from './report-checks.ts';
import type { ReportFactOf } from './report-facts.ts';
import type {
  CorrectReport,
  ExplainCheck,
  MakeReport,
  OverrideFigure,
  RecountReport,
  RemarkReport,
  ReturnReport,
  SignReport,
} from './report-inputs.ts';
import type { OverrideLine, ReportVersion } from './report-state.ts';
import { withOverrides } from './report-state.ts';

/** A report with everything that signing asks about. */
export interface ReportSheet extends ReportVersion {
  readonly computed: Figures;
  readonly overrides: readonly OverrideLine[];
  /** Codes of checks that were explained. */
  readonly explained: readonly string[];
}

/** What the day looks like before a report is made or corrected. */
export interface DayState {
  readonly today: Day;
  readonly versions: readonly ReportVersion[];
  readonly counted: Figures;
}

/** Makes the sheet of a day, once; days ahead have none. Refuses: reportDayAhead, reportExists. */
export function decideMakeReport(state: DayState, input: MakeReport): Decision<ReportFactOf<'reportMade'>> {
  if (input.day > state.today) return refuse('reportDayAhead');
  if (state.versions.length > 0) return refuse('reportExists');
  const { reportId, day } = input;
  return { facts: [{ type: 'reportMade', subjectId: reportId, day, version: 1, computed: state.counted }] };
}

/** Opens the next version of a day; what was put by hand is carried over. Refuses: reportUnknown, reportOpen. */
export function decideCorrectReport(state: DayState, input: CorrectReport): Decision<ReportFactOf<'reportCorrected'>> {
  const newest = [...state.versions].sort((a, b) => a.version - b.version).at(-1);
  if (!newest) return refuse('reportUnknown');
  if (newest.state === 'draft') return refuse('reportOpen', { version: newest.version });
  const { reportId, day, reason } = input;
  const version = newest.version + 1;
  const made = { subjectId: reportId, day, version, computed: state.counted, reason, carriesFrom: newest.reportId };
  return { facts: [{ type: 'reportCorrected', ...made }] };
}

/** Counts a sheet anew that nobody has signed. Refuses: reportUnknown, reportIsSigned. */
export function decideRecountReport(
  state: { readonly report: ReportSheet | undefined; readonly counted: Figures },
  input: RecountReport,
): Decision<ReportFactOf<'reportRecounted'>> {
  const refused = notOpen(state.report);
  if (refused) return refused;
  return { facts: [{ type: 'reportRecounted', subjectId: input.reportId, computed: state.counted }] };
}

/** Puts a figure by hand, beside what was counted. Refuses: reportUnknown, reportIsSigned, indicatorUnknown, overrideChangesNothing. */
export function decideOverrideFigure(
  state: { readonly report: ReportSheet | undefined },
  input: OverrideFigure,
): Decision<ReportFactOf<'figureOverridden'>> {
  const { report } = state;
  const refused = notOpen(report);
  if (refused || !report) return refused ?? refuse('reportUnknown');
  const { indicator, value, reason, overrideId, reportId } = input;
  if (!isIndicatorCode(indicator)) return refuse('indicatorUnknown');
  const computed = report.computed[indicator];
  const stands = withOverrides(report.computed, report.overrides)[indicator];
  if ((value ?? computed) === stands) return refuse('overrideChangesNothing', { value: stands });
  return { facts: [{ type: 'figureOverridden', subjectId: reportId, overrideId, indicator, computed, value, reason }] };
}

/** Says why figures that should agree do not. Refuses: reportUnknown, reportIsSigned, checkUnknown. */
export function decideExplainCheck(
  state: { readonly report: ReportSheet | undefined },
  input: ExplainCheck,
): Decision<ReportFactOf<'checkExplained'>> {
  const refused = notOpen(state.report);
  if (refused) return refused;
  const { reportId, check, note } = input;
  if (!REPORT_CHECKS.some(({ code }) => code === check)) return refuse('checkUnknown');
  return { facts: [{ type: 'checkExplained', subjectId: reportId, check, note }] };
}

/** Signs and sends up what stands on the sheet. Refuses: reportUnknown, reportIsSigned, checksUnexplained. */
export function decideSignReport(
  state: { readonly report: ReportSheet | undefined; readonly yesterday: Figures | undefined },
  input: SignReport,
): Decision<ReportFactOf<'reportSigned'>> {
  const { report, yesterday } = state;
  const refused = notOpen(report);
  if (refused || !report) return refused ?? refuse('reportUnknown');
  const signed = withOverrides(report.computed, report.overrides);
  const open = brokenChecks({ today: signed, yesterday }).filter(({ check }) => !report.explained.includes(check.code));
  if (open.length > 0) return refuse('checksUnexplained', { count: open.length });
  const { day, version } = report;
  return { facts: [{ type: 'reportSigned', subjectId: input.reportId, day, version, signed }] };
}

/** The level above sends a signed report back. Refuses: reportUnknown, reportNotSigned. */
export function decideReturnReport(
  state: { readonly report: ReportVersion | undefined; readonly newest: number },
  input: ReturnReport,
): Decision<ReportFactOf<'reportReturned'>> {
  const { report, newest } = state;
  if (!report) return refuse('reportUnknown');
  if (report.state !== 'signed' || report.version !== newest) return refuse('reportNotSigned');
  return { facts: [{ type: 'reportReturned', subjectId: input.reportId, remarkId: input.remarkId, note: input.note }] };
}

/** The level above says something about a report. Refuses: reportUnknown. */
export function decideRemarkReport(
  state: { readonly report: ReportVersion | undefined },
  input: RemarkReport,
): Decision<ReportFactOf<'reportRemarked'>> {
  if (!state.report) return refuse('reportUnknown');
  return { facts: [{ type: 'reportRemarked', subjectId: input.reportId, remarkId: input.remarkId, note: input.note }] };
}

function notOpen(report: ReportVersion | undefined) {
  if (!report) return refuse('reportUnknown');
  return report.state === 'draft' ? undefined : refuse('reportIsSigned', { version: report.version });
}
