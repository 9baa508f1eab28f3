import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts of screening are called in the trail. */
export const screeningActNames: ActNames = {
  startCampaign: { 'zh-CN': '发起排查', 'zh-TW': '發起排查', en: 'Started a campaign' },
  closeCampaign: { 'zh-CN': '结束排查', 'zh-TW': '結束排查', en: 'Closed a campaign' },
  '/api/campaigns/:id/answers.xlsx': { 'zh-CN': '导出排查答案', 'zh-TW': '匯出排查答案', en: 'Exported answers' },
  answerCampaign: { 'zh-CN': '住户扫码答排查', 'zh-TW': '住戶掃碼答排查', en: 'A household answered a campaign' },
  '/api/campaigns/:id/slips.pdf': { 'zh-CN': '打印门口告知单', 'zh-TW': '列印門口告知單', en: 'Printed door slips' },
  '/api/risks': { 'zh-CN': '查看优先名单', 'zh-TW': '查看優先名單', en: 'Looked at whom to ask first' },
  revokeLinks: { 'zh-CN': '停用链接', 'zh-TW': '停用連結', en: 'Ended links' },
  callInstead: { 'zh-CN': '短信没送到，改打电话', 'zh-TW': '簡訊沒送到，改打電話', en: 'Had somebody called instead' },
  remindHouseholds: { 'zh-CN': '短信提醒每日健康', 'zh-TW': '簡訊提醒每日健康', en: 'Reminded households by SMS' },
  recordDailyHealth: { 'zh-CN': '登记每日健康', 'zh-TW': '登記每日健康', en: 'Recorded daily health' },
  answerDailyHealth: { 'zh-CN': '住户自报健康', 'zh-TW': '住戶自報健康', en: 'A household said how it is' },
  followHealth: { 'zh-CN': '健康异常转报', 'zh-TW': '健康異常轉報', en: 'Passed on an illness' },
  submitSelfRegistration: { 'zh-CN': '自主申报', 'zh-TW': '自主申報', en: 'Registered oneself' },
  acceptSelfRegistration: { 'zh-CN': '采用自主申报', 'zh-TW': '採用自主申報', en: 'Accepted a self-registration' },
  dropSelfRegistration: { 'zh-CN': '不采用自主申报', 'zh-TW': '不採用自主申報', en: 'Set a self-registration aside' },
  submitHint: { 'zh-CN': '邻里线索', 'zh-TW': '鄰里線索', en: 'Gave a hint' },
  checkHint: { 'zh-CN': '派人核实线索', 'zh-TW': '派人核實線索', en: 'Had a hint checked' },
  dropHint: { 'zh-CN': '不采用线索', 'zh-TW': '不採用線索', en: 'Set a hint aside' },
  makePosters: { 'zh-CN': '制作申报海报', 'zh-TW': '製作申報海報', en: 'Made posters' },
  endPosters: { 'zh-CN': '停用申报海报', 'zh-TW': '停用申報海報', en: 'Ended posters' },
  destroyReports: { 'zh-CN': '销毁到期申报', 'zh-TW': '銷毀到期申報', en: 'Destroyed old self-registrations' },
  '/api/posters/sheets.pdf': { 'zh-CN': '打印申报海报', 'zh-TW': '列印申報海報', en: 'Printed posters' },
  '/api/self-registrations': { 'zh-CN': '查看自主申报', 'zh-TW': '查看自主申報', en: 'Looked at self-registrations' },
  '/api/hints': { 'zh-CN': '查看邻里线索', 'zh-TW': '查看鄰里線索', en: 'Looked at hints' },
  '/api/health/households': { 'zh-CN': '查看住户名单', 'zh-TW': '查看住戶名單', en: 'Looked at households' },
  '/api/health/slips.pdf': {
    'zh-CN': '打印住户健康码单',
    'zh-TW': '列印住戶健康碼單',
    en: 'Printed slips of households',
  },
  '/api/health/improbable': { 'zh-CN': '查看可疑读数', 'zh-TW': '查看可疑讀數', en: 'Looked at improbable readings' },
  '/api/health/links': { 'zh-CN': '查看住户链接', 'zh-TW': '查看住戶連結', en: 'Looked at links of households' },
};

/** What the acts of screening are about. */
export const screeningSubjectNames: ActNames = {
  poster: { 'zh-CN': '海报', 'zh-TW': '海報', en: 'Poster' },
  registration: { 'zh-CN': '自主申报', 'zh-TW': '自主申報', en: 'Self-registration' },
  hint: { 'zh-CN': '邻里线索', 'zh-TW': '鄰里線索', en: 'Hint' },
  referral: { 'zh-CN': '早报告', 'zh-TW': '早報告', en: 'Early report' },
};
