import type { Day } from '../../base/domain/day.ts';
import type { Locale, Text } from '../../base/domain/texts.ts';
import { defineTexts, fillText } from '../../base/domain/texts.ts';
import type { Figures } from './figures.ts';
import { groupNames, INDICATOR_GROUPS, type Operation } from './indicator.ts';
import { getIndicator, isIndicatorCode } from './indicators.ts';
import type { ReportChapter, ReportDocument, ReportPart, ReportSentence } from './report-document.ts';
import { LATE_CODES, MEETING_CODES, REPORT_SENTENCES } from './report-sentences.ts';

/** The situation report of a day, the summary of a time, the one page for the evening meeting. */
export const WORDS_KINDS = ['situation', 'summary', 'meeting'] as const;
export type WordsKind = (typeof WORDS_KINDS)[number];

/** What a report in words is made of. */
export interface WordsQuestion {
  readonly kind: WordsKind;
  readonly area: string;
  readonly from: Day;
  readonly until: Day;
  readonly figures: Figures;
  /** The day before, for comparison. */
  readonly before: Figures | undefined;
  readonly used: readonly Operation[];
  readonly signedDays: number;
  readonly wantedDays: number;
  readonly locale: Locale;
}

const texts = defineTexts({
  situation: { 'zh-CN': '疫情防控情况汇报', 'zh-TW': '疫情防控情況彙報', en: 'Situation report' },
  summary: { 'zh-CN': '疫情防控工作总结', 'zh-TW': '疫情防控工作總結', en: 'Work summary' },
  meeting: { 'zh-CN': '调度会一页纸', 'zh-TW': '調度會一頁紙', en: 'One page for the evening meeting' },
  days: { 'zh-CN': '{area}　{from} 至 {until}', 'zh-TW': '{area}　{from} 至 {until}', en: '{area}, {from} to {until}' },
  day: { 'zh-CN': '{area}　{until}', 'zh-TW': '{area}　{until}', en: '{area}, {until}' },
  late: { 'zh-CN': '待办和逾期', 'zh-TW': '待辦和逾期', en: 'What waits' },
  waits: { 'zh-CN': '{name} {figure} {unit}。', 'zh-TW': '{name} {figure} {unit}。', en: '{name}: {figure} {unit}. ' },
  nothing: { 'zh-CN': '待办和逾期 0 项。', 'zh-TW': '待辦和逾期 0 項。', en: '0 matters wait. ' },
  unused: {
    'zh-CN': '{count} 类工作未开展，零报告：{names}。',
    'zh-TW': '{count} 類工作未開展，零報告：{names}。',
    en: '{count} kinds of work not begun, zero reported: {names}. ',
  },
  rests: { 'zh-CN': '报告依据', 'zh-TW': '報告依據', en: 'What this rests on' },
  signed: {
    'zh-CN': '应报日报 {wanted} 份，已签字 {signed} 份；未签字的按系统统计数计算。',
    'zh-TW': '應報日報 {wanted} 份，已簽字 {signed} 份；未簽字的按系統統計數計算。',
    en: '{signed} of {wanted} daily reports are signed; the others count as counted by the system. ',
  },
  keyFigures: { 'zh-CN': '主要数字', 'zh-TW': '主要數字', en: 'Key figures' },
  figure: { 'zh-CN': '指标', 'zh-TW': '指標', en: 'Figure' },
  today: { 'zh-CN': '当日', 'zh-TW': '當日', en: 'Day' },
  before: { 'zh-CN': '前一日', 'zh-TW': '前一日', en: 'Day before' },
  change: { 'zh-CN': '增减', 'zh-TW': '增減', en: 'Change' },
  decide: { 'zh-CN': '议定事项', 'zh-TW': '議定事項', en: 'Decided' },
  by: { 'zh-CN': '汇报人：', 'zh-TW': '彙報人：', en: 'Reported by:' },
  date: { 'zh-CN': '日期：', 'zh-TW': '日期：', en: 'Date:' },
});

/** What each kind of report is called. */
export const wordsKindNames: Readonly<Record<WordsKind, Text>> = {
  situation: texts.situation,
  summary: texts.summary,
  meeting: texts.meeting,
};

