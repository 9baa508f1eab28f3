import { defineTexts } from '../../base/domain/texts.ts';

export const healthTexts = defineTexts({
  title: { 'zh-CN': '每日健康', 'zh-TW': '每日健康', en: 'Daily health' },
  about: {
    'zh-CN': '每户一天报一次：链接、电话、上门、群接龙都算。先看不舒服的，再找没报的。',
    'zh-TW': '每戶一天報一次：連結、電話、到府、群接龍都算。先看不舒服的，再找沒報的。',
    en: 'Every household once a day: by link, phone, door or chat list. First who is unwell, then who is missing.',
  },
  paste: { 'zh-CN': '粘贴群接龙', 'zh-TW': '貼上群接龍', en: 'Paste a chat list' },
  pasteWhat: {
    'zh-CN': '把群里的接龙整段复制到这里，写法随意：3-2-501 张三 36.5 两人正常。',
    'zh-TW': '把群裡的接龍整段複製到這裡，寫法隨意：3-2-501 張三 36.5 兩人正常。',
    en: 'Paste the whole list as it stands in the chat, however it is written.',
  },
  take: { 'zh-CN': '记下 {n} 户', 'zh-TW': '記下 {n} 戶', en: 'Take {n} households' },
  taken: { 'zh-CN': '已记下 {n} 户', 'zh-TW': '已記下 {n} 戶', en: '{n} households taken' },
  nothing: { 'zh-CN': '还没有读到住户', 'zh-TW': '還沒有讀到住戶', en: 'No household read yet' },
  line: { 'zh-CN': '接龙原文', 'zh-TW': '接龍原文', en: 'As written' },
  reading: { 'zh-CN': '读成', 'zh-TW': '讀成', en: 'Read as' },
  well: { 'zh-CN': '都好', 'zh-TW': '都好', en: 'Well' },
  abnormal: { 'zh-CN': '不舒服', 'zh-TW': '不舒服', en: 'Unwell' },
  away: { 'zh-CN': '不在家', 'zh-TW': '不在家', en: 'Away' },
  missing: { 'zh-CN': '没报', 'zh-TW': '沒報', en: 'Missing' },
  unclear: { 'zh-CN': '没看懂', 'zh-TW': '沒看懂', en: 'Not understood' },
  noSuchDoor: { 'zh-CN': '没有这个门牌', 'zh-TW': '沒有這個門牌', en: 'No such door' },
  severalDoors: {
    'zh-CN': '缺单元或小区，对不上唯一一户',
    'zh-TW': '缺單元或小區，對不上唯一一戶',
    en: 'Stairwell or estate missing',
  },
  noSuchName: {
    'zh-CN': '没写门牌，也没有这个人',
    'zh-TW': '沒寫門牌，也沒有這個人',
    en: 'No door, and nobody of that name',
  },
  severalNames: { 'zh-CN': '重名，请补门牌', 'zh-TW': '重名，請補門牌', en: 'Several of that name' },
  strangers: { 'zh-CN': '登记里没有：{names}', 'zh-TW': '登記裡沒有：{names}', en: 'Not registered there: {names}' },
  copyMissing: { 'zh-CN': '复制没报名单', 'zh-TW': '複製沒報名單', en: 'Copy who is missing' },
  copied: {
    'zh-CN': '已复制，可以发到群里（只有门牌，没有姓名）',
    'zh-TW': '已複製，可以發到群裡（只有門牌，沒有姓名）',
    en: 'Copied: doors only, no names',
  },
  missingHeading: {
    'zh-CN': '今天还没报健康的住户，请接龙：',
    'zh-TW': '今天還沒報健康的住戶，請接龍：',
    en: 'Not answered today:',
  },
  building: { 'zh-CN': '楼栋', 'zh-TW': '樓棟', en: 'Building' },
  households: { 'zh-CN': '户数', 'zh-TW': '戶數', en: 'Households' },
  all: { 'zh-CN': '全社区', 'zh-TW': '全社區', en: 'All' },
  nobodyIll: {
    'zh-CN': '今天没有人报不舒服。',
    'zh-TW': '今天沒有人報不舒服。',
    en: 'Nobody reported being unwell today.',
  },
});
