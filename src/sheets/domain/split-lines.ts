import { filledCount, type Grid } from './grid.ts';

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
  const lines = grid.rows.map((row) => (filledCount(row) === 1 ? row.find((text) => text !== '') : undefined));
  const filled = grid.rows.filter((row) => filledCount(row) > 0).length;
  const long = lines.filter((line) => line !== undefined && line.length >= 8);
  if (long.length < LINES_MIN || long.length < filled * 0.5) return grid;
  const stop = bestStop(long.filter((line) => line !== undefined));
  if (!stop) return grid;
  const rows = lines.map((line, at) => {
    if (line === undefined) return grid.rows[at] ?? [];
    const pieces = withoutNumber(line)
      .split(stop)
      .map((piece) => piece.trim());
    return pieces.length >= 3 ? pieces : [line];
  });
  return { ...grid, rows, width: Math.max(0, ...rows.map((row) => row.length)), merges: [], fromAbove: new Map() };
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
