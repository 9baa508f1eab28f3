import type { Locale } from '../../base/domain/texts.ts';
import { defineTexts } from '../../base/domain/texts.ts';
import { type SheetColumn, type SheetToWrite, writeSheet } from '../../sheets/server/api.ts';
import type { AreaReport } from '../domain/area-report.ts';

const texts = defineTexts({
  sheet: { 'zh-CN': '日报', 'zh-TW': '日報', en: 'Daily report' },
  checks: { 'zh-CN': '核对', 'zh-TW': '核對', en: 'Checks' },
  group: { 'zh-CN': '类别', 'zh-TW': '類別', en: 'Chapter' },
  name: { 'zh-CN': '指标', 'zh-TW': '指標', en: 'Figure' },
  value: { 'zh-CN': '当日', 'zh-TW': '當日', en: 'Day' },
  unit: { 'zh-CN': '单位', 'zh-TW': '單位', en: 'Unit' },
  yesterday: { 'zh-CN': '前一日', 'zh-TW': '前一日', en: 'Day before' },
  computed: { 'zh-CN': '系统统计', 'zh-TW': '系統統計', en: 'Counted' },
  signed: { 'zh-CN': '签字上报', 'zh-TW': '簽字上報', en: 'Signed' },
  note: { 'zh-CN': '说明', 'zh-TW': '說明', en: 'Note' },
  unused: { 'zh-CN': '未开展，零报告', 'zh-TW': '未開展，零報告', en: 'not begun: zero' },
  check: { 'zh-CN': '核对项', 'zh-TW': '核對項', en: 'Check' },
  difference: { 'zh-CN': '相差', 'zh-TW': '相差', en: 'Difference' },
});

/** The sheet of an area as Excel. */
export function areaReportXlsx(report: AreaReport, locale: Locale): Promise<Uint8Array> {
  const t = (key: keyof typeof texts): string => texts[key][locale];
  const text = (header: string, widthChars: number): SheetColumn => ({ header, widthChars, kind: 'text' });
  const number = (header: string): SheetColumn => ({ header, widthChars: 12, kind: 'number' });
  const figures: SheetToWrite = {
    name: `${t('sheet')} ${report.day}`,
    freezeHeader: true,
    columns: [
      ...[text(t('group'), 12), text(t('name'), 22), number(t('value')), text(t('unit'), 8), number(t('yesterday'))],
      ...[number(t('computed')), number(t('signed')), text(t('note'), 40)],
    ],
    rows: report.lines.map((line) => [
      ...[line.group, line.name, line.value, line.unit, line.yesterday, line.computed, line.signed],
      line.reasons.length > 0 ? line.reasons.join('；') : line.isUsed ? null : t('unused'),
    ]),
  };
  const checks: SheetToWrite = {
    name: t('checks'),
    columns: [text(t('check'), 60), number(t('difference'))],
    rows: report.checks.map(({ text: words, difference }) => [words, difference]),
  };
  return writeSheet({ sheets: [figures, checks] });
}
