import type { HeaderBlock } from './broken-header.ts';
import { withoutBrackets } from './cell-text.ts';
import { levelsOf, looksLikeValue, topOf } from './find-headers.ts';
import { cellKey, coveredTextAt, filledCount, textAt, type Grid } from './grid.ts';
import { headerWeight } from './read-header.ts';
import { isFooterRow, isHintRow, isSampleRow, isTotalRow } from './row-kinds.ts';
import type { TemplateSheet } from './template.ts';
import { fieldOfHeader } from './template-fields.ts';

/** A header and the rows below it that wait for values. Rows from 0. */
export interface TemplateBlock {
  readonly header: HeaderBlock;
  readonly columns: readonly number[];
  readonly hintRows: readonly number[];
  readonly firstRow: number;
  /** `firstRow - 1` when nothing waits. */
  readonly lastRow: number;
  readonly sampleRows: readonly number[];
}

/** Where one looks while a sheet is walked through. */
export interface Form {
  readonly grid: Grid;
  readonly sheet: TemplateSheet;
}

const LONGEST_HEADER = 60;
/** Empty columns that part two tables side by side. */
const GAP = 1;

/** The tables of a form that wait for values, from top to bottom and left to right. */
export function findTemplateBlocks(form: Form): readonly TemplateBlock[] {
  const blocks: TemplateBlock[] = [];
  const last = Math.max(form.sheet.rowCount, form.grid.rows.length) - 1;
  for (let row = 0; row <= last; row += 1) {
    const columns = headerColumns(form, row);
    if (!columns || !isHeaderBottom(form, row, columns)) continue;
    const top = topOf(form.grid, row, blocks.at(-1)?.lastRow ?? -1);
    const levels = levelsOf(form.grid, top, row);
    const header = { top, bottom: row, levels };
    const named = levels.flatMap((level, column) => (level.length > 0 ? [column] : []));
    // One column beside a table explains it and is no table.
    const parts = splitAtGaps(form, row, named)
      .filter(({ length }) => length >= 2)
      .map((part) => blockOf(form, header, part));
    blocks.push(...parts);
    row = Math.max(row, ...parts.map(({ lastRow }) => lastRow));
  }
  return blocks;
}

/** Columns of a row that could be a header's lowest row, with what merged cells from above say. */
function headerColumns({ grid }: Form, row: number): readonly number[] | undefined {
  const own = filledCount(grid.rows[row]);
  if (own === 0) return undefined;
  const columns: number[] = [];
  for (let column = 0; column < grid.width; column += 1)
    if (coveredTextAt(grid, row, column) !== '') columns.push(column);
  return columns.length >= 2 ? columns : undefined;
}

function isHeaderBottom(form: Form, row: number, columns: readonly number[]): boolean {
  const { grid } = form;
  // `身份证号（必填，18位）` explains itself in its brackets and is a header all the same.
  const texts = columns.map((column) => bareText(coveredTextAt(grid, row, column)));
  if (texts.some((text) => text.length > LONGEST_HEADER || /^\d+$/u.test(text) || looksLikeValue(text))) return false;
  if (texts.filter((text) => /[:：]\s*$|[:：]\s{2,}|_{3,}/u.test(text)).length >= texts.length * 0.5) return false;
  if (isTotalRow(texts) || isFooterRow(texts) || isHintRow(texts)) return false;
  if (isOneWideMerge(grid, row)) return false;
  const known = texts.filter((text) => headerWeight(text) > 0 || fieldOfHeader([text]) !== undefined).length;
  let next = row + 1;
  if (isHint(form, next)) next += 1;
  if (isBlankRow(form, next, columns)) return known >= 1 || texts.length >= 3;
  // A header at the very end, without a single row drawn below it.
  const isLast = next >= Math.max(grid.rows.length, form.sheet.rowCount) || filledCount(grid.rows[next]) === 0;
  return (isLast || isFooterRow(filled(grid, next))) && known >= 3 && known >= texts.length * 0.5;
}

