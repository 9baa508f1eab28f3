import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the level above. */
export const boardTexts = defineTexts({
  title: { 'zh-CN': '日报汇总', 'zh-TW': '日報彙總', en: 'Reports of the communities' },
  about: { 'zh-CN': '{name} · {count} 个社区', 'zh-TW': '{name} · {count} 個社區', en: '{name}: {count} communities' },
  community: { 'zh-CN': '社区', 'zh-TW': '社區', en: 'Community' },
  standing: { 'zh-CN': '日报', 'zh-TW': '日報', en: 'Report' },
  live: { 'zh-CN': '系统统计', 'zh-TW': '系統統計', en: 'as counted' },
  asSigned: { 'zh-CN': '签字上报', 'zh-TW': '簽字上報', en: 'as signed' },
  both: { 'zh-CN': '两者对照', 'zh-TW': '兩者對照', en: 'both' },
  sum: { 'zh-CN': '合计', 'zh-TW': '合計', en: 'Sum' },
  signedShort: { 'zh-CN': '签 {count}', 'zh-TW': '簽 {count}', en: 'signed {count}' },
  counts: { 'zh-CN': '已上报 {signed}/{all}', 'zh-TW': '已上報 {signed}/{all}', en: '{signed} of {all} signed' },
  lateCount: { 'zh-CN': '逾期 {count}', 'zh-TW': '逾期 {count}', en: '{count} late' },
  returnedCount: { 'zh-CN': '退回 {count}', 'zh-TW': '退回 {count}', en: '{count} sent back' },
  openCount: { 'zh-CN': '未到时限 {count}', 'zh-TW': '未到時限 {count}', en: '{count} not due yet' },
  onlyLate: { 'zh-CN': '只看逾期', 'zh-TW': '只看逾期', en: 'only late ones' },
  chapter: { 'zh-CN': '类别', 'zh-TW': '類別', en: 'Chapter' },
  notCounted: { 'zh-CN': '未统计', 'zh-TW': '未統計', en: 'not counted' },
  back: { 'zh-CN': '回到汇总', 'zh-TW': '回到彙總', en: 'Back to all communities' },
  emptyTitle: { 'zh-CN': '下面还没有社区', 'zh-TW': '下面還沒有社區', en: 'There is no community below' },
  words: { 'zh-CN': '情况汇报', 'zh-TW': '情況彙報', en: 'In words' },
  wordOwn: {
    'zh-CN': 'Word 文件按本单位的模板生成（第 {version} 版，{name}）；下面是系统自带的写法，数字相同。',
    'zh-TW': 'Word 檔案按本單位的範本產生（第 {version} 版，{name}）；下面是系統內建的寫法，數字相同。',
    en: 'The Word file is written by your own template (version {version}, {name}); below are our words, with the same figures.',
  },
  wordsAbout: {
    'zh-CN': '每句话都有数字，数字能点开名单。',
    'zh-TW': '每句話都有數字，數字能點開名單。',
    en: 'Every sentence has its figures; figures open their lists.',
  },
  word: { 'zh-CN': '下载 Word', 'zh-TW': '下載 Word', en: 'Word file' },
  from: { 'zh-CN': '从', 'zh-TW': '從', en: 'From' },
  until: { 'zh-CN': '到', 'zh-TW': '到', en: 'until' },
});
