import type { CellSink } from './cell-sink.ts';
import { refuseFile } from './limits.ts';
import { CELL } from './packed-cells.ts';
import type { PutNumber } from './number-cells.ts';
import { fromIsoText } from './serial-date.ts';
import { attributeIndex, nameCode } from './xml-scan.ts';
import type { XmlCursor, XmlHandler } from './xml-scan.ts';
import { appendXmlText, attributeText, rangeText } from './xml-text.ts';

const TAG = {
  row: nameCode('row'),
  cell: nameCode('c'),
  value: nameCode('v'),
  formula: nameCode('f'),
  text: nameCode('t'),
  phonetic: nameCode('rPh'),
  item: nameCode('si'),
  merge: nameCode('mergeCell'),
  sheetData: nameCode('sheetData'),
} as const;
const ATTRIBUTE = { reference: nameCode('r'), style: nameCode('s'), type: nameCode('t') } as const;
/** Codes of the values of a cell's `t`. */
const TYPE = {
  shared: nameCode('s'),
  inline: nameCode('inlineStr'),
  formulaText: nameCode('str'),
  flag: nameCode('b'),
  error: nameCode('e'),
  day: nameCode('d'),
  number: nameCode('n'),
} as const;

/** Puts every shared string into the pool, in order: its index in the file is its id. Phonetic guides are left out. */
export function sharedStringsHandler({ texts }: CellSink): XmlHandler {
  let isText = false;
  let isPhonetic = false;
  return {
    open({ tag }) {
      if (tag === TAG.text) isText = !isPhonetic;
      else if (tag === TAG.phonetic) isPhonetic = true;
    },
    text(cursor) {
      if (isText) appendXmlText(texts, cursor);
    },
    close({ tag }) {
      if (tag === TAG.text) isText = false;
      else if (tag === TAG.phonetic) isPhonetic = false;
      else if (tag === TAG.item) texts.finish();
    },
  };
}

export interface SheetContext {
  readonly sink: CellSink;
  readonly sharedCount: number;
  readonly putNumber: PutNumber;
}

/** One worksheet part. `formulasWithoutValue` counts what no program has calculated yet. */
export function sheetHandler(context: SheetContext): XmlHandler & { formulasWithoutValue(): number } {
  const { sink } = context;
  const at = { row: -1, column: -1, type: 0, style: 0, isValue: false, isPhonetic: false, hasText: false };
  let formulaState: 'none' | 'open' | 'valued' = 'none';
  let uncalculated = 0;

  function open(cursor: XmlCursor): void {
    const { tag } = cursor;
    if (tag === TAG.cell) {
      openCell(cursor, at);
      formulaState = 'none';
      sink.moveTo(at.row, at.column);
    } else if (tag === TAG.value || tag === TAG.text) at.isValue = !at.isPhonetic;
    else if (tag === TAG.row) openRow(cursor, at);
    else if (tag === TAG.formula) formulaState = 'open';
    else if (tag === TAG.phonetic) at.isPhonetic = true;
    else if (tag === TAG.merge) addMerge(cursor, sink);
  }

  function text(cursor: XmlCursor): void {
    if (!at.isValue || at.column < 0) return;
    formulaState = 'valued';
    if (at.type === TYPE.inline || at.type === TYPE.formulaText || at.type === TYPE.error) {
      appendXmlText(sink.texts, cursor);
      at.hasText = true;
    } else putPlain(cursor, at, context);
  }

  function close({ tag }: XmlCursor): void {
    if (tag === TAG.value || tag === TAG.text) at.isValue = false;
    else if (tag === TAG.cell) {
      if (at.hasText) sink.put(CELL.text, sink.texts.finish());
      at.hasText = false;
      if (formulaState === 'open') uncalculated++;
      at.isValue = false;
    } else if (tag === TAG.phonetic) at.isPhonetic = false;
    else if (tag === TAG.sheetData) at.column = -1;
  }
  return { open, text, close, formulasWithoutValue: () => uncalculated };
}

