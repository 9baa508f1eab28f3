import { defineTexts } from '../../base/domain/texts.ts';

/**
 * What speaks for or against two records being one person: evidence code -> weight, the base-2 logarithm of how much
 * likelier the observation is for one person than for two. The weights add up to the posterior odds.
 * Source: Fellegi and Sunter, A Theory for Record Linkage, JASA 64 (1969); m and u estimated for a community of 10,000.
 */
export const EVIDENCE_WEIGHTS = {
  /** A whole valid number, typed twice alike. */
  idSame: 30,
  /** One digit wrong or two exchanged; at most one of the two can have a right check digit. */
  idNear: 18,
  /** Part of a masked number that fits: usually six and four signs. */
  idMaskFits: 14,
  /** One of them has a wrong check digit and they are not near: somebody's typing, weak. */
  idTypedWrong: -4,
  idMaskDiffers: -14,
  /** Two valid numbers that differ: two people, whatever else agrees. */
  idConflicts: -30,
  /** One name that one person in a thousand has; {@link nameWeight} replaces it when frequencies are known. */
  nameSame: 10,
  nameMaskFits: 5,
  nameSounds: 4,
  nameLooks: 4,
  nameDiffers: -24,
  birthSame: 14,
  /** Day and month exchanged, or one digit wrong. */
  birthNear: 3,
  birthDiffers: -7,
  sexSame: 1,
  sexDiffers: -5,
  /** Strong only beside the same name: a family shares a phone and a door. */
  phoneSame: 14,
  phoneMaskFits: 11,
  phoneDiffers: -0.5,
  dwellingSame: 14,
  buildingSame: 4,
  estateSame: 1,
  placeDiffers: -3,
} as const;

/** Why two records are held to be one person, or two. */
export type EvidenceCode = keyof typeof EVIDENCE_WEIGHTS;

/** Before anything is compared: one in ten thousand, as base-2 logarithm. */
export const PRIOR_WEIGHT = -13.3;

/** From this probability on records are merged by themselves. */
export const CERTAIN_FROM = 0.99;

/** From this probability on a pair is put before a worker. */
export const DOUBTFUL_FROM = 0.6;

/** What each piece of evidence is called in the review queue. */
export const EVIDENCE_TEXTS = defineTexts({
  idSame: { 'zh-CN': '证件号相同', 'zh-TW': '證件號相同', en: 'same id number' },
  idNear: { 'zh-CN': '证件号只差一位', 'zh-TW': '證件號只差一位', en: 'id number differs in one digit' },
  idMaskFits: {
    'zh-CN': '证件号已显示的位数相符',
    'zh-TW': '證件號已顯示的位數相符',
    en: 'visible digits of the id number fit',
  },
  idTypedWrong: { 'zh-CN': '证件号录入有误', 'zh-TW': '證件號錄入有誤', en: 'id number was typed wrong' },
  idMaskDiffers: {
    'zh-CN': '证件号已显示的位数不符',
    'zh-TW': '證件號已顯示的位數不符',
    en: 'visible digits of the id number differ',
  },
  idConflicts: { 'zh-CN': '证件号不同', 'zh-TW': '證件號不同', en: 'different id numbers' },
  nameSame: { 'zh-CN': '姓名相同', 'zh-TW': '姓名相同', en: 'same name' },
  nameMaskFits: { 'zh-CN': '姓名已显示的字相符', 'zh-TW': '姓名已顯示的字相符', en: 'visible part of the name fits' },
  nameSounds: { 'zh-CN': '姓名读音相同', 'zh-TW': '姓名讀音相同', en: 'name sounds the same' },
  nameLooks: { 'zh-CN': '姓名字形相近', 'zh-TW': '姓名字形相近', en: 'name looks the same' },
  nameDiffers: { 'zh-CN': '姓名不同', 'zh-TW': '姓名不同', en: 'different names' },
  birthSame: { 'zh-CN': '出生日期相同', 'zh-TW': '出生日期相同', en: 'same birth date' },
  birthNear: { 'zh-CN': '出生日期相近', 'zh-TW': '出生日期相近', en: 'birth date nearly the same' },
  birthDiffers: { 'zh-CN': '出生日期不同', 'zh-TW': '出生日期不同', en: 'different birth dates' },
  sexSame: { 'zh-CN': '性别相同', 'zh-TW': '性別相同', en: 'same sex' },
  sexDiffers: { 'zh-CN': '性别不同', 'zh-TW': '性別不同', en: 'different sex' },
  phoneSame: { 'zh-CN': '电话相同', 'zh-TW': '電話相同', en: 'same phone' },
  phoneMaskFits: {
    'zh-CN': '电话已显示的位数相符',
    'zh-TW': '電話已顯示的位數相符',
    en: 'visible digits of the phone fit',
  },
  phoneDiffers: { 'zh-CN': '电话不同', 'zh-TW': '電話不同', en: 'different phones' },
  dwellingSame: { 'zh-CN': '住址相同', 'zh-TW': '住址相同', en: 'same dwelling' },
  buildingSame: { 'zh-CN': '同一楼栋', 'zh-TW': '同一樓棟', en: 'same building' },
  estateSame: { 'zh-CN': '同一小区', 'zh-TW': '同一社區', en: 'same estate' },
  placeDiffers: { 'zh-CN': '住址不同', 'zh-TW': '住址不同', en: 'different addresses' },
});

/** Weight of an equal name that `share` (0 to 1) of the people have: a rare name tells more than 张伟. */
export function nameWeight(share: number): number {
  return Math.min(12, Math.max(6, Math.log2(0.95 / share)));
}

/** Probability (0 to 1) of a sum of weights. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}
