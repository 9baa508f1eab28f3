import type { CellSink } from './cell-sink.ts';
import { findWorkbook } from './file-kind.ts';
import { refuseFile } from './limits.ts';
import { openNumberCells, STYLE_KINDS } from './number-cells.ts';
import type { PutNumber } from './number-cells.ts';
import { listOleEntries, readOleStream } from './ole.ts';
import { CELL } from './packed-cells.ts';
import { builtInFormatKind, formatKind } from './serial-date.ts';
import type { FormatKind } from './serial-date.ts';
import { XLS_ERRORS } from './xls-errors.ts';
import { readSharedTexts, recordText } from './xls-strings.ts';

/** Record numbers. Source: [MS-XLS] 2.3.1. */
const RECORD = {
  formula: 0x06,
  end: 0x0a,
  dateMode: 0x22,
  password: 0x2f,
  continued: 0x3c,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  sharedTexts: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  text: 0x204,
  flagOrError: 0x205,
  formulaText: 0x207,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;
const VERSION_8 = 0x06_00;

/** Reads .xls of Excel 97 to 2003 record by record; older and tiny ones go to the library. */
export async function readXls(bytes: Uint8Array, sink: CellSink): Promise<void> {
  const entry = findWorkbook(listOleEntries(bytes));
  const stream = entry && readOleStream(bytes, entry);
  if (stream && hasPassword(stream)) refuseFile('fileEncrypted');
  const isVersion8 = stream?.readUInt16LE(0) === RECORD.begin && stream.readUInt16LE(4) === VERSION_8;
  if (!stream || !isVersion8) {
    // The library is larger than the rest of the reader; few files need it.
    const { readOldXls } = await import('./read-old-xls.ts');
    readOldXls(bytes, sink);
    return;
  }
  const globals = readGlobals(stream, sink);
  const sharedCount = sink.texts.count();
  const putNumber = openNumberCells({ sink, styleKinds: globals.styleKinds, is1904: globals.is1904 });
  for (const { name, isHidden, offset } of globals.sheets) {
    sink.openSheet({ name, isHidden });
    readSheet({ stream, offset, sink, sharedCount, putNumber });
  }
}

/** A password is told by one of the first records, in every version. Source: [MS-XLS] 2.4.117. */
function hasPassword(stream: Buffer): boolean {
  for (let at = 0, count = 0; at + 4 <= stream.length && count < 40; at += 4 + stream.readUInt16LE(at + 2), count++) {
    if (stream.readUInt16LE(at) === RECORD.password) return true;
  }
  return false;
}

/** Calls `take` for each record of the part that begins at `from`, parts inside it (charts) left out. */
function eachRecord(stream: Buffer, from: number, take: (type: number, record: Buffer) => void): void {
  let depth = 0;
  for (let at = from; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) refuseFile('fileDamaged');
    if (type === RECORD.begin) depth++;
    else if (type === RECORD.end) depth--;
    else if (depth === 1) take(type, stream.subarray(at + 4, end));
    // A part begins with its own record; one that does not is none.
    if (depth === 0 && type === RECORD.end) return;
    if (depth <= 0) refuseFile('fileDamaged');
    at = end;
  }
  refuseFile('fileDamaged');
}

interface SheetStart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly offset: number;
}

interface Globals {
  readonly sheets: readonly SheetStart[];
  readonly styleKinds: Uint8Array;
  readonly is1904: boolean;
}

function readGlobals(stream: Buffer, sink: CellSink): Globals {
  const sheets: SheetStart[] = [];
  const formats = new Map<number, FormatKind>();
  const styles: number[] = [];
  let shared: Buffer[] = [];
  let before = 0;
  let is1904 = false;
  eachRecord(stream, 0, (type, record) => {
    if (type === RECORD.dateMode) is1904 = record.readUInt16LE(0) === 1;
    else if (type === RECORD.format)
      formats.set(record.readUInt16LE(0), formatKind(recordText(record, 4, record.readUInt16LE(2))));
    else if (type === RECORD.style) styles.push(record.readUInt16LE(2));
    else if (type === RECORD.sharedTexts) shared = [record];
    else if (type === RECORD.continued && before === RECORD.sharedTexts) shared.push(record);
    // Sheets of charts and macros have no cells.
    else if (type === RECORD.sheet && record.readUInt8(5) === 0) sheets.push(sheetStart(record));
    if (type !== RECORD.continued) before = type;
  });
  if (shared.length > 0) readSharedTexts(shared, sink.texts);
  const kinds = styles.map((id) => STYLE_KINDS.indexOf(formats.get(id) ?? builtInFormatKind(id)));
  return { sheets, styleKinds: Uint8Array.from(kinds), is1904 };
}

