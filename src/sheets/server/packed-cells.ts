import { isUtf8 } from 'node:buffer';
import type { CellValue, FileCells, FileKind, Merge, SheetCells } from '../domain/cells.ts';
import type { PackedText } from './text-pool.ts';

/** What the number in `values` means: itself, a text's id, 0 or 1, or the id of a text `YYYY-MM-DD[ HH:MM:SS]`. */
export const CELL = { number: 0, text: 1, flag: 2, day: 3 } as const;
export type CellCode = (typeof CELL)[keyof typeof CELL];

/** One sheet as flat arrays, non-empty cells only. Rows may come in any order and twice. */
export interface PackedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merges: readonly Merge[];
  /** Row numbers from 0; the cells of row `i` end before index `rowEnds[i]`. */
  readonly rowNumbers: Uint32Array<ArrayBuffer>;
  readonly rowEnds: Uint32Array<ArrayBuffer>;
  readonly columns: Uint16Array<ArrayBuffer>;
  readonly codes: Uint8Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
}

/** A whole file as a few flat arrays, which go between processes as they are. */
export interface PackedCells {
  readonly kind: FileKind;
  readonly encoding?: string;
  readonly sheets: readonly PackedSheet[];
  readonly text: PackedText;
}

/** Cells unpacked between two breaths, so that a large file does not stop the server: some 5 ms of work. */
const CELLS_PER_BREATH = 10_000;
const EMPTY_ROW: readonly CellValue[] = Object.freeze([]);

/** Packed cells as the rest of the program reads them. */
export async function unpackCells(fileName: string, packed: PackedCells): Promise<FileCells> {
  const readText = textReader(packed.text);
  const sheets: SheetCells[] = [];
  for (const sheet of packed.sheets) sheets.push(await unpackSheet(sheet, readText));
  const { kind, encoding } = packed;
  return encoding === undefined ? { fileName, kind, sheets } : { fileName, kind, encoding, sheets };
}

async function unpackSheet(sheet: PackedSheet, readText: (id: number) => string): Promise<SheetCells> {
  const lastRow = sheet.rowNumbers.reduce((last, row) => Math.max(last, row), -1);
  const rows = new Array<readonly CellValue[]>(lastRow + 1).fill(EMPTY_ROW);
  let start = 0;
  let breathAt = CELLS_PER_BREATH;
  for (let index = 0; index < sheet.rowNumbers.length; index++) {
    const end = sheet.rowEnds[index] ?? start;
    const number = sheet.rowNumbers[index] ?? 0;
    rows[number] = unpackRow({ sheet, start, end, readText, known: rows[number] ?? EMPTY_ROW });
    start = end;
    if (start > breathAt) {
      breathAt = start + CELLS_PER_BREATH;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { name: sheet.name, isHidden: sheet.isHidden, rows, merges: sheet.merges };
}

interface RowTask {
  readonly sheet: PackedSheet;
  readonly start: number;
  readonly end: number;
  readonly readText: (id: number) => string;
  readonly known: readonly CellValue[];
}

function unpackRow({ sheet, start, end, readText, known }: RowTask): readonly CellValue[] {
  const cells: CellValue[] = known.slice();
  for (let at = start; at < end; at++) {
    const column = sheet.columns[at] ?? 0;
    while (cells.length < column) cells.push(null);
    cells[column] = unpackValue(sheet.codes[at], sheet.values[at] ?? 0, readText);
  }
  return cells;
}

function unpackValue(code: number | undefined, value: number, readText: (id: number) => string): CellValue {
  if (code === CELL.number) return value;
  if (code === CELL.text) return readText(value);
  if (code === CELL.flag) return value === 1;
  const text = readText(value);
  return text.length === 10 ? { day: text } : { day: text.slice(0, 10), time: text.slice(11) };
}

/**
 * All texts decoded at once and cut where each ends: one by one, 60,000 short texts took four times as long. A shared string of a
 * thousand cells is one string in memory. Bytes that are no UTF-8 are decoded text by text.
 */
function textReader({ bytes, ends }: PackedText): (id: number) => string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = new Array<string | undefined>(ends.length);
  const { whole, cuts } = decodeWhole(buffer, ends);
  return (id) => {
    const found = known[id];
    if (found !== undefined) return found;
    const text =
      whole === undefined
        ? buffer.toString('utf8', id === 0 ? 0 : ends[id - 1], ends[id])
        : whole.slice(id === 0 ? 0 : cuts[id - 1], cuts[id]);
    known[id] = text;
    return text;
  };
}

/** `cuts` are the ends counted in signs of a string; undefined where the bytes are no UTF-8. */
function decodeWhole(
  buffer: Buffer,
  ends: Uint32Array,
): { readonly whole: string | undefined; readonly cuts: Uint32Array } {
  const cuts = new Uint32Array(ends.length);
  if (!isUtf8(buffer)) return { whole: undefined, cuts };
  let signs = 0;
  let at = 0;
  for (let id = 0; id < ends.length; id++) {
    const end = ends[id] ?? at;
    for (; at < end; at++) {
      const byte = buffer[at] ?? 0;
      // Bytes that go on with a sign count nothing; a sign of four bytes is two units of a string.
      if ((byte & 0xc0) !== 0x80) signs += byte >= 0xf0 ? 2 : 1;
    }
    cuts[id] = signs;
  }
  return { whole: buffer.toString('utf8'), cuts };
}
