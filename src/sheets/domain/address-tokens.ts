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
  | 'lane'
  | 'group'
  /** A dash, comma or space between two pieces. */
  | 'gap';

export interface Token {
  readonly kind: TokenKind;
  /** As written after normalisation, designator included; Chinese numerals before a designator are digits. */
  readonly text: string;
  /** Without the designator. Equals `text` for names and bare numbers. */
  readonly value: string;
}

const DESIGNATORS: Readonly<Record<string, TokenKind>> = {
  号楼: 'building',
  号搂: 'building',
  号院: 'building',
  号塔楼: 'building',
  塔楼: 'building',
  号写字楼: 'building',
  写字楼: 'building',
  '#楼': 'building',
  '#': 'building',
  栋: 'building',
  幢: 'building',
  座: 'building',
  撞: 'building',
  憧: 'building',
  懂: 'building',
  号栋: 'building',
  号幢: 'building',
  栋楼: 'building',
  幢楼: 'building',
  座楼: 'building',
  号公寓: 'building',
  排: 'building',
  高层: 'building',
  号馆: 'building',
  号库: 'building',
  '#栋': 'building',
  '#幢': 'building',
  单元: 'unit',
  单无: 'unit',
  号单元: 'unit',
  '#单元': 'unit',
  单: 'unit',
  门: 'unit',
  号门: 'unit',
  门洞: 'unit',
  号门洞: 'unit',
  梯: 'unit',
  号梯: 'unit',
  段: 'unit',
  楼: 'floor',
  层: 'floor',
  层楼: 'floor',
  楼层: 'floor',
  F: 'floor',
  室: 'room',
  房: 'room',
  号房: 'room',
  号室: 'room',
  房间: 'room',
  号房间: 'room',
  户: 'room',
  号户: 'room',
  铺: 'room',
  号铺: 'room',
  商铺: 'room',
  号商铺: 'room',
  门面: 'room',
  号门面: 'room',
  门店: 'room',
  号店: 'room',
  店面: 'room',
  号店面: 'room',
  店: 'room',
  档: 'room',
  号档: 'room',
  档口: 'room',
  号档口: 'room',
  商位: 'room',
  号商位: 'room',
  号摊位: 'room',
  摊位: 'room',
  办公室: 'room',
  号办公室: 'room',
  号仓: 'room',
  号仓库: 'room',
  号: 'plate',
  弄: 'lane',
  支弄: 'lane',
  巷: 'lane',
  号弄: 'lane',
  号巷: 'lane',
  胡同: 'lane',
  组: 'group',
  村民小组: 'group',
  小组: 'group',
  村民组: 'group',
  队: 'group',
  生产队: 'group',
  社: 'group',
  屯: 'group',
};

const STEMS = '甲乙丙丁戊己庚辛';
/** Words right after a number that make it part of a name: "3期", "6号大街", "C区", "三里", "8街". */
const NAME_TAILS =
  '(?:号大街|号大道|号路|号街|号线|号区|号地|号桥|号码头|期|区|街|路|大街|大道|道|村|里|园|园区|巷子|公里|千米|米|年|月|日|块|中|小|届|堡|世|点|度|个|元|路口|街坊|街区|组团|社区|标段|大队|分店|工区|公寓|广场|大厦|商场|苑)';
const DESIGNATOR = Object.keys(DESIGNATORS)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** One alternative per thing that is not plain words; the order decides between them. */
const PIECE = new RegExp(
  [
    // Floors without a plain number.
    '(?<level>(?:地下|负|-(?=[1-9一二三][层楼F]))[0-9一二三四五六]{1,2}[层楼F]?|B[1-9][层楼F]|地下室|地下|[半]地下室|夹层|首层|顶层|顶楼|底层|底楼|阁楼|架空层)',
    // Units and buildings that are named by a direction.
    '(?<side>[东南西北中左右前后](?:单元|栋|幢|座|塔楼|(?:门|楼)(?=[0-9-])))',
    `(?:第|笫)?(?<number>[0-9]+[A-Z]?[0-9]*|[A-Z]{1,2}[0-9]+[A-Z]?|[A-Z]{1,2}|[${STEMS}]|[${NUMERAL_CHARACTERS}]+)(?:之[0-9]+)?(?:(?<tail>${NAME_TAILS})|(?<designator>${DESIGNATOR}))`,
    `(?<bare>[0-9]+[A-Z]*[0-9]*|[A-Z]{1,2}[0-9]+[A-Z]?|[A-Z](?![A-Z\\u3400-\\u9fff])|(?<=[单元栋幢座楼室层号-])[${NUMERAL_CHARACTERS}]{3,4}(?=$|[^\\u3400-\\u9fff]))`,
    '(?<gap>[-\\s,，、;；/:：.·()（）\\[\\]"\']+)',
  ].join('|'),
  'gu',
);

function numbered(number: string, designator: string, whole: string): Token {
  const value = /^[0-9A-Z]/.test(number) ? number : readNumeral(number);
  const suffix = whole.includes('之') ? whole.slice(whole.indexOf('之'), whole.length - designator.length) : '';
  return { kind: DESIGNATORS[designator] ?? 'name', text: value + suffix + designator, value: value + suffix };
}

function sideToken(text: string): Token {
  const designator = text.slice(1);
  const kind = designator === '单元' || designator === '门' ? 'unit' : 'building';
  return { kind, text, value: designator === '单元' ? text.slice(0, 1) : text };
}

function tokenOf(match: RegExpMatchArray): Token | undefined {
  const { level, side, number, tail, designator, bare, gap } = match.groups ?? {};
  const text = match[0];
  if (level !== undefined) return { kind: 'floor', text, value: text };
  if (side !== undefined) return sideToken(text);
  if (tail !== undefined) return undefined;
  if (number !== undefined && designator !== undefined) return numbered(number, designator, text);
  if (bare !== undefined) return { kind: 'bare', text: readNumeral(bare), value: readNumeral(bare) };
  if (gap !== undefined) return { kind: 'gap', text, value: text };
  return undefined;
}

/** Cuts a normalised address into pieces, left to right; the texts joined are the input, numerals aside. */
export function tokenizeAddress(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const addName = (until: number) => {
    if (until > from) tokens.push({ kind: 'name', text: text.slice(from, until), value: text.slice(from, until) });
  };
  for (const match of text.matchAll(PIECE)) {
    const token = tokenOf(match);
    if (token === undefined) continue;
    addName(match.index);
    tokens.push(token);
    from = match.index + match[0].length;
  }
  addName(text.length);
  return tokens;
}
