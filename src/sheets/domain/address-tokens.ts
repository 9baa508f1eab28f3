import { NUMERAL_CHARACTERS, readNumeral } from './address-text.ts';
import { designatorAt, type TokenKind } from './address-words.ts';

/** One piece of an address. */
export interface Token {
  readonly kind: TokenKind;
  /** As written after normalisation, designator included; Chinese numerals before a designator are digits. */
  readonly text: string;
  /** Without the designator, unless it tells two numberings apart: "12铺" is not room 12. */
  readonly value: string;
  /** A word that says what kind of room it is, which is no part of the number: "商铺". */
  readonly note?: string;
}

interface Found {
  /** Undefined when the characters are plain words after all. */
  readonly token: Token | undefined;
  /** Where the text goes on. */
  readonly end: number;
}

const STEMS = '甲乙丙丁戊己庚辛';
const GAPS = '- ,，、;；/:：.·()（）[]"\'';
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LEVELS = '地负半夹首顶底阁架';
const SIDES = '东南西北中左右前后';

/** Which reader looks at a character; 0 is plain words. A table, because most characters are plain words. */
const PLAIN = 0;
const NUMBER = 1;
const GAP = 2;
const LEVEL = 3;
const SIDE = 4;
const READERS = new Uint8Array(0x10000);
for (const [characters, reader] of [
  [DIGITS + LETTERS + STEMS + NUMERAL_CHARACTERS + '第笫', NUMBER],
  [GAPS, GAP],
  [LEVELS, LEVEL],
  [SIDES, SIDE],
] as const) {
  for (let i = 0; i < characters.length; i += 1) READERS[characters.charCodeAt(i)] = reader;
}

