import type { CellSink } from './cell-sink.ts';
import { decodeEntities } from './xml-text.ts';

/** Most columns or rows one cell may span; browsers have the same bounds. Source: HTML standard, 4.9.11. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** Elements whose content is no text of the page. */
const SILENT = new Set(['style', 'script', 'title', 'xml', 'select']);
const LINE_BREAKS = new Set(['br', 'p', 'div', 'li']);

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
  /** Index after the tag. */
  readonly end: number;
}

/**
 * Tables of a web page as one sheet, one below the other, the way Excel opens them. Many systems call such a page
 * an .xls. Cells are text. A table inside a cell goes on in rows of its own.
 */
export function readHtml(text: string, sheetName: string, sink: CellSink): void {
  sink.openSheet({ name: sheetName, isHidden: false });
  const grid = openGrid(sink);
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    grid.addText(text.slice(at, next === -1 ? text.length : next));
    if (next === -1) break;
    if (text.startsWith('<!--', next)) {
      const end = text.indexOf('-->', next);
      at = end === -1 ? text.length : end + 3;
      continue;
    }
    const tag = readTag(text, next);
    if (!tag) {
      grid.addText('<');
      at = next + 1;
      continue;
    }
    at = SILENT.has(tag.name) && !tag.isClosing ? endOfSilence(text, tag) : tag.end;
    applyTag(grid, tag);
  }
  grid.closeCell();
}

function readTag(text: string, from: number): Tag | undefined {
  const close = text.indexOf('>', from);
  if (close === -1) return undefined;
  const match = /^<(\/?)([a-z!?][\w:]*)/iu.exec(text.slice(from, Math.min(close, from + 40)));
  if (!match) return undefined;
  const attributes = text.slice(from + match[0].length, Math.min(close, from + 4000));
  return { name: (match[2] ?? '').toLowerCase(), isClosing: match[1] === '/', attributes, end: close + 1 };
}

function endOfSilence(text: string, tag: Tag): number {
  if (tag.attributes.endsWith('/')) return tag.end;
  const found = new RegExp(`</${tag.name}`, 'iu');
  const rest = text.slice(tag.end);
  const index = rest.search(found);
  // Never closed: nothing is silent, or the whole table would be lost.
  return index === -1 ? tag.end : tag.end + index;
}

function applyTag(grid: Grid, { name, isClosing, attributes }: Tag): void {
  if (name === 'tr') {
    if (isClosing) grid.closeCell();
    else grid.openRow();
  } else if (name === 'td' || name === 'th') {
    if (isClosing) grid.closeCell();
    else grid.openCell(span(attributes, 'colspan', MOST_COLUMNS), span(attributes, 'rowspan', MOST_ROWS));
  } else if (name === 'table') grid.closeCell();
  else if (LINE_BREAKS.has(name) && (isClosing || name === 'br')) grid.addText('\u2028');
}

function span(attributes: string, name: string, most: number): number {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'iu').exec(attributes);
  return Math.min(most, Math.max(1, Number(match?.[1] ?? 1)));
}

interface Grid {
  openRow(): void;
  openCell(columns: number, rows: number): void;
  closeCell(): void;
  addText(text: string): void;
}

function openGrid(sink: CellSink): Grid {
  /** Rows still covered from above, by column. */
  const covered: number[] = [];
  let row = -1;
  let column = 0;
  let pieces: string[] | undefined;

  function closeCell(): void {
    if (pieces) sink.putText(pageText(pieces.join('')));
    pieces = undefined;
  }

  function openRow(): void {
    closeCell();
    row++;
    column = 0;
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
  }

  function openCell(columns: number, rows: number): void {
    closeCell();
    if (row === -1) openRow();
    while ((covered[column] ?? 0) > 0) column++;
    sink.moveTo(row, column);
    if (columns > 1 || rows > 1) {
      sink.addMerge({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
    }
    // A row's own cell counts as one: openRow takes one off at the next row.
    for (let at = column; at < column + columns; at++) {
      while (covered.length < at) covered.push(0);
      covered[at] = rows;
    }
    column += columns;
    pieces = [];
  }
  return { openRow, openCell, closeCell, addText: (text) => pieces?.push(text) };
}

/** White space as a browser shows it; line breaks came in as U+2028. */
function pageText(raw: string): string {
  const text = decodeEntities(raw).replaceAll(/&nbsp;?|\u00a0/giu, ' ');
  return text
    .replaceAll(/[ \t\r\n\f]+/gu, ' ')
    .replaceAll(/ ?\u2028 ?/gu, '\n')
    .trim();
}
