import { getDay } from '../../../base/domain/day.ts';
import type { ClauseText } from '../clause.ts';
import type { ClusterRule } from '../cluster-rule.ts';
import type { Pack } from '../pack.ts';
import type { ClusterScope } from '../pack-words.ts';

const HUZHOU = 'wjw.huzhou.gov.cn/art/2023/9/11/art_1229210341_58898891.html (湖州卫健委 2023)';
const AD_HOC = 'm.qiqiwenku.com/doc/224813.html';
const WARNING = 'p8p.net/jiaoyu/2020/0812/846.html (学校传染病症状监测预警技术指南)';

const illnesses = {
  'hand-foot-mouth': { 'zh-CN': '手足口病', 'zh-TW': '手足口病', en: 'Hand, foot and mouth disease' },
  norovirus: { 'zh-CN': '诺如病毒感染', 'zh-TW': '諾羅病毒感染', en: 'Norovirus' },
  dysentery: { 'zh-CN': '痢疾', 'zh-TW': '痢疾', en: 'Dysentery' },
  conjunctivitis: { 'zh-CN': '急性出血性结膜炎', 'zh-TW': '急性出血性結膜炎', en: 'Acute haemorrhagic conjunctivitis' },
  ili: { 'zh-CN': '流感样病例', 'zh-TW': '類流感', en: 'Influenza-like illness' },
  'scarlet-fever': { 'zh-CN': '猩红热', 'zh-TW': '猩紅熱', en: 'Scarlet fever' },
  measles: { 'zh-CN': '麻疹', 'zh-TW': '麻疹', en: 'Measles' },
  rubella: { 'zh-CN': '风疹', 'zh-TW': '德國麻疹', en: 'Rubella' },
  mumps: { 'zh-CN': '流行性腮腺炎', 'zh-TW': '流行性腮腺炎', en: 'Mumps' },
  varicella: { 'zh-CN': '水痘', 'zh-TW': '水痘', en: 'Chickenpox' },
  dengue: { 'zh-CN': '登革热（本地）', 'zh-TW': '登革熱（本土）', en: 'Dengue, local' },
  other: { 'zh-CN': '其他传染病', 'zh-TW': '其他傳染病', en: 'Other infections' },
  similar: { 'zh-CN': '类似症状', 'zh-TW': '類似症狀', en: 'Similar symptoms' },
} as const satisfies Readonly<Record<string, ClauseText>>;

interface Row {
  readonly illness: keyof typeof illnesses;
  readonly count: number;
  readonly days: number;
  readonly scopes?: readonly ClusterScope[];
  readonly died?: true;
}

/** The table of thresholds as it was published. Source: domain.md 1.6. */
const rows: readonly Row[] = [
  { illness: 'hand-foot-mouth', count: 5, days: 7 },
  { illness: 'hand-foot-mouth', count: 2, days: 7, scopes: ['class', 'dormitory'] },
  { illness: 'norovirus', count: 10, days: 7 },
  { illness: 'dysentery', count: 10, days: 3 },
  { illness: 'dysentery', count: 2, days: 3, died: true },
  { illness: 'conjunctivitis', count: 3, days: 7 },
  { illness: 'ili', count: 10, days: 7 },
  { illness: 'scarlet-fever', count: 10, days: 7 },
  { illness: 'measles', count: 2, days: 10 },
  { illness: 'rubella', count: 5, days: 7 },
  { illness: 'mumps', count: 5, days: 7 },
  { illness: 'varicella', count: 5, days: 7 },
  { illness: 'dengue', count: 3, days: 14 },
  { illness: 'other', count: 10, days: 7 },
];

function ruleOf({ illness, count, days, scopes = ['school'], died }: Row): ClusterRule {
  const inside = scopes.includes('class');
  const name = illnesses[illness];
  const [zhPlace, twPlace, enPlace] = inside
    ? ['同一班级或宿舍', '同一班級或宿舍', 'a class or dormitory']
    : ['一所学校', '一所學校', 'a school'];
  const [zhWhat, twWhat, enWhat] = died ? ['死亡 ', '死亡 ', ' deaths'] : ['', '', ' cases'];
  return {
    id: [illness, inside ? 'class' : 'school', ...(died ? ['deaths'] : [])].join('-'),
    ...{ illness, name, windowDays: days, count, scopes },
    ...(died ? { outcome: 'died' } : {}),
    then: 'report',
    clause: {
      text: {
        'zh-CN': `${zhPlace} ${days} 天内${zhWhat}${count} 例及以上${name['zh-CN']}`,
        'zh-TW': `${twPlace} ${days} 天內${twWhat}${count} 例及以上${name['zh-TW']}`,
        en: `${name.en}: ${count}${enWhat} or more within ${days} days in ${enPlace}`,
      },
      source: HUZHOU,
      grade: 'A',
    },
  };
}

const adHoc = {
  illness: 'similar',
  name: illnesses.similar,
  scopes: ['class'],
  then: 'report',
  clause: {
    text: {
      'zh-CN': '一个班 1 天内 3 例，或连续 3 天内 5 例，症状相似或有共同用餐：报告',
      'zh-TW': '一個班 1 天內 3 例，或連續 3 天內 5 例，症狀相似或有共同用餐：報告',
      en: 'A class with 3 in a day or 5 in 3 days in a row, with similar symptoms or a shared meal: report',
    },
    source: AD_HOC,
    grade: 'B',
  },
} as const;

/** Thresholds of clusters in schools and kindergartens. */
export const schoolClustersCn: Pack = {
  id: 'school-clusters-cn',
  disease: 'school-clusters',
  name: { 'zh-CN': '学校聚集性疫情', 'zh-TW': '學校群聚疫情', en: 'Clusters in schools' },
  edition: { 'zh-CN': '湖州 2023', 'zh-TW': '湖州 2023', en: 'Huzhou 2023' },
  effectiveFrom: getDay('2023-09-11'),
  jurisdiction: {
    'zh-CN': '湖州；其他地方应自行发布',
    'zh-TW': '湖州；其他地方應自行發布',
    en: 'Huzhou; other places publish their own',
  },
  notes: [
    {
      text: {
        'zh-CN': '流感样病例：38℃ 及以上，伴咽痛或咳嗽',
        'zh-TW': '類流感：38℃ 及以上，伴咽痛或咳嗽',
        en: 'Influenza-like illness: 38 °C or more with sore throat or cough',
      },
      source: HUZHOU,
      grade: 'A',
    },
    {
      text: {
        'zh-CN': '晨午（晚）检、因病缺勤追踪、全日观察，必要时临时留观',
        'zh-TW': '晨午（晚）檢、因病缺勤追蹤、全日觀察，必要時臨時留觀',
        en: 'Morning, noon and evening checks, tracing of absence, watching all day, a room to wait in',
      },
      source: WARNING,
      grade: 'B',
    },
  ],
  measures: [],
  contradictions: [],
  lookBack: [],
  zones: [],
  clusters: [
    ...rows.map((row) => ruleOf(row)),
    { id: 'similar-day', ...{ windowDays: 1, count: 3 }, ...adHoc },
    { id: 'similar-three-days', ...{ windowDays: 3, count: 5 }, ...adHoc },
  ],
  notices: [],
};