function sheetStart(record: Buffer): SheetStart {
  const isHidden = (record.readUInt8(4) & 3) !== 0;
  return { name: recordText(record, 7, record.readUInt8(6)), isHidden, offset: record.readUInt32LE(0) };
}

interface SheetTask {
  readonly stream: Buffer;
  readonly offset: number;
  readonly sink: CellSink;
  readonly sharedCount: number;
  readonly putNumber: PutNumber;
}

function readSheet({ stream, offset, sink, sharedCount, putNumber }: SheetTask): void {
  let isTextAwaited = false;
  eachRecord(stream, offset, (type, record) => {
    if (type === RECORD.formulaText) {
      // The place is still that of the formula before it.
      if (isTextAwaited) sink.putText(recordText(record, 2, record.readUInt16LE(0)));
      isTextAwaited = false;
    } else if (type === RECORD.merges) addMerges(record, sink);
    else if (type === RECORD.manyNumbers) putManyNumbers(record, sink, putNumber);
    else if (CELL_RECORDS.has(type)) {
      sink.moveTo(record.readUInt16LE(0), record.readUInt16LE(2));
      if (type === RECORD.sharedText) putShared(record.readUInt32LE(6), sink, sharedCount);
      else if (type === RECORD.number) putNumber(record.readDoubleLE(6), record.readUInt16LE(4));
      else if (type === RECORD.shortNumber) putNumber(shortNumber(record, 6), record.readUInt16LE(4));
      else if (type === RECORD.flagOrError) putFlagOrError(sink, record.readUInt8(6), record.readUInt8(7) === 1);
      else if (type === RECORD.formula) isTextAwaited = putFormula(record, sink, putNumber);
      else sink.putText(recordText(record, 8, record.readUInt16LE(6)));
    }
  });
}

const CELL_RECORDS: ReadonlySet<number> = new Set([
  ...[RECORD.sharedText, RECORD.number, RECORD.shortNumber, RECORD.flagOrError, RECORD.formula],
  ...[RECORD.text, RECORD.richText],
]);

function putShared(id: number, sink: CellSink, sharedCount: number): void {
  if (id >= sharedCount) refuseFile('fileDamaged');
  sink.put(CELL.text, id);
}

/** 30 bits of a number: whole or the upper half of a double, as it is or times 100. Source: [MS-XLS] 2.5.217. */
function shortNumber(record: Buffer, at: number): number {
  const bits = record.readInt32LE(at);
  const half = Buffer.alloc(8);
  half.writeInt32LE(bits & ~3, 4);
  const value = bits & 2 ? bits >> 2 : half.readDoubleLE(0);
  return bits & 1 ? value / 100 : value;
}

function putManyNumbers(record: Buffer, sink: CellSink, putNumber: PutNumber): void {
  const row = record.readUInt16LE(0);
  const first = record.readUInt16LE(2);
  for (let at = 4, column = first; at + 6 <= record.length - 2; at += 6, column++) {
    sink.moveTo(row, column);
    putNumber(shortNumber(record, at + 2), record.readUInt16LE(at));
  }
}

function putFlagOrError(sink: CellSink, value: number, isError: boolean): void {
  if (isError) sink.putText(XLS_ERRORS.get(value) ?? '#N/A');
  else sink.put(CELL.flag, value === 0 ? 0 : 1);
}

/** True when the result is a text, which follows in a record of its own. Source: [MS-XLS] 2.5.133 (FormulaValue). */
function putFormula(record: Buffer, sink: CellSink, putNumber: PutNumber): boolean {
  if (record.readUInt16LE(12) !== 0xff_ff) {
    putNumber(record.readDoubleLE(6), record.readUInt16LE(4));
    return false;
  }
  const kind = record.readUInt8(6);
  if (kind === 1 || kind === 2) putFlagOrError(sink, record.readUInt8(8), kind === 2);
  return kind === 0;
}

function addMerges(record: Buffer, sink: CellSink): void {
  const count = record.readUInt16LE(0);
  for (let at = 2; at < 2 + count * 8 && at + 8 <= record.length; at += 8) {
    const [top, bottom] = [record.readUInt16LE(at), record.readUInt16LE(at + 2)];
    sink.addMerge({ top, bottom, left: record.readUInt16LE(at + 4), right: record.readUInt16LE(at + 6) });
  }
}
