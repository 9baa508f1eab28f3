import type { Direction } from '../domain/gate-check.ts';
import { EMPTY_CELLS, readPaperCells, type PaperCells, type ReadCells } from '../domain/paper-cells.ts';
import { MOST_LINES } from '../domain/paper-sheet.ts';

/** Lines of our own sheet. */
export const PRINTED_LINES = 20;

/** An empty form. */
export function emptyRows(): readonly PaperCells[] {
  return Array.from({ length: PRINTED_LINES }, () => EMPTY_CELLS);
}

/** One line changed; a form that is full grows by one, as a page of a notebook may. */
export function withCells(rows: readonly PaperCells[], at: number, change: Partial<PaperCells>): readonly PaperCells[] {
  const changed = rows.map((cells, line) => (line === at ? { ...cells, ...change } : cells));
  const isFull = at === rows.length - 1 && rows.length < MOST_LINES;
  return isFull ? [...changed, EMPTY_CELLS] : changed;
}

/** What every line says; a direction that is left out is that of the last line above which has one. */
export function readRows(rows: readonly PaperCells[]): readonly ReadCells[] {
  let above: Direction | undefined;
  return rows.map((cells) => {
    const read = readPaperCells(cells, above);
    if (read.status === 'line') above = read.direction;
    return read;
  });
}

/** The lines as the command takes them. */
export function linesOf(reads: readonly ReadCells[]): readonly object[] {
  return reads.flatMap((read, at) => {
    if (read.status !== 'line') return [];
    const { status: _status, ...line } = read;
    return [{ line: at + 1, ...line }];
  });
}

/** Numbers of the lines in which a field cannot be read. */
export function wrongLines(reads: readonly ReadCells[]): readonly number[] {
  return reads.flatMap(({ status }, at) => (status === 'wrong' ? [at + 1] : []));
}
