import { defineTexts } from '../../../base/domain/texts.ts';
import { EVIDENCE_TEXTS } from '../match-evidence.ts';

/** Why a row of a list is held to be a person of the register, or not; in the words of the review screen. */
export const PERSON_EVIDENCE = {
  ...EVIDENCE_TEXTS,
  ...defineTexts({
    nameSlip: { 'zh-CN': '姓名差一个字', 'zh-TW': '姓名差一個字', en: 'name differs in one character' },
    nameMaskFitsLoosely: {
      'zh-CN': '姓名已显示的字相符，字数不同',
      'zh-TW': '姓名已顯示的字相符，字數不同',
      en: 'visible part of the name fits, its length does not',
    },
    nameMaskDiffers: {
      'zh-CN': '姓名已显示的字不符',
      'zh-TW': '姓名已顯示的字不符',
      en: 'visible part of the name differs',
    },
    idTwoSlips: { 'zh-CN': '证件号差两位', 'zh-TW': '證件號差兩位', en: 'id number differs in two digits' },
    idMaskOneOff: {
      'zh-CN': '证件号已显示的位数差一位',
      'zh-TW': '證件號已顯示的位數差一位',
      en: 'visible digits of the id number differ in one',
    },
    ageSame: { 'zh-CN': '年龄相符', 'zh-TW': '年齡相符', en: 'age fits' },
    ageNear: { 'zh-CN': '年龄相近', 'zh-TW': '年齡相近', en: 'age nearly fits' },
    ageDiffers: { 'zh-CN': '年龄不符', 'zh-TW': '年齡不符', en: 'age does not fit' },
    phoneOfFamily: {
      'zh-CN': '电话是同住人的',
      'zh-TW': '電話是同住人的',
      en: 'phone of somebody behind the same door',
    },
    phoneMaskOfFamily: {
      'zh-CN': '电话已显示的位数与同住人相符',
      'zh-TW': '電話已顯示的位數與同住人相符',
      en: 'visible digits of the phone fit somebody behind the same door',
    },
    phoneNear: { 'zh-CN': '电话只差一位', 'zh-TW': '電話只差一位', en: 'phone differs in one digit' },
    phoneMaskDiffers: {
      'zh-CN': '电话已显示的位数不符',
      'zh-TW': '電話已顯示的位數不符',
      en: 'visible digits of the phone differ',
    },
    movedAway: { 'zh-CN': '登记册显示已迁出', 'zh-TW': '登記冊顯示已遷出', en: 'has moved away, says the register' },
  }),
};

/** One piece of evidence of the matching of lists. */
export type PersonEvidence = keyof typeof PERSON_EVIDENCE;

/** The texts of all levels are there; anything else is a mistake of the program. */
export function isPersonEvidence(code: string): code is PersonEvidence {
  return code in PERSON_EVIDENCE;
}
