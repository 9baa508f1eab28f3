import { defineTexts } from '../../base/domain/texts.ts';

/** What the search on the phone says. */
export const phoneSearchTexts = defineTexts({
  title: { 'zh-CN': '找人', 'zh-TW': '找人', en: 'Find somebody' },
  hint: {
    'zh-CN': '姓名、拼音首字母、房号、手机尾号、车牌',
    'zh-TW': '姓名、拼音首字母、房號、手機尾號、車牌',
    en: 'Name, initials, room, phone tail, plate',
  },
  nobody: { 'zh-CN': '没有找到', 'zh-TW': '沒有找到', en: 'Nobody found' },
  nobodyWhat: {
    'zh-CN': '换房号或手机尾号试试。名册是上次同步时的。',
    'zh-TW': '換房號或手機尾號試試。名冊是上次同步時的。',
    en: 'Try the room or the phone tail. The register is that of the last sync.',
  },
  empty: {
    'zh-CN': '手机里还没有名册。联网后会自动下载。',
    'zh-TW': '手機裡還沒有名冊。連網後會自動下載。',
    en: 'There is no register on this phone yet. It comes by itself when there is a network.',
  },
  count: { 'zh-CN': '手机里有 {count} 人', 'zh-TW': '手機裡有 {count} 人', en: '{count} people on this phone' },
  place: { 'zh-CN': '住处', 'zh-TW': '住處', en: 'Lives at' },
  household: { 'zh-CN': '同住', 'zh-TW': '同住', en: 'Household' },
  people: { 'zh-CN': '{count} 人', 'zh-TW': '{count} 人', en: '{count} people' },
  plates: { 'zh-CN': '车牌', 'zh-TW': '車牌', en: 'Plates' },
  until: { 'zh-CN': '{clause}（到 {day}）', 'zh-TW': '{clause}（到 {day}）', en: '{clause} (until {day})' },
  restriction: { 'zh-CN': '出入', 'zh-TW': '出入', en: 'Going out' },
  free: { 'zh-CN': '没有限制', 'zh-TW': '沒有限制', en: 'No restriction' },
});
