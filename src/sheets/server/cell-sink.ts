import type { CellValue, FileKind, Merge } from '../domain/cells.ts';
import { LAST_ROW_OF_EXCEL, refuseFile } from './limits.ts';
import type { ReadLimits } from './limits.ts';
import { CELL } from './packed-cells.ts';
import type { CellCode, PackedCells, PackedSheet } from './packed-cells.ts';
import { openTextPool } from './text-pool.ts';
import type { TextPool } from './text-pool.ts';

type DayCell = Extract<CellValue, { readonly day: string }>;

/** Where every reader puts what it finds. Holds the limits: a reader cannot collect more than they allow. */
export interface CellSink {
  readonly texts: TextPool;
  openSheet(sheet: { readonly name: string; readonly isHidden: boolean }): void;
  hideSheet(): void;
  /** Where the next value belongs, both from 0. Costs nothing when no value follows. */
  moveTo(row: number, column: number): void;
  put(code: CellCode, value: number): void;
  putText(text: string): void;
  putValue(value: CellValue): void;
  /** Id of a date in the pool, for {@link put}; each different date is one text. */
  dayId(value: DayCell): number;
  addMerge(merge: Merge): void;
  hasCells(): boolean;
  pack(origin: { readonly kind: FileKind; readonly encoding?: string }): PackedCells;
}

/** Merged ranges are kept up to this number; nobody merges more by hand. */
const MAX_MERGES = 200_000;
/** Different dates remembered, so that a date column costs one text per date. */
const MAX_KNOWN_DAYS = 50_000;

interface OpenSheet {
  readonly name: string;
  isHidden: boolean;
  readonly merges: Merge[];
  rowNumbers: Uint32Array<ArrayBuffer>;
  rowEnds: Uint32Array<ArrayBuffer>;
  columns: Uint16Array<ArrayBuffer>;
  codes: Uint8Array<ArrayBuffer>;
  values: Float64Array<ArrayBuffer>;
  rowCount: number;
  cellCount: number;
}

export function openCellSink(limits: ReadLimits): CellSink {
  const texts = openTextPool(limits);
  const sheets: OpenSheet[] = [];
  let sheet = newSheet({ name: '', isHidden: false });
  let [row, column, rowsSoFar, cellsSoFar] = [0, 0, 0, 0];

  function openSheet(about: { readonly name: string; readonly isHidden: boolean }): void {
    if (sheets.length === limits.sheets) refuseFile('fileTooManySheets', { limit: limits.sheets });
    sheet = newSheet(about);
    sheets.push(sheet);
  }

  function openRow(): void {
    if (row >= LAST_ROW_OF_EXCEL) refuseFile('fileDamaged');
    if (++rowsSoFar > limits.rows) refuseFile('fileTooManyRows', { limit: limits.rows });
    addRow(sheet, row);
  }

  function put(code: CellCode, value: number): void {
    if ((code === CELL.text || code === CELL.day) && texts.isEmpty(value)) return;
    if (sheet.rowCount === 0 || sheet.rowNumbers[sheet.rowCount - 1] !== row) openRow();
    if (column >= limits.columns) {
      refuseFile('fileTooManyColumns', { sheet: sheet.name, row: row + 1, limit: limits.columns });
    }
    if (++cellsSoFar > limits.cells) refuseFile('fileTooManyCells', { limit: limits.cells });
    if (sheet.cellCount === sheet.columns.length) growCells(sheet);
    sheet.columns[sheet.cellCount] = column;
    sheet.codes[sheet.cellCount] = code;
    sheet.values[sheet.cellCount++] = value;
    sheet.rowEnds[sheet.rowCount - 1] = sheet.cellCount;
  }

  return {
    texts,
    ...putters(texts, put),
    openSheet,
    hideSheet() {
      sheet.isHidden = true;
    },
    moveTo(toRow, toColumn) {
      row = toRow;
      column = toColumn;
    },
    put,
    addMerge: (merge) => addMerge(sheet, merge),
    hasCells: () => cellsSoFar > 0,
    pack: (origin) => ({ ...origin, sheets: sheets.map(closeSheet), text: texts.pack() }),
  };
}

