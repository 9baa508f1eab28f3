import { z } from 'zod';

/** Why somebody needs particular care (重点人群). `aged` and `child` follow from the birth date and are not stored while it is known. */
export const TagKind = z.enum([
  'livingAlone',
  'emptyNest',
  'aged',
  'disabled',
  'hardOfHearing',
  'visuallyImpaired',
  'pregnant',
  'infant',
  'chronic',
  'child',
  'bedridden',
  'dialysis',
  'cancerTreatment',
  'mentalIllness',
  'dementia',
  'lowIncome',
  'destitute',
  'leftBehind',
  'lostOnlyChild',
  'noSmartphone',
  'notVaccinated',
  'medicineNeeded',
  'veteran',
  'partyMember',
]);
export type TagKind = z.infer<typeof TagKind>;

interface TagWords {
  readonly 'zh-CN': string;
  readonly 'zh-TW': string;
  readonly en: string;
}

/** What each tag is called on screens and in forms. */
export const TAG_WORDS: Readonly<Record<TagKind, TagWords>> = {
  livingAlone: { 'zh-CN': '独居', 'zh-TW': '獨居', en: 'lives alone' },
  emptyNest: { 'zh-CN': '空巢', 'zh-TW': '空巢', en: 'children moved away' },
  aged: { 'zh-CN': '高龄', 'zh-TW': '高齡', en: 'aged 80 or over' },
  disabled: { 'zh-CN': '残疾', 'zh-TW': '身心障礙', en: 'disabled' },
  hardOfHearing: { 'zh-CN': '听障', 'zh-TW': '聽障', en: 'hard of hearing' },
  visuallyImpaired: { 'zh-CN': '视障', 'zh-TW': '視障', en: 'visually impaired' },
  pregnant: { 'zh-CN': '孕产妇', 'zh-TW': '孕產婦', en: 'pregnant or newly delivered' },
  infant: { 'zh-CN': '婴幼儿', 'zh-TW': '嬰幼兒', en: 'infant' },
  chronic: { 'zh-CN': '慢性病', 'zh-TW': '慢性病', en: 'chronically ill' },
  child: { 'zh-CN': '儿童', 'zh-TW': '兒童', en: 'child' },
  bedridden: { 'zh-CN': '失能卧床', 'zh-TW': '失能臥床', en: 'bedridden' },
  dialysis: { 'zh-CN': '透析', 'zh-TW': '洗腎', en: 'on dialysis' },
  cancerTreatment: { 'zh-CN': '放化疗', 'zh-TW': '放化療', en: 'in cancer treatment' },
  mentalIllness: { 'zh-CN': '精神障碍', 'zh-TW': '精神障礙', en: 'mental illness' },
  dementia: { 'zh-CN': '失智', 'zh-TW': '失智', en: 'dementia' },
  lowIncome: { 'zh-CN': '低保', 'zh-TW': '低收入', en: 'low income' },
  destitute: { 'zh-CN': '特困', 'zh-TW': '特困', en: 'destitute' },
  leftBehind: { 'zh-CN': '留守', 'zh-TW': '留守', en: 'left behind' },
  lostOnlyChild: { 'zh-CN': '失独', 'zh-TW': '失獨', en: 'lost the only child' },
  noSmartphone: { 'zh-CN': '无智能手机', 'zh-TW': '無智慧型手機', en: 'no smartphone' },
  notVaccinated: { 'zh-CN': '未接种疫苗', 'zh-TW': '未接種疫苗', en: 'not vaccinated' },
  medicineNeeded: { 'zh-CN': '长期用药', 'zh-TW': '長期用藥', en: 'needs regular medicine' },
  veteran: { 'zh-CN': '退役军人', 'zh-TW': '退伍軍人', en: 'veteran' },
  partyMember: { 'zh-CN': '党员', 'zh-TW': '黨員', en: 'party member' },
};

/** First match wins: what is more particular stands before what is more general. */
const PATTERNS: readonly (readonly [TagKind, RegExp])[] = [
  ['noSmartphone', /(?:无|没有|不会用|不使用)智能手?机|老人机|无手机/],
  ['notVaccinated', /未(?:接)?种|未打疫苗|无法接种|不宜接种/],
  ['livingAlone', /独居|孤寡|孤老|单独居住|一人居住/],
  ['emptyNest', /空巢/],
  ['lostOnlyChild', /失独|计生特殊/],
  ['leftBehind', /留守/],
  ['dementia', /失智|痴呆|阿尔茨海默|认知(?:症|障碍)/],
  ['mentalIllness', /精神|精障|抑郁|癔症/],
  ['hardOfHearing', /听力|听障|聋|耳背|失聪|重听/],
  ['visuallyImpaired', /视力|视障|盲|失明/],
  ['bedridden', /卧床|失能|瘫痪|半瘫|植物人|不能自理|行动不便|偏瘫/],
  ['dialysis', /透析|血透|腹透|尿毒症|洗肾/],
  ['cancerTreatment', /化疗|放疗|放化疗|肿瘤|癌/],
  ['pregnant', /孕|产妇|待产|临产|哺乳/],
  ['disabled', /残疾|残障|肢残|残/],
  ['lowIncome', /低保|低收入/],
  ['destitute', /特困|五保|困难/],
  ['chronic', /慢性?病|高血压|糖尿病|冠心病|心脏病|哮喘|慢阻肺|脑梗|中风|基础(?:性)?疾病|高血脂|心梗/],
  ['medicineNeeded', /长期(?:用|服)药|配药/],
  ['infant', /婴|幼儿|新生儿|3岁以下/],
  ['child', /儿童|未成年|小孩|学龄/],
  ['aged', /高龄|80岁以上|八十岁以上|老年人|老人/],
  ['veteran', /退役|退伍|军属|烈属|复员|转业/],
  ['partyMember', /党员/],
];

/** A tag as the roster words it: 独居老人, 孕产妇, 肾透析, 高血压 ... Undefined when the words are no tag that we know. */
export function readTag(text: string): TagKind | undefined {
  const words = text.normalize('NFKC').replace(/\s/g, '');
  // "不是独居" and "无残疾" deny the tag.
  if (words === '' || /^(?:非|不是|无(?!智能|手机|法接种)|否)/.test(words)) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}
