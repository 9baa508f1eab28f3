import { simplify } from './cell-text.ts';

/** Canonical word, then the words that mean it. The canonical words are those of the glossary. */
const WORDS: Readonly<Record<string, string>> = {
  户主: '本人 户主本人 本户户主 业主 业主本人 房主 屋主 产权人 户长 自己 户主自己 head self owner householder hz',
  配偶: '妻 夫 妻子 丈夫 爱人 老婆 老公 媳妇儿 太太 内人 夫妻 之妻 之夫 妻室 po 配偶妻 配偶夫 spouse wife husband',
  子: '儿子 儿 长子 次子 二子 三子 四子 五子 六子 独生子 独子 大儿子 二儿子 三儿子 小儿子 大儿 小儿 幼子 养子 继子 之子 son',
  女: '女儿 长女 次女 二女 三女 四女 五女 六女 独生女 独女 大女儿 二女儿 三女儿 小女儿 幼女 养女 继女 闺女 之女 daughter',
  父: '父亲 爸爸 爸 继父 养父 之父 father dad',
  母: '母亲 妈妈 妈 继母 养母 之母 mother mum mom',
  父母: '父母亲 双亲 parent parents',
  子女: '孩子 小孩 child children',
  儿媳: '儿媳妇 媳妇 长媳 次媳 儿媳女 daughterinlaw',
  女婿: '婿 长婿 次婿 soninlaw',
  孙子: '孙 长孙 次孙 孙儿 曾孙 重孙 重孙子 曾孙子 grandson',
  孙女: '长孙女 次孙女 孙女儿 曾孙女 重孙女 granddaughter',
  外孙: '外孙子 外孙儿',
  外孙女: '外孙女儿',
  岳父: '老丈人 丈人 fatherinlaw',
  岳母: '丈母娘 丈母 motherinlaw',
  公公: '公爹 家公',
  婆婆: '婆母 家婆',
  祖父: '爷爷 爷 grandfather',
  祖母: '奶奶 奶 grandmother',
  外祖父: '外公 姥爷',
  外祖母: '外婆 姥姥',
  兄弟: '兄 弟 哥哥 弟弟 哥 大哥 二哥 三弟 二弟 胞兄 胞弟 堂兄 堂弟 表兄 表弟 兄弟姐妹 brother',
  姐妹: '姊妹 姐 妹 姐姐 妹妹 大姐 二姐 三妹 二妹 胞姐 胞妹 堂姐 堂妹 表姐 表妹 sister',
  侄子: '侄 侄儿 nephew',
  侄女: '侄女儿 niece',
  外甥: '外甥子',
  外甥女: '甥女',
  嫂子: '嫂',
  弟媳: '弟妹 弟媳妇',
  姐夫: '',
  妹夫: '',
  亲属: '亲戚 其他亲属 亲友 relative',
  租户: '租客 承租人 承租户 合租 合租人 租赁 租住 租房 租住人员 租住户 房客 租 租户本人 同租 tenant lodger renter',
  保姆: '住家保姆 护工 月嫂 家政 看护 阿姨 nanny',
  同事: '工友 同学 室友 舍友 朋友 寄宿 寄住 colleague friend',
  其他: '其他人员 非亲属 其它 other',
};

/** Relations that begin a household of their own. */
const HEADS = new Set(['户主']);

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([canonical, words]) =>
    [canonical, ...words.split(' ')].filter((word) => word !== '').map((word): [string, string] => [word, canonical]),
  ),
);

/**
 * The glossary word of a relation to the head; undefined when the text is no relation. Reads `之妻`, `户主的儿子`,
 * `长子`, `Wife`, `系户主之女`, and `户主/本人`.
 */
export function findRelation(text: string): string | undefined {
  const exact = CANONICAL.get(text);
  if (exact !== undefined) return exact;
  if (text.length > 16) return undefined;
  const bare = simplify(text)
    .toLowerCase()
    .replace(/[\s()（）【】[\]·.\-_:：*]/g, '');
  return CANONICAL.get(bare) ?? CANONICAL.get(bare.split(/[/、,，或]/)[0] ?? '') ?? CANONICAL.get(withoutHead(bare));
}

/** True for the relation of the person a household is named after. */
export function isHead(relation: string | undefined): boolean {
  return relation !== undefined && HEADS.has(relation);
}

function withoutHead(bare: string): string {
  return bare.replace(/^(?:系|是|为)?(?:本)?(?:户主|房东|业主)?(?:的|之)/, '').replace(/^(?:户主|业主)(?=.)/, '');
}
