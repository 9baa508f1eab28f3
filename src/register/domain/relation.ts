import type { RelationToHead, Sex } from './person.ts';

interface RelationWords {
  readonly 'zh-CN': string;
  readonly 'zh-TW': string;
  readonly en: string;
}

/** What each relation is called on screens and in forms. For wording that depends on sex use {@link relationZh}. */
export const RELATION_WORDS: Readonly<Record<RelationToHead, RelationWords>> = {
  head: { 'zh-CN': '户主', 'zh-TW': '戶長', en: 'head' },
  spouse: { 'zh-CN': '配偶', 'zh-TW': '配偶', en: 'spouse' },
  son: { 'zh-CN': '子', 'zh-TW': '子', en: 'son' },
  daughter: { 'zh-CN': '女', 'zh-TW': '女', en: 'daughter' },
  father: { 'zh-CN': '父', 'zh-TW': '父', en: 'father' },
  mother: { 'zh-CN': '母', 'zh-TW': '母', en: 'mother' },
  daughterInLaw: { 'zh-CN': '儿媳', 'zh-TW': '媳婦', en: 'daughter-in-law' },
  sonInLaw: { 'zh-CN': '女婿', 'zh-TW': '女婿', en: 'son-in-law' },
  grandson: { 'zh-CN': '孙子', 'zh-TW': '孫子', en: 'grandson' },
  granddaughter: { 'zh-CN': '孙女', 'zh-TW': '孫女', en: 'granddaughter' },
  fatherInLaw: { 'zh-CN': '岳父', 'zh-TW': '岳父', en: 'father-in-law' },
  motherInLaw: { 'zh-CN': '岳母', 'zh-TW': '岳母', en: 'mother-in-law' },
  tenant: { 'zh-CN': '租户', 'zh-TW': '租客', en: 'tenant' },
  brother: { 'zh-CN': '兄弟', 'zh-TW': '兄弟', en: 'brother' },
  sister: { 'zh-CN': '姐妹', 'zh-TW': '姊妹', en: 'sister' },
  nanny: { 'zh-CN': '保姆', 'zh-TW': '保母', en: 'nanny' },
  grandparent: { 'zh-CN': '祖父母', 'zh-TW': '祖父母', en: 'grandparent' },
  relative: { 'zh-CN': '亲戚', 'zh-TW': '親戚', en: 'relative' },
  colleague: { 'zh-CN': '同事', 'zh-TW': '同事', en: 'colleague' },
  other: { 'zh-CN': '其他', 'zh-TW': '其他', en: 'other' },
};

const WORDS_BY_RELATION: Readonly<Record<Exclude<RelationToHead, 'other'>, string>> = {
  head: '户主 本人 户主本人 业主 房主 屋主 产权人 承租户主 户长 戶長 自己',
  spouse: '配偶 妻 夫 妻子 丈夫 爱人 老婆 老公 媳妇儿 太太 先生 内人',
  son: '子 儿子 长子 次子 三子 四子 五子 独生子 独子 大儿子 二儿子 三儿子 小儿子 幼子 养子 继子 儿 二子',
  daughter: '女 女儿 长女 次女 三女 四女 五女 独生女 独女 大女儿 二女儿 三女儿 小女儿 幼女 养女 继女 闺女 二女',
  father: '父 父亲 爸爸 爸 继父 养父',
  mother: '母 母亲 妈妈 妈 继母 养母',
  daughterInLaw: '儿媳 儿媳妇 媳妇 长媳 次媳',
  sonInLaw: '女婿 婿 长婿 次婿',
  grandson: '孙子 孙 长孙 次孙 外孙 外孙子 曾孙 重孙 重孙子 孙儿',
  granddaughter: '孙女 长孙女 外孙女 曾孙女 重孙女 孙女儿',
  fatherInLaw: '岳父 公公 老丈人 丈人 公爹 家公',
  motherInLaw: '岳母 婆婆 丈母娘 婆母 家婆',
  tenant: '租户 租客 承租人 合租 租赁 租住 租房 合租人 租住人员 租住户 房客 承租户 租',
  brother: '兄弟 兄 弟 哥哥 弟弟 哥 大哥 二哥 三弟 胞兄 胞弟 堂兄 堂弟 表兄 表弟',
  sister: '姐妹 姊妹 姐 妹 姐姐 妹妹 大姐 二姐 三妹 胞姐 胞妹 堂姐 堂妹 表姐 表妹',
  nanny: '保姆 住家保姆 阿姨 护工 月嫂 家政 看护',
  grandparent: '祖父 祖母 爷爷 奶奶 外祖父 外祖母 外公 外婆 姥姥 姥爷 祖父母 曾祖父 曾祖母',
  relative:
    '亲戚 亲属 侄子 侄女 侄 外甥 外甥女 甥 伯父 伯母 叔叔 叔父 婶婶 婶 姑姑 姑父 姑母 舅舅 舅父 舅母 姨 姨妈 姨父 嫂子 嫂 弟媳 弟妹 姐夫 妹夫 小姨子 小舅子 大姑子 小姑子 其他亲属',
  colleague: '同事 工友 同学 室友 舍友 朋友',
};

