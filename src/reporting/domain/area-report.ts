import type { Day } from '../../base/domain/day.ts';
import type { Locale } from '../../base/domain/texts.ts';
import { type Figures, sumFigures } from './figures.ts';
import { groupNames, type Operation } from './indicator.ts';
import { getIndicator, INDICATORS, type IndicatorCode } from './indicators.ts';
import { REPORT_CHECKS } from './report-checks.ts';
import type { ReportStanding } from './report-state.ts';

/** One community on the sheet of a day. */
export interface CommunitySheet {
  readonly communityId: number;
  readonly code: string;
  readonly name: string;
  readonly standing: ReportStanding;
  /** What stands on its sheet: signed, or drafted, or counted where there is no sheet yet. */
  readonly stands: Figures;
  readonly computed: Figures;
  readonly signed: Figures | undefined;
  readonly yesterday: Figures | undefined;
  readonly used: readonly Operation[];
  readonly overrides: readonly { readonly indicator: string; readonly value: number | null; readonly reason: string }[];
  readonly broken: readonly { readonly check: string; readonly difference: number }[];
}

/** A line of the sheet of an area. */
export interface AreaLine {
  readonly code: IndicatorCode;
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly computed: number;
  /** The sum of what was signed; of a community, what it signed. */
  readonly signed: number | null;
  readonly yesterday: number | null;
  /** Nobody has begun this part of the work: the zero is said as such. */
  readonly isUsed: boolean;
  readonly reasons: readonly string[];
}

/** The sheet of a community or of all communities below an area. */
export interface AreaReport {
  readonly area: { readonly code: string; readonly name: string; readonly level: string };
  readonly day: Day;
  readonly communities: number;
  readonly signedCommunities: number;
  readonly late: readonly string[];
  readonly lines: readonly AreaLine[];
  readonly checks: readonly { readonly check: string; readonly text: string; readonly difference: number }[];
}

/** Rolls sheets of communities up into the one of the area above them; of one community it is that sheet. */
export function rollUp(of: {
  readonly area: AreaReport['area'];
  readonly day: Day;
  readonly sheets: readonly CommunitySheet[];
  readonly locale: Locale;
}): AreaReport {
  const { area, day, sheets, locale } = of;
  const signed = sheets.flatMap((sheet) => (sheet.signed ? [sheet.signed] : []));
  const yesterdays = sheets.flatMap((sheet) => (sheet.yesterday ? [sheet.yesterday] : []));
  const sums = {
    value: sumFigures(sheets.map(({ stands }) => stands)),
    computed: sumFigures(sheets.map(({ computed }) => computed)),
    signed: signed.length === 0 ? undefined : sumFigures(signed),
    yesterday: yesterdays.length === 0 ? undefined : sumFigures(yesterdays),
  };
  return {
    ...{ area, day },
    communities: sheets.length,
    signedCommunities: signed.length,
    late: sheets.filter(({ standing }) => standing === 'late').map(({ name }) => name),
    lines: INDICATORS.map(({ code }) => lineOf({ code, sums, sheets, locale })),
    checks: sheets.flatMap(({ name, broken }) => broken.map((one) => checkText({ ...one, name, area, locale }))),
  };
}

function lineOf(of: {
  readonly code: IndicatorCode;
  readonly sums: {
    readonly value: Figures;
    readonly computed: Figures;
    readonly signed: Figures | undefined;
    readonly yesterday: Figures | undefined;
  };
  readonly sheets: readonly CommunitySheet[];
  readonly locale: Locale;
}): AreaLine {
  const { code, sums, sheets, locale } = of;
  const { name, unit, group, operation } = getIndicator(code);
  const reasons = sheets.flatMap(({ overrides }) =>
    overrides.filter(({ indicator, value }) => indicator === code && value !== null).map(({ reason }) => reason),
  );
  return {
    ...{ code, reasons, group: groupNames[group][locale], name: name[locale], unit: unit[locale] },
    ...{ value: sums.value[code], computed: sums.computed[code] },
    ...{ signed: sums.signed?.[code] ?? null, yesterday: sums.yesterday?.[code] ?? null },
    isUsed: sheets.some(({ used }) => used.includes(operation)) || sums.value[code] > 0,
  };
}

function checkText(of: {
  readonly check: string;
  readonly difference: number;
  readonly name: string;
  readonly area: AreaReport['area'];
  readonly locale: Locale;
}): AreaReport['checks'][number] {
  const { check, difference, name, area, locale } = of;
  const words = REPORT_CHECKS.find(({ code }) => code === check)?.name[locale] ?? check;
  return { check, difference, text: area.level === 'community' ? words : `${name}：${words}` };
}
