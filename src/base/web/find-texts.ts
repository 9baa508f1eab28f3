import { defineTexts } from '../domain/texts.ts';

/** What the find-anything box says. */
export const findTexts = defineTexts({
  open: { 'zh-CN': '找人、找房、找功能', 'zh-TW': '找人、找房、找功能', en: 'Find people, homes, pages' },
  placeholder: {
    'zh-CN': '姓名、拼音首字母、电话尾号、房号、车牌',
    'zh-TW': '姓名、拼音首字母、電話末碼、房號、車牌',
    en: 'Name, pinyin initials, last digits of a phone, room, plate',
  },
  results: { 'zh-CN': '找到的', 'zh-TW': '找到的', en: 'Found' },
  people: { 'zh-CN': '人', 'zh-TW': '人', en: 'People' },
  places: { 'zh-CN': '房屋和地点', 'zh-TW': '房屋和地點', en: 'Homes and places' },
  pages: { 'zh-CN': '功能', 'zh-TW': '功能', en: 'Pages' },
  none: {
    'zh-CN': '没找到“{query}”。换个写法试试：只打姓、房号（3-2-501）或电话后四位。',
    'zh-TW': '沒找到「{query}」。換個寫法試試：只打姓、房號（3-2-501）或電話後四碼。',
    en: 'Nothing found for “{query}”. Try the surname alone, a room (3-2-501), or the last four digits of a phone.',
  },
  failed: { 'zh-CN': '现在查不了人和房', 'zh-TW': '現在查不了人和房', en: 'People and homes cannot be searched now' },
  move: { 'zh-CN': '上下选', 'zh-TW': '上下選', en: 'move' },
  go: { 'zh-CN': '打开', 'zh-TW': '開啟', en: 'open' },
  leave: { 'zh-CN': '关闭', 'zh-TW': '關閉', en: 'close' },
});
