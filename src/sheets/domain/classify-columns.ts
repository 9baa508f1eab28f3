import type { Day } from '../../base/domain/day.ts';
import { columnLetter, headerKey } from './cell-text.ts';
import { guessByContent, readContent, supportOf, type ColumnContent } from './column-content.ts';
import { textAt, type Grid } from './grid.ts';
import { findHeader, type HeaderMeaning } from './read-header.ts';
import type { ColumnChoice, ColumnReading, Meaning } from './reading.ts';

/** A column on its way to a meaning. */
export interface Candidate {
  readonly index: number;
  readonly levels: readonly string[];
  readonly content: ColumnContent;
  readonly said: HeaderMeaning | undefined;
  readonly meaning: Meaning | null;
  readonly confidence: number;
  readonly by: ColumnReading['by'];
  /** The content is something else than the header says. */
  readonly isContradicted: boolean;
}

/** Where a table's data stands and what stands above it. Rows and columns from 0. */
export interface TableArea {
  readonly levels: readonly (readonly string[])[];
  readonly left: number;
  readonly right: number;
  readonly rows: readonly number[];
}

/** Meanings that content can prove so well that a header saying otherwise is overruled. */
const PROVABLE: ReadonlySet<Meaning> = new Set<Meaning>([
  'idNumber',
  'phone',
  'sex',
  'name',
  'relation',
  'plate',
  'members',
  'address',
]);
const NOT_OVERRULED: ReadonlySet<Meaning> = new Set<Meaning>([
  'landline',
  'householdHead',
  'registeredAddress',
  'note',
  'employer',
  'school',
  'gridWorker',
  'grid',
  'personId',
]);
/** A header's claim below this share of fitting cells is false. */
const CONTRADICTED = 0.2;

/** Gives every column of an area a first meaning, by its header, its content or both. */
export function readCandidates(grid: Grid, area: TableArea, today: Day): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = area.left; index <= area.right; index += 1) {
    const levels = area.levels[index] ?? [];
    const content = readContent(grid, { column: index, rows: area.rows, today });
    if (levels.length === 0 && content.filled === 0) continue;
    candidates.push(judge({ index, levels, content, said: findHeader(levels) }));
  }
  return refine(candidates, { grid, area });
}

