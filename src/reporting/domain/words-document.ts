import type { Day } from '../../base/domain/day.ts';
import type { Locale, Text } from '../../base/domain/texts.ts';
import { fillText } from '../../base/domain/texts.ts';
import type { Figures } from './figures.ts';
import { groupNames, INDICATOR_GROUPS, type IndicatorGroup, type Operation } from './indicator.ts';
import { getIndicator, type IndicatorCode, isIndicatorCode } from './indicators.ts';
import type { ReportChapter, ReportDocument, ReportPart, ReportSentence } from './report-document.ts';
import { LATE_CODES, MEETING_CODES, REPORT_SENTENCES } from './report-sentences.ts';
import { wordsTexts } from './words-texts.ts';

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

/** What each kind of report is called. */
export const wordsKindNames: Readonly<Record<WordsKind, Text>> = {
  situation: wordsTexts.situation,
  summary: wordsTexts.summary,
  meeting: wordsTexts.meeting,
};

/** Writes the report: chapters by what was done, what waits, what it rests on. Nothing is said that has no figure. */
export function wordsDocument(of: WordsQuestion): ReportDocument {
  const { kind, area, from, until, locale } = of;
  const t = (key: keyof typeof wordsTexts, details?: Readonly<Record<string, string | number>>): string =>
    fillText(wordsTexts[key][locale], details);
  const body = kind === 'meeting' ? [meetingTable(of)] : chaptersOf(of);
  return {
    title: t(kind),
    subtitle: t(from === until ? 'day' : 'days', { area, from, until }),
    chapters: [...body, waitingChapter(of), restChapter(of)],
    ...(kind === 'meeting' ? { signatures: [t('decide')], isOnePage: true } : { signatures: [t('by'), t('date')] }),
  };
}

/** The chapters of what was done: those in which something is said. */
export function chaptersOf({
  figures,
  used,
  locale,
}: WordsQuestion): readonly (ReportChapter & { readonly group: IndicatorGroup })[] {
  return INDICATOR_GROUPS.flatMap((group): ReturnType<typeof chaptersOf> => {
    const sentences = REPORT_SENTENCES.filter((one) => one.group === group)
      .map(({ text }) => sentenceOf(text[locale], figures))
      .filter((sentence) => isSaid(sentence, { figures, used }));
    return sentences.length === 0 ? [] : [{ group, heading: groupNames[group][locale], sentences }];
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

function isSaid({ parts }: ReportSentence, of: Pick<WordsQuestion, 'figures' | 'used'>): boolean {
  return parts.some((part) => part.kind === 'figure' && isIndicatorCode(part.code) && isFigureSaid(part.code, of));
}

/** Work that was not begun is listed at the end and not spelt out in zeros. */
export function isFigureSaid(code: IndicatorCode, of: Pick<WordsQuestion, 'figures' | 'used'>): boolean {
  return of.used.includes(getIndicator(code).operation) || of.figures[code] > 0;
}

/** Chapters of work that was not begun. */
export function idleGroups(used: readonly Operation[]): readonly IndicatorGroup[] {
  return INDICATOR_GROUPS.filter((group) => group !== 'byHand' && group !== 'people').filter(
    (group) => !used.includes(group === 'work' ? 'tasks' : group),
  );
}

function waitingChapter({ figures, used, locale }: WordsQuestion): ReportChapter {
  const words = (key: 'nothing' | 'unused', details?: Readonly<Record<string, string | number>>): ReportSentence => ({
    parts: [{ kind: 'words', text: fillText(wordsTexts[key][locale], details) }],
  });
  const waiting = LATE_CODES.filter((code) => figures[code] > 0).map((code) => {
    const { name, unit } = getIndicator(code);
    const said = fillText(wordsTexts.waits[locale], { name: name[locale], unit: unit[locale], figure: `{${code}}` });
    return sentenceOf(said, figures);
  });
  const idle = idleGroups(used);
  const names = idle.map((group) => groupNames[group][locale]).join(locale === 'en' ? ', ' : '、');
  return {
    heading: wordsTexts.late[locale],
    sentences: [
      ...(waiting.length === 0 ? [words('nothing')] : waiting),
      ...(idle.length === 0 ? [] : [words('unused', { count: idle.length, names })]),
    ],
  };
}

function restChapter({ signedDays, wantedDays, locale }: WordsQuestion): ReportChapter {
  const text = fillText(wordsTexts.signed[locale], { signed: signedDays, wanted: wantedDays });
  return { heading: wordsTexts.rests[locale], sentences: [{ parts: [{ kind: 'words', text }] }] };
}

/** With its sign; nothing where the day before is not known. */
export function changeOf(code: IndicatorCode, { figures, before }: Pick<WordsQuestion, 'figures' | 'before'>): string {
  if (!before) return '';
  const change = figures[code] - before[code];
  return change > 0 ? `+${String(change)}` : String(change);
}

function meetingTable(of: WordsQuestion): ReportChapter {
  const { figures, before, locale } = of;
  const head = (['figure', 'today', 'before', 'change'] as const).map((key) => wordsTexts[key][locale]);
  const rows = MEETING_CODES.map((code) => {
    const { name, unit } = getIndicator(code);
    const [today, earlier] = [String(figures[code]), before ? String(before[code]) : ''];
    const unitText = locale === 'en' ? ` (${unit.en})` : `（${unit[locale]}）`;
    return [`${name[locale]}${unitText}`, today, earlier, changeOf(code, of)];
  });
  return { heading: wordsTexts.keyFigures[locale], sentences: [], table: { head, rows, figureColumns: [1, 2, 3] } };
}
