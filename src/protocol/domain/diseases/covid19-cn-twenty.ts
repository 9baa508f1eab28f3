import { getDay } from '../../../base/domain/day.ts';
import type { Pack } from '../pack.ts';
import { measuresTwenty } from './covid19-cn-twenty-measures.ts';
import { zonesTwenty } from './covid19-cn-twenty-zones.ts';
import { countingContradictions, lookBackDays } from './covid19-counting.ts';
import { homeAssessment, stayNotices } from './covid19-site.ts';
import { SOURCES } from './covid19-sources.ts';

/** COVID-19, the twenty measures of 11 November 2022. */
export const covid19cnTwenty: Pack = {
  id: 'covid19-cn-twenty',
  disease: 'covid19',
  name: { 'zh-CN': '新型冠状病毒肺炎', 'zh-TW': '新型冠狀病毒肺炎', en: 'COVID-19' },
  edition: { 'zh-CN': '二十条措施', 'zh-TW': '二十條措施', en: 'Twenty measures' },
  effectiveFrom: getDay('2022-11-11'),
  jurisdiction: { 'zh-CN': '全国', 'zh-TW': '全國', en: 'Nationwide' },
  notes: [
    {
      text: {
        'zh-CN': '不再判定密接的密接；风险区只分高、低两级',
        'zh-TW': '不再判定密接的密接；風險區只分高、低兩級',
        en: 'Contacts of contacts are no longer determined; risk areas are high or low only',
      },
      source: SOURCES.twenty,
      grade: 'B',
    },
    {
      text: {
        'zh-CN': '11 月 21 日另发检测、风险区划定、居家隔离、居家健康监测四份文件',
        'zh-TW': '11 月 21 日另發檢測、風險區劃定、居家隔離、居家健康監測四份文件',
        en: 'Four companion documents of 21 November: testing, risk areas, isolation at home, health monitoring at home',
      },
      source: SOURCES.companions,
      grade: 'A',
    },
    {
      text: {
        'zh-CN': '居家隔离对象：特殊密接、集中隔离后的密接和入境人员、高风险区外溢人员等',
        'zh-TW': '居家隔離對象：特殊密接、集中隔離後的密接和入境人員、高風險區外溢人員等',
        en: 'At home: special contacts, contacts and arrivals after the facility, people from high-risk areas and others',
      },
      source: SOURCES.homeTargets2211,
      grade: 'A',
    },
  ],
  measures: measuresTwenty,
  contradictions: countingContradictions,
  lookBack: lookBackDays,
  zones: zonesTwenty,
  clusters: [],
  assessment: homeAssessment,
  notices: stayNotices,
};
