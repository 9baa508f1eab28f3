import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts around daily reports are called in the trail. */
export const reportActNames: ActNames = {
  makeReport: { 'zh-CN': '生成日报', 'zh-TW': '產生日報', en: 'Made a daily report' },
  correctReport: { 'zh-CN': '更正日报', 'zh-TW': '更正日報', en: 'Corrected a daily report' },
  recountReport: { 'zh-CN': '重新统计日报', 'zh-TW': '重新統計日報', en: 'Counted a daily report anew' },
  overrideFigure: { 'zh-CN': '手工改报数', 'zh-TW': '手工改報數', en: 'Put a figure by hand' },
  explainCheck: { 'zh-CN': '说明数字差异', 'zh-TW': '說明數字差異', en: 'Explained a check between figures' },
  signReport: { 'zh-CN': '日报签字上报', 'zh-TW': '日報簽字上報', en: 'Signed a daily report' },
  returnReport: { 'zh-CN': '退回日报', 'zh-TW': '退回日報', en: 'Sent a daily report back' },
  remarkReport: { 'zh-CN': '批注日报', 'zh-TW': '批註日報', en: 'Remarked on a daily report' },
  setReportTimes: { 'zh-CN': '设定日报时间', 'zh-TW': '設定日報時間', en: 'Set the hours of daily reports' },
  '/api/reporting/behind.csv': {
    'zh-CN': '下载报数名单',
    'zh-TW': '下載報數名單',
    en: 'Downloaded the list behind a figure',
  },
  '/api/reporting/behind.parquet': {
    'zh-CN': '下载报数名单',
    'zh-TW': '下載報數名單',
    en: 'Downloaded the list behind a figure',
  },
  '/api/reporting/list-file': { 'zh-CN': '下载分析清单', 'zh-TW': '下載分析清單', en: 'Downloaded a list to analyse' },
  saveReportTemplate: { 'zh-CN': '上传汇报模板', 'zh-TW': '上傳彙報範本', en: 'Sent a template of a report' },
  useReportTemplate: { 'zh-CN': '换用汇报模板', 'zh-TW': '換用彙報範本', en: 'Changed the template in use' },
  saveRobot: { 'zh-CN': '启用群机器人', 'zh-TW': '啟用群機器人', en: 'Put a chat robot into use' },
  testRobot: { 'zh-CN': '测试群机器人', 'zh-TW': '測試群機器人', en: 'Tried a chat robot' },
  stopRobot: { 'zh-CN': '停用群机器人', 'zh-TW': '停用群機器人', en: 'Stopped a chat robot' },
  placeBuildings: { 'zh-CN': '画楼栋平面图', 'zh-TW': '畫樓棟平面圖', en: 'Drew the plan of the buildings' },
  '/api/reporting/behind': {
    'zh-CN': '查看报数名单',
    'zh-TW': '查看報數名單',
    en: 'Looked at the list behind a figure',
  },
};

/** What these acts are about. */
export const reportSubjectNames: ActNames = {
  dailyReport: { 'zh-CN': '日报', 'zh-TW': '日報', en: 'Daily report' },
  reportTimes: { 'zh-CN': '日报时间', 'zh-TW': '日報時間', en: 'Hours of reports' },
  reportTemplate: { 'zh-CN': '汇报模板', 'zh-TW': '彙報範本', en: 'Template of a report' },
  robot: { 'zh-CN': '群机器人', 'zh-TW': '群機器人', en: 'Chat robot' },
  plan: { 'zh-CN': '楼栋平面图', 'zh-TW': '樓棟平面圖', en: 'Plan of the buildings' },
  figure: { 'zh-CN': '报数名单', 'zh-TW': '報數名單', en: 'List behind a figure' },
};
