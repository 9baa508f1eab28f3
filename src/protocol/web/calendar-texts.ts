import { defineTexts } from '../../base/domain/texts.ts';

export const calendarTexts = defineTexts({
  measure: { 'zh-CN': '措施', 'zh-TW': '措施', en: 'Measure' },
  kind: { 'zh-CN': '起算', 'zh-TW': '起算', en: 'Counted from' },
  day: { 'zh-CN': '那一天', 'zh-TW': '那一天', en: 'That day' },
  what: {
    'zh-CN': '只是演算，不会开出管控。点日期看依据。',
    'zh-TW': '只是演算，不會開出管控。點日期看依據。',
    en: 'This only works it out; no order is made. Choose a day to see the clauses behind it.',
  },
  summary: {
    'zh-CN': '{from} 起，{release} 当天结束解除，共 {days} 天、{tests} 次检测',
    'zh-TW': '{from} 起，{release} 當天結束解除，共 {days} 天、{tests} 次檢測',
    en: 'From {from} until the end of {release}: {days} days, {tests} tests',
  },
  earliest: {
    'zh-CN': '规则没有固定天数，{release} 是最早的一天，看条件解除',
    'zh-TW': '規則沒有固定天數，{release} 是最早的一天，看條件解除',
    en: 'No fixed number of days: {release} is the earliest, the conditions decide',
  },
  anchorDay: { 'zh-CN': '起算日', 'zh-TW': '起算日', en: 'counted from' },
  dayNumber: { 'zh-CN': '第 {n} 天', 'zh-TW': '第 {n} 天', en: 'day {n}' },
  dayOf: { 'zh-CN': '第 {n} 天，共 {of} 天', 'zh-TW': '第 {n} 天，共 {of} 天', en: 'Day {n} of {of}' },
  test: { 'zh-CN': '检测', 'zh-TW': '檢測', en: 'Test' },
  doubled: { 'zh-CN': '双采双检', 'zh-TW': '雙採雙檢', en: 'two samples, two tests' },
  release: { 'zh-CN': '解除', 'zh-TW': '解除', en: 'Release' },
  check: { 'zh-CN': '检查', 'zh-TW': '檢查', en: 'Check' },
  atGate: { 'zh-CN': '门岗看到', 'zh-TW': '門崗看到', en: 'The gate sees' },
  stayHome: { 'zh-CN': '不出家门', 'zh-TW': '不出家門', en: 'does not leave home' },
  medicalOnly: { 'zh-CN': '仅就医外出', 'zh-TW': '僅就醫外出', en: 'leaves for medical care only' },
  stayInCommunity: { 'zh-CN': '不出社区', 'zh-TW': '不出社區', en: 'does not leave the community' },
  nothing: { 'zh-CN': '没有限制', 'zh-TW': '沒有限制', en: 'no restriction' },
  stage: { 'zh-CN': '阶段', 'zh-TW': '階段', en: 'Stage' },
  outside: { 'zh-CN': '这一天不在管控期内。', 'zh-TW': '這一天不在管控期內。', en: 'This day is outside the stay.' },
  noDay: { 'zh-CN': '请选一个日期。', 'zh-TW': '請選一個日期。', en: 'Choose a day.' },
  weekdays: { 'zh-CN': '一,二,三,四,五,六,日', 'zh-TW': '一,二,三,四,五,六,日', en: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun' },
});
