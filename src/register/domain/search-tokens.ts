import { readPlates } from '../../base/domain/plate.ts';
import { spellings } from './pinyin-readings.ts';
import { nameKey, placePart } from './spelling.ts';

/** What of a person is searched. */
export interface SearchSubject {
  readonly name: string;
  /** Digits only. */
  readonly phones: readonly string[];
  /** Last four signs of each id number; the numbers themselves are found by their hash. */
  readonly idTails: readonly string[];
  /** Every door the person lives behind now. */
  readonly rooms: readonly {
    readonly building?: string | undefined;
    readonly unit?: string | undefined;
    readonly room?: string | undefined;
  }[];
  readonly plates: readonly string[];
}

/** A search text as a conjunction of tokens: one lookup in the GIN index, then {@link matchesQuery} where `isExact` is false. */
export interface SearchQuery {
  /** Every one must be among the person's tokens. Empty: nothing that could be searched. */
  readonly all: readonly string[];
  /** The tokens alone prove the match. */
  readonly isExact: boolean;
  readonly terms: readonly SearchTerm[];
  /** A whole id number was typed: look it up by its hash first. */
  readonly idNumber?: string;
}

type SearchTerm =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'pinyin'; readonly text: string }
  | { readonly kind: 'phone'; readonly text: string }
  | { readonly kind: 'tail'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string }
  | { readonly kind: 'plate'; readonly text: string };

/** Letters of a spelling that are indexed one by one; what is longer is cut and checked afterwards. */
const MAX_PREFIX = 9;
const MIN_PREFIX = 2;
const PHONE_TAIL = 4;
const PLATE_TAIL = 5;
const PLACE_WORDS =
  /(?<=[0-9A-Z])(?:号楼|號樓|号院|单元|單元|栋|棟|幢|座|弄|门|門|号|號|楼|樓|层|室|户|戶|#|\/|—|–|_|\.)+/g;

/**
 * The tokens of a person for the column `person_search.tokens`, about 29. Kinds do not clash:
 * `n:` one and two characters of the name, `p:` pinyin and its beginnings, initials, surname with initials,
 * `t:` a whole phone number, `e:` see {@link endToken}, `d:` what is read out (phone tail, id tail, room, plate tail), `r:` door, `v:` plate.
 */
export function personTokens(subject: SearchSubject): string[] {
  return [...nameTokens(subject.name), ...tokensBesideName(subject)];
}

/** The tokens that the spelling of the name has no part in: phone, id tail, door, plate. None is a token of a name. */
export function tokensBesideName(subject: SearchSubject): string[] {
  const tokens = new Set<string>();
  for (const phone of subject.phones) {
    if (phone.length > 6) tokens.add(`t:${phone}`);
    if (phone.length >= PHONE_TAIL) tokens.add(`d:${phone.slice(-PHONE_TAIL)}`);
  }
  const [sign] = subject.idTails.length === 0 ? [] : nameKey(subject.name);
  for (const tail of subject.idTails) {
    tokens.add(`d:${tail.toUpperCase()}`);
    if (sign !== undefined) tokens.add(endToken(sign + tail.toUpperCase()));
  }
  for (const room of subject.rooms) addRoomTokens(tokens, room);
  for (const plate of subject.plates) {
    tokens.add(`v:${plate}`);
    tokens.add(`d:${plate.slice(-PLATE_TAIL)}`);
  }
  return [...tokens];
}

/** The tokens of a name alone: its signs and its spellings, some twenty of the 29. */
export function nameTokens(name: string): readonly string[] {
  const tokens = new Set<string>();
  addNameTokens(tokens, nameKey(name));
  for (const way of spellings(name)) addSpellingTokens(tokens, way);
  return [...tokens];
}

/** {@link nameTokens} as one text parted by tabs, made once for each name: for many people at a time, of whom some are called alike. */
export function rememberingNameWords(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const words = nameTokens(name).join('\t');
    known.set(name, words);
    return words;
  };
}

/** `key`: the first sign of a name and the last four of an id number, as lists from above show somebody whom they mask (张**, 1234). */
export function endToken(key: string): string {
  return `e:${key}`;
}

/**
 * Reads what somebody typed into the search box: 张三, zs, zhangsan, zhangsf, 5678, 13800001234, 3-2-501, 3号楼501, 京A12345,
 * and any of them together (张 501). Texts of which no token can be made give an empty `all`.
 */
export function queryTokens(text: string): SearchQuery {
  const { plates, rest } = readPlates(text.normalize('NFKC'));
  const typed = rest.toUpperCase().replaceAll('Ü', 'V').replaceAll('LYU', 'LV').replace(PLACE_WORDS, '-');
  const terms: SearchTerm[] = plates.map((plate) => ({ kind: 'plate', text: plate }));
  for (const word of typed.match(/[\p{Script=Han}·]+|[A-Z]+(?: +[A-Z]+)*(?![0-9A-Z-])|[0-9A-Z]+(?:-+[0-9A-Z]+)*/gu) ??
    [])
    terms.push(termOf(word));
  const idNumber = /^(?:\d{15}|\d{17}[\dX])$/.test(typed.trim()) ? typed.trim() : undefined;
  return {
    all: [...new Set(terms.flatMap(tokensOf))],
    isExact: terms.every(isExactTerm),
    terms,
    ...(idNumber === undefined ? {} : { idNumber }),
  };
}

/** Does the person really match? Needed where a token was cut, for instance the last six digits of a phone. */
export function matchesQuery(query: SearchQuery, subject: SearchSubject): boolean {
  return query.terms.length > 0 && query.terms.every((term) => matchesTerm(term, subject));
}

