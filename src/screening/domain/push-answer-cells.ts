import { defineTexts, fillText, type Locale } from '../../base/domain/texts.ts';
import type { PushState } from './push-row.ts';
import { listWork } from './push-work.ts';

/** Our columns beside the sender's own. */
export const ANSWER_COLUMNS = ['found', 'result', 'at', 'by', 'remark'] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** How a row stands, for the answer to the sender. */
export interface AnsweredRow {
  readonly state: PushState;
  readonly outcome: string | null;
  /** Local time, for people. */
  readonly at: string;
  readonly by: string;
  readonly note: string;
  /** The community that goes on, of a transferred row. */
  readonly to: string;
}

const texts = defineTexts({
  found: { 'zh-CN': '是否本辖区人员', 'zh-TW': '是否本轄區人員', en: 'Found here' },
  result: { 'zh-CN': '核查结果', 'zh-TW': '核查結果', en: 'Result' },
  at: { 'zh-CN': '核查时间', 'zh-TW': '核查時間', en: 'Time' },
  by: { 'zh-CN': '核查人', 'zh-TW': '核查人', en: 'By' },
  remark: { 'zh-CN': '说明', 'zh-TW': '說明', en: 'Remark' },
  yes: { 'zh-CN': '是', 'zh-TW': '是', en: 'Yes' },
  no: { 'zh-CN': '否', 'zh-TW': '否', en: 'No' },
  open: { 'zh-CN': '待核对', 'zh-TW': '待核對', en: 'To be decided' },
  checking: { 'zh-CN': '核查中', 'zh-TW': '核查中', en: 'Being checked' },
  notOurs: { 'zh-CN': '登记册中查无此人', 'zh-TW': '登記冊中查無此人', en: 'Not in the register' },
  transferred: { 'zh-CN': '已转 {to}', 'zh-TW': '已轉 {to}', en: 'Handed to {to}' },
  unreadable: { 'zh-CN': '信息不足，无法核查', 'zh-TW': '資訊不足，無法核查', en: 'Too little to look for anybody' },
  cancelled: { 'zh-CN': '已取消', 'zh-TW': '已取消', en: 'Cancelled' },
});

/** What our columns are called. */
export function answerHeader(column: AnswerColumn, locale: Locale): string {
  return texts[column][locale];
}

/** The words of our columns for the people of one row; several people are told apart by `；`. */
export function answerCells(rows: readonly AnsweredRow[], locale: Locale): Readonly<Record<AnswerColumn, string>> {
  const all = (wordOf: (row: AnsweredRow) => string) => {
    const words = rows.map(wordOf);
    return words.every((word) => word === words[0]) ? (words[0] ?? '') : words.map((word) => word || '—').join('；');
  };
  return {
    found: all((row) => foundWord(row, locale)),
    result: all((row) => resultWord(row, locale)),
    at: all(({ at }) => at),
    by: all(({ by }) => by),
    remark: all(({ note }) => note),
  };
}

function foundWord({ state }: AnsweredRow, locale: Locale): string {
  if (state === 'matched') return texts.yes[locale];
  return state === 'notOurs' ? texts.no[locale] : '';
}

function resultWord({ state, outcome, to }: AnsweredRow, locale: Locale): string {
  switch (state) {
    case 'matched':
      return outcome === null ? texts.checking[locale] : outcomeWord(outcome, locale);
    case 'review':
      return texts.open[locale];
    case 'notOurs':
      return texts.notOurs[locale];
    case 'transferred':
      return fillText(texts.transferred[locale], { to });
    case 'unreadable':
      return texts.unreadable[locale];
  }
}

function outcomeWord(outcome: string, locale: Locale): string {
  return listWork.outcomes.find(({ code }) => code === outcome)?.text[locale] ?? texts.cancelled[locale];
}
