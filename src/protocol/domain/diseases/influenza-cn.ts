import { getDay } from '../../../base/domain/day.ts';
import type { Clause } from '../clause.ts';
import type { ClusterRule } from '../cluster-rule.ts';
import type { Pack } from '../pack.ts';
import { fromOnset, illnessChecks } from './case-stays.ts';

const SCHOOL = 'bbbaike.com/baike/techan/681930.html (江苏疾控)';
const EVENT = 'xtika.com/question/3364676562';

const returns: Clause = {
  text: {
    'zh-CN': '体温恢复正常、其他症状消失满 48 小时方可返校返岗',
    'zh-TW': '體溫恢復正常、其他症狀消失滿 48 小時方可返校返崗',
    en: 'Back to school or work when the temperature is normal and other symptoms have been gone for 48 hours',
  },
  source: SCHOOL,
  grade: 'B',
};

const counted: Clause = {
  text: {
    'zh-CN': '从发病之日起算；48 小时至少两天，实际以症状消失为准',
    'zh-TW': '從發病之日起算；48 小時至少兩天，實際以症狀消失為準',
    en: 'Counted from onset; 48 hours are two days at the least, the end of the symptoms decides',
  },
  source: 'none read (unverified)',
  grade: 'M',
};

const suspends: Clause = {
  text: {
    'zh-CN': '一个班一天内新发流感样病例 5 例及以上，或现有 30% 及以上，或一周内确诊住院或死亡 2 例及以上：停课 4 天',
    'zh-TW': '一個班一天內新發類流感病例 5 例及以上，或現有 30% 及以上，或一週內確診住院或死亡 2 例及以上：停課 4 天',
    en: 'A class with 5 new influenza-like illnesses in a day, 30 % ill, or 2 confirmed in hospital or dead within a week: closed for 4 days',
  },
  source: SCHOOL,
  grade: 'B',
};

const event: Clause = {
  text: {
    'zh-CN': '同一单位一周内流感样病例 30 例及以上，或住院 10 例及以上，或有关联的死亡 2 例及以上：突发公共卫生事件',
    'zh-TW': '同一單位一週內類流感病例 30 例及以上，或住院 10 例及以上，或有關聯的死亡 2 例及以上：突發公共衛生事件',
    en: 'One unit with 30 influenza-like illnesses in a week, 10 in hospital, or 2 linked deaths: a public health event',
  },
  source: EVENT,
  grade: 'B',
};

const closed = { illness: 'ili', scopes: ['class'], then: 'suspendClass', suspendDays: 4, clause: suspends } as const;
const raised = { illness: 'ili', windowDays: 7, scopes: ['unit'], then: 'event', clause: event } as const;

const clusters: readonly ClusterRule[] = [
  {
    id: 'class-new',
    name: { 'zh-CN': '班级新发', 'zh-TW': '班級新發', en: 'New in a class' },
    windowDays: 1,
    count: 5,
    ...closed,
  },
  {
    id: 'class-share',
    name: { 'zh-CN': '班级现患', 'zh-TW': '班級現患', en: 'Ill in a class' },
    windowDays: 1,
    share: 30,
    ...closed,
  },
  {
    id: 'class-severe',
    name: { 'zh-CN': '班级住院或死亡', 'zh-TW': '班級住院或死亡', en: 'In hospital or dead' },
    ...{ windowDays: 7, count: 2, outcome: 'hospitalisedOrDied', ...closed },
  },
  { id: 'unit-ill', name: { 'zh-CN': '单位病例', 'zh-TW': '單位病例', en: 'Ill in a unit' }, count: 30, ...raised },
  {
    id: 'unit-hospital',
    name: { 'zh-CN': '单位住院', 'zh-TW': '單位住院', en: 'In hospital' },
    ...{ count: 10, outcome: 'hospitalised', ...raised },
  },
  {
    id: 'unit-deaths',
    name: { 'zh-CN': '单位死亡', 'zh-TW': '單位死亡', en: 'Deaths' },
    ...{ count: 2, outcome: 'died', ...raised },
  },
];

/** Influenza in schools and communities. */
export const influenzaCn: Pack = {
  id: 'influenza-cn',
  disease: 'influenza',
  name: { 'zh-CN': '流行性感冒', 'zh-TW': '流行性感冒', en: 'Influenza' },
  edition: { 'zh-CN': '学校和社区', 'zh-TW': '學校和社區', en: 'Schools and communities' },
  effectiveFrom: getDay('2020-01-01'),
  jurisdiction: { 'zh-CN': '江苏等地做法', 'zh-TW': '江蘇等地做法', en: 'Practice of Jiangsu and others' },
  notes: [
    {
      text: {
        'zh-CN': '流感样病例：38℃ 及以上，伴咽痛或咳嗽。生效日期未核实',
        'zh-TW': '類流感病例：38℃ 及以上，伴咽痛或咳嗽。生效日期未核實',
        en: 'Influenza-like illness: 38 °C or more with sore throat or cough. The day from which this holds is unverified',
      },
      source: 'none read (unverified)',
      grade: 'M',
    },
  ],
  measures: [
    {
      id: 'case-home',
      name: { 'zh-CN': '居家休息的病例', 'zh-TW': '居家休息的病例', en: 'Ill person at home' },
      who: returns,
      anchor: fromOnset(counted),
      stages: [
        {
          ...{ mode: 'homeRest', place: 'home', days: 2, mayGoOut: 'allowed', cohabitants: 'notAffected' },
          clause: returns,
        },
      ],
      ...{ releaseAt: 'endOfDay', isOpenEnded: true, isCoercive: false, resetOn: [] },
      checks: [illnessChecks],
      tests: [],
      release: [
        { code: 'days', clause: counted },
        { code: 'symptomFree', hours: 48, clause: returns },
      ],
      conversions: [],
      notes: [],
    },
  ],
  contradictions: [],
  lookBack: [],
  zones: [],
  clusters,
  notices: [],
};
