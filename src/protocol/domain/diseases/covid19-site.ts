import type { Notice, SiteAssessment } from '../pack.ts';
import { SOURCES } from './covid19-sources.ts';

/** The six points by which a home is judged fit, all of which must be met. Source: domain.md 1.3. */
export const homeAssessment: SiteAssessment = {
  clause: {
    text: {
      'zh-CN': '六项逐一核对，一项不符即不合格；由社区管理人员和医疗卫生人员签字',
      'zh-TW': '六項逐一核對，一項不符即不合格；由社區管理人員和醫療衛生人員簽字',
      en: 'Six points, one "no" fails; signed by the community and by a health worker',
    },
    source: SOURCES.siteAssessment,
    grade: 'B',
  },
  points: [
    {
      id: 'room',
      text: {
        'zh-CN': '单独居住或独立通风房间',
        'zh-TW': '單獨居住或獨立通風房間',
        en: 'Lives alone or has an aired room of their own',
      },
    },
    { id: 'toilet', text: { 'zh-CN': '独立卫生间', 'zh-TW': '獨立衛生間', en: 'A toilet of their own' } },
    {
      id: 'hand-over',
      text: {
        'zh-CN': '房间门口有桌凳作交接处',
        'zh-TW': '房間門口有桌凳作交接處',
        en: 'A table or stool at the door for handing over',
      },
    },
    {
      id: 'supplies',
      text: {
        'zh-CN': '备有体温计、纸巾、口罩、手套、消毒剂和带盖垃圾桶',
        'zh-TW': '備有體溫計、紙巾、口罩、手套、消毒劑和帶蓋垃圾桶',
        en: 'Thermometer, tissues, masks, gloves, disinfectant and a bin with a lid are there',
      },
    },
    {
      id: 'air',
      text: {
        'zh-CN': '无空调或不使用空调',
        'zh-TW': '無空調或不使用空調',
        en: 'No air conditioning, or it stays off',
      },
    },
    {
      id: 'sewage',
      text: {
        'zh-CN': '大小便消毒后排放',
        'zh-TW': '大小便消毒後排放',
        en: 'Excreta are disinfected before they are flushed',
      },
    },
  ],
};

/** Notices of a stay. */
export const stayNotices: readonly Notice[] = [
  {
    id: 'notice',
    name: { 'zh-CN': '告知书', 'zh-TW': '告知書', en: 'Notice' },
    clause: {
      text: {
        'zh-CN': '写明起止日期、要求、症状报告和联系人；发热、干咳、乏力、咽痛、嗅（味）觉减退、腹泻立即报告',
        'zh-TW': '寫明起訖日期、要求、症狀報告和聯絡人；發燒、乾咳、乏力、咽痛、嗅（味）覺減退、腹瀉立即報告',
        en: 'Says the days, the rules and whom to call; fever, dry cough, fatigue, sore throat, loss of smell or taste, diarrhoea are told at once',
      },
      source: SOURCES.homeStay,
      grade: 'B',
    },
  },
  {
    id: 'release-certificate',
    name: { 'zh-CN': '解除隔离通知单', 'zh-TW': '解除隔離通知單', en: 'Release certificate' },
    clause: {
      text: { 'zh-CN': '解除隔离时发给本人', 'zh-TW': '解除隔離時發給本人', en: 'Handed over with the release' },
      source: SOURCES.homeStay,
      grade: 'B',
    },
  },
];
