import type { Clause } from '../clause.ts';
import type { BreteauBand, VectorRing, VectorRule } from '../vector-rule.ts';

const INDEX = 'bjsuowang.com/a/chanpinzhanshi/chanpinyilei/582.html (重庆疾控 2025-08); public code';
const OUTBREAK = 'folclaro.com/News-1370261.html';
const RADIUS = 'wap.yujia365.cn/huoxian/230.html ("周边100–200米"); otherwise none read';
const HOUSEHOLD =
  'reportify.cn/social-media/699321085572406; hbcasj.com/…/48650150.html; pub.timedg.com:443/a/2025-09/26/AP68d5eb35e4b0b83bb4d1f22d.html';

const bandClause: Clause = {
  text: {
    'zh-CN': '布雷图指数 = 阳性容器数 ÷ 调查户数 × 100：<5 安全，5–10 有传播风险，10–20 有聚集风险，≥20 有暴发风险',
    'zh-TW': '布雷圖指數 = 陽性容器數 ÷ 調查戶數 × 100：<5 安全，5–10 有傳播風險，10–20 有聚集風險，≥20 有暴發風險',
    en: 'Breteau index = positive containers ÷ households × 100: below 5 safe, 5-10 transmission, 10-20 clusters, 20 and above outbreaks',
  },
  source: INDEX,
  grade: 'B',
};

const bands: readonly BreteauBand[] = [
  { id: 'safe', name: { 'zh-CN': '安全', 'zh-TW': '安全', en: 'Safe' }, from: 0, to: 5, clause: bandClause },
  {
    id: 'transmission',
    name: { 'zh-CN': '有传播风险', 'zh-TW': '有傳播風險', en: 'Risk of transmission' },
    ...{ from: 5, to: 10, clause: bandClause },
  },
  {
    id: 'cluster',
    name: { 'zh-CN': '有聚集风险', 'zh-TW': '有聚集風險', en: 'Risk of clusters' },
    ...{ from: 10, to: 20, clause: bandClause },
  },
  {
    id: 'outbreak',
    name: { 'zh-CN': '有暴发风险', 'zh-TW': '有暴發風險', en: 'Risk of an outbreak' },
    from: 20,
    clause: bandClause,
  },
];

const radius = (zhCN: string, zhTW: string, en: string): Clause => ({
  text: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  source: RADIUS,
  grade: 'D',
});

const rings: readonly VectorRing[] = [
  {
    id: 'core',
    name: { 'zh-CN': '核心区', 'zh-TW': '核心區', en: 'Core area' },
    ...{ fromMetres: 0, toMetres: 100 },
    clause: radius(
      '以住所或工作地为中心约 100 米',
      '以住所或工作地為中心約 100 公尺',
      'About 100 m round the home or the place of work',
    ),
    work: {
      text: {
        'zh-CN': '1–2 天内完成全面调查和控制，此后每 2–3 天一次，直到布雷图指数低于 5',
        'zh-TW': '1–2 天內完成全面調查和控制，此後每 2–3 天一次，直到布雷圖指數低於 5',
        en: 'Full survey and control within 1-2 days, again every 2-3 days until the index is below 5',
      },
      source: OUTBREAK,
      grade: 'B',
    },
    repeatDays: [2, 3],
  },
  {
    id: 'warning',
    name: { 'zh-CN': '警戒区', 'zh-TW': '警戒區', en: 'Warning area' },
    ...{ fromMetres: 100, toMetres: 200 },
    clause: radius('核心区外扩约 100 米', '核心區外擴約 100 公尺', 'About 100 m further'),
    work: {
      text: { 'zh-CN': '每周一次', 'zh-TW': '每週一次', en: 'Once a week' },
      source: OUTBREAK,
      grade: 'B',
    },
    repeatDays: [7],
  },
];

/** What is done about mosquitoes, for dengue and chikungunya alike. Source: domain.md 1.6. */
export const mosquitoRule: VectorRule = {
  rings,
  bands,
  stopBelow: 5,
  notes: [
    {
      text: {
        'zh-CN': '每户清积水、翻盆倒罐、不养水生植物、装纱窗；屋顶和空置房用无人机查看',
        'zh-TW': '每戶清積水、翻盆倒罐、不養水生植物、裝紗窗；屋頂和空置房用無人機查看',
        en: 'Every home empties standing water, turns pots over, keeps no water plants, has screens; drones look at roofs and empty homes',
      },
      source: HOUSEHOLD,
      grade: 'B',
    },
    {
      text: {
        'zh-CN': '诱蚊诱卵指数（MOI）大于 20 报警',
        'zh-TW': '誘蚊誘卵指數（MOI）大於 20 報警',
        en: 'An ovitrap index (MOI) above 20 is an alarm',
      },
      source: INDEX,
      grade: 'B',
    },
    {
      text: {
        'zh-CN': '最后一例后约 25 天结束响应',
        'zh-TW': '最後一例後約 25 天結束應變',
        en: 'The event closes about 25 days after the last case',
      },
      source: 'none read (unverified)',
      grade: 'M',
    },
  ],
};
