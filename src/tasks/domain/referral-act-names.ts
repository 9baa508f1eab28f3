import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts on early reports are called in the trail. */
export const referralActNames: ActNames = {
  takeReferral: { 'zh-CN': '接手早报告', 'zh-TW': '接手早報告', en: 'Took an early report' },
  closeReferral: { 'zh-CN': '办结早报告', 'zh-TW': '辦結早報告', en: 'Closed an early report' },
  '/api/referrals': { 'zh-CN': '查看早报告', 'zh-TW': '查看早報告', en: 'Looked at early reports' },
};
