import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the reports in words, on the page and in Word alike. */
export const wordsTexts = defineTexts({
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
