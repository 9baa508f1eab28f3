import { NUMERAL_CHARACTERS, readNumeral } from './address-text.ts';

/** What a piece of an address is by its own spelling, before its neighbours are looked at. */
export type TokenKind =
  /** Words without a number: "阳光花园", "供应部". */
  | 'name'
  /** A number or letter code without a designator: the "2" of "3-2-501". */
  | 'bare'
  /** A number with 号, which may be a plate of a road, a building, a unit or a room. */
  | 'plate'
  | 'building'
  | 'unit'
  | 'floor'
  | 'room'
  /** "12弄", "3巷". */
  | 'lane'
  /** "3组", "2队". */
  | 'group'
  /** "3号门": a stairwell inside a building, a gate of an estate otherwise. */
  | 'gate'
  /** "11街": an alley inside a market, a street otherwise. */
  | 'alley'
  /** A dash, comma, bracket or space between two pieces. */
  | 'gap';

export interface Token {
  readonly kind: TokenKind;
  /** As written after normalisation, designator included; Chinese numerals before a designator are digits. */
  readonly text: string;
  /** Without the designator, unless it tells two numberings apart: "12铺" is not room 12. */
  readonly value: string;
  /** A word that says what kind of room it is, which is no part of the number: "商铺". */
  readonly note?: string;
}

interface Designator {
  readonly kind: TokenKind;
  /** What stays of the designator in the value. */
  readonly kept: string;
  readonly note?: string;
}

function designators(kind: TokenKind, words: string): readonly [string, Designator][] {
  return words.split(' ').map((word) => [word, { kind, kept: '' }]);
}

/** Shops, stalls, stores and rows have numbers of their own beside the rooms and buildings. */
function keptDesignators(kind: TokenKind, words: string): readonly [string, Designator][] {
  return words.split(' ').map((word) => [word, { kind, kept: word.replace(/^号(?!写)/, '') }]);
}

function notedDesignators(kind: TokenKind, words: string): readonly [string, Designator][] {
  return words.split(' ').map((word) => [word, { kind, kept: '', note: word.replace(/^号/, '') }]);
}

const DESIGNATORS: ReadonlyMap<string, Designator> = new Map([
  // 撞, 憧, 懂 and 搂 are how 幢, 栋 and 楼 come out of input methods.
  ...designators(
    'building',
    '号楼 号搂 号院 号塔楼 塔楼 #楼 #栋 #幢 #座 # 栋 幢 座 撞 憧 懂 号栋 号幢 号座 栋楼 幢楼 座楼 号公寓楼 号高层',
  ),
  ...keptDesignators('building', '号写字楼 写字楼 排 号馆 号库'),
  ...designators('unit', '单元 单无 号单元 #单元 单元号 单 门 门洞 号门洞 梯 号梯 段'),
  ...designators('floor', '楼 层 层楼 楼层 F'),
  ...designators('room', '室 号室 房 号房 房间 号房间 户 号户 办公室 号办公室'),
  ...keptDesignators('room', '铺 号铺 店 号店 档 号档 档口 号档口 商位 号商位'),
  ...notedDesignators(
    'room',
    '商铺 门面 门店 店铺 店面 摊位 车位 车库 号商铺 号门面 号门店 号店铺 号店面 号摊位 号车位 号车库',
  ),
  ...designators('plate', '号'),
  ...designators('lane', '弄 支弄 号弄 巷 号巷 胡同'),
  ...designators('group', '组 小组 村民小组 村民组 队 生产队 社 屯'),
  ...designators('gate', '号门'),
  ...designators('alley', '街'),
]);

/** Words right after a number that make it part of a name: "3期", "6号大街", "C区", "三里". */
const NAME_TAILS = [
  '号大街 号大道 号路 号街 号线 号区 号地 号桥 号码头 号井 号城 号床 号电梯 号汽车库 号公馆 号府 号公寓(?!楼) 号广场',
  '期 区 路 大街 大道 道 村(?!民) 里 园 巷子 街道 街坊 街区 公里 千米 米 年 月 日 块 中 小(?!组) 届 堡 世 点 度 个 元 组团 社区 标段 大队',
  '分店 工区 公寓 广场 大厦 商场 苑 单位 单身 房产 户型 层高 门市 门诊 门面房 医院 连锁 队部',
]
  .join(' ')
  .replaceAll(' ', '|');

