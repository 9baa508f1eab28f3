import type { CellSink } from './cell-sink.ts';
import { refuseFile } from './limits.ts';
import { CELL } from './packed-cells.ts';
import { fromIsoText } from './serial-date.ts';
import { nameCode, openXmlScanner } from './xml-scan.ts';
import type { XmlCursor, XmlHandler } from './xml-scan.ts';
import { attributeText, rangeText } from './xml-text.ts';

const TAG = {
  worksheet: nameCode('Worksheet'),
  row: nameCode('Row'),
  cell: nameCode('Cell'),
  value: nameCode('Data'),
  comment: nameCode('Comment'),
  visible: nameCode('Visible'),
} as const;

/** "XML Spreadsheet 2003", which many systems export under the name .xls. Source: [MS-OSHARED], SpreadsheetML schema. */
export function readXmlSpreadsheet(text: string, sink: CellSink): void {
  const scanner = openXmlScanner(workbookHandler(sink));
  scanner.push(Buffer.from(text));
  scanner.finish();
}

function workbookHandler(sink: CellSink): XmlHandler {
  const at = { row: -1, column: -1, skip: 0 };
  let valueType = '';
  let pieces: string[] | undefined;
  let isComment = false;
  let isVisibility = false;

  function open(cursor: XmlCursor): void {
    const { tag } = cursor;
    if (tag === TAG.worksheet) {
      sink.openSheet({ name: attributeText(cursor, 'Name') ?? '', isHidden: false });
      at.row = -1;
    } else if (tag === TAG.row) {
      at.row = place(cursor, 'Index', at.row + 2) - 1;
      at.column = -1;
      at.skip = 0;
    } else if (tag === TAG.cell) openCell(cursor, at, sink);
    else if (tag === TAG.comment) isComment = true;
    else if (tag === TAG.visible) isVisibility = true;
    else if (tag === TAG.value && !isComment) {
      valueType = attributeText(cursor, 'Type') ?? 'String';
      pieces = [];
    }
  }

  function close({ tag }: XmlCursor): void {
    if (tag === TAG.comment) isComment = false;
    else if (tag === TAG.visible) isVisibility = false;
    else if (tag === TAG.value && pieces) {
      putTyped(sink, valueType, pieces.join(''));
      pieces = undefined;
    }
  }

  function text(cursor: XmlCursor): void {
    pieces?.push(rangeText(cursor));
    if (isVisibility && rangeText(cursor).includes('Hidden')) sink.hideSheet();
  }
  return { open, close, text };
}

function openCell(cursor: XmlCursor, at: { row: number; column: number; skip: number }, sink: CellSink): void {
  at.column = place(cursor, 'Index', at.column + at.skip + 2) - 1;
  at.skip = place(cursor, 'MergeAcross', 0);
  const down = place(cursor, 'MergeDown', 0);
  sink.moveTo(at.row, at.column);
  if (at.skip === 0 && down === 0) return;
  sink.addMerge({ top: at.row, left: at.column, bottom: at.row + down, right: at.column + at.skip });
}

function place(cursor: XmlCursor, name: string, otherwise: number): number {
  const text = attributeText(cursor, name);
  if (text === undefined) return otherwise;
  return /^\d{1,7}$/u.test(text) ? Number(text) : refuseFile('fileDamaged');
}

function putTyped(sink: CellSink, type: string, text: string): void {
  if (type === 'Number' && text.trim() !== '' && !Number.isNaN(Number(text))) sink.put(CELL.number, Number(text));
  else if (type === 'Boolean') sink.put(CELL.flag, text.trim() === '1' ? 1 : 0);
  else if (type === 'DateTime') sink.putValue(fromIsoText(text));
  else sink.putText(text.replaceAll(/\r\n?/gu, '\n'));
}