function bareText(text: string): string {
  const bare = withoutBrackets(text).trim();
  return bare === '' ? text : bare;
}

function isOneWideMerge(grid: Grid, row: number): boolean {
  return grid.merges.some(
    ({ top, bottom, left, right }) => top <= row && bottom >= row && right - left + 1 >= Math.max(3, grid.width * 0.8),
  );
}

function filled(grid: Grid, row: number): readonly string[] {
  return (grid.rows[row] ?? []).filter((text) => text !== '');
}

function isHint({ grid }: Form, row: number): boolean {
  const texts = filled(grid, row);
  return texts.length >= 2 && isHintRow(texts) && !isSampleRow('', texts);
}

/** True for a row that waits for values: drawn and empty but for a number, a label in front, a sample or formulas. */
function isBlankRow(form: Form, row: number, columns: readonly number[]): boolean {
  const { grid, sheet } = form;
  const texts = columns.map((column) => coveredTextAt(grid, row, column));
  const drawn = columns.filter(
    (column) => sheet.isDrawn(row, column) || sheet.formulas.has(cellKey(row, column)),
  ).length;
  // A number in front makes a row wait even where no lines are drawn.
  const isNumbered = /^\d{1,5}$/u.test(texts[0] ?? '') && texts.slice(1).every((text) => text === '');
  if (drawn < columns.length * 0.5 && !isNumbered) return false;
  const own = filled(grid, row);
  if (isSample(form, row, columns)) return true;
  if (isTotalRow(own) || isFooterRow(own) || isOneWideMerge(grid, row)) return false;
  const leading = texts.findIndex((text) => text === '');
  if (leading === -1) return false;
  const later = texts.slice(leading).filter((text) => text !== '').length;
  // Row labels (`城东社区`, `居家隔离人数`) stand in the first columns; what stands further right is a header or a record.
  return leading <= 2 && leading < columns.length && later === 0 && !texts.some((text) => /[:：]/u.test(text));
}

function isSample(form: Form, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => textAt(form.grid, row, column));
  const own = texts.filter((text) => text !== '');
  if (own.length < 2 || isFooterRow(own)) return false;
  const name = own.find((text) => /^(?:张三|李四|王五|赵六|张某某?|李某某?|某某某?)$/u.test(text));
  return name !== undefined || isSampleRow(own[1] ?? '', own) || own.some((text) => /删除(?:本|此|该)行/u.test(text));
}

/** Tables side by side: an empty, undrawn column lies between them. */
function splitAtGaps({ sheet }: Form, row: number, columns: readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const column of columns) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    const isApart = before !== undefined && column - before > GAP && !sheet.isDrawn(row, before + 1);
    if (last && !isApart) last.push(column);
    else parts.push([column]);
  }
  return parts;
}

function blockOf(form: Form, header: HeaderBlock, columns: readonly number[]): TemplateBlock {
  const hintRows: number[] = [];
  let firstRow = header.bottom + 1;
  while (isHint(form, firstRow)) {
    hintRows.push(firstRow);
    firstRow += 1;
  }
  const sampleRows: number[] = [];
  // A list that is sent down half filled: its rows stay, new ones come into the blanks behind them.
  while (isRecord(form, firstRow, columns)) firstRow += 1;
  let lastRow = firstRow - 1;
  while (isBlankRow(form, lastRow + 1, columns)) {
    lastRow += 1;
    if (isSample(form, lastRow, columns)) sampleRows.push(lastRow);
  }
  return { header, columns, hintRows, firstRow, lastRow, sampleRows };
}

function isRecord(form: Form, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => textAt(form.grid, row, column)).filter((text) => text !== '');
  if (texts.length < 3 || texts.length < columns.length * 0.4) return false;
  return !isSample(form, row, columns) && !isTotalRow(texts) && !isFooterRow(texts) && texts.some(looksLikeValue);
}