/** Ends that make a designator part of another word: "3号门市部", "2号房管所". */
const OPEN_ENDS: ReadonlyMap<string, string> = new Map([
  ['门', '(?![市面店厅诊卫口])'],
  ['房', '(?![管产子屋东])'],
  ['F', '(?![A-Z])'],
]);

const DESIGNATOR = [...DESIGNATORS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word + (OPEN_ENDS.get(word.slice(-1)) ?? ''))
  .join('|');

const STEMS = '甲乙丙丁戊己庚辛';
const LATIN = '[0-9]+(?:[A-Z](?![A-Z]))?[0-9]*(?:之[0-9]+)?|(?<![A-Z])[A-Z]{1,2}[0-9]+(?:[A-Z](?![A-Z]))?';

/** One alternative per thing that is not plain words; the order decides between them. */
const PIECE = new RegExp(
  [
    '((?:地下|负|(?<![0-9A-Z#\\u3400-\\u9fff])-(?=[1-9][层楼F]))[0-9一二三四五]{1,2}[层楼F]?|B[1-9][层楼F]|[半]?地下室|地下(?=$|[0-9A-Z(])|夹层|首层|顶层|顶楼|底层|底楼|阁楼|架空层|(?<![0-9A-Z])[0-9]{1,2}F(?=[0-9]))',
    '([东南西北中左右前后](?:单元|栋|幢|座|塔楼)|(?<=[0-9栋幢座楼#])[东南西北中左右]门(?=$|[0-9-])|[东南西北中左右](?:[东南西北中]?)户(?=$|[^\\u3400-\\u9fff]))',
    `(第|笫)?([${STEMS}]?(?:${LATIN})|(?<![A-Z])[A-Z]{1,2}|[${STEMS}]|[${NUMERAL_CHARACTERS}]+)(?:(${NAME_TAILS})|(${DESIGNATOR}))`,
    `(${LATIN}|(?<![A-Z])[A-Z](?![A-Z\\u3400-\\u9fff])|(?<=[单元栋幢座楼室层号-])[${NUMERAL_CHARACTERS}]{3,4}(?=$|[^\\u3400-\\u9fff]))`,
    '([-\\s,，、;；/:：.·()（）[\\]"\']+)',
  ].join('|'),
  'gu',
);

/** 门 and 段 after words are names ("三门镇", "人民路四段"); after a building they are units. */
function isUnitWord(designator: string, number: string, before: string): boolean {
  if (designator === '门') return /[0-9A-Z]/.test(number) || /[栋幢座楼#院]/.test(before);
  return designator !== '段' || !/[路街道]/.test(before);
}

function numbered(number: string, word: string): Token | undefined {
  const designator = DESIGNATORS.get(word);
  if (designator === undefined) return undefined;
  const value = /^[0-9A-Z]/.test(number) ? number : readNumeral(number);
  const note = designator.note === undefined ? {} : { note: designator.note };
  return { kind: designator.kind, text: value + word, value: value + designator.kept, ...note };
}

function sided(text: string): Token {
  if (text.endsWith('户')) return { kind: 'room', text, value: text };
  if (text.endsWith('门')) return { kind: 'unit', text, value: text };
  return text.endsWith('单元')
    ? { kind: 'unit', text, value: text.slice(0, -2) }
    : { kind: 'building', text, value: text };
}

function tokenOf(match: RegExpExecArray): Token | undefined {
  const [text, level, side, , number, , word, bare, gap] = match;
  if (gap !== undefined) return { kind: 'gap', text, value: text };
  if (bare !== undefined) return { kind: 'bare', text: readNumeral(bare), value: readNumeral(bare) };
  if (number !== undefined && word !== undefined) {
    return isUnitWord(word, number, match.input.charAt(match.index - 1)) ? numbered(number, word) : undefined;
  }
  if (level !== undefined) return { kind: 'floor', text, value: text.replace(/^(?=[0-9])(.*)F$/, '$1') };
  return side === undefined ? undefined : sided(text);
}

/** Cuts a normalised address into pieces, left to right; the texts joined are the input, numerals and ordinals aside. */
export function tokenizeAddress(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const addName = (until: number) => {
    if (until > from) tokens.push({ kind: 'name', text: text.slice(from, until), value: text.slice(from, until) });
  };
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const token = tokenOf(match);
    if (token === undefined) continue;
    addName(match.index);
    tokens.push(token);
    from = PIECE.lastIndex;
  }
  addName(text.length);
  return tokens;
}
