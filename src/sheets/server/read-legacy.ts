import * as XLSX from '@e965/xlsx';
import type { CellValue, SheetCells } from '../domain/cells.ts';
import { formatKind, fromSerial } from './serial-date.ts';

/** Reads .xls (and whatever else the library knows) into cells. Runs in the worker only: it holds the whole file. */
export function readLegacy(bytes: Uint8Array): SheetCells[] {
  const book = XLSX.read(bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
  });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const rows = sheet?.['!data'] ?? [];
    return {
      name,
      isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      rows: Array.from(rows, (row: XLSX.CellObject[] | undefined) =>
        trimRow(Array.from(row ?? [], (cell) => cellValue(cell, is1904))),
      ),
      merges: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    };
  });
}

function cellValue(cell: XLSX.CellObject | undefined, is1904: boolean): CellValue {
  if (cell?.v === undefined) return null;
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (cell.v instanceof Date) return { day: cell.v.toISOString().slice(0, 10) };
  if (typeof cell.v !== 'number' || cell.z === undefined) return cell.v === '' ? null : cell.v;
  const kind = formatKind(String(cell.z));
  return kind === 'number' ? cell.v : fromSerial(cell.v, kind, is1904);
}

function trimRow(row: CellValue[]): CellValue[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length--;
  row.length = length;
  return row;
}
