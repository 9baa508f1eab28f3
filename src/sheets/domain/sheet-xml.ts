import { attributeOf, decodeXml } from './xml-words.ts';

/** A cell as it stands in the XML of a sheet. */
export interface XmlCell {
  /** From 0. */
  readonly column: number;
  readonly attributes: string;
  /** Between the tags; empty for a cell without anything. */
  readonly inner: string;
  /** Style index. */
  readonly style: number;
}

/** A row as it stands in the XML of a sheet. */
export interface XmlRow {
  /** From 1. */
  readonly row: number;
  readonly attributes: string;
  readonly cells: readonly XmlCell[];
  /** The whole element, for rows that nobody touches. */
  readonly raw: string;
}

/** The XML of a sheet, cut where its rows begin and end. */
export interface SheetXml {
  /** Up to and with `<sheetData>`. */
  readonly head: string;
  readonly rows: readonly XmlRow[];
  /** From `</sheetData>` on. */
  readonly tail: string;
  /** `x:` where the writer put one before every name. */
  readonly prefix: string;
}

/** Cuts the XML of a sheet; undefined when it has no rows at all that could be found (no sheet data). */
export function readSheetXml(xml: string): SheetXml | undefined {
  const open = /<((?:[\w.-]+:)?)sheetData\s*(\/?)>/u.exec(xml);
  if (!open) return undefined;
  const prefix = open[1] ?? '';
  const from = open.index + open[0].length;
  if (open[2] === '/') {
    const head = `${xml.slice(0, open.index)}<${prefix}sheetData>`;
    return { head, rows: [], tail: `</${prefix}sheetData>${xml.slice(from)}`, prefix };
  }
  const until = xml.lastIndexOf(`</${prefix}sheetData`);
  if (until < from) return undefined;
  return { head: xml.slice(0, from), rows: readRows(xml.slice(from, until), prefix), tail: xml.slice(until), prefix };
}

function readRows(xml: string, prefix: string): readonly XmlRow[] {
  const pattern = new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row\\s*>)`, 'gu');
  const cellPattern = new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}c\\s*>)`, 'gu');
  const rows: XmlRow[] = [];
  let before = 0;
  for (const match of xml.matchAll(pattern)) {
    const attributes = match[1] ?? '';
    const row = Number(attributeOf(attributes, 'r') ?? before + 1);
    rows.push({ row, attributes, cells: readCells(match[2] ?? '', cellPattern), raw: match[0] });
    before = row;
  }
  return rows;
}

function readCells(xml: string, pattern: RegExp): readonly XmlCell[] {
  const cells: XmlCell[] = [];
  let before = -1;
  for (const match of xml.matchAll(pattern)) {
    const attributes = match[1] ?? '';
    const column = columnOf(/(?:^|\s)r\s*=\s*["']([A-Z]+)/u.exec(attributes)?.[1]) ?? before + 1;
    const style = Number(/(?:^|\s)s\s*=\s*["'](\d+)/u.exec(attributes)?.[1] ?? 0);
    cells.push({ column, attributes, inner: match[2] ?? '', style });
    before = column;
  }
  return cells;
}

function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A formula as a cell holds it; children of a shared formula have no text of their own. */
export interface XmlFormula {
  readonly text: string;
  readonly attributes: string;
}

/** The formula of a cell. */
export function formulaOf(cell: XmlCell): XmlFormula | undefined {
  const match = /<(?:[\w.-]+:)?f(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?f\s*>)/u.exec(cell.inner);
  return match ? { text: decodeXml(match[2] ?? ''), attributes: match[1] ?? '' } : undefined;
}

/** Column letters, from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
