import { getDay } from '../../../base/domain/day.ts';
import type { Clause } from '../clause.ts';
import type { Pack } from '../pack.ts';
import { fromOnset, illnessChecks } from './case-stays.ts';

const HUZHOU = 'wjw.huzhou.gov.cn/art/2023/9/11/art_1229210341_58898891.html';

const unread = (zhCN: string, zhTW: string, en: string): Clause => ({
  text: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  source: 'none read (unverified); the national guide of 2015 from memory',
  grade: 'M',
});

const rest = unread(
  '病例症状消失后再隔离 72 小时',
  '病例症狀消失後再隔離 72 小時',
  'Cases stay apart until 72 hours after the symptoms ended',
);
const inapparent = unread(
  '隐性感染者从发现之日起隔离 72 小时',
  '隱性感染者從發現之日起隔離 72 小時',
  'Infected people without symptoms stay apart for 72 hours from the day they were found',
);

/** Norovirus in schools and communities. */
export const norovirusCn: Pack = {
  id: 'norovirus-cn',
  disease: 'norovirus',
  name: { 'zh-CN': '诺如病毒感染', 'zh-TW': '諾羅病毒感染', en: 'Norovirus' },
  edition: { 'zh-CN': '学校和社区', 'zh-TW': '學校和社區', en: 'Schools and communities' },
  effectiveFrom: getDay('2023-09-11'),
  jurisdiction: { 'zh-CN': '湖州（学校阈值）', 'zh-TW': '湖州（學校閾值）', en: 'Huzhou (school threshold)' },
  notes: [
    inapparent,
    unread(
      '呕吐物用含氯 5000–10000 mg/L 消毒剂处理',
      '嘔吐物用含氯 5000–10000 mg/L 消毒劑處理',
      'Vomit is treated with 5000–10000 mg/L chlorine',
    ),
  ],
  measures: [
    {
      id: 'case-home',
      name: { 'zh-CN': '居家休息的病例', 'zh-TW': '居家休息的病例', en: 'Ill person at home' },
      who: rest,
      anchor: {
        ...fromOnset(
          unread(
            '从发病之日起算，至少 3 天，实际以症状消失为准',
            '從發病之日起算，至少 3 天，實際以症狀消失為準',
            'Counted from onset, 3 days at the least; the end of the symptoms decides',
          ),
        ),
        fallback: { kind: 'controlStart', clause: inapparent },
      },
      stages: [
        {
          ...{ mode: 'homeRest', place: 'home', days: 3, mayGoOut: 'allowed', cohabitants: 'notAffected' },
          clause: rest,
        },
      ],
      ...{ releaseAt: 'endOfDay', isOpenEnded: true, isCoercive: false, resetOn: [] },
      checks: [illnessChecks],
      tests: [],
      release: [
        { code: 'days', clause: rest },
        { code: 'symptomFree', hours: 72, clause: rest },
      ],
      conversions: [],
      notes: [],
    },
  ],
  contradictions: [],
  lookBack: [],
  zones: [],
  clusters: [
    {
      id: 'school',
      illness: 'norovirus',
      name: { 'zh-CN': '学校报告', 'zh-TW': '學校報告', en: 'Report of a school' },
      ...{ windowDays: 7, count: 10, scopes: ['school'], then: 'report' },
      clause: {
        text: {
          'zh-CN': '一所学校 7 天内 10 例及以上',
          'zh-TW': '一所學校 7 天內 10 例及以上',
          en: '10 cases in 7 days in a school',
        },
        source: HUZHOU,
        grade: 'A',
      },
    },
    {
      id: 'cluster',
      illness: 'norovirus',
      name: { 'zh-CN': '聚集性疫情', 'zh-TW': '聚集性疫情', en: 'Cluster' },
      ...{ windowDays: 3, count: 5, scopes: ['school', 'unit'], then: 'report' },
      clause: unread('3 天内 5 例及以上', '3 天內 5 例及以上', '5 cases in 3 days'),
    },
    {
      id: 'outbreak',
      illness: 'norovirus',
      name: { 'zh-CN': '暴发', 'zh-TW': '暴發', en: 'Outbreak' },
      ...{ windowDays: 7, count: 20, scopes: ['school', 'unit'], then: 'outbreak' },
      clause: unread('7 天内 20 例及以上', '7 天內 20 例及以上', '20 cases in 7 days'),
    },
  ],
  notices: [],
};
