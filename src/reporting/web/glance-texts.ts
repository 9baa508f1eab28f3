import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the first page. */
export const glanceTexts = defineTexts({
  today: { 'zh-CN': '今日一览', 'zh-TW': '今日一覽', en: 'Today at a glance' },
  report: { 'zh-CN': '日报', 'zh-TW': '日報', en: 'Daily report' },
  same: { 'zh-CN': '与昨日持平', 'zh-TW': '與昨日持平', en: 'as yesterday' },
  more: { 'zh-CN': '比昨日多 {count}', 'zh-TW': '比昨日多 {count}', en: '{count} more than yesterday' },
  less: { 'zh-CN': '比昨日少 {count}', 'zh-TW': '比昨日少 {count}', en: '{count} fewer than yesterday' },
  unused: { 'zh-CN': '未开展', 'zh-TW': '未開展', en: 'not begun' },
  waits: { 'zh-CN': '待办和逾期', 'zh-TW': '待辦和逾期', en: 'What waits' },
  nothing: { 'zh-CN': '没有逾期的事', 'zh-TW': '沒有逾期的事', en: 'Nothing is late' },
  formsWait: {
    'zh-CN': '上级表格待填 {waiting} 张',
    'zh-TW': '上級表格待填 {waiting} 張',
    en: '{waiting} forms to return',
  },
  formsLate: {
    'zh-CN': '上级表格待填 {waiting} 张，逾期 {late} 张',
    'zh-TW': '上級表格待填 {waiting} 張，逾期 {late} 張',
    en: '{waiting} forms to return, {late} late',
  },
  curves: { 'zh-CN': '近 14 天', 'zh-TW': '近 14 天', en: 'The last 14 days' },
  isolation: { 'zh-CN': '隔离观察', 'zh-TW': '隔離觀察', en: 'Isolation' },
  gate: { 'zh-CN': '卡口人次', 'zh-TW': '卡口人次', en: 'Passages of the gates' },
  curveEmpty: {
    'zh-CN': '有了两天以上的数字，这里就会画出曲线。',
    'zh-TW': '有了兩天以上的數字，這裡就會畫出曲線。',
    en: 'Curves are drawn here after the second day.',
  },
  full: { 'zh-CN': '会议室全屏', 'zh-TW': '會議室全螢幕', en: 'Full screen' },
  communities: { 'zh-CN': '下属社区', 'zh-TW': '下屬社區', en: 'Communities below' },
  open: { 'zh-CN': '看汇总表', 'zh-TW': '看彙總表', en: 'Open the table' },
  lateOnes: { 'zh-CN': '逾期未报的社区', 'zh-TW': '逾期未報的社區', en: 'Communities that are late' },
  noneLate: { 'zh-CN': '没有社区逾期', 'zh-TW': '沒有社區逾期', en: 'No community is late' },
});
