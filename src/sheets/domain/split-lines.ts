import { filledCount, type Grid } from './grid.ts';
import { findHeader } from './read-header.ts';

/** What may part the values of a line that was pasted into one cell. */
const STOPS: readonly RegExp[] = [
  /\t+/,
  /\s*[|｜]\s*/,
  /\s*[,，]\s*/,
  /\s*[;；]\s*/,
  /\s*、\s*/,
  /\s*\/\s*/,
  /\s*[+＋]\s*/,
  /\s+/,
];
const LINES_MIN = 2;
/** Share of the lines that must fall into the same number of pieces. */
const AGREEMENT = 0.6;

/**
 * Takes apart a sheet whose rows are lines of text in one cell (`张三,男,110105...,138...`), pasted from a chat or a text
 * file. Returns the grid as it is when there is no such thing.
 */
export function splitLines(grid: Grid): Grid {
  const lines = grid.rows.map(lineOf);
  const filled = grid.rows.filter((row) => filledCount(row) > 0).length;
  const long = lines.filter((line) => line !== undefined && line.length >= 8);
  if (long.length < LINES_MIN || long.length < filled * 0.5) return grid;
  const stop = bestStop(long.filter((line) => line !== undefined));
  if (!stop) return grid;
  const rows = lines.map((line, at) => {
    if (line === undefined) return headOfLines(grid.rows[at] ?? []);
    const pieces = withoutNumber(line)
      .split(stop)
      .map((piece) => piece.trim());
    return pieces.length >= 3 ? pieces : [line];
  });
  return { ...grid, rows, width: Math.max(0, ...rows.map((row) => row.length)), merges: [], fromAbove: new Map() };
}

/** `序号 | 住户信息` is the head of the whole line, of none of its pieces. */
function headOfLines(row: readonly string[]): readonly string[] {
  const texts = row.filter((text) => text !== '');
  return texts.length === 2 && findHeader([texts[0] ?? ''])?.meaning === 'serial' ? texts.slice(1) : row;
}

/** The line that is all of a row, but for its number in a cell before it. */
function lineOf(row: readonly string[]): string | undefined {
  const texts = row.filter((text) => text !== '');
  const [first = '', second] = texts;
  if (texts.length === 1) return first;
  return texts.length === 2 && /^\d{1,4}$/.test(first) ? second : undefined;
}

/** The number in front of a line of a chat list: `12. `, `12、`. */
function withoutNumber(line: string): string {
  return line.replace(/^\(?\d{1,4}\s*[.)、．]\s*(?=\D)/, '');
}

function bestStop(lines: readonly string[]): RegExp | undefined {
  for (const stop of STOPS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const pieces = withoutNumber(line).split(stop).length;
      counts.set(pieces, (counts.get(pieces) ?? 0) + 1);
    }
    const [pieces, agreeing] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    if (pieces >= 3 && agreeing >= lines.length * AGREEMENT) return stop;
  }
  return undefined;
}
