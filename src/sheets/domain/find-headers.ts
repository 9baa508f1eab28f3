import { brokenHeaderAt, type HeaderBlock } from './broken-header.ts';
import { headerKey } from './cell-text.ts';
import { filledCount, textAt, type Grid } from './grid.ts';
import { findHeader, headerWeight, isHeaderWord } from './read-header.ts';
import { looksLikeName } from './read-name.ts';

const HEADER_ROWS_MAX = 3;
/** Cells that are looked at before a row without any header word is given up. */
const FIRST_LOOK = 4;
const CELLS_MAX = 60;

interface HeaderScore {
  /** Cells with a header word, surely or by its form. */
  readonly words: number;
  /** Sum of the weights of header words. */
  readonly hits: number;
  readonly cells: number;
  readonly left: number;
}

/** Every header block of a sheet from top to bottom; a header repeated after a page break comes again. */
export function findHeaders(grid: Grid): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let row = 0; row < grid.rows.length; row += 1) {
    const broken = brokenHeaderAt(grid, row);
    if (broken) {
      blocks.push(broken);
      row = broken.bottom;
      continue;
    }
    if (!isHeaderRow(grid, row, blocks.at(-1))) continue;
    const top = topOf(grid, row, blocks.at(-1)?.bottom ?? -1);
    const bottom = bottomOf(grid, row, top);
    blocks.push({ top, bottom, levels: levelsOf(grid, top, bottom) });
    row = bottom;
  }
  return blocks;
}

/** A row taken as a header although its words are unknown, because the columns below were understood by content. */
export function headerBlockAt(grid: Grid, row: number): HeaderBlock {
  return { top: row, bottom: row, levels: levelsOf(grid, row, row) };
}

/** True for a text with the look of a value: long numbers, dates, masked numbers. */
export function looksLikeValue(text: string): boolean {
  if (text.length < 5) return /^\d{3,}$/.test(text);
  return /\d{5}|^\d{2,4}[-./年]\d|\*{3}|^\d+(?:\.\d+)?$|^\d+号楼|^\d+单元/.test(text);
}

function isHeaderRow(grid: Grid, row: number, before: HeaderBlock | undefined): boolean {
  const score = scoreHeader(grid, row);
  if (!score || isLabelValueRow(grid, row)) return false;
  if (before) {
    // Words beside a table explain it; a second table stands below the first one.
    if (score.left > before.levels.length - 1 || score.left > lastColumn(before)) return false;
    return score.hits >= score.cells * 0.5 && (score.hits >= 3 || (score.hits === 2 && score.cells === 2));
  }
  if (score.words >= 2 && score.words >= score.cells * 0.5) return true;
  return (
    score.cells === 1 && score.hits === 1 && /^(?:姓名|名单|人员姓名|name|xm)$/.test(headerKey(firstText(grid, row)))
  );
}

function lastColumn(block: HeaderBlock): number {
  return block.levels.findLastIndex((levels) => levels.length > 0);
}

function firstText(grid: Grid, row: number): string {
  return grid.rows[row]?.find((text) => text !== '') ?? '';
}

/** Header words of a row; undefined as soon as the row is clearly no header. */
function scoreHeader(grid: Grid, row: number): HeaderScore | undefined {
  let hits = 0;
  let words = 0;
  let cells = 0;
  let labels = 0;
  let left = -1;
  const texts = grid.rows[row] ?? [];
  // Nearly every row of people holds a number; asking that first spares looking its name up among the header words.
  if (holdsValue(texts)) return undefined;
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column] ?? '';
    if (text === '') continue;
    cells += 1;
    if (left < 0) left = column;
    if (cells > CELLS_MAX) break;
    const weight = headerWeight(text);
    hits += weight;
    if (weight > 0) words += 1;
    if (weight === 0 && text.length > 60) return undefined;
    // `填表人：`, `审核人：` wait for signatures.
    if (/[:：]\s*$/.test(text)) labels += 1;
    if (cells === FIRST_LOOK && hits === 0) return undefined;
  }
  return hits === 0 || (labels >= cells * 0.5 && labels > 0) ? undefined : { hits, words, cells, left };
}

