import { read, set_cptable } from '@e965/xlsx';
import type { CellObject, WorkBook } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel';
import type { CellValue } from '../domain/cells.ts';
import type { CellSink } from './cell-sink.ts';
import { refuseFile } from './limits.ts';
import { formatKind, fromSerial } from './serial-date.ts';
import { XLS_ERRORS } from './xls-errors.ts';

// Workbooks from before Excel 97 hold GBK and Big5 texts.
set_cptable(codePages);

/**
 * Reads what read-xls.ts does not: workbooks from before Excel 97 and tiny ones. The library takes some 10 times the
 * file's size in memory, so this is for the reading process.
 */
export function readOldXls(bytes: Uint8Array, sink: CellSink): void {
  const book = parse(bytes);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') return;
    sink.openSheet({ name, isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0 });
    // Rows and cells that the file leaves out are holes in the arrays; forEach passes over them.
    sheet['!data']?.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        sink.moveTo(row, column);
        sink.putValue(cellValue(cell, is1904));
      });
    });
    for (const { s, e } of sheet['!merges'] ?? []) sink.addMerge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  });
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
  } catch {
    // The library's errors have no codes. The container was sound, so what it cannot read is damaged.
    return refuseFile('fileDamaged');
  }
}

function cellValue(cell: CellObject, is1904: boolean): CellValue {
  if (cell.v === undefined) return null;
  if (cell.t === 'e') return XLS_ERRORS.get(Number(cell.v)) ?? '#N/A';
  if (cell.v instanceof Date) return { day: cell.v.toISOString().slice(0, 10) };
  if (typeof cell.v !== 'number' || cell.z === undefined) return cell.v;
  const kind = formatKind(String(cell.z));
  return kind === 'number' ? cell.v : fromSerial(cell.v, kind, is1904);
}
