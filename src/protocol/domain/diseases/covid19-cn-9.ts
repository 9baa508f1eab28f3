import { getDay } from '../../../base/domain/day.ts';
import type { Pack } from '../pack.ts';
import { measures9 } from './covid19-cn-9-measures.ts';
import { zones9 } from './covid19-cn-9-zones.ts';
import { countingContradictions, lookBackDays } from './covid19-counting.ts';
import { homeAssessment, stayNotices } from './covid19-site.ts';
import { SOURCES } from './covid19-sources.ts';

/** COVID-19, edition 9 of the prevention and control protocol (27-28 June 2022). */
export const covid19cn9: Pack = {
  id: 'covid19-cn-9',
  disease: 'covid19',
  name: { 'zh-CN': '新型冠状病毒肺炎', 'zh-TW': '新型冠狀病毒肺炎', en: 'COVID-19' },
  edition: { 'zh-CN': '防控方案第九版', 'zh-TW': '防控方案第九版', en: 'Edition 9' },
  effectiveFrom: getDay('2022-06-28'),
  jurisdiction: { 'zh-CN': '全国', 'zh-TW': '全國', en: 'Nationwide' },
  notes: [
    {
      text: {
        'zh-CN': '居家隔离对象：特殊密接、密接的密接、中风险区外溢人员等',
        'zh-TW': '居家隔離對象：特殊密接、密接的密接、中風險區外溢人員等',
        en: 'At home: special contacts, contacts of contacts, people from medium-risk areas and others',
      },
      source: SOURCES.homeTargets9,
      grade: 'B',
    },
    {
      text: {
        'zh-CN': '密接已管控到位、社区没有传播风险的，可不划风险区',
        'zh-TW': '密接已管控到位、社區沒有傳播風險的，可不劃風險區',
        en: 'No area need be drawn when contacts are already controlled and the community is at no risk',
      },
      source: SOURCES.noZone,
      grade: 'A',
    },
  ],
  measures: measures9,
  contradictions: countingContradictions,
  lookBack: lookBackDays,
  zones: zones9,
  clusters: [],
  assessment: homeAssessment,
  notices: stayNotices,
};