function holdsValue(texts: readonly string[]): boolean {
  let cells = 0;
  for (const text of texts) {
    if (text === '') continue;
    if (looksLikeValue(text)) return true;
    cells += 1;
    if (cells > CELLS_MAX) return false;
  }
  return false;
}

/** `姓名 | 张三 | 性别 | 男`: labels and values by turns, as on a household card. */
export function isLabelValueRow(grid: Grid, row: number): boolean {
  const texts = (grid.rows[row] ?? []).filter((text) => text !== '');
  if (texts.length < 2) return false;
  let labels = 0;
  let values = 0;
  texts.forEach((text, at) => {
    const isWord = isHeaderWord(text);
    if (at % 2 === 0 && isWord) labels += 1;
    if (at % 2 === 1 && !isWord) values += 1;
  });
  const pairs = Math.floor(texts.length / 2);
  return (labels >= Math.ceil(texts.length / 2) && values >= pairs && values > 0) || isLabelRowWithGaps(grid, row);
}

/** `小区 | 阳光墅 | 楼号 | 2 | 单元 |  | 房号 |  `: labels apart from each other, some still without their value. */
function isLabelRowWithGaps(grid: Grid, row: number): boolean {
  const texts = grid.rows[row] ?? [];
  let labels = 0;
  let values = 0;
  for (const [column, text] of texts.entries()) {
    if (text === '') continue;
    const isAfterLabel = column > 0 && isHeaderWord(texts[column - 1] ?? '');
    if (isHeaderWord(text) === isAfterLabel) return false;
    if (isAfterLabel) values += 1;
    else labels += 1;
  }
  return labels >= 2 && values >= 1;
}

/** Looks upwards for a row of group labels (`房屋信息 | 人员基本情况`) that belongs to the header. */
export function topOf(grid: Grid, row: number, after: number): number {
  let top = row;
  while (top - 1 > after && row - top + 1 < HEADER_ROWS_MAX && isUpperRow(grid, top - 1, top)) top -= 1;
  return top;
}

function isUpperRow(grid: Grid, upper: number, lower: number): boolean {
  const count = filledCount(grid.rows[upper]);
  if (count === 0) return false;
  if ((grid.rows[upper] ?? []).some((text) => /[:：]\s*$|[:：] {2,}/.test(text))) return false;
  const reaches = grid.merges.some(
    (merge) =>
      merge.top <= upper &&
      merge.bottom >= lower &&
      merge.bottom > merge.top &&
      textAt(grid, merge.top, merge.left) !== '',
  );
  if (reaches) return true;
  if (count < 2 || count >= filledCount(grid.rows[lower])) return false;
  const texts = grid.rows[upper] ?? [];
  const isShort = texts.every((text) => text.length <= 16 && !looksLikeValue(text));
  if (isShort && grid.merges.length === 0) return isUpperRowUnmerged(grid, upper, lower);
  const spans = grid.merges.filter(
    (merge) => merge.top === upper && merge.bottom === upper && merge.right > merge.left,
  );
  return isShort && spans.length > 0 && spans.every((merge) => merge.right - merge.left + 1 < grid.width * 0.8);
}

/**
 * The same where a file of text has lost its merges: some words head columns of their own with nothing below them (`户号`, `备注`),
 * others stand over the first of several columns (`房屋信息`).
 */
function isUpperRowUnmerged(grid: Grid, upper: number, lower: number): boolean {
  let own = 0;
  let spanning = 0;
  for (const [column, text] of (grid.rows[upper] ?? []).entries()) {
    if (text === '') continue;
    if (textAt(grid, lower, column) === '') {
      if (!isHeaderWord(text)) return false;
      own += 1;
    } else if (textAt(grid, upper, column + 1) === '' && textAt(grid, lower, column + 1) !== '') spanning += 1;
  }
  return own > 0 && spanning > 0;
}

