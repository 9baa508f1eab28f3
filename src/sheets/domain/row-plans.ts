import { movedRow, type RowInsertion } from './row-insertion.ts';
import type { SheetEdit, TableEdit, WrittenRow } from './sheet-edit.ts';
import type { XmlRow } from './sheet-xml.ts';

/** A row of the finished sheet and what it is made from. Rows from 1. */
export interface RowPlan {
  readonly at: number;
  /** Undefined: the sheet said nothing about this row. */
  readonly source: XmlRow | undefined;
  /** The source is only a pattern: look and formulas are taken, values are not. */
  readonly isCopy: boolean;
  readonly values: WrittenRow | undefined;
  /** The row that it shall look like, where the source was only an example in its own colour. */
  readonly look?: XmlRow | undefined;
}

/** Every row of the finished sheet from top to bottom. */
export function planRows(
  rows: readonly XmlRow[],
  edit: SheetEdit,
  insertions: readonly RowInsertion[],
): readonly RowPlan[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const inBody = new Set<number>();
  const plans: RowPlan[] = [];
  for (const table of edit.tables) {
    if (table.rows.length === 0) continue;
    for (let row = table.body.first; row <= table.body.last; row += 1) inBody.add(row);
    plans.push(...planBody(table, { byRow, edit, insertions }));
  }
  for (const source of rows) {
    if (inBody.has(source.row)) continue;
    plans.push({ at: movedRow(source.row, insertions), source, isCopy: false, values: edit.cells.get(source.row) });
  }
  for (const [row, values] of edit.cells)
    if (!byRow.has(row) && !inBody.has(row))
      plans.push({ at: movedRow(row, insertions), source: undefined, isCopy: false, values });
  return plans.sort((a, b) => a.at - b.at);
}

interface BodyContext {
  readonly byRow: ReadonlyMap<number, XmlRow>;
  readonly edit: SheetEdit;
  readonly insertions: readonly RowInsertion[];
}

function planBody(table: TableEdit, { byRow, edit, insertions }: BodyContext): readonly RowPlan[] {
  const { first, last } = table.body;
  const capacity = last - first + 1;
  const inserted = Math.max(0, table.rows.length - capacity);
  // Rows before the new ones keep their place; with two or more the last one comes behind them.
  const before = inserted > 0 && capacity >= 2 ? capacity - 1 : capacity;
  const base = first + insertions.filter((one) => one.before < first).reduce((sum, one) => sum + one.count, 0);
  const pattern = patternOf(table, byRow);
  const samples = table.sampleRows ?? [];
  const plain = byRow.get(rowAfter(samples, table.body));
  return Array.from({ length: Math.max(capacity, table.rows.length) }, (_, at): RowPlan => {
    const isCopy = at >= before && at < before + inserted;
    const original = at < before ? first + at : last;
    const source = isCopy ? pattern(at) : byRow.get(original);
    return {
      at: base + at,
      source,
      isCopy,
      values: joined(table.rows[at], isCopy ? undefined : edit.cells.get(original)),
      look: !isCopy && samples.includes(original) ? plain : undefined,
    };
  });
}

/** The first row of the body that is no example; 0 when all are. */
function rowAfter(samples: readonly number[], { first, last }: TableEdit['body']): number {
  for (let row = first; row <= last; row += 1) if (!samples.includes(row)) return row;
  return 0;
}

function joined(own: WrittenRow | undefined, more: WrittenRow | undefined): WrittenRow | undefined {
  return own && more ? new Map([...more, ...own]) : (own ?? more);
}

/** The row whose look a new row takes: the one before the last, or two by turns where rows are striped. */
function patternOf(table: TableEdit, byRow: ReadonlyMap<number, XmlRow>): (at: number) => XmlRow | undefined {
  const { first, last } = table.body;
  const capacity = last - first + 1;
  if (capacity <= 0) return () => undefined;
  if (capacity === 1) return () => byRow.get(first);
  const [a, b] = [last - 1, last - 2];
  const isStriped =
    capacity >= 5 && lookOf(byRow.get(a)) !== lookOf(byRow.get(b)) && lookOf(byRow.get(a)) === lookOf(byRow.get(a - 2));
  if (!isStriped) return () => byRow.get(a);
  return (at) => byRow.get((first + at - a) % 2 === 0 ? a : b);
}

function lookOf(row: XmlRow | undefined): string {
  return row ? row.cells.map(({ column, style }) => `${column}:${style}`).join() : '';
}