/** The ways to put a value that end in a code and a number. */
function putters(texts: TextPool, put: CellSink['put']): Pick<CellSink, 'putText' | 'putValue' | 'dayId'> {
  const dayIds = new Map<string, number>();

  function putText(text: string): void {
    if (text !== '') put(CELL.text, texts.add(text));
  }

  function dayId({ day, time }: DayCell): number {
    const text = time === undefined ? day : `${day} ${time}`;
    const id = dayIds.get(text) ?? texts.add(text);
    if (dayIds.size < MAX_KNOWN_DAYS) dayIds.set(text, id);
    return id;
  }

  function putValue(value: CellValue): void {
    if (value === null) return;
    if (typeof value === 'string') putText(value);
    else if (typeof value === 'number') put(CELL.number, value);
    else if (typeof value === 'boolean') put(CELL.flag, value ? 1 : 0);
    else put(CELL.day, dayId(value));
  }
  return { putText, putValue, dayId };
}

function newSheet({ name, isHidden }: { readonly name: string; readonly isHidden: boolean }): OpenSheet {
  return {
    ...{ name, isHidden, merges: [], rowCount: 0, cellCount: 0 },
    ...{ rowNumbers: new Uint32Array(64), rowEnds: new Uint32Array(64) },
    ...{ columns: new Uint16Array(1024), codes: new Uint8Array(1024), values: new Float64Array(1024) },
  };
}

function addRow(sheet: OpenSheet, row: number): void {
  if (sheet.rowCount === sheet.rowNumbers.length) growRows(sheet);
  sheet.rowNumbers[sheet.rowCount++] = row;
}

function addMerge({ merges }: OpenSheet, merge: Merge): void {
  if (merges.length < MAX_MERGES) merges.push(merge);
}

function growRows(sheet: OpenSheet): void {
  const { rowNumbers, rowEnds, rowCount } = sheet;
  sheet.rowNumbers = new Uint32Array(rowCount * 2);
  sheet.rowNumbers.set(rowNumbers);
  sheet.rowEnds = new Uint32Array(rowCount * 2);
  sheet.rowEnds.set(rowEnds);
}

function growCells(sheet: OpenSheet): void {
  const { columns, codes, values, cellCount } = sheet;
  sheet.columns = new Uint16Array(cellCount * 2);
  sheet.columns.set(columns);
  sheet.codes = new Uint8Array(cellCount * 2);
  sheet.codes.set(codes);
  sheet.values = new Float64Array(cellCount * 2);
  sheet.values.set(values);
}

function closeSheet(sheet: OpenSheet): PackedSheet {
  const { name, isHidden, rowCount, cellCount } = sheet;
  return {
    ...{ name, isHidden, merges: usedMerges(sheet) },
    ...{ rowNumbers: sheet.rowNumbers.subarray(0, rowCount), rowEnds: sheet.rowEnds.subarray(0, rowCount) },
    ...{ columns: sheet.columns.subarray(0, cellCount), codes: sheet.codes.subarray(0, cellCount) },
    values: sheet.values.subarray(0, cellCount),
  };
}

/**
 * Merges cut to the part of the sheet that holds cells. Together they cover no more than that part (Excel allows no
 * overlap), so that whoever walks over merged cells cannot be made to walk forever.
 */
function usedMerges({ merges, rowNumbers, rowCount, columns, cellCount }: OpenSheet): Merge[] {
  const lastRow = rowNumbers.subarray(0, rowCount).reduce((last, row) => Math.max(last, row), -1);
  const lastColumn = columns.subarray(0, cellCount).reduce((last, column) => Math.max(last, column), -1);
  let areaLeft = (lastRow + 1) * (lastColumn + 1);
  return merges.flatMap(({ top, left, bottom, right }) => {
    const cut = { top, left, bottom: Math.min(bottom, lastRow), right: Math.min(right, lastColumn) };
    const area = (cut.bottom - top + 1) * (cut.right - left + 1);
    if (cut.bottom < top || cut.right < left || area < 2 || area > areaLeft) return [];
    areaLeft -= area;
    return [cut];
  });
}
