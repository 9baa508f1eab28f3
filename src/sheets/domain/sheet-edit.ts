import type { RowInsertion } from './row-insertion.ts';

/** What is written into a cell. `blank` empties it and keeps its look. */
export type WrittenValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'blank' };

/** Values of one row by column from 0. */
export type WrittenRow = ReadonlyMap<number, WrittenValue>;

/** Records for the blank rows of a table. */
export interface TableEdit {
  /** Blank rows from 1; `last` is `first - 1` when the table has none. */
  readonly body: { readonly first: number; readonly last: number };
  readonly rows: readonly WrittenRow[];
  /** Blank rows that held an example: a record in them looks like those in the others. */
  readonly sampleRows?: readonly number[];
}

/** Everything that is written into one sheet. */
export interface SheetEdit {
  readonly sheet: string;
  readonly tables: readonly TableEdit[];
  /** Single cells outside the tables' records, by row from 1 as the sheet was. */
  readonly cells: ReadonlyMap<number, WrittenRow>;
}

/** The rows that have to be put in so that every record has one, from top to bottom. */
export function insertionsOf(tables: readonly TableEdit[]): readonly RowInsertion[] {
  return tables
    .flatMap(({ body, rows }) => {
      const capacity = body.last - body.first + 1;
      const count = rows.length - capacity;
      if (count <= 0) return [];
      // Before the last row, not behind it: then ranges, borders and totals follow as they do in Excel.
      return [{ before: capacity >= 2 ? body.last : body.last + 1, count, body }];
    })
    .sort((a, b) => a.before - b.before);
}

/** True when nothing at all is to be written. */
export function isNoEdit({ tables, cells }: SheetEdit): boolean {
  return cells.size === 0 && tables.every(({ rows }) => rows.length === 0);
}
