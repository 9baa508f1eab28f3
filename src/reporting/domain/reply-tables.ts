import { cellText } from '../../sheets/domain/cell-text.ts';
import type { CellValue, SheetCells } from '../../sheets/domain/cells.ts';
import type { TemplateReading, TemplateTable } from '../../sheets/domain/template.ts';

/** The rows of one table of a reply, under the headers of the form. Of a table of figures: one row, a column for each figure. */
export interface ReplyTable {
  readonly sheet: string;
  readonly kind: 'rows' | 'figures';
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** What was read of a reply; `missingSheets` are sheets of the form whose header is nowhere in it. */
export interface ReplyTables {
  readonly tables: readonly ReplyTable[];
  readonly missingSheets: readonly string[];
}

/**
 * Reads the tables of a reply where the blank form has them. Rows may have been inserted below a header, so each table is found by the
 * words of its header; it ends as far before the next table, or before the end of the sheet, as it does in the blank.
 */
export function replyTables(of: {
  readonly reading: TemplateReading;
  readonly blank: readonly SheetCells[];
  readonly reply: readonly SheetCells[];
}): ReplyTables {
  const tables: ReplyTable[] = [];
  const missing = new Set<string>();
  for (const blank of of.blank) {
    const own = of.reading.tables
      // A card has a sheet for each person under that person's name: there is nothing to be joined row by row.
      .filter(({ sheet, kind }) => sheet === blank.name && kind !== 'notes' && kind !== 'form')
      .sort((a, b) => a.headerRows[0] - b.headerRows[0]);
    if (own.length === 0) continue;
    const reply = of.reply.find(({ name }) => name === blank.name);
    const places = reply && placesOf({ tables: own, blank, reply });
    if (!reply || !places) missing.add(blank.name);
    else own.forEach((table, at) => tables.push(tableOf({ table, blank, reply, place: places[at] })));
  }
  return { tables, missingSheets: [...missing] };
}

interface Place {
  /** How many rows further down than in the blank. */
  readonly shift: number;
  /** The row behind the last one, from 0. */
  readonly end: number;
}

interface Sheets {
  readonly blank: SheetCells;
  readonly reply: SheetCells;
}

function placesOf(of: Sheets & { readonly tables: readonly TemplateTable[] }): readonly Place[] | undefined {
  const { tables, blank, reply } = of;
  const shifts: number[] = [];
  for (const { headerRows } of tables) {
    const last = shifts.at(-1) ?? 0;
    const wanted = wordsOf(blank.rows[headerRows[1] - 1]);
    const found = reply.rows.findIndex((row, at) => at >= headerRows[1] - 1 + last && wordsOf(row) === wanted);
    if (found < 0) return undefined;
    shifts.push(found - (headerRows[1] - 1));
  }
  return tables.map(({ lastDataRow }, at): Place => {
    const [next, nextShift] = [tables[at + 1], shifts[at + 1]];
    const shift = shifts[at] ?? 0;
    if (next && nextShift !== undefined && next.headerRows[0] > lastDataRow)
      return { shift, end: lastDataRow + nextShift };
    // Tables side by side, and the last one, reach as far before the end as in the blank.
    return { shift, end: reply.rows.length - Math.max(0, blank.rows.length - lastDataRow) };
  });
}

function wordsOf(row: readonly CellValue[] | undefined): string {
  return (row ?? [])
    .map((cell) => cellText(cell).replace(/\s+/gu, ''))
    .join('\t')
    .trim();
}

function tableOf(of: Sheets & { readonly table: TemplateTable; readonly place: Place | undefined }): ReplyTable {
  const { table, reply, place = { shift: 0, end: 0 } } = of;
  if (table.kind === 'figures') {
    const row = table.figures.map((figure) => reply.rows[figure.row - 1 + place.shift]?.[figure.column] ?? null);
    return { sheet: table.sheet, kind: 'figures', headers: table.figures.map(({ words }) => words), rows: [row] };
  }
  const rows: (readonly CellValue[])[] = [];
  for (let at = table.firstDataRow - 1 + place.shift; at < place.end; at += 1)
    if (isTold({ ...of, at, shift: place.shift }))
      rows.push(table.columns.map(({ index }) => reply.rows[at]?.[index] ?? null));
  return { sheet: table.sheet, kind: 'rows', headers: table.columns.map(({ header }) => header), rows };
}

/** A row that says something which the blank does not print at this place; its number alone says nothing. */
function isTold(of: Sheets & { readonly table: TemplateTable; readonly at: number; readonly shift: number }): boolean {
  const { table, blank, reply, at, shift } = of;
  const printed = at - shift < table.lastDataRow ? blank.rows[at - shift] : undefined;
  return table.columns.some(({ index, field, computed }) => {
    if (field === 'seq' || computed !== undefined) return false;
    const text = cellText(reply.rows[at]?.[index]);
    return text !== '' && text !== cellText(printed?.[index]);
  });
}

/** True when a whole id number of 18 places stands in a cell: open, not masked. */
export function holdsIdNumbers(tables: readonly ReplyTable[]): boolean {
  return tables.some(({ rows }) =>
    rows.some((row) => row.some((cell) => /(?<!\d)\d{17}[\dXx](?!\d)/u.test(cellText(cell)))),
  );
}
