import { defineTexts } from '../../base/domain/texts.ts';

/** What the planner says about a row; `nameMissing`, `notIdentifiable` and `ambiguousPerson` hold the row back, the others only tell. */
export const IMPORT_PROBLEM_TEXTS = defineTexts({
  nameMissing: {
    'zh-CN': '没有姓名，请补上后重新导入。',
    'zh-TW': '沒有姓名，請補上後重新匯入。',
    en: 'There is no name. Add it and import the row again.',
  },
  notIdentifiable: {
    'zh-CN': '只有姓名，认不出是谁。请补上证件号、电话、出生日期或住址中的一项。',
    'zh-TW': '只有姓名，認不出是誰。請補上證件號、電話、出生日期或住址中的一項。',
    en: 'A name alone does not tell who this is. Add an id number, phone, birth date or address.',
  },
  ambiguousPerson: {
    'zh-CN': '登记册中有两个人都符合，不知道是哪一位。请补上证件号或出生日期。',
    'zh-TW': '登記冊中有兩個人都符合，不知道是哪一位。請補上證件號或出生日期。',
    en: 'Two registered people fit equally. Add an id number or a birth date.',
  },
  estateMissing: {
    'zh-CN': '有房号但不知道是哪个小区，住址没有登记。',
    'zh-TW': '有房號但不知道是哪個社區，住址沒有登記。',
    en: 'There is a room but no estate; the address was not registered.',
  },
  idClaimed: {
    'zh-CN': '这个证件号已属于另一个人，此处没有登记证件号。请核对。',
    'zh-TW': '這個證件號已屬於另一個人，此處沒有登記證件號。請核對。',
    en: 'Somebody else holds this id number; it was not registered here. Please check.',
  },
  doubtfulDuplicate: {
    'zh-CN': '可能与登记册中另一人是同一人，已放入待核对。',
    'zh-TW': '可能與登記冊中另一人是同一人，已放入待核對。',
    en: 'This may be somebody who is registered already; it is in the review queue.',
  },
  statedDifferently: {
    'zh-CN': '其他表格对“{field}”的说法不同，没有采用这里的。',
    'zh-TW': '其他表格對「{field}」的說法不同，沒有採用這裡的。',
    en: 'Another list says something else about “{field}”; this value was not taken.',
  },
  differsFromRegister: {
    'zh-CN': '与登记册中的“{field}”不同，登记册没有改动，请决定。',
    'zh-TW': '與登記冊中的「{field}」不同，登記冊沒有改動，請決定。',
    en: 'This differs from “{field}” in the register, which was not changed. Please decide.',
  },
  livesElsewhere: {
    'zh-CN': '另一张表说此人住在别处，这里记为已不住。',
    'zh-TW': '另一張表說此人住在別處，這裡記為已不住。',
    en: 'Another list has this person living elsewhere; this address is kept as a former one.',
  },
});
