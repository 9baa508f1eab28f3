import type { Text } from '../../base/domain/texts.ts';

/** What a worker must know before he rings or knocks, by the tags of the register; the more it changes how one goes about it, the earlier. */
const WARNING_TAGS = [
  'hardOfHearing',
  'visuallyImpaired',
  'dementia',
  'bedridden',
  'disabled',
  'livingAlone',
  'aged',
  'pregnant',
  'infant',
  'dialysis',
  'noSmartphone',
] as const;
type WarningTag = (typeof WARNING_TAGS)[number];

/** A warning of a card. `noPhone` follows from the numbers that are known. */
export type Warning = WarningTag | 'noPhone';

/** What each is called on the card, with what to do about it. */
export const warningTexts: Readonly<Record<Warning, Text>> = {
  hardOfHearing: {
    'zh-CN': '听力障碍：别打电话，上门写字',
    'zh-TW': '聽力障礙：別打電話，上門寫字',
    en: 'Hard of hearing: go there and write',
  },
  visuallyImpaired: {
    'zh-CN': '视力障碍：先说清楚您是谁',
    'zh-TW': '視力障礙：先說清楚您是誰',
    en: 'Sees badly: say who you are',
  },
  dementia: { 'zh-CN': '失智：找家属一起谈', 'zh-TW': '失智：找家屬一起談', en: 'Dementia: talk with the family' },
  bedridden: {
    'zh-CN': '行动不便：等久一点再走',
    'zh-TW': '行動不便：等久一點再走',
    en: 'Moves with difficulty: wait longer at the door',
  },
  disabled: {
    'zh-CN': '残疾：问问要不要帮忙',
    'zh-TW': '身心障礙：問問要不要幫忙',
    en: 'Disabled: ask whether help is needed',
  },
  livingAlone: { 'zh-CN': '独居', 'zh-TW': '獨居', en: 'Lives alone' },
  aged: { 'zh-CN': '80 岁以上', 'zh-TW': '80 歲以上', en: '80 or older' },
  pregnant: { 'zh-CN': '孕产妇', 'zh-TW': '孕產婦', en: 'Pregnant or newly delivered' },
  infant: { 'zh-CN': '有婴幼儿：别在午睡时来', 'zh-TW': '有嬰幼兒：別在午睡時來', en: 'Infant: not at nap time' },
  dialysis: { 'zh-CN': '透析病人', 'zh-TW': '洗腎病人', en: 'On dialysis' },
  noSmartphone: {
    'zh-CN': '没有智能手机：别发链接',
    'zh-TW': '沒有智慧型手機：別發連結',
    en: 'No smartphone: send no link',
  },
  noPhone: { 'zh-CN': '没有电话：直接上门', 'zh-TW': '沒有電話：直接上門', en: 'No phone: go to the door' },
};

/** The warnings of people behind a door, each once, in the order in which they matter. */
export function warningsOf(
  people: readonly { readonly tags: readonly string[]; readonly hasPhone: boolean }[],
): readonly Warning[] {
  const tags = new Set(people.flatMap((one) => one.tags));
  const known: readonly Warning[] = WARNING_TAGS.filter((tag) => tags.has(tag));
  const hasNoPhone = people.length > 0 && people.every(({ hasPhone }) => !hasPhone);
  return hasNoPhone ? ['noPhone', ...known] : known;
}
