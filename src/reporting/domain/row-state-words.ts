import type { Locale, Text } from '../../base/domain/texts.ts';

/** How rows behind figures ended or of what kind they are, as their own rooms code it. */
const WORDS: Readonly<Record<string, Text>> = {
  home: { 'zh-CN': '居家', 'zh-TW': '居家', en: 'at home' },
  facility: { 'zh-CN': '集中隔离点', 'zh-TW': '集中隔離點', en: 'in a facility' },
  hospital: { 'zh-CN': '住院', 'zh-TW': '住院', en: 'in hospital' },
  released: { 'zh-CN': '已解除', 'zh-TW': '已解除', en: 'released' },
  transferred: { 'zh-CN': '已转出', 'zh-TW': '已轉出', en: 'transferred' },
  converted: { 'zh-CN': '已转换', 'zh-TW': '已轉換', en: 'converted' },
  negative: { 'zh-CN': '阴性', 'zh-TW': '陰性', en: 'negative' },
  positive: { 'zh-CN': '阳性', 'zh-TW': '陽性', en: 'positive' },
  unclear: { 'zh-CN': '待复检', 'zh-TW': '待複檢', en: 'unclear' },
  familyDoctor: { 'zh-CN': '家庭医生', 'zh-TW': '家庭醫生', en: 'family doctor' },
  feverClinic: { 'zh-CN': '发热门诊', 'zh-TW': '發熱門診', en: 'fever clinic' },
  emergency120: { 'zh-CN': '急救', 'zh-TW': '急救', en: 'ambulance' },
  advice: { 'zh-CN': '提示', 'zh-TW': '提示', en: 'advice' },
  visitor: { 'zh-CN': '访客', 'zh-TW': '訪客', en: 'visitor' },
  courier: { 'zh-CN': '快递', 'zh-TW': '快遞', en: 'courier' },
  tradesman: { 'zh-CN': '维修', 'zh-TW': '維修', en: 'tradesman' },
  driver: { 'zh-CN': '司机', 'zh-TW': '司機', en: 'driver' },
  expired: {
    'zh-CN': '记录已按期删除，只留计数',
    'zh-TW': '記錄已按期刪除，只留計數',
    en: 'record deleted by rule; the count stays',
  },
  official: { 'zh-CN': '公务', 'zh-TW': '公務', en: 'official' },
  call: { 'zh-CN': '电话', 'zh-TW': '電話', en: 'by phone' },
  door: { 'zh-CN': '上门', 'zh-TW': '上門', en: 'at the door' },
  link: { 'zh-CN': '自助填报', 'zh-TW': '自助填報', en: 'by link' },
  chat: { 'zh-CN': '接龙', 'zh-TW': '接龍', en: 'by chat' },
  import: { 'zh-CN': '导入', 'zh-TW': '匯入', en: 'imported' },
  office: { 'zh-CN': '窗口', 'zh-TW': '窗口', en: 'at the office' },
  open: { 'zh-CN': '待核', 'zh-TW': '待核', en: 'open' },
  accepted: { 'zh-CN': '已采纳', 'zh-TW': '已採納', en: 'accepted' },
  dropped: { 'zh-CN': '未采纳', 'zh-TW': '未採納', en: 'dropped' },
  answered: { 'zh-CN': '已答复', 'zh-TW': '已答覆', en: 'answered' },
  done: { 'zh-CN': '办结', 'zh-TW': '辦結', en: 'done' },
  refused: { 'zh-CN': '拒绝', 'zh-TW': '拒絕', en: 'refused' },
  unreachable: { 'zh-CN': '没接通', 'zh-TW': '沒接通', en: 'not reached' },
  wrongNumber: { 'zh-CN': '号码不对', 'zh-TW': '號碼不對', en: 'wrong number' },
  nobodyHome: { 'zh-CN': '没人在家', 'zh-TW': '沒人在家', en: 'nobody home' },
  later: { 'zh-CN': '改时间', 'zh-TW': '改時間', en: 'later' },
  refusal: { 'zh-CN': '拒绝配合', 'zh-TW': '拒絕配合', en: 'refusal' },
  quarrel: { 'zh-CN': '争吵', 'zh-TW': '爭吵', en: 'quarrel' },
  fever: { 'zh-CN': '发热', 'zh-TW': '發熱', en: 'fever' },
  crowd: { 'zh-CN': '聚集', 'zh-TW': '聚集', en: 'crowd' },
};

/** The word for a row's state; nothing for codes that only their own room can say. */
export function rowStateWord(state: string | null, locale: Locale): string {
  return WORDS[state ?? '']?.[locale] ?? '';
}
