import { cellKey, coveredTextAt, textAt } from './grid.ts';
import { isLabel, isWaiting, rightEnd, sectionOf, type FormSlot } from './form-cells.ts';
import type { Form } from './template-blocks.ts';

/** Labels side by side and the rows below them that wait. Rows and columns from 0. */
export interface LabelRun {
  readonly row: number;
  readonly columns: readonly { readonly column: number; readonly label: string }[];
  /** Rows that wait, at least one. */
  readonly blankRows: number;
  /** What stands in one cell over or beside the run: `家庭成员`. */
  readonly section: string;
}

const MOST_BLANK = 500;

/** All runs of labels of a sheet with waiting rows below, from top to bottom. */
export function findRuns(form: Form, beside: readonly FormSlot[]): readonly LabelRun[] {
  const runs: LabelRun[] = [];
  for (let row = 0; row < form.grid.rows.length; row += 1) {
    const found = runsOfRow(form, row).filter(
      // Two labels of which the second has its own cell beside it ask for one thing: `地址 | 小区 | ____`.
      ({ columns }) => columns.length > 2 || !isBeside(form, beside, { row, column: columns.at(-1)?.column ?? 0 }),
    );
    runs.push(...found);
    row += Math.max(0, ...found.map(({ blankRows }) => blankRows));
  }
  return runs;
}

function isBeside(
  { grid }: Form,
  beside: readonly FormSlot[],
  at: { readonly row: number; readonly column: number },
): boolean {
  const next = rightEnd(grid, at.row, at.column) + 1;
  return beside.some(({ row, column }) => row === at.row && column === next);
}

function runsOfRow(form: Form, row: number): readonly LabelRun[] {
  const { grid } = form;
  const parts: { column: number; label: string }[][] = [];
  let wanted = -1;
  for (let column = 0; column < grid.width; column += 1) {
    const label = coveredTextAt(grid, row, column);
    // A label that spans the waiting rows stands beside the table.
    if (label === '' || !isLabel(label) || spansOn(form, row, column)) continue;
    const part = parts.at(-1);
    if (part && wanted === column) part.push({ column, label });
    else parts.push([{ column, label }]);
    wanted = endOf(form, row, column) + 1;
  }
  return parts
    .filter(({ length }) => length >= 2)
    .map((columns): LabelRun => {
      const section = sectionOf(grid, row, columns[0]?.column ?? 0) || above(form, row);
      return { row, columns, blankRows: blankRowsBelow(form, row, columns), section };
    })
    .filter(({ blankRows }) => blankRows > 0);
}

function endOf({ grid }: Form, row: number, column: number): number {
  const merge = grid.merges.find(({ top, bottom, left }) => top <= row && bottom >= row && left === column);
  return merge?.right ?? column;
}

function spansOn({ grid }: Form, row: number, column: number): boolean {
  return grid.merges.some(({ top, bottom, left }) => left === column && top <= row && bottom > row);
}

/** The only text of the row above. */
function above({ grid }: Form, row: number): string {
  const texts = (grid.rows[row - 1] ?? []).filter((text) => text !== '');
  return texts.length === 1 ? (texts[0] ?? '') : '';
}

function blankRowsBelow(form: Form, row: number, columns: LabelRun['columns']): number {
  let count = 0;
  while (count < MOST_BLANK && isBlank(form, row + count + 1, columns)) count += 1;
  return count;
}

function isBlank(form: Form, row: number, columns: LabelRun['columns']): boolean {
  const waiting = columns.filter(({ column }) => isWaiting(form, row, column)).length;
  const isFree = columns.every(({ column }, at) => {
    const text = textAt(form.grid, row, column);
    return (text === '' || (at === 0 && /^\d{1,3}$/u.test(text))) && !form.sheet.formulas.has(cellKey(row, column));
  });
  return isFree && waiting >= columns.length * 0.7;
}

/** The cells below a run with one waiting row. */
export function belowSlots(form: Form, { row, columns }: LabelRun): readonly FormSlot[] {
  return columns
    .filter(({ column }) => isWaiting(form, row + 1, column))
    .map(({ column, label }) => ({
      row: row + 1,
      column,
      label,
      section: sectionOf(form.grid, row, column),
      from: 'below',
    }));
}
