import { halfWidth } from '../../base/domain/half-width.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import { readPhones } from '../../base/domain/phone.ts';
import { findRelation } from './relation-words.ts';
import { isCompoundSurname, startsWithSurname } from './surnames.ts';

/** One person as a name cell tells it; besides the name it may hold anything that people squeeze in. */
export interface NameReading {
  /** Absent when the piece holds no name. */
  readonly name?: string;
  readonly relation?: string;
  readonly idNumber?: string;
  readonly phones: readonly string[];
  readonly sex?: 'male' | 'female';
  /** What stood in brackets or behind the name and is none of the above. */
  readonly notes: readonly string[];
  readonly isMasked?: true;
  /** Digits or letters stand in a Chinese name. */
  readonly isOdd?: true;
}

const PLAIN = /^[\u4e00-\u9fff]{2,4}$/;
const HAN = '[\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3134f}]';
const HAN_NAME = new RegExp(`^${HAN}{2,4}$`, 'u');
const LONG_HAN_NAME = new RegExp(`^${HAN}{2,15}(?:·${HAN}{1,15})*$`, 'u');
const MASKED_NAME = new RegExp(
  `^${HAN}?[*＊×xX某□○〇]{1,3}${HAN}{0,3}$|^${HAN}[*＊×xX某□○〇]{1,2}$|^${HAN}{1,2}[*×□]{1,3}${HAN}{0,2}$`,
  'u',
);
const ODD_NAME = /^[\u4e00-\u9fff]{1,4}[A-Za-z\d]{1,3}[\u4e00-\u9fff]{0,2}$/;
const LATIN_NAME = /^[A-Za-zÀ-ž][A-Za-zÀ-ž'’.,\- ]{1,60}$/;
const VACANT =
  /^(?:空|空户|空房|空置|空置房|空关|空关户|无人|无人住|无人居住|无住户|没人住|无人户|未入住|未装修|毛坯|毛坯房|未售|未交房|待租|待售|待出租|待出售|未住人|未住|空着|无人入住|无人租住|无人居|闲置|空屋|暂无人|暂无人住|暂时无人|空挂户|长期无人|無人|空戶|空屋)$/;
const NOBODY =
  /^(?:无|無|没有|未提供|不详|不詳|未知|待补|待查|待核实|未登记|拒绝提供|拒绝登记|不配合|联系不上|查无此人|办理中|待办|[-/\\—_.。*×√?？、,，]+|n\/?a|null|none|unknown)$/i;
/** What a formula leaves where it fails. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;
const NOT_A_NAME =
  /^(?:户主|配偶|妻子|丈夫|儿子|女儿|租户|租客|业主|住户|常住|户籍|流动人口|人户分离|境外人员|男|女|汉族?|是|否|有|无|同上|本人|小计|合计|总计|共计|退休|务农|学生|红码|黄码|绿码|居民身份证|身份证|护照|高中|初中|小学|本科|大专|文盲|已婚|未婚|群众|党员|团员|阴性|阳性|其他)$|(?:公司|单位|社区|街道|小区|花园|单元|号楼|学校|超市|饭店|物业|酒店|宾馆|银行|医院|中心|商店|药房|人员|人口|户籍|宿舍|公寓)$/;
const HONORIFIC = new RegExp(`^(${HAN}{2,4})(先生|女士|小姐|太太|老师|同志|阿姨|叔叔|大爷|大妈|师傅)$`, 'u');
const SERIAL_BEFORE = /^(?:\(?\d{1,3}[).、．,，:：]\s*|[①-⑳]\s*|第\d+[位个]\s*[:：]?|NO\.?\d+\s*)(?=\D)/i;
const BRACKETS = /[([{【〔<〈]([^)\]}】〕>〉]*)[)\]}】〕>〉]?/g;
const DOTS = /[·.•・．‧∙⋅●。•﹒᛫]/g;

/** True when the cell says that nobody lives there. */
export function saysVacant(text: string): boolean {
  return VACANT.test(text.replace(/[\s()（）]/g, ''));
}

/** True when the cell says that there is nothing to say: `无`, `/`, `未提供`. */
export function saysNothing(text: string): boolean {
  if (text === '' || text.startsWith('#')) return text === '' || ERROR.test(text);
  const first = text.charCodeAt(0);
  // Digits and longer Chinese texts are the rule; the pattern is for what is left.
  if ((first >= 48 && first <= 57) || (text.length > 4 && first >= 0x4e00)) return false;
  return NOBODY.test(text);
}

/** True for a text that reads as the full name of a Chinese person by its surname and length; for judging columns. */
export function looksLikeName(text: string): boolean {
  const bare = text.includes(' ') ? text.replaceAll(' ', '') : text;
  return PLAIN.test(bare) && startsWithSurname(bare) && !NOT_A_NAME.test(bare);
}

/** True for a name with hidden signs: `张*`, `李*明`, `王某某`. */
export function isMaskedName(text: string): boolean {
  return MASKED_NAME.test(text) && /[*＊×xX某□○〇]/.test(text) && !/^[xX]+$/.test(text);
}

/** Reads a name cell of one person: `1.张 三（户主）13800000000`. */
export function readName(text: string): NameReading {
  if (text.length < 4 && looksLikeName(text) && !/[某 ]/.test(text)) return { name: text, phones: [], notes: [] };
  const notes: string[] = [];
  const found: { relation?: string; idNumber?: string; sex?: 'male' | 'female'; phones: string[] } = { phones: [] };
  const note = (piece: string) => {
    const bare = piece.trim();
    if (bare !== '') sortNote(bare, { found, notes });
  };
  let left = halfWidth(text)
    .replace(SERIAL_BEFORE, '')
    .replace(BRACKETS, (_, inside: string) => (note(inside), ' '));
  if (/\d{5}/.test(left)) left = takeNumbers(left, found);
  left = left.replace(/[:：,，;；、/]+/g, ' ').trim();
  const named = nameOf(left, note);
  return { ...named, ...found, notes };
}

/** The pieces of a cell that names several people: `张三、李四`, `张三/李四`, `张三 李四`; one piece for one person. */
export function splitNames(text: string): readonly string[] {
  if (PLAIN.test(text) || LATIN_NAME.test(text)) return [text];
  const pieces = text
    .split(/[、/\n;；，,|&]|\s+和\s*|(?<=\S)和(?=[^\s]{2,4}$)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => isWholeName(piece))) return pieces;
  const words = text.split(/\s+/);
  const isPair = words.length > 1 && words.every((word) => looksLikeName(word) && !isCompoundSurname(word));
  // `王小 明明` is one careless name, so two words count as two people only when both are long enough.
  return isPair && words.join('').length >= words.length * 2 + 1 ? words : [text];
}

