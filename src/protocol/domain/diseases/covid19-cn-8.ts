import { getDay } from '../../../base/domain/day.ts';
import type { Pack } from '../pack.ts';
import { measures8 } from './covid19-cn-8-measures.ts';
import { zones8 } from './covid19-cn-8-zones.ts';
import { countingContradictions, lookBackDays } from './covid19-counting.ts';
import { homeAssessment, stayNotices } from './covid19-site.ts';
import { SOURCES } from './covid19-sources.ts';

/** COVID-19, edition 8 of the prevention and control protocol (May 2021). */
export const covid19cn8: Pack = {
  id: 'covid19-cn-8',
  disease: 'covid19',
  name: { 'zh-CN': '新型冠状病毒肺炎', 'zh-TW': '新型冠狀病毒肺炎', en: 'COVID-19' },
  edition: { 'zh-CN': '防控方案第八版', 'zh-TW': '防控方案第八版', en: 'Edition 8' },
  effectiveFrom: getDay('2021-05-01'),
  jurisdiction: { 'zh-CN': '全国', 'zh-TW': '全國', en: 'Nationwide' },
  notes: [
    {
      text: {
        'zh-CN': '2021 年 5 月起执行；具体哪一天未核实，此处写 1 日',
        'zh-TW': '2021 年 5 月起執行；具體哪一天未核實，此處寫 1 日',
        en: 'In force from May 2021; the exact day is unverified and shown as the first',
      },
      source: SOURCES.none,
      grade: 'M',
    },
    {
      text: {
        'zh-CN': '风险区来返人员由各地规定，本方案不含',
        'zh-TW': '風險區來返人員由各地規定，本方案不含',
        en: 'People from risk areas were ruled on locally and are not in this pack',
      },
      source: SOURCES.diff8,
      grade: 'B',
    },
    {
      text: {
        'zh-CN': '居家隔离对象：不适合集中的密接和密接的密接、7+7 入境人员、出院患者等',
        'zh-TW': '居家隔離對象：不適合集中的密接和密接的密接、7+7 入境人員、出院患者等',
        en: 'At home: contacts unfit for a facility, "7+7" arrivals, discharged patients and others so assessed',
      },
      source: SOURCES.homeTargets8,
      grade: 'B',
    },
  ],
  measures: measures8,
  contradictions: countingContradictions,
  lookBack: lookBackDays,
  zones: zones8,
  clusters: [],
  assessment: homeAssessment,
  notices: stayNotices,
};
