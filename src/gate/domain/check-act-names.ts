import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts on the log of the gates are called in the trail. */
export const gateCheckActNames: ActNames = {
  recordGateChecks: { 'zh-CN': '上传通行记录', 'zh-TW': '上傳通行記錄', en: 'Recorded passages' },
  raiseGateFlags: { 'zh-CN': '标出可疑通行', 'zh-TW': '標出可疑通行', en: 'Flagged doubtful passages' },
  expireGateChecks: {
    'zh-CN': '清除到期通行记录',
    'zh-TW': '清除到期通行記錄',
    en: 'Deleted passages past their time',
  },
};