const GAP_RUN = /[-\s,，、;；/:：.·()（）[\]"']+/y;
const BASEMENT = /-[1-9][层楼F]/y;
const LEVEL_RUN =
  /(?:地下|负)[0-9一二三四五]{1,2}[层楼F]?|半?地下室|地下(?=$|[0-9A-Z(])|夹层|首层|顶层|顶楼|底层|底楼|阁楼|架空层/y;
const LATIN_LEVEL = /B[1-9][层楼F]|[0-9]{1,3}F(?![A-Z])/y;
const SIDE_RUN =
  /[东南西北中左右前后](?:单元|栋|幢|座|塔楼)|[东南西北中左右](?:门(?=$|[0-9-])|[东南西北中]?户(?=$|[^\u3400-\u9fff]))/y;
const LATIN = '[0-9]+(?:[A-Z](?![A-Z]))?[0-9]*(?:(?:之|号?附)[0-9]+)?|[A-Z]{1,2}[0-9]+(?:[A-Z](?![A-Z]))?';
const NUMBER_RUN = new RegExp(`[第笫]?([${STEMS}]?(?:${LATIN})|[A-Z]+|[${STEMS}]|[${NUMERAL_CHARACTERS}]+)`, 'y');

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function gapAt(text: string, index: number): Found {
  const isFirst = index === 0 || text.charAt(index - 1) === ' ';
  const basement = isFirst ? matchAt(BASEMENT, text, index) : null;
  if (basement !== null)
    return { token: { kind: 'floor', text: basement[0], value: basement[0] }, end: BASEMENT.lastIndex };
  const gap = matchAt(GAP_RUN, text, index)?.[0] ?? text.charAt(index);
  return { token: { kind: 'gap', text: gap, value: gap }, end: index + gap.length };
}

function levelAt(text: string, index: number): Found {
  const level = matchAt(LEVEL_RUN, text, index)?.[0];
  if (level === undefined) return { token: undefined, end: index + 1 };
  return { token: { kind: 'floor', text: level, value: level }, end: index + level.length };
}

function sideAt(text: string, index: number): Found {
  const side = matchAt(SIDE_RUN, text, index)?.[0];
  if (side === undefined) return { token: undefined, end: index + 1 };
  const end = index + side.length;
  if (side.endsWith('户')) return { token: { kind: 'room', text: side, value: side }, end };
  if (side.endsWith('单元')) return { token: { kind: 'unit', text: side, value: side.slice(0, -2) }, end };
  if (!side.endsWith('门')) return { token: { kind: 'building', text: side, value: side }, end };
  // The west door of a building is a unit; the west gate of an estate is a name.
  const isUnit = /[0-9栋幢座楼#]/.test(text.charAt(index - 1));
  return isUnit ? { token: { kind: 'unit', text: side, value: side }, end } : { token: undefined, end };
}

/** 门 and 段 after words are names ("三门镇", "人民路四段"); after a building they are units. */
function isUnitWord(word: string, number: string, before: string): boolean {
  if (word !== '门' && word !== '段') return true;
  if (word === '门') return /[0-9A-Z]/.test(number) || /[栋幢座楼#院]/.test(before);
  return !/[路街道]/.test(before);
}

/** Whether a number stands without a designator; "E家" and "KT供应部" are words. */
function isBare(text: string, index: number, number: string): boolean {
  if (isDigit(number) || /[0-9]/.test(number)) return /^[0-9A-Z]/.test(number);
  const isHanNext = /[\u3400-\u9fff]/.test(text.charAt(index + number.length));
  if (isHanNext || number.length === 2) return false;
  return number.length === 1
    ? /[A-Z]/.test(number)
    : number.length < 5 && !/[A-Z]/.test(number) && /[单元栋幢座楼室层号-]/.test(text.charAt(index - 1));
}

function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function bareAt(text: string, index: number, number: string): Found {
  const end = index + number.length;
  if (!isBare(text, index, number)) return { token: undefined, end: /^[A-Z0-9]/.test(number) ? end : index + 1 };
  const value = isDigit(number) ? number : readNumeral(number);
  return { token: { kind: 'bare', text: value, value }, end };
}

function latinLevelAt(text: string, index: number): Found | undefined {
  const level = matchAt(LATIN_LEVEL, text, index)?.[0];
  if (level === undefined) return undefined;
  const value = level.startsWith('B') ? level : level.slice(0, -1);
  return { token: { kind: 'floor', text: level, value }, end: index + level.length };
}

function numberAt(text: string, index: number): Found {
  const match = matchAt(NUMBER_RUN, text, index);
  const number = match?.[1];
  if (match === null || number === undefined) return { token: undefined, end: index + 1 };
  const level = number.startsWith('B') || number.includes('F') ? latinLevelAt(text, index) : undefined;
  if (level !== undefined) return level;
  const at = index + match[0].length;
  const designator = number.length > 2 && /^[A-Z]{3}/.test(number) ? undefined : designatorAt(text, at);
  if (designator === undefined) {
    return match[0] === number ? bareAt(text, index, number) : { token: undefined, end: index + 1 };
  }
  const { word, kind, kept, note } = designator;
  const end = at + word.length;
  if (kind === 'name' || !isUnitWord(word, number, text.charAt(index - 1))) return { token: undefined, end };
  const value = isDigit(number) || /[0-9A-Z]/.test(number) ? number : readNumeral(number);
  const token = { kind, text: value + word, value: value + kept };
  return { token: note === '' ? token : { ...token, note }, end };
}

function readAt(text: string, index: number): Found {
  switch (READERS[text.charCodeAt(index)]) {
    case NUMBER:
      return numberAt(text, index);
    case GAP:
      return gapAt(text, index);
    case LEVEL:
      return levelAt(text, index);
    default:
      return sideAt(text, index);
  }
}

/** Cuts a normalised address into pieces, left to right; the texts joined are the input, numerals and ordinals aside. */
export function tokenizeAddress(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let index = 0;
  while (index < text.length) {
    if (READERS[text.charCodeAt(index)] === PLAIN) {
      index += 1;
      continue;
    }
    const { token, end } = readAt(text, index);
    if (token !== undefined) {
      if (index > from) tokens.push({ kind: 'name', text: text.slice(from, index), value: text.slice(from, index) });
      tokens.push(token);
      from = end;
    }
    index = end;
  }
  if (from < text.length) tokens.push({ kind: 'name', text: text.slice(from), value: text.slice(from) });
  return tokens;
}
