import type { CellSink } from './cell-sink.ts';
import { CELL } from './packed-cells.ts';
import { fromSerial } from './serial-date.ts';
import type { FormatKind } from './serial-date.ts';

/** Style kinds as numbers, for arrays. */
export const STYLE_KINDS: readonly FormatKind[] = ['number', 'date', 'time'];

export interface NumberStyles {
  readonly sink: CellSink;
  /** By style index: place in {@link STYLE_KINDS}. */
  readonly styleKinds: Uint8Array;
  readonly is1904: boolean;
}

/** Puts a number as what its style makes of it. */
export type PutNumber = (value: number, style: number) => void;

/** One for a whole file: it remembers the dates seen so far, because a column of birth dates repeats them. */
export function openNumberCells({ sink, styleKinds, is1904 }: NumberStyles): PutNumber {
  const dayIds = new Map<number, number>();
  return (value, style) => {
    const kind = STYLE_KINDS[styleKinds[style] ?? 0] ?? 'number';
    if (kind === 'number') {
      sink.put(CELL.number, value);
      return;
    }
    const known = kind === 'date' ? dayIds.get(value) : undefined;
    if (known !== undefined) {
      sink.put(CELL.day, known);
      return;
    }
    const cell = fromSerial(value, kind, is1904);
    sink.putValue(cell);
    if (typeof cell === 'object' && cell !== null && Number.isInteger(value)) dayIds.set(value, sink.dayId(cell));
  };
}