const ENGLISH: Readonly<Record<string, RelationToHead>> = {
  head: 'head',
  self: 'head',
  owner: 'head',
  wife: 'spouse',
  husband: 'spouse',
  spouse: 'spouse',
  son: 'son',
  daughter: 'daughter',
  father: 'father',
  mother: 'mother',
  'daughter-in-law': 'daughterInLaw',
  'son-in-law': 'sonInLaw',
  grandson: 'grandson',
  granddaughter: 'granddaughter',
  'father-in-law': 'fatherInLaw',
  'mother-in-law': 'motherInLaw',
  tenant: 'tenant',
  brother: 'brother',
  sister: 'sister',
  nanny: 'nanny',
};

const RELATION_BY_WORD: ReadonlyMap<string, RelationToHead> = new Map([
  ...Object.entries(ENGLISH),
  // Object.entries widens the keys; the record above lists exactly these relations.
  ...(Object.entries(WORDS_BY_RELATION) as [RelationToHead, string][]).flatMap(([relation, words]) =>
    words.split(' ').map((word): [string, RelationToHead] => [word, relation]),
  ),
]);

/**
 * Reads how somebody is related to the head: 户主, 之妻, 户主儿子, "父亲（户主的）", son ...
 * Words that state a relation we have no word for give `other`; an empty text gives undefined.
 */
export function readRelation(text: string): RelationToHead | undefined {
  const word = text
    .normalize('NFKC')
    .replace(/[\s()（）[\]【】:：、.。]/g, '')
    .toLowerCase();
  if (word === '' || word === '无' || word === '/' || word === '-') return undefined;
  const stripped = word.replace(/^(?:与|和)?(?:户主|业主|房主|本人)(?:的|之)?(?:关系)?(?=.)/, '').replace(/^之/, '');
  return RELATION_BY_WORD.get(word) ?? RELATION_BY_WORD.get(stripped) ?? 'other';
}

/**
 * The Chinese word for a relation as rosters write it. `sex` is the person's, `headSex` the head's:
 * the father-in-law is 公公 to a woman and 岳父 to a man.
 */
export function relationZh(
  relation: RelationToHead,
  of: { readonly sex?: Sex | undefined; readonly headSex?: Sex | undefined } = {},
): string {
  if (of.headSex === 'female' && relation === 'fatherInLaw') return '公公';
  if (of.headSex === 'female' && relation === 'motherInLaw') return '婆婆';
  if (relation === 'grandparent' && of.sex) return of.sex === 'male' ? '祖父' : '祖母';
  return RELATION_WORDS[relation]['zh-CN'];
}

/** The sex a relation implies, where it implies one. */
export function sexOfRelation(relation: RelationToHead): Sex | undefined {
  return SEX_BY_RELATION[relation];
}

const SEX_BY_RELATION: Readonly<Partial<Record<RelationToHead, Sex>>> = {
  son: 'male',
  father: 'male',
  sonInLaw: 'male',
  grandson: 'male',
  fatherInLaw: 'male',
  brother: 'male',
  daughter: 'female',
  mother: 'female',
  daughterInLaw: 'female',
  granddaughter: 'female',
  motherInLaw: 'female',
  sister: 'female',
};
