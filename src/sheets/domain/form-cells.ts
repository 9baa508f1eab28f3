import { withoutBrackets } from './cell-text.ts';
import { looksLikeValue } from './find-headers.ts';
import { cellKey, coveredTextAt, textAt, type Grid } from './grid.ts';
import type { Form } from './template-blocks.ts';
import { readTickBoxes } from './tick-boxes.ts';

/** A label of a card and the cell that waits for its value. Rows and columns from 0. */
export interface FormSlot {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** A label that spans rows at the left names what the rows are about: `返回情况`. Empty when there is none. */
  readonly section: string;
  /** Text with boxes to be ticked. */
  readonly ticks?: string;
  readonly from: 'beside' | 'below';
}

const LONGEST_LABEL = 24;

/** True for words that ask for something: short, no number, no value, no sentence, no boxes. */
export function isLabel(text: string): boolean {
  const bare = withoutBrackets(text)
    .trim()
    .replace(/[:：]$/u, '');
  if (bare === '' || bare.length > LONGEST_LABEL || !/\p{L}/u.test(bare)) return false;
  return !/[:：。；_＿□☐▢☑√]/u.test(bare) && !looksLikeValue(bare);
}

/** The last column of a cell or of the merge that begins there. */
export function rightEnd({ merges }: Grid, row: number, column: number): number {
  return merges.find(({ top, left }) => top === row && left === column)?.right ?? column;
}

/** True when a cell belongs to a merge that begins elsewhere. */
export function isCovered({ merges }: Grid, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
  );
}

/** True for a drawn cell that waits: nothing in it, no formula, not the inside of a merge. */
export function isWaiting({ grid, sheet }: Form, row: number, column: number): boolean {
  return (
    textAt(grid, row, column) === '' &&
    sheet.isDrawn(row, column) &&
    !sheet.formulas.has(cellKey(row, column)) &&
    !isCovered(grid, row, column)
  );
}

/** Labels whose value belongs into the cell at their right, or into boxes there or in their own cell. */
export function besideSlots(form: Form): readonly FormSlot[] {
  const { grid } = form;
  return grid.rows.flatMap((texts, row) =>
    texts.flatMap((text, column): FormSlot[] => {
      const inline = inlineTicks(rawText(form, row, column));
      const section = sectionOf(grid, row, column);
      if (inline) return [{ row, column, section, from: 'beside', ...inline }];
      if (!isLabel(text) || isTitle(grid, row, column)) return [];
      const next = rightEnd(grid, row, column) + 1;
      if (isWaiting(form, row, next)) return [{ row, column: next, label: text, section, from: 'beside' }];
      const ticks = rawText(form, row, next);
      if (isCovered(grid, row, next) || readTickBoxes(ticks).length < 2 || inlineTicks(ticks)) return [];
      return [{ row, column: next, label: text, section, ticks, from: 'beside' }];
    }),
  );
}

/** The text as the file has it: places in it count. */
export function rawText({ sheet }: Form, row: number, column: number): string {
  const value = sheet.cells.rows[row]?.[column];
  return typeof value === 'string' ? value : '';
}

/** `是否发热：□是 □否` in one cell. */
function inlineTicks(text: string): { readonly label: string; readonly ticks: string } | undefined {
  const label = /^\s*([^:：□☐▢]{2,24})[:：]\s*(?=.*[□☐▢])/su.exec(text)?.[1];
  return label !== undefined && isLabel(label) && readTickBoxes(text).length >= 2 ? { label, ticks: text } : undefined;
}

function isTitle(grid: Grid, row: number, column: number): boolean {
  return rightEnd(grid, row, column) - column + 1 >= Math.max(3, grid.width * 0.8);
}

/** The label at the left that spans this row and others. */
export function sectionOf(grid: Grid, row: number, column: number): string {
  const found = grid.merges.find(
    ({ top, bottom, left, right }) => bottom > top && row >= top && row <= bottom && right < column && left <= 1,
  );
  return found === undefined ? '' : coveredTextAt(grid, row, found.left);
}
