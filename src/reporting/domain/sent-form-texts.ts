import { defineTexts } from '../../base/domain/texts.ts';

/** Words of forms sent down, on screens and in the workbook that joins what came up. */
export const sentFormTexts = defineTexts({
  community: { 'zh-CN': '社区', 'zh-TW': '社區', en: 'Community' },
  standing: { 'zh-CN': '状态', 'zh-TW': '狀態', en: 'State' },
  version: { 'zh-CN': '版次', 'zh-TW': '版次', en: 'Version' },
  rowCount: { 'zh-CN': '行数', 'zh-TW': '列數', en: 'Rows' },
  sum: { 'zh-CN': '合计', 'zh-TW': '合計', en: 'Sum' },
  overviewSheet: { 'zh-CN': '回收情况', 'zh-TW': '回收情況', en: 'Who returned it' },
  mergedName: { 'zh-CN': '汇总', 'zh-TW': '彙總', en: 'merged' },
  waiting: { 'zh-CN': '待报', 'zh-TW': '待報', en: 'Waiting' },
  late: { 'zh-CN': '逾期未报', 'zh-TW': '逾期未報', en: 'Late' },
  signed: { 'zh-CN': '已报', 'zh-TW': '已報', en: 'Returned' },
  signedLate: { 'zh-CN': '已报（迟报）', 'zh-TW': '已報（遲報）', en: 'Returned late' },
  sentBack: { 'zh-CN': '已退回', 'zh-TW': '已退回', en: 'Sent back' },
  withdrawn: { 'zh-CN': '已收回', 'zh-TW': '已收回', en: 'Taken back' },
});
