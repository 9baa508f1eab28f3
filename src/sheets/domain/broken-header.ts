import { filledCount, type Grid } from './grid.ts';
import { headerWeight } from './read-header.ts';

/** One to three rows that name the columns below them. Rows from 0. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** Words of each column from the top row to the bottom row; index is the column. */
  readonly levels: readonly (readonly string[])[];
}

/** Signs of a broken word at most: `与户主` above `关系`. */
const BROKEN_LENGTH_MAX = 6;

/** `姓 | 身份证 | 联系` above `名 | 号码 | 电话`: words that go on in the row below. */
export function brokenHeaderAt(grid: Grid, row: number): HeaderBlock | undefined {
  const [upper, lower] = [grid.rows[row] ?? [], grid.rows[row + 1] ?? []];
  const filled = filledCount(upper);
  if (filled < 3 || filledCount(lower) < filled * 0.6) return undefined;
  // Nearly every row of people holds something longer; asking that first spares looking its words up.
  const isLong = (text: string) => text.length > BROKEN_LENGTH_MAX;
  if (upper.some(isLong) || lower.some(isLong)) return undefined;
  let [words, mended, both] = [0, 0, 0];
  for (let column = 0; column < Math.max(upper.length, lower.length); column += 1) {
    const [above, below] = [upper[column] ?? '', lower[column] ?? ''];
    if (above === '' || below === '') continue;
    both += 1;
    if (headerWeight(above + below) < 1) continue;
    words += 1;
    if (headerWeight(above) < 1 || headerWeight(below) < 1) mended += 1;
  }
  if (both < filled * 0.6 || words < both * 0.8 || mended < Math.max(2, both * 0.3)) return undefined;
  const levels = Array.from({ length: grid.width }, (_, column) => {
    const word = (upper[column] ?? '') + (lower[column] ?? '');
    return word === '' ? [] : [word];
  });
  return { top: row, bottom: row + 1, levels };
}
