import { cellText } from './cell-text.ts';
import type { CellValue, Merge, SheetCells } from './cells.ts';

/** A sheet as trimmed texts, with what merged cells say for the cells they cover. */
export interface Grid {
  readonly name: string;
  readonly isHidden: boolean;
  /** `rows[r][c]`, both from 0; a cell without a value is `''` or beyond the end of its row. */
  readonly rows: readonly (readonly string[])[];
  /** Columns up to the last one with a value. */
  readonly width: number;
  readonly merges: readonly Merge[];
  /** Value of the merged range for cells below its first row, by `cellKey`. */
  readonly fromAbove: ReadonlyMap<number, string>;
}

/** More columns than any sheet has; makes one number of a row and a column. */
const COLUMNS_MAX = 16_384;

/** One number for a cell. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS_MAX + column;
}

/** Text of a cell, `''` where there is none. */
export function textAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column] ?? '';
}

/** Text of a cell, or of the merged range that covers it from above. */
export function coveredTextAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column] || (grid.fromAbove.get(cellKey(row, column)) ?? '');
}

/** How many cells of the row hold something. */
export function filledCount(row: readonly string[] | undefined): number {
  let count = 0;
  if (row) for (const text of row) if (text !== '') count += 1;
  return count;
}

/** Turns cells into texts once, so that every later step works on clean texts. */
export function readGrid(sheet: SheetCells): Grid {
  let width = 0;
  let above: readonly string[] = [];
  let valuesAbove: readonly CellValue[] = [];
  const rows = sheet.rows.map((cells) => {
    // Half of the cells of a roster repeat the one above: estate, building, kind of document.
    const texts = cells.map((value, column) =>
      value === valuesAbove[column] ? (above[column] ?? '') : dittoed(cellText(value), above[column] ?? ''),
    );
    let end = texts.length;
    while (end > 0 && texts[end - 1] === '') end -= 1;
    if (end > width) width = end;
    if (end > 0) [above, valuesAbove] = [texts, cells];
    return end === texts.length ? texts : texts.slice(0, end);
  });
  return {
    name: sheet.name.trim(),
    isHidden: sheet.isHidden,
    rows,
    width,
    merges: sheet.merges,
    fromAbove: fillDown(rows, sheet.merges),
  };
}

/** `同上` and ditto marks stand for the cell above. */
function dittoed(text: string, above: string): string {
  if (text.length > 2 || text === '') return text;
  return text === '同上' || text === '〃' || text === '″' || text === "''" || text === '"' ? above : text;
}

function fillDown(rows: readonly (readonly string[])[], merges: readonly Merge[]): ReadonlyMap<number, string> {
  const filled = new Map<number, string>();
  for (const { top, left, bottom } of merges) {
    const text = rows[top]?.[left] ?? '';
    if (text === '' || bottom === top) continue;
    const last = Math.min(bottom, rows.length - 1);
    for (let row = top + 1; row <= last; row += 1) filled.set(cellKey(row, left), text);
  }
  return filled;
}
