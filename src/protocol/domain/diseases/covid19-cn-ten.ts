import { getDay } from '../../../base/domain/day.ts';
import type { Pack } from '../pack.ts';
import { measuresTen } from './covid19-cn-ten-measures.ts';
import { countingContradictions, lookBackDays } from './covid19-counting.ts';
import { homeAssessment, stayNotices } from './covid19-site.ts';
import { SOURCES } from './covid19-sources.ts';

/** COVID-19, the ten measures of 7 December 2022. */
export const covid19cnTen: Pack = {
  id: 'covid19-cn-ten',
  disease: 'covid19',
  name: { 'zh-CN': '新型冠状病毒感染', 'zh-TW': '新型冠狀病毒感染', en: 'COVID-19' },
  edition: { 'zh-CN': '新十条措施', 'zh-TW': '新十條措施', en: 'Ten measures' },
  effectiveFrom: getDay('2022-12-07'),
  jurisdiction: { 'zh-CN': '全国', 'zh-TW': '全國', en: 'Nationwide' },
  notes: [
    {
      text: {
        'zh-CN': '具备居家条件的居家隔离，也可自愿集中隔离',
        'zh-TW': '具備居家條件的居家隔離，也可自願集中隔離',
        en: 'Isolation at home where the home allows it, or in a facility by choice',
      },
      source: SOURCES.ten,
      grade: 'A',
    },
  ],
  measures: measuresTen,
  contradictions: countingContradictions,
  lookBack: lookBackDays,
  zones: [
    {
      id: 'high',
      name: { 'zh-CN': '高风险区', 'zh-TW': '高風險區', en: 'High-risk area' },
      unit: {
        text: {
          'zh-CN': '按楼栋、单元、楼层、住户划定，不得变相扩大',
          'zh-TW': '按樓棟、單元、樓層、住戶劃定，不得變相擴大',
          en: 'By building, unit, floor or home; no silent widening',
        },
        source: SOURCES.none,
        grade: 'M',
      },
      rule: {
        text: {
          'zh-CN': '不得采取各种形式的临时封控',
          'zh-TW': '不得採取各種形式的臨時封控',
          en: 'No temporary sealing-off of any form',
        },
        source: SOURCES.none,
        grade: 'M',
      },
    },
  ],
  clusters: [],
  assessment: homeAssessment,
  notices: stayNotices,
};
