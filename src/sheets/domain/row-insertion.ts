/** Rows put into a sheet, all numbers from 1 and as they were before anything moved. */
export interface RowInsertion {
  /** The new rows stand before this row. */
  readonly before: number;
  readonly count: number;
  /** The blank rows of the table that grows: what spans them to their last row grows with them. */
  readonly body: { readonly first: number; readonly last: number };
}

/** Where a row stands after the insertions. */
export function movedRow(row: number, insertions: readonly RowInsertion[]): number {
  let moved = row;
  for (const { before, count } of insertions) if (row >= before) moved += count;
  return moved;
}

/**
 * A range of rows after the insertions: rows put inside it make it longer, as in Excel; rows put right behind the last row
 * of the table's body make it longer too when it reaches to that row, or a total below would miss them.
 */
export function movedSpan(
  [top, bottom]: readonly [number, number],
  insertions: readonly RowInsertion[],
): readonly [number, number] {
  let end = bottom;
  for (const { before, count, body } of insertions) {
    const reachesEnd = bottom === body.last && before === body.last + 1 && top >= body.first;
    if (bottom >= before || reachesEnd) end += count;
  }
  return [movedRow(top, insertions), end];
}
