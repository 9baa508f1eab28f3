/** A value of a column of plain text, numbers, days or ids. */
type Cell = string | number | null | undefined;

/** Ids, days, hexadecimal and Han names; everything else is quoted. */
const PLAIN = /^[\w\u4e00-\u9fff|*-]+$/;

/**
 * One column of many rows as an array literal, for `unnest` with a cast. The server reads it in half the time of a JSON record
 * (37,000 effects: 110 ms, not 290), and no row is copied to leave columns out.
 */
export function arrayLiteral<Row>(rows: readonly Row[], cellOf: (row: Row, index: number) => Cell): string {
  return `{${rows.map((row, index) => literalOf(cellOf(row, index))).join(',')}}`;
}

function literalOf(cell: Cell): string {
  if (cell === null || cell === undefined) return 'NULL';
  if (typeof cell === 'number') return String(cell);
  const isWordNull = cell.length === 4 && cell.toUpperCase() === 'NULL';
  return PLAIN.test(cell) && !isWordNull ? cell : `"${cell.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * The same for a column that the caller knows to need no quotes: ids, days, numbers, hexadecimal, words of ours. Nothing is looked at:
 * never for what somebody typed.
 */
export function plainLiteral<Row>(rows: readonly Row[], cellOf: (row: Row, index: number) => Cell): string {
  return `{${rows.map((row, index) => cellOf(row, index) ?? 'NULL').join(',')}}`;
}
