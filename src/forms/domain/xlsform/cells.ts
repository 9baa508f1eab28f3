/** A cell as a reader of workbooks gives it. */
export type XlsCell = string | number | boolean | null | undefined;

/** A sheet of a workbook: its name and its rows from the first one on. */
export interface XlsSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsCell[])[];
}

/** One row of a sheet by the words of its heading. */
export interface XlsRow {
  readonly sheet: string;
  /** As the workbook counts: the heading is row 1. */
  readonly row: number;
  /** Heading in lower case without blanks around `::` -> trimmed text; empty cells are not among them. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The rows of a sheet by name, in any case; none when the workbook has no such sheet. Rows without a word are passed over. */
export function rowsOfSheet(sheets: readonly XlsSheet[], name: string): readonly XlsRow[] {
  const sheet = sheets.find((one) => one.name.trim().toLowerCase() === name);
  if (!sheet) return [];
  const heading = (sheet.rows[0] ?? []).map((cell) => headingOf(textOf(cell)));
  return sheet.rows.slice(1).flatMap((cells, index): XlsRow[] => {
    const pairs = cells.flatMap((cell, column): [string, string][] => {
      const [title, text] = [heading[column] ?? '', textOf(cell)];
      return title === '' || text === '' ? [] : [[title, text]];
    });
    return pairs.length === 0 ? [] : [{ sheet: name, row: index + 2, cells: new Map(pairs) }];
  });
}

function headingOf(text: string): string {
  return text.toLowerCase().replace(/\s*::?\s*/, '::');
}

function textOf(cell: XlsCell): string {
  if (cell === null || cell === undefined) return '';
  // A workbook turns the words TRUE and FALSE into truth values.
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return String(cell).trim();
}
