import { headerKey } from './cell-text.ts';
import { filledCount, textAt, type Grid } from './grid.ts';
import type { HeaderBlock } from './broken-header.ts';
import { findHeaders, isSameHeader } from './find-headers.ts';
import { findHeader } from './read-header.ts';

/** A table of a sheet: its header and the rows below it up to the next other header. Rows from 0. */
export interface TableSpan {
  readonly header: HeaderBlock;
  /** Rows in which the header comes again after a page break. */
  readonly repeatedHeaderRows: ReadonlySet<number>;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
}

/** Empty columns that part a table from notes beside it. */
const GAP = 2;

/** The tables of a sheet from top to bottom. */
export function findSpans(grid: Grid): readonly TableSpan[] {
  const headers = findHeaders(grid);
  const spans: TableSpan[] = [];
  let at = 0;
  while (at < headers.length) {
    const header = headers[at];
    if (!header) break;
    const repeated = new Set<number>();
    let next = at + 1;
    for (; next < headers.length; next += 1) {
      const other = headers[next];
      if (!other || !isSameHeader(header, other)) break;
      for (let row = other.top; row <= other.bottom; row += 1) repeated.add(row);
    }
    const lastRow = (headers[next]?.top ?? grid.rows.length) - 1;
    spans.push(spanOf(grid, { header, repeated, lastRow }));
    at = next;
  }
  return spans;
}

/** A table without a header that was understood by its content alone. */
export function spanWithoutHeader(grid: Grid, firstRow: number): TableSpan {
  const header: HeaderBlock = { top: firstRow, bottom: firstRow - 1, levels: [] };
  return {
    header,
    repeatedHeaderRows: new Set(),
    firstRow,
    lastRow: grid.rows.length - 1,
    left: 0,
    right: grid.width - 1,
  };
}

/** The table under a header, with the columns that belong to it. */
export function spanOf(
  grid: Grid,
  at: { header: HeaderBlock; repeated: ReadonlySet<number>; lastRow: number },
): TableSpan {
  const { header, repeated, lastRow } = at;
  const firstRow = header.bottom + 1;
  const [from, to] = headerColumns(header);
  let left = from;
  let right = to;
  // A column without a header right beside the table belongs to it when it is filled like one.
  while (left > 0 && isFilledColumn(grid, { column: left - 1, firstRow, lastRow })) left -= 1;
  while (right < grid.width - 1 && isFilledColumn(grid, { column: right + 1, firstRow, lastRow })) right += 1;
  return { header, repeatedHeaderRows: repeated, firstRow, lastRow, left, right };
}

function headerColumns(header: HeaderBlock): readonly [number, number] {
  const runs: { from: number; to: number; worth: number }[] = [];
  header.levels.forEach((levels, column) => {
    if (levels.length === 0) return;
    const last = runs.at(-1);
    const worth = worthOf(levels);
    if (last && column - last.to <= GAP) {
      last.to = column;
      last.worth += worth;
    } else runs.push({ from: column, to: column, worth });
  });
  const best = runs.reduce((a, b) => (b.worth > a.worth ? b : a), { from: 0, to: 0, worth: -1 });
  // A right half stands apart by two empty columns at times; notes beside the table have no such header.
  const accepted = runs.filter((run) => run === best || run.worth >= Math.max(2, best.worth * 0.6));
  return [Math.min(...accepted.map((run) => run.from)), Math.max(...accepted.map((run) => run.to))];
}

function worthOf(levels: readonly string[]): number {
  const said = findHeader(levels);
  if (!said) return 0.1;
  return said.meaning === 'other' ? 0.5 : 1;
}

function isFilledColumn(grid: Grid, at: { column: number; firstRow: number; lastRow: number }): boolean {
  let rows = 0;
  let filled = 0;
  const step = Math.max(1, Math.floor((at.lastRow - at.firstRow) / 100));
  for (let row = at.firstRow; row <= at.lastRow; row += step) {
    if (filledCount(grid.rows[row]) < 2) continue;
    rows += 1;
    const merged = grid.merges.some((merge) => merge.left === at.column && merge.top <= row && merge.bottom >= row);
    if (textAt(grid, row, at.column) !== '' || merged) filled += 1;
  }
  return rows > 0 && filled >= rows * 0.2;
}

/** Header words of the table as keys; for telling a repeated header cell from a value. */
export function headerKeysOf(header: HeaderBlock): ReadonlySet<string> {
  return new Set(
    header.levels
      .flat()
      .map(headerKey)
      .filter((key) => key !== ''),
  );
}