/** Writes the report: chapters by what was done, what waits, what it rests on. Nothing is said that has no figure. */
export function wordsDocument(of: WordsQuestion): ReportDocument {
  const { kind, area, from, until, locale } = of;
  const t = (key: keyof typeof texts, details?: Readonly<Record<string, string | number>>): string =>
    fillText(texts[key][locale], details);
  const body = kind === 'meeting' ? [meetingTable(of)] : chaptersOf(of);
  return {
    title: t(kind),
    subtitle: t(from === until ? 'day' : 'days', { area, from, until }),
    chapters: [...body, waitingChapter(of), restChapter(of)],
    signatures: kind === 'meeting' ? [t('decide')] : [t('by'), t('date')],
  };
}

function chaptersOf({ figures, used, locale }: WordsQuestion): readonly ReportChapter[] {
  return INDICATOR_GROUPS.flatMap((group): readonly ReportChapter[] => {
    const sentences = REPORT_SENTENCES.filter((one) => one.group === group)
      .map(({ text }) => sentenceOf(text[locale], figures))
      .filter((sentence) => isSaid(sentence, { figures, used }));
    return sentences.length === 0 ? [] : [{ heading: groupNames[group][locale], sentences }];
  });
}

/** A template with its figures put in, each one a part of its own. */
export function sentenceOf(template: string, figures: Figures): ReportSentence {
  const parts = template.split(/(\{\w+\})/).flatMap((text): readonly ReportPart[] => {
    const code = /^\{(\w+)\}$/.exec(text)?.[1];
    if (code !== undefined && isIndicatorCode(code)) return [{ kind: 'figure', code, text: String(figures[code]) }];
    return text === '' ? [] : [{ kind: 'words', text }];
  });
  return { parts };
}

/** Work that was not begun is listed at the end and not spelt out in zeros. */
function isSaid(
  { parts }: ReportSentence,
  { figures, used }: { readonly figures: Figures; readonly used: readonly Operation[] },
): boolean {
  return parts.some(
    (part) =>
      part.kind === 'figure' &&
      isIndicatorCode(part.code) &&
      (used.includes(getIndicator(part.code).operation) || figures[part.code] > 0),
  );
}

function waitingChapter({ figures, used, locale }: WordsQuestion): ReportChapter {
  const words = (key: 'nothing' | 'unused', details?: Readonly<Record<string, string | number>>): ReportSentence => ({
    parts: [{ kind: 'words', text: fillText(texts[key][locale], details) }],
  });
  const waiting = LATE_CODES.filter((code) => figures[code] > 0).map((code) => {
    const { name, unit } = getIndicator(code);
    const said = fillText(texts.waits[locale], { name: name[locale], unit: unit[locale], figure: `{${code}}` });
    return sentenceOf(said, figures);
  });
  const idle = INDICATOR_GROUPS.filter((group) => group !== 'byHand' && group !== 'people').filter(
    (group) => !used.includes(group === 'work' ? 'tasks' : group),
  );
  const names = idle.map((group) => groupNames[group][locale]).join(locale === 'en' ? ', ' : '、');
  return {
    heading: texts.late[locale],
    sentences: [
      ...(waiting.length === 0 ? [words('nothing')] : waiting),
      ...(idle.length === 0 ? [] : [words('unused', { count: idle.length, names })]),
    ],
  };
}

function restChapter({ signedDays, wantedDays, locale }: WordsQuestion): ReportChapter {
  const text = fillText(texts.signed[locale], { signed: signedDays, wanted: wantedDays });
  return { heading: texts.rests[locale], sentences: [{ parts: [{ kind: 'words', text }] }] };
}

function meetingTable({ figures, before, locale }: WordsQuestion): ReportChapter {
  const head = (['figure', 'today', 'before', 'change'] as const).map((key) => texts[key][locale]);
  const rows = MEETING_CODES.map((code) => {
    const change = before && figures[code] - before[code];
    const { name, unit } = getIndicator(code);
    return [
      `${name[locale]}（${unit[locale]}）`,
      String(figures[code]),
      before ? String(before[code]) : '',
      change === undefined ? '' : change > 0 ? `+${change}` : String(change),
    ];
  });
  return { heading: texts.keyFigures[locale], sentences: [], table: { head, rows, figureColumns: [1, 2, 3] } };
}
