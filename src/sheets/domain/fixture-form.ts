import type { Merge } from './cells.ts';
import { cellKey, readGrid } from './grid.ts';
import { readForm, type FormSheet } from './read-form.ts';
import type { TemplateChoice, ValueList } from './template.ts';

/** A card as tests write it: texts, `''` for a drawn empty cell, undefined for none. */
export interface CardFixture {
  readonly rows: readonly (readonly (string | undefined)[])[];
  readonly merges?: readonly Merge[];
  readonly lists?: readonly ValueList[];
  readonly formulas?: readonly (readonly [row: number, column: number, text: string])[];
  readonly choices?: readonly TemplateChoice[];
}

/** Reads one sheet as a card. */
export function readCard({
  rows,
  merges = [],
  lists = [],
  formulas = [],
  choices = [],
}: CardFixture): FormSheet | undefined {
  const cells = { name: '卡', isHidden: false, rows: rows.map((row) => row.map((text) => text || null)), merges };
  const sheet = {
    cells,
    formulas: new Map(formulas.map(([row, column, text]) => [cellKey(row, column), text])),
    formatOf: () => 'General',
    isDrawn: (row: number, column: number) => rows[row]?.[column] !== undefined,
    rowCount: rows.length,
    lists,
  };
  return readForm({ grid: readGrid(cells), sheet }, choices);
}

/** Places and fields of a card: `B2 name`, `-` where nothing was understood. */
export function wantsOf(card: FormSheet | undefined): readonly string[] | undefined {
  return card?.table.figures.map(
    ({ row, column, field }) => `${String.fromCharCode(65 + column)}${row} ${field ?? '-'}`,
  );
}
