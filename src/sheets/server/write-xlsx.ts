import type { CellValue } from '../domain/cells.ts';
import { findDay } from '../../base/domain/day.ts';
import { toSerial } from './serial-date.ts';
import { cellText, columnLetters } from './xml-write.ts';
import {
  commentsPart,
  contentTypesPart,
  HIGHLIGHT,
  noteBoxesPart,
  packageRelationsPart,
  sheetRelationsPart,
  STYLE,
  stylesPart,
  workbookPart,
  workbookRelationsPart,
} from './xlsx-parts.ts';
import type { PlacedNote } from './xlsx-parts.ts';
import { joinParts, packPart } from './zip-writer.ts';
import type { PackedPart } from './zip-writer.ts';

export interface SheetColumn {
  readonly header: string;
  /** Width in characters of Latin text; a Chinese character takes two. */
  readonly widthChars: number;
  /** Ids, phones and plates are text, or Excel eats their zeros and last digits. */
  readonly kind: 'text' | 'number' | 'day';
}

/** A cell of the rows (not of the header), row and column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export type SheetRow = readonly CellValue[];

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** May be made while they are written, so that 100,000 people are never all in memory. */
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  readonly freezeHeader?: boolean;
  /** Shown beside the cell, for example why a row was held back. */
  readonly cellNotes?: readonly (CellPlace & { readonly text: string })[];
  readonly highlight?: readonly CellPlace[];
}

export interface BookToWrite {
  readonly sheets: readonly SheetToWrite[];
}

const CHARACTERS_PER_PIECE = 64 * 1024;

/** Writes an .xlsx. Texts are written as texts whatever they begin with: nothing ever becomes a formula. */
export async function writeSheet({ sheets }: BookToWrite): Promise<Uint8Array> {
  const parts: PackedPart[] = [];
  const pack = async (name: string, text: string): Promise<number> => parts.push(await packPart(name, [text]));
  const noted = sheets.flatMap((sheet, at) => ((sheet.cellNotes?.length ?? 0) > 0 ? [at + 1] : []));
  await pack('[Content_Types].xml', contentTypesPart(sheets.length, noted));
  await pack('_rels/.rels', packageRelationsPart());
  await pack('xl/workbook.xml', workbookPart(sheetNames(sheets)));
  await pack('xl/_rels/workbook.xml.rels', workbookRelationsPart(sheets.length));
  await pack('xl/styles.xml', stylesPart());
  for (const [at, sheet] of sheets.entries()) {
    const number = at + 1;
    parts.push(await packPart(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)));
    if (!noted.includes(number)) continue;
    const notes = placeNotes(sheet);
    await pack(`xl/worksheets/_rels/sheet${number}.xml.rels`, sheetRelationsPart(number));
    await pack(`xl/comments${number}.xml`, commentsPart(notes));
    await pack(`xl/drawings/vmlDrawing${number}.vml`, noteBoxesPart(notes, number));
  }
  return joinParts(parts);
}

/** Names as Excel allows them: at most 31 characters, none of `[]:*?/\`, each once. */
function sheetNames(sheets: readonly SheetToWrite[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const allowed = name
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replaceAll(/^'+|'+$/gu, '')
      .trim();
    const base = allowed === '' ? `Sheet${at + 1}` : allowed.slice(0, 31);
    let free = base;
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${base.slice(0, 27)} ${copy}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Notes under the header row, one per cell: Excel repairs (drops) a file with two. */
function placeNotes({ cellNotes = [] }: SheetToWrite): PlacedNote[] {
  const byCell = new Map<string, PlacedNote>();
  for (const { row, column, text } of cellNotes) {
    const key = `${row} ${column}`;
    const before = byCell.get(key);
    byCell.set(key, { row: row + 1, column, text: before ? `${before.text}\n${text}` : text });
  }
  return [...byCell.values()];
}

async function* sheetXml(sheet: SheetToWrite): AsyncGenerator<string> {
  const highlighted = new Set((sheet.highlight ?? []).map(({ row, column }) => `${row} ${column}`));
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  let piece = sheetStart(sheet);
  let row = 0;
  for await (const values of sheet.rows) {
    const cells = values.map((value, column) => {
      const kind = sheet.columns[column]?.kind ?? 'text';
      const shift = highlighted.size > 0 && highlighted.has(`${row} ${column}`) ? HIGHLIGHT : 0;
      return cellXml(value, { reference: `${letters[column] ?? columnLetters(column)}${row + 2}`, kind, shift });
    });
    piece += `<row r="${row + 2}">${cells.join('')}</row>`;
    row++;
    if (piece.length < CHARACTERS_PER_PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${(sheet.cellNotes?.length ?? 0) > 0 ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`;
}

function sheetStart({ columns, freezeHeader }: SheetToWrite): string {
  const pane = freezeHeader
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : '';
  // The style of the whole column: what is typed below the last row is text as well.
  const widths = columns.map(
    ({ widthChars, kind }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widthChars}" style="${STYLE[kind]}" customWidth="1"/>`,
  );
  const header = columns.map(({ header: words }, at) =>
    textXml(words, `r="${columnLetters(at)}1" s="${STYLE.header}"`),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${pane}${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData><row r="1">${header.join('')}</row>`;
}

interface CellStyle {
  readonly reference: string;
  readonly kind: SheetColumn['kind'];
  /** Added to the style's index when the cell is highlighted. */
  readonly shift: number;
}

function cellXml(value: CellValue, { reference, kind, shift }: CellStyle): string {
  const style = (name: keyof typeof STYLE): string => `r="${reference}" s="${STYLE[name] + shift}"`;
  if (value === null || value === '') return shift > 0 ? `<c ${style(kind)}/>` : '';
  if (typeof value === 'boolean') return `<c ${style('number')} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && kind !== 'text' && Number.isFinite(value))
    return `<c ${style('number')}><v>${value}</v></c>`;
  if (typeof value === 'object') return dayXml(value, style);
  const day = kind === 'day' && typeof value === 'string' ? findDay(value) : undefined;
  return day ? dayXml({ day }, style) : textXml(String(value), style('text'));
}

function dayXml(
  value: { readonly day: string; readonly time?: string },
  style: (name: keyof typeof STYLE) => string,
): string {
  const serial = toSerial(value);
  // Excel knows no date before 1900.
  if (serial === undefined) return textXml(`${value.day} ${value.time ?? ''}`.trim(), style('text'));
  return `<c ${style(value.time === undefined ? 'day' : 'instant')}><v>${serial}</v></c>`;
}

function textXml(text: string, attributes: string): string {
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}