interface CellPlace {
  row: number;
  column: number;
  type: number;
  style: number;
}

/** Rows and cells without a reference follow the one before. */
function openRow(cursor: XmlCursor, at: CellPlace): void {
  const index = attributeIndex(cursor, ATTRIBUTE.reference);
  at.row = index === -1 ? at.row + 1 : digits(cursor, index) - 1;
  at.column = -1;
}

function openCell(cursor: XmlCursor, at: CellPlace): void {
  at.column++;
  at.style = 0;
  at.type = TYPE.number;
  for (let index = 0; index < cursor.attributeCount; index++) {
    const name = cursor.attributeNames[index];
    if (name === ATTRIBUTE.reference) readReference(cursor, index, at);
    else if (name === ATTRIBUTE.style) at.style = digits(cursor, index);
    else if (name === ATTRIBUTE.type) at.type = valueCode(cursor, index);
  }
}

function valueCode(cursor: XmlCursor, index: number): number {
  const end = cursor.attributeEnds[index] ?? 0;
  let code = 0;
  for (let at = cursor.attributeStarts[index] ?? 0; at < end; at++)
    code = (Math.imul(code, 31) + (cursor.bytes[at] ?? 0)) | 0;
  return code;
}

function digits(cursor: XmlCursor, index: number): number {
  const end = cursor.attributeEnds[index] ?? 0;
  let value = 0;
  for (let at = cursor.attributeStarts[index] ?? 0; at < end; at++) {
    const digit = (cursor.bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9 || value > 99_999_999) refuseFile('fileDamaged');
    value = value * 10 + digit;
  }
  return value;
}

/** `AB12`: letters are the column, digits the row. */
function readReference(cursor: XmlCursor, index: number, at: CellPlace): void {
  const end = cursor.attributeEnds[index] ?? 0;
  let column = 0;
  let row = 0;
  for (let from = cursor.attributeStarts[index] ?? 0; from < end; from++) {
    const byte = cursor.bytes[from] ?? 0;
    if (byte >= 48 && byte <= 57) row = row * 10 + byte - 48;
    else if (byte >= 65 && byte <= 90) column = column * 26 + byte - 64;
    else if (byte >= 97 && byte <= 122) column = column * 26 + byte - 96;
    if (column > 99_999 || row > 99_999_999) refuseFile('fileDamaged');
  }
  if (column > 0) at.column = column - 1;
  if (row > 0) at.row = row - 1;
}

function putPlain(cursor: XmlCursor, at: CellPlace, context: SheetContext): void {
  const { sink } = context;
  if (at.type === TYPE.day) {
    sink.putValue(fromIsoText(rangeText(cursor)));
    return;
  }
  const number = parseNumber(cursor);
  if (at.type === TYPE.shared) {
    if (!(number >= 0 && number < context.sharedCount)) refuseFile('fileDamaged');
    sink.put(CELL.text, number);
  } else if (at.type === TYPE.flag) sink.put(CELL.flag, number === 0 ? 0 : 1);
  else if (Number.isNaN(number)) sink.putText(rangeText(cursor).trim());
  else context.putNumber(number, at.style);
}

/** Short whole numbers, which most are, without a string in between. */
function parseNumber({ bytes, start, end }: XmlCursor): number {
  if (end - start > 15) return Number(bytes.toString('latin1', start, end));
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return Number(bytes.toString('latin1', start, end));
    value = value * 10 + digit;
  }
  return value;
}

function addMerge(cursor: XmlCursor, sink: CellSink): void {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(attributeText(cursor, 'ref') ?? '');
  if (!match) return;
  const [left, right] = [columnNumber(match[1] ?? ''), columnNumber(match[3] ?? '')];
  sink.addMerge({ top: Number(match[2]) - 1, left, bottom: Number(match[4]) - 1, right });
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