/** The key by which files of the same shape know each other: FNV-1a over header words and column positions. */
export function shapeOf(
  columns: readonly { readonly index: number; readonly header: string; readonly meaning: Meaning | null }[],
): string {
  const words = columns
    .map((column) => `${column.index}=${headerKey(column.header) || `(${column.meaning ?? ''})`}`)
    .join('|');
  let hash = 0x811c9dc5;
  let check = 0x1b873593;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
    check = Math.imul(check ^ words.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  return `${hash.toString(36)}-${check.toString(36)}`;
}

/** The finished column for the report. */
export function columnReading(candidate: Candidate): ColumnReading {
  return {
    index: candidate.index,
    letter: columnLetter(candidate.index),
    header: candidate.levels.join(' / '),
    meaning: candidate.meaning,
    confidence: candidate.confidence,
    by: candidate.by,
  };
}

/** Puts a user's choice over what was worked out. */
export function applyChoice(candidates: readonly Candidate[], choice: ColumnChoice | undefined): readonly Candidate[] {
  if (!choice) return candidates;
  return candidates.map((candidate) => {
    const meaning = choice.meanings[candidate.index];
    return meaning === undefined
      ? candidate
      : { ...candidate, meaning, confidence: 1, by: 'choice', isContradicted: false };
  });
}

function judge(column: Pick<Candidate, 'index' | 'levels' | 'content' | 'said'>): Candidate {
  const { content, said } = column;
  const guess = guessByContent(content);
  const base = { ...column, isContradicted: false };
  if (!said) {
    return guess
      ? { ...base, meaning: guess.meaning, confidence: guess.confidence * 0.9, by: 'content' }
      : { ...base, meaning: null, confidence: 0, by: 'none' };
  }
  const support = supportOf(content, said.meaning);
  if (said.isFirm || !guess || guess.meaning === said.meaning || NOT_OVERRULED.has(said.meaning)) {
    return { ...base, meaning: said.meaning, ...trustIn(said, support, content) };
  }
  if (isOverruled({ said, support, content, guess: guess.meaning, share: guess.confidence })) {
    const isContradicted =
      said.confidence > 0.8 &&
      PROVABLE.has(said.meaning) &&
      said.meaning !== 'members' &&
      said.standIn !== guess.meaning;
    return { ...base, meaning: guess.meaning, confidence: guess.confidence * 0.9, by: 'content', isContradicted };
  }
  return { ...base, meaning: said.meaning, ...trustIn(said, support, content) };
}

function trustIn(
  said: HeaderMeaning,
  support: number | undefined,
  content: ColumnContent,
): Pick<Candidate, 'confidence' | 'by'> {
  if (support === undefined || content.filled === 0) return { confidence: said.confidence, by: 'header' };
  if (support >= 0.5) return { confidence: Math.min(1, 0.5 + said.confidence * 0.5), by: 'both' };
  return { confidence: said.confidence * (0.5 + support), by: 'header' };
}

function isOverruled(at: {
  said: HeaderMeaning;
  support: number | undefined;
  content: ColumnContent;
  guess: Meaning;
  share: number;
}): boolean {
  const { said, support, content, guess, share } = at;
  if (!PROVABLE.has(guess) || share < 0.6) return false;
  // A weak `other` (a header that only looks like one) gives way to ids and phones, not to names: many people have names.
  if (said.meaning === 'other')
    return guess === 'idNumber' || guess === 'plate' || (guess === 'members' && content.told >= 0.6);
  if (guess === 'address')
    return (
      (said.meaning === 'building' || said.meaning === 'room' || said.meaning === 'unit') && content.meanLength > 5
    );
  if (guess === 'members' && content.told >= 0.6) return true;
  if (guess === 'members')
    return said.meaning === 'name' ? content.list >= 0.8 && content.meanLength > 8 : said.confidence < 0.8;
  // `张三（户主，110105…）、李四（妻）` begins like a name.
  if (guess === 'name' && said.meaning === 'members') return content.meanLength <= 8 && content.list < CONTRADICTED;
  if (guess === 'relation')
    return said.meaning === 'residence' || said.meaning === 'tags' || (support ?? 1) < CONTRADICTED;
  if (support !== undefined) return support < CONTRADICTED;
  return guess === 'idNumber' || guess === 'phone' || (guess === 'sex' && content.filled >= 5) || said.confidence < 0.7;
}

/** What depends on neighbours and on the finer content of a column. */
function refine(candidates: readonly Candidate[], at: { grid: Grid; area: TableArea }): readonly Candidate[] {
  const hasRoom = candidates.some((each) => each.meaning === 'room');
  const units = candidates.filter((each) => each.meaning === 'unit').length;
  const isBare = at.area.levels.every((words) => words.length === 0);
  const bare = isBare ? bareDoor(candidates) : new Map<number, Meaning>();
  const hasIds = candidates.some((each) => each.meaning === 'idNumber' && each.content.id >= 0.4);
  return candidates.map((candidate) => {
    const { content, meaning, said } = candidate;
    const set = (to: Meaning | null, confidence = 0.6): Candidate => ({ ...candidate, meaning: to, confidence });
    if (meaning === 'idNumber' && content.filled > 0 && content.id === 0 && said && said.confidence < 0.8) {
      return set(content.rising > 0.8 ? 'serial' : 'other');
    }
    const door = bare.get(candidate.index);
    if (door !== undefined) return set(door);
    if ((meaning === 'address' || meaning === 'room') && isOfElsewhere(candidates, candidate)) return set('other', 0.8);
    // `楼 | 单元 | 门`: the door, not a second entrance.
    if (meaning === 'unit' && !hasRoom && units > 1 && content.room >= 0.5) return set('room', 0.7);
    if (meaning === 'residence' && content.filled > 0 && content.residence < 0.3) return set('tags');
    if (meaning === 'members' && content.filled > 1 && content.code > 0.8) return set('other');
    if (meaning === 'householdHead' && content.filled > 0 && content.name + content.maskedName < 0.3)
      return set('other');
    if (meaning === 'relation' && content.filled > 2 && content.relation === 0 && content.code > 0.5)
      return set('other');
    if (
      meaning === 'serial' &&
      said?.isFirm !== true &&
      content.filled > 2 &&
      content.rising < 0.5 &&
      candidate.levels.length > 0 &&
      hasBlocks(candidate, at)
    )
      return set('householdKey', 0.7);
    if (meaning === null && content.rising > 0.9 && candidate.index === at.area.left) return set('serial', 0.7);
    if (meaning === null && content.date > 0.7 && !hasIds && content.distinct > 0.5 && candidate.levels.length === 0)
      return set('birthDate', 0.5);
    return candidate;
  });
}

/** Without a header `3 | 2 | 501` in neighbouring columns is building, unit and room. */
function bareDoor(candidates: readonly Candidate[]): ReadonlyMap<number, Meaning> {
  const door = new Map<number, Meaning>();
  if (candidates.some((each) => each.meaning === 'address')) return door;
  const room = candidates.find((each) => each.meaning === null && each.content.room >= 0.7);
  if (!room) return door;
  door.set(room.index, 'room');
  const before = [2, 1].flatMap((steps) => candidates.find((each) => each.index === room.index - steps) ?? []);
  const numbers = before.filter(
    ({ meaning, content }) =>
      (meaning === null || meaning === 'building' || meaning === 'unit') &&
      (content.code > 0.8 || content.building > 0.5 || content.unit > 0.5) &&
      content.rising < 0.9 &&
      content.meanLength <= 4,
  );
  if (numbers.length === 0 || numbers.at(-1)?.index !== room.index - 1) return door;
  numbers.forEach(({ index }, at) => door.set(index, numbers.length === 2 && at === 1 ? 'unit' : 'building'));
  return door;
}

const ELSEWHERE = /出发|始发|来源地|来自|外出|途[经径]|旅居|隔离点|隔离酒店|宾馆|酒店/;

/** `出发地 | 详细地址`, `隔离点 | 房间`: the column goes on about the place of the one before it, not about the home. */
function isOfElsewhere(candidates: readonly Candidate[], candidate: Candidate): boolean {
  if (!/^(?:详细地址|具体地址|地址|房间号?|房号)$/.test(headerKey(candidate.levels.at(-1) ?? ''))) return false;
  const before = candidates.find((each) => each.index === candidate.index - 1);
  return before?.meaning !== 'address' && ELSEWHERE.test(before?.levels.join('') ?? '');
}

/** A number that stands only in the first row of each block, or is the same in neighbouring rows, counts households. */
function hasBlocks(candidate: Candidate, at: { grid: Grid; area: TableArea }): boolean {
  const texts = at.area.rows.map((row) => textAt(at.grid, row, candidate.index));
  const pairs = texts.filter((text, position) => text !== '' && text === texts[position + 1]).length;
  return pairs >= texts.length * 0.2;
}