function isWholeName(piece: string): boolean {
  const bare = piece.replace(BRACKETS, '').replace(/[\s\d.]/g, '');
  return (HAN_NAME.test(bare) && startsWithSurname(bare) && !NOT_A_NAME.test(bare)) || isMaskedName(bare);
}

function takeNumbers(text: string, found: { idNumber?: string; phones: string[] }): string {
  const withoutId = text.replace(/(?<!\d)\d{17}[\dxX](?!\d)|(?<!\d)\d{15}(?!\d)/, (typed) => {
    if (readIdNumber(typed).problem !== undefined) return typed;
    found.idNumber = typed;
    return ' ';
  });
  const { phones, rest } = readPhones(withoutId);
  found.phones.push(...phones);
  return phones.length > 0 || found.idNumber ? rest : withoutId;
}

function sortNote(
  text: string,
  into: { found: { relation?: string; sex?: 'male' | 'female'; phones: string[] }; notes: string[] },
): void {
  const pieces = text.split(/[\s、,，;；/]+/);
  if (pieces.length > 1 && pieces.some(isSortable)) {
    pieces
      .filter((piece) => piece !== '')
      .forEach((piece) => {
        sortNote(piece, into);
      });
    return;
  }
  if (/^无(?:证件?|电话|手机号?|联系方式)?$/.test(text)) return;
  const relation = findRelation(text);
  const phones = /\d{7}/.test(text) ? readPhones(text) : undefined;
  if (text === '男' || text === '女') into.found.sex = text === '男' ? 'male' : 'female';
  else if (relation !== undefined && into.found.relation === undefined) into.found.relation = relation;
  else if (phones && phones.phones.length > 0) {
    into.found.phones.push(...phones.phones);
    if (phones.rest !== '') into.notes.push(phones.rest);
  } else into.notes.push(text);
}

/** True for a word that says something of the person by itself. */
function isSortable(text: string): boolean {
  return text === '男' || text === '女' || findRelation(text) !== undefined || /^1[3-9]\d{9}$/.test(text);
}

/** The name inside what is left; words that are none go to the notes. */
function nameOf(text: string, note: (piece: string) => void): Pick<NameReading, 'name' | 'sex' | 'isMasked' | 'isOdd'> {
  const bare = text.replace(/\s+/g, ' ').trim();
  if (bare === '' || NOBODY.test(bare)) return {};
  // A star before a whole name marks somebody; before a given name it hides the surname.
  const starred = /^[*★☆※#]\s*(.{3,4})$/.exec(bare)?.[1];
  if (starred !== undefined && looksLikeName(starred)) return { name: starred };
  const marked = /^(.{3,4}?)\s*[*★☆※#]+$/.exec(bare)?.[1];
  if (marked !== undefined && looksLikeName(marked)) return { name: marked };
  const tight = bare
    .replace(/ /g, '')
    .replace(DOTS, '·')
    .replace(/^·+|·+$/g, '');
  if (isMaskedName(tight)) return { name: tight.replace(/[＊×xX]/g, '*'), isMasked: true };
  if (LATIN_NAME.test(bare)) return { name: bare.replace(/\s*\.\s*$/, '') };
  const polite = HONORIFIC.exec(tight);
  if (polite?.[1] !== undefined && startsWithSurname(polite[1]) && polite[1].length >= 2) {
    const sex = /女士|小姐|太太|阿姨|大妈/.test(polite[2] ?? '')
      ? 'female'
      : /先生|叔叔|大爷/.test(polite[2] ?? '')
        ? 'male'
        : undefined;
    return { name: polite[1], ...(sex ? { sex } : {}) };
  }
  if (LONG_HAN_NAME.test(tight) && !NOT_A_NAME.test(tight)) {
    const words = bare.split(' ');
    const head = words[0] ?? '';
    // `张三 户主`, `李四 妻`: a name, then words about the person.
    if (words.length > 1 && head.length >= 2 && looksLikeName(head) && !isCompoundSurname(head)) {
      words.slice(1).forEach(note);
      return { name: head };
    }
    return { name: tight };
  }
  const word = bare
    .split(' ')
    .find((each) => HAN_NAME.test(each) && !NOT_A_NAME.test(each) && findRelation(each) === undefined);
  if (word === undefined) {
    if (ODD_NAME.test(tight) && startsWithSurname(tight)) return { name: tight, isOdd: true };
    note(bare);
    return {};
  }
  bare
    .split(' ')
    .filter((each) => each !== word)
    .forEach(note);
  return { name: word };
}