/** For sorting what was found: smaller is better. The name as typed comes first, then its beginning, then the rest. */
export function searchRank(query: SearchQuery, subject: SearchSubject): number {
  const name = nameKey(subject.name);
  const term = query.terms.find(({ kind }) => kind === 'name' || kind === 'pinyin');
  if (!term) return 0;
  if (term.kind === 'name') return name === term.text ? 0 : name.startsWith(term.text) ? 1 : 2;
  const best = spellings(subject.name)[0] ?? [];
  const full = best.join('');
  if (full === term.text || best.map((syllable) => syllable.charAt(0)).join('') === term.text) return 0;
  return full.startsWith(term.text) ? 1 : 2;
}

function addNameTokens(tokens: Set<string>, name: string): void {
  const signs = /^[A-Z]/.test(name) ? [] : Array.from(name);
  signs.forEach((sign, at) => {
    tokens.add(`n:${sign}`);
    const next = signs[at + 1];
    if (next !== undefined) tokens.add(`n:${sign}${next}`);
  });
}

function addSpellingTokens(tokens: Set<string>, way: readonly string[]): void {
  const full = way.join('');
  const initials = way.map((syllable) => syllable.charAt(0)).join('');
  for (let length = MIN_PREFIX; length <= Math.min(full.length, MAX_PREFIX); length += 1)
    tokens.add(`p:${full.slice(0, length)}`);
  for (let length = MIN_PREFIX; length <= Math.min(initials.length, 4); length += 1)
    tokens.add(`p:${initials.slice(0, length)}`);
  if (way.length < 2) return;
  tokens.add(`p:${(way[0] ?? '') + initials.slice(1)}`);
  const given = full.slice((way[0] ?? '').length);
  tokens.add(`p:${given.slice(0, MAX_PREFIX)}`);
  if (way.length > 2) tokens.add(`p:${initials.slice(1)}`);
}

function addRoomTokens(tokens: Set<string>, door: SearchSubject['rooms'][number]): void {
  const [building, unit, room] = [placePart(door.building), placePart(door.unit), placePart(door.room)];
  if (room !== '') tokens.add(`d:${room}`);
  if (building === '') return;
  const last = room === '' ? '' : `-${room}`;
  tokens.add(`r:${building}${last}`);
  if (unit !== '') tokens.add(`r:${building}-${unit}${last}`);
}

function termOf(word: string): SearchTerm {
  if (/^[\p{Script=Han}·]/u.test(word)) return { kind: 'name', text: nameKey(word) };
  if (/^[A-Z ]+$/.test(word)) return { kind: 'pinyin', text: word.replaceAll(' ', '').toLowerCase() };
  if (word.includes('-') || /^[A-Z]\d{3,4}$/.test(word)) return { kind: 'place', text: placePart(word) };
  if (/^\d+$/.test(word) && word.length >= 6) return { kind: 'phone', text: word };
  // A plate without its province: B12345, BD12345.
  if (/^[A-Z]/.test(word) && word.length > PLATE_TAIL) return { kind: 'plate', text: word };
  // 007 is room 7, but 0007 is the tail of a phone number.
  return { kind: 'tail', text: word.length < PHONE_TAIL ? word.replace(/^0+(?=\d{1,2}$)/, '') : word };
}

function tokensOf(term: SearchTerm): readonly string[] {
  switch (term.kind) {
    case 'name':
      return nameQueryTokens(Array.from(term.text));
    case 'pinyin':
      return term.text.length < MIN_PREFIX ? [] : [`p:${term.text.slice(0, MAX_PREFIX)}`];
    case 'phone':
      return term.text.length === 11 ? [`t:${term.text}`] : [`d:${term.text.slice(-PHONE_TAIL)}`];
    case 'tail':
      return [`d:${term.text}`];
    case 'place':
      return [`r:${term.text}`];
    case 'plate':
      return /^[A-Z\d]/.test(term.text) ? [`d:${term.text.slice(-PLATE_TAIL)}`] : [`v:${term.text}`];
  }
}

function nameQueryTokens(signs: readonly string[]): readonly string[] {
  if (signs.length <= 1) return signs.map((sign) => `n:${sign}`);
  return signs.slice(1).map((sign, at) => `n:${signs[at] ?? ''}${sign}`);
}

function isExactTerm(term: SearchTerm): boolean {
  if (term.kind === 'name') return term.text.length <= 2;
  if (term.kind === 'pinyin') return term.text.length < MAX_PREFIX;
  if (term.kind === 'phone') return term.text.length === 11;
  return term.kind !== 'plate' || !/^[A-Z\d]/.test(term.text);
}

function matchesTerm(term: SearchTerm, subject: SearchSubject): boolean {
  if (term.kind === 'name') return nameKey(subject.name).includes(term.text);
  if (term.kind === 'phone') return subject.phones.some((phone) => phone.endsWith(term.text));
  if (term.kind === 'plate') return subject.plates.some((plate) => plate.endsWith(term.text));
  if (term.kind === 'pinyin')
    return spellings(subject.name).some((way) => spelledBy(way).some((text) => text.startsWith(term.text)));
  const wanted = tokensOf(term)[0];
  return wanted !== undefined && tokensBesideName(subject).includes(wanted);
}

function spelledBy(way: readonly string[]): readonly string[] {
  const initials = way.map((syllable) => syllable.charAt(0)).join('');
  return [way.join(''), way.slice(1).join(''), initials, initials.slice(1), (way[0] ?? '') + initials.slice(1)];
}
