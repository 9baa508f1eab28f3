import { looksLikeName } from '../../sheets/domain/read-name.ts';

const ROLE = /^(?:户主|业主|房东|租客|租户|住户|姓名|名字|本人|我是|联系人|户名)[:：]?/;
const KIN =
  /^(?:本人|我|自己|爸爸?|父亲|妈妈?|母亲|爷爷|奶奶|外公|外婆|公公|婆婆|岳父|岳母|老公|老婆|丈夫|妻子|先生|太太|爱人|儿子|女儿|孩子|小孩|宝宝|大宝|二宝|大儿子|小儿子|大女儿|小女儿|孙子|孙女|外孙|外孙女|媳妇|儿媳|女婿|哥哥?|姐姐?|弟弟?|妹妹?|老人|老大|老二|阿姨|保姆|室友|大人|家人)$/;
const HONORIFIC = /(?:先生|女士|小姐|太太|老师|阿姨|叔叔|大爷|大妈|师傅|奶奶|爷爷|家里|一家|全家|家)$/;
const NOISE =
  /(?:今日|今天|今早|今晚|早上|早晨|上午|中午|下午|晚上|早|晚|体温|测温|温度|为|是|报|打卡|报备|接龙|平安|签到|收到|谢谢|辛苦了?|志愿者|网格员|大白|邻居们?|各位|社区|感谢|您好|你好|大家好|早上好|全家人?|家人|家里|一家人?|均|都|在家|居家|分别|其中|已测|已|和|及|与|人员|左右|目前|情况|状况|新增|无|没有|没|的|度|[日月号]|\d{1,2}月\d{1,2}[日号]|\d{1,2}:\d{2}|现)/g;
const SPLIT = /[\s,，。;；:：、/|()（）[\]【】"“”'‘’+＋&~\-—_=!！?？…*#^]+|\.(?!\d)|(?<!\d)\./;

/** What is left of a line: names, words for kin, and what nobody understands. */
export function takeNames(text: string): {
  readonly names: readonly string[];
  readonly kin: readonly string[];
  readonly unclear: readonly string[];
} {
  const names: string[] = [];
  const kin: string[] = [];
  const unclear: string[] = [];
  for (const piece of text.split(SPLIT)) {
    const word = piece.replace(ROLE, '');
    if (word === '') continue;
    const name = nameOf(word) ?? nameOf(word.replace(NOISE, ''));
    const left = word.replace(NOISE, '');
    if (KIN.test(word) || KIN.test(left)) kin.push(word);
    else if (name !== undefined) names.push(name);
    else if (left !== '') unclear.push(piece);
  }
  return { names: [...new Set(names)], kin, unclear };
}

/** True for a word that says who of the family it is. */
export function isKin(word: string): boolean {
  return KIN.test(word);
}

/** A full name; `张先生` is kept as it stands, because the register may know the family by it. */
export function nameOf(word: string): string | undefined {
  if (KIN.test(word)) return undefined;
  const bare = word.replace(HONORIFIC, '');
  if (looksLikeName(bare)) return bare;
  const isTitled = bare !== word && bare.length === 1 && looksLikeName(`${bare}三`) && !/家$/.test(word);
  return isTitled ? word : undefined;
}
