import { defineTexts } from '../../base/domain/texts.ts';

export const reportTexts = defineTexts({
  title: { 'zh-CN': '自主申报', 'zh-TW': '自主申報', en: 'Self-registrations' },
  about: {
    'zh-CN': '居民扫海报自己填的。认出是谁就采用；登记里没有的，先登记新居民再采用；30 天没采用的自动销毁。',
    'zh-TW': '居民掃海報自己填的。認出是誰就採用；登記裡沒有的，先登記新居民再採用；30 天沒採用的自動銷毀。',
    en: 'What residents filled in by a poster. Accept whom you know; register newcomers first. After 30 days the rest is destroyed.',
  },
  told: { 'zh-CN': '填的', 'zh-TW': '填的', en: 'Told' },
  means: { 'zh-CN': '可能是', 'zh-TW': '可能是', en: 'May be' },
  nobody: { 'zh-CN': '登记里没有相近的人', 'zh-TW': '登記裡沒有相近的人', en: 'Nobody like that in the register' },
  isThis: { 'zh-CN': '就是这位', 'zh-TW': '就是這位', en: 'This one' },
  drop: { 'zh-CN': '不采用', 'zh-TW': '不採用', en: 'Set aside' },
  none: { 'zh-CN': '没有待核对的申报', 'zh-TW': '沒有待核對的申報', en: 'Nothing to review' },
  noneWhat: {
    'zh-CN': '先打印海报，贴到单元门、商铺和出入口。',
    'zh-TW': '先列印海報，貼到單元門、商鋪和出入口。',
    en: 'Print posters first and put them up.',
  },
  posters: { 'zh-CN': '申报海报', 'zh-TW': '申報海報', en: 'Posters' },
  makePosters: { 'zh-CN': '制作全部海报', 'zh-TW': '製作全部海報', en: 'Make all posters' },
  makeWhat: {
    'zh-CN': '每个单元门、商铺和独立门户一张，各有自己的码，有效 90 天。已有的不重复。',
    'zh-TW': '每個單元門、商鋪和獨立門戶一張，各有自己的碼，有效 90 天。已有的不重複。',
    en: 'One for each stairwell, shop and house, each with its own code, good for 90 days. None is made twice.',
  },
  made: { 'zh-CN': '海报已备好', 'zh-TW': '海報已備好', en: 'Posters are ready' },
  print: { 'zh-CN': '下载 PDF（{n} 张）', 'zh-TW': '下載 PDF（{n} 張）', en: 'Download PDF ({n})' },
  hints: { 'zh-CN': '邻里线索', 'zh-TW': '鄰里線索', en: 'Hints' },
  hintsAbout: {
    'zh-CN': '不留名的线索。没核实之前什么都不算，只能派人去问。',
    'zh-TW': '不留名的線索。沒核實之前什麼都不算，只能派人去問。',
    en: 'Given without a name. Nothing is believed before somebody has asked.',
  },
  from: { 'zh-CN': '来自', 'zh-TW': '來自', en: 'From' },
  asked: { 'zh-CN': '已派人核实', 'zh-TW': '已派人核實', en: 'Being checked' },
  dropped: { 'zh-CN': '未采用', 'zh-TW': '未採用', en: 'Set aside' },
  check: { 'zh-CN': '派人核实', 'zh-TW': '派人核實', en: 'Have it checked' },
  checkWhere: { 'zh-CN': '到哪一户核实？', 'zh-TW': '到哪一戶核實？', en: 'At which door?' },
  placePoster: { 'zh-CN': '某个地点的海报', 'zh-TW': '某個地點的海報', en: 'Poster of a place' },
  placeName: {
    'zh-CN': '地点名称，如 东门、菜市场',
    'zh-TW': '地點名稱，如 東門、菜市場',
    en: 'Place, as East Gate, Market',
  },
  placeMake: { 'zh-CN': '制作', 'zh-TW': '製作', en: 'Make' },
  newcomer: { 'zh-CN': '登记新居民', 'zh-TW': '登記新居民', en: 'Register a newcomer' },
});
