import { movedRow, movedSpan, type RowInsertion } from './row-insertion.ts';

/** A place a formula speaks of: a cell, a range of cells or a range of rows. */
interface FormulaRef {
  /** Sheet named before it, without quotes; undefined: the formula's own sheet. */
  readonly sheet: string | undefined;
  /** As written, with `$`. */
  readonly text: string;
}

/** Strings, references into other books and structured references are passed over; group 1 is the sheet, group 2 the place. */
const PARTS =
  /"(?:[^"]|"")*"|'[^']*\[[^\]]*\][^']*'![$A-Z0-9:]+|\[\d+\][\p{L}\p{N}_.]*![$A-Z0-9:]+|\[[^\]]*\]|(?<![\p{L}\p{N}_.$!'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_(.!])/giu;

function mapRefs(formula: string, change: (ref: FormulaRef) => string): string {
  return formula.replace(PARTS, (whole, sheet: string | undefined, text: string | undefined) =>
    text === undefined ? whole : `${sheet ?? ''}${change({ sheet: sheetName(sheet), text })}`,
  );
}

function sheetName(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const bare = written.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

/** Rows put into which sheet. */
export interface SheetInsertions {
  readonly sheet: string;
  readonly insertions: readonly RowInsertion[];
}

/** A formula of sheet `own` after rows were put into a sheet: places in that sheet follow, all others stay. */
export function moveFormula(formula: string, own: string | undefined, { sheet, insertions }: SheetInsertions): string {
  if (insertions.length === 0) return formula;
  return mapRefs(formula, (ref) => {
    const name = ref.sheet ?? own;
    return name?.toLowerCase() === sheet.toLowerCase() ? moveRef(ref.text, insertions) : ref.text;
  });
}

/** `B5`, `$B$5:C24` or `1:4` after the insertions. A single cell never becomes a range. */
export function moveRef(text: string, insertions: readonly RowInsertion[]): string {
  const [from = '', to] = text.split(':');
  const [first, last] = [splitRef(from), splitRef(to ?? from)];
  if (to === undefined) return joinRef(first, movedRow(first.row, insertions));
  const [top, bottom] = movedSpan([first.row, last.row], insertions);
  return `${joinRef(first, top)}:${joinRef(last, bottom)}`;
}

/** `A5:B24 D5` of a list of ranges; here a single cell is a range of one row and grows like one. */
export function moveRangeList(text: string, insertions: readonly RowInsertion[]): string {
  return text.replace(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu, (ref) => {
    if (ref.includes(':')) return moveRef(ref, insertions);
    const [from, to] = moveRef(`${ref}:${ref}`, insertions).split(':');
    return from === to ? (from ?? ref) : `${from ?? ref}:${to ?? ref}`;
  });
}

/** A formula as it reads when copied by so many rows and columns: what stands without `$` goes along. */
export function copyFormula(formula: string, by: { readonly rows: number; readonly columns?: number }): string {
  if (by.rows === 0 && (by.columns ?? 0) === 0) return formula;
  return mapRefs(formula, ({ text }) =>
    text
      .split(':')
      .map((part) => {
        const ref = splitRef(part);
        const moved = ref.rowMark === '$' ? ref.row : Math.max(1, ref.row + by.rows);
        return joinRef({ ...ref, column: movedColumn(ref.column, by.columns ?? 0) }, moved);
      })
      .join(':'),
  );
}

interface SplitRef {
  /** With its `$`; empty for whole rows. */
  readonly column: string;
  readonly rowMark: string;
  readonly row: number;
}

function splitRef(text: string): SplitRef {
  const match = /^(\$?[A-Z]*)(\$?)(\d+)$/iu.exec(text);
  return { column: match?.[1] ?? '', rowMark: match?.[2] ?? '', row: Number(match?.[3] ?? 1) };
}

function joinRef({ column, rowMark }: SplitRef, row: number): string {
  // `$1:$4` has no column; its `$` is read as one.
  return `${column}${rowMark}${row}`;
}

function movedColumn(column: string, by: number): string {
  if (by === 0 || column === '' || column.startsWith('$')) return column;
  let number = 0;
  for (const letter of column.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return lettersOf(Math.max(1, number + by));
}

function lettersOf(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