/** Looks downwards for the lower rows of a header of several rows. */
function bottomOf(grid: Grid, row: number, top: number): number {
  let bottom = row;
  while (bottom - top + 1 < HEADER_ROWS_MAX && isLowerRow(grid, bottom, bottom + 1)) bottom += 1;
  return bottom;
}

function isLowerRow(grid: Grid, upper: number, lower: number): boolean {
  const texts = grid.rows[lower] ?? [];
  const filled = filledCount(texts);
  if (filled === 0) return false;
  let hits = 0;
  for (const text of texts) {
    if (text === '') continue;
    if (looksLikeValue(text) || text.length > 24) return false;
    if (isHeaderWord(text)) hits += 1;
    else if (looksLikeName(text)) return false;
  }
  const reaches = grid.merges.some(
    (merge) =>
      merge.top <= upper &&
      merge.bottom >= lower &&
      merge.bottom > merge.top &&
      textAt(grid, merge.top, merge.left) !== '',
  );
  if (grid.merges.length === 0 && hits >= filled * 0.5 && isUpperRowUnmerged(grid, upper, lower)) return true;
  const underSpan = texts.every(
    (text, column) =>
      text === '' ||
      textAt(grid, upper, column) === '' ||
      isUnderSpan(grid, upper, column) ||
      text === textAt(grid, upper, column) ||
      headerWeight(textAt(grid, upper, column) + text) === 1 ||
      (reaches && isHeaderWord(text)),
  );
  if (reaches) return underSpan;
  return underSpan && hits >= 1 && hits >= filled * 0.5;
}

function isUnderSpan(grid: Grid, row: number, column: number): boolean {
  return grid.merges.some(
    (merge) =>
      merge.top <= row &&
      merge.bottom >= row &&
      merge.left <= column &&
      merge.right >= column &&
      merge.right > merge.left,
  );
}

/** The words above each column, merged labels spread over the columns they span. */
export function levelsOf(grid: Grid, top: number, bottom: number): readonly (readonly string[])[] {
  return Array.from({ length: grid.width }, (_, column) => {
    const words: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const own = textAt(grid, row, column).replace(/\s*\n\s*/g, '');
      const text = own === '' && row < bottom ? spannedText(grid, { row, column, bottom }) : own;
      if (text !== '' && words.at(-1) !== text) words.push(text);
    }
    return words;
  });
}

/** The label that reaches this column from the left: by a merge, or by a blank above a lower header word. */
function spannedText(grid: Grid, at: { row: number; column: number; bottom: number }): string {
  const { row, column, bottom } = at;
  const merge = grid.merges.find(
    (each) => each.top <= row && each.bottom >= row && each.left <= column && each.right >= column,
  );
  if (merge) return textAt(grid, merge.top, merge.left);
  if (textAt(grid, bottom, column) === '') return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = textAt(grid, row, left);
    if (text === '') continue;
    // A label without anything below it is a column of its own and does not spread.
    return textAt(grid, bottom, left) === '' ? '' : text;
  }
  return '';
}

/** True when both header rows say the same, as after a page break. */
export function isSameHeader(a: HeaderBlock, b: HeaderBlock): boolean {
  const keys = (block: HeaderBlock) => block.levels.map((level) => headerKey(level.at(-1) ?? ''));
  const [first, second] = [keys(a), keys(b)];
  const filled = first.filter((key) => key !== '').length;
  const same = first.filter((key, at) => key !== '' && key === second[at]).length;
  return filled > 0 && same >= filled * 0.8;
}

/** True when the header names a person by name or id number, so that the rows below can be people. */
export function namesPeople(block: HeaderBlock): boolean {
  return block.levels.some((level) => {
    const said = findHeader(level);
    return (
      said !== undefined &&
      (said.meaning === 'name' || said.meaning === 'idNumber' || said.meaning === 'members' || said.standIn === 'name')
    );
  });
}
