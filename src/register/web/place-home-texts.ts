import { defineTexts } from '../../base/domain/texts.ts';

/** What the first page says of the register. */
export const homeTexts = defineTexts({
  todo: { 'zh-CN': '要办的事', 'zh-TW': '要辦的事', en: 'To do' },
  nothing: {
    'zh-CN': '台账这边没有要办的事。',
    'zh-TW': '台帳這邊沒有要辦的事。',
    en: 'Nothing to do in the register.',
  },
  withoutGrid: { 'zh-CN': '{count} 户还没有网格', 'zh-TW': '{count} 戶還沒有網格', en: '{count} homes have no grid' },
  withoutWorker: {
    'zh-CN': '{count} 个网格还没有责任人',
    'zh-TW': '{count} 個網格還沒有責任人',
    en: 'Nobody answers for {count} grids',
  },
  duplicates: {
    'zh-CN': '{count} 对居民可能重复登记',
    'zh-TW': '{count} 對居民可能重複登記',
    en: '{count} pairs may be one person each',
  },
  imports: { 'zh-CN': '{count} 次导入等您确认', 'zh-TW': '{count} 次匯入等您確認', en: '{count} imports wait for you' },
  people: { 'zh-CN': '居民', 'zh-TW': '居民', en: 'People' },
  households: { 'zh-CN': '{count} 户人家', 'zh-TW': '{count} 戶人家', en: '{count} households' },
  dwellings: { 'zh-CN': '房屋', 'zh-TW': '房屋', en: 'Homes' },
  empty: { 'zh-CN': '空房 {count}', 'zh-TW': '空房 {count}', en: '{count} empty' },
  buildings: { 'zh-CN': '楼栋', 'zh-TW': '樓棟', en: 'Buildings' },
  estates: { 'zh-CN': '{count} 个小区', 'zh-TW': '{count} 個小區', en: '{count} estates' },
  grids: { 'zh-CN': '网格', 'zh-TW': '網格', en: 'Grids' },
  gridsAll: { 'zh-CN': '都有责任人', 'zh-TW': '都有責任人', en: 'each with a worker' },
  gridsSome: { 'zh-CN': '{count} 个没有责任人', 'zh-TW': '{count} 個沒有責任人', en: '{count} without a worker' },
  collectives: { 'zh-CN': '集体住所', 'zh-TW': '集體住所', en: 'Collective dwellings' },
  traffic: {
    'zh-CN': '今天来 {came}，走 {left}',
    'zh-TW': '今天來 {came}，走 {left}',
    en: '{came} came, {left} left today',
  },
  keyPeople: { 'zh-CN': '需要照护的人', 'zh-TW': '需要照護的人', en: 'Who needs care' },
});
