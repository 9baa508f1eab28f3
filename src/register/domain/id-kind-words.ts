import type { IdKind } from './person.ts';

interface IdKindWords {
  readonly 'zh-CN': string;
  readonly 'zh-TW': string;
  readonly en: string;
}

/** What kinds of documents are called on screens and in forms. */
export const ID_KIND_WORDS: Readonly<Record<IdKind, IdKindWords>> = {
  residentId: { 'zh-CN': '居民身份证', 'zh-TW': '居民身分證', en: 'Resident id' },
  residentId15: { 'zh-CN': '居民身份证', 'zh-TW': '居民身分證', en: 'Resident id' },
  hmtResidence: {
    'zh-CN': '港澳台居民居住证',
    'zh-TW': '港澳臺居民居住證',
    en: 'Hong Kong, Macao and Taiwan residence permit',
  },
  hkmPermit: {
    'zh-CN': '港澳居民来往内地通行证',
    'zh-TW': '港澳居民來往內地通行證',
    en: 'Hong Kong and Macao travel permit',
  },
  twPermit: { 'zh-CN': '台湾居民来往大陆通行证', 'zh-TW': '臺灣居民來往大陸通行證', en: 'Taiwan travel permit' },
  passport: { 'zh-CN': '护照', 'zh-TW': '護照', en: 'Passport' },
  foreignPermit: {
    'zh-CN': '外国人永久居留身份证',
    'zh-TW': '外國人永久居留身分證',
    en: 'Foreign permanent resident id',
  },
  other: { 'zh-CN': '其他', 'zh-TW': '其他', en: 'Other' },
  none: { 'zh-CN': '无', 'zh-TW': '無', en: 'None' },
};
