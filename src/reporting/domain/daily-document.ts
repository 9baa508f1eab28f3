import type { Locale } from '../../base/domain/texts.ts';
import { defineTexts, fillText } from '../../base/domain/texts.ts';
import type { AreaLine, AreaReport } from './area-report.ts';
import type { ReportChapter, ReportDocument } from './report-document.ts';

const texts = defineTexts({
  title: { 'zh-CN': '疫情防控日报', 'zh-TW': '疫情防控日報', en: 'Daily report on epidemic control' },
  rests: {
    'zh-CN': '共 {all} 个社区，已签字上报 {signed} 个。',
    'zh-TW': '共 {all} 個社區，已簽字上報 {signed} 個。',
    en: '{signed} of {all} communities have signed.',
  },
  late: { 'zh-CN': '逾期未报：{names}。', 'zh-TW': '逾期未報：{names}。', en: 'Late: {names}.' },
  name: { 'zh-CN': '指标', 'zh-TW': '指標', en: 'Figure' },
  value: { 'zh-CN': '当日', 'zh-TW': '當日', en: 'Day' },
  unit: { 'zh-CN': '单位', 'zh-TW': '單位', en: 'Unit' },
  yesterday: { 'zh-CN': '前一日', 'zh-TW': '前一日', en: 'Day before' },
  note: { 'zh-CN': '说明', 'zh-TW': '說明', en: 'Note' },
  unused: { 'zh-CN': '未开展，零报告', 'zh-TW': '未開展，零報告', en: 'not begun: zero' },
  checks: { 'zh-CN': '核对', 'zh-TW': '核對', en: 'Checks' },
  off: {
    'zh-CN': '{check}，相差 {difference}。',
    'zh-TW': '{check}，相差 {difference}。',
    en: '{check}: off by {difference}.',
  },
  filled: { 'zh-CN': '填表人：', 'zh-TW': '填表人：', en: 'Made by:' },
  seen: { 'zh-CN': '审核人：', 'zh-TW': '審核人：', en: 'Approved by:' },
  date: { 'zh-CN': '日期：', 'zh-TW': '日期：', en: 'Date:' },
});

/** The daily sheet as a document: a table for each chapter, checks that do not hold, lines to sign. */
export function dailyDocument(report: AreaReport, locale: Locale): ReportDocument {
  const t = (key: keyof typeof texts, details?: Readonly<Record<string, string | number>>): string =>
    fillText(texts[key][locale], details);
  const groups = [...new Set(report.lines.map(({ group }) => group))];
  const chapters = groups.map((group): ReportChapter => {
    const lines = report.lines.filter((line) => line.group === group);
    return {
      heading: group,
      sentences: [],
      table: {
        head: [t('name'), t('value'), t('yesterday'), t('unit'), t('note')],
        rows: lines.map((line) => [
          ...[line.name, String(line.value), line.yesterday === null ? '' : String(line.yesterday), line.unit],
          noteOf(line, t('unused')),
        ]),
        figureColumns: [1, 2],
      },
    };
  });
  const said = [
    ...(report.area.level === 'community'
      ? []
      : [t('rests', { all: report.communities, signed: report.signedCommunities })]),
    ...(report.late.length === 0 ? [] : [t('late', { names: report.late.join('、') })]),
    ...report.checks.map(({ text, difference }) => t('off', { check: text, difference })),
  ];
  const checks: readonly ReportChapter[] =
    said.length === 0
      ? []
      : [{ heading: t('checks'), sentences: said.map((text) => ({ parts: [{ kind: 'words', text }] })) }];
  return {
    title: t('title'),
    subtitle: `${report.area.name} ${report.day}`,
    chapters: [...chapters, ...checks],
    signatures: [t('filled'), t('seen'), t('date')],
  };
}

function noteOf(line: AreaLine, unused: string): string {
  if (line.reasons.length > 0) return line.reasons.join('；');
  return line.isUsed ? '' : unused;
}
