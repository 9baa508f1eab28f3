import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts of screening are called in the trail. */
export const screeningActNames: ActNames = {
  startCampaign: { 'zh-CN': '发起排查', 'zh-TW': '發起排查', en: 'Started a campaign' },
  closeCampaign: { 'zh-CN': '结束排查', 'zh-TW': '結束排查', en: 'Closed a campaign' },
  '/api/campaigns/:id/answers.xlsx': { 'zh-CN': '导出排查答案', 'zh-TW': '匯出排查答案', en: 'Exported answers' },
  revokeLinks: { 'zh-CN': '停用链接', 'zh-TW': '停用連結', en: 'Ended links' },
};
