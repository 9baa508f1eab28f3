import type { Locale } from '../../base/domain/texts.ts';
import { fillText } from '../../base/domain/texts.ts';
import { Problem } from '../../base/domain/problem.ts';
import { problemsOf } from '../../sheets/domain/problems-of.ts';
import { readingProblems } from '../../sheets/domain/reading-problems.ts';
import type { SheetCells } from '../../sheets/domain/cells.ts';
import type { TableReading } from '../../sheets/domain/reading.ts';
import type { SheetToWrite } from '../../sheets/server/api.ts';
import { writeSheet } from '../../sheets/server/api.ts';
import type { ImportPlan, PlannedRow } from '../domain/import-plan.ts';
import { IMPORT_PROBLEM_TEXTS } from '../domain/import-problems.ts';
import { remarksOf, type RowRemark } from '../domain/row-remarks.ts';
import type { FileOutcome } from './import-reader.ts';

const TEXTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ...readingProblems,
  ...IMPORT_PROBLEM_TEXTS,
};

const REASON_HEADER: Readonly<Record<Locale, string>> = {
  'zh-CN': '未导入原因',
  'zh-TW': '未匯入原因',
  en: 'Why not imported',
};
const SOURCE_HEADER: Readonly<Record<Locale, string>> = { 'zh-CN': '原表位置', 'zh-TW': '原表位置', en: 'Where from' };

interface Question {
  readonly plan: ImportPlan;
  readonly outcomes: readonly FileOutcome[];
  readonly locale: Locale;
}

/** The held rows with their own headers, the reason beside each and a note on the cell meant: correct it and drop it in again. */
export async function heldWorkbook({ plan, outcomes, locale }: Question): Promise<Uint8Array> {
  const sheets = outcomes.flatMap((outcome, file) => {
    const held = plan.rows.filter((row) => row.file === file && row.outcome === 'held');
    return outcome.reading.tables.flatMap((table) => {
      const rows = held.filter(
        ({ sheet, row }) => sheet === table.sheet && row >= table.firstRow && row <= table.lastRow,
      );
      return rows.length > 0 ? [heldSheet({ outcome, table, rows, locale })] : [];
    });
  });
  if (sheets.length === 0) throw new Problem('notFound');
  return writeSheet({
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: `${index + 1} ${sheet.name}`.slice(0, 31) })),
  });
}

function heldSheet(of: {
  readonly outcome: FileOutcome;
  readonly table: TableReading;
  readonly rows: readonly PlannedRow[];
  readonly locale: Locale;
}): SheetToWrite {
  const { outcome, table, rows, locale } = of;
  const cells = outcome.sheets.find(({ name }) => name === table.sheet);
  const notes = rows.flatMap((row, index) => notesOf({ outcome, table, row, index, locale }));
  return {
    name: table.sheet,
    freezeHeader: true,
    columns: [
      { header: REASON_HEADER[locale], widthChars: 40, kind: 'text' },
      ...table.columns.map(({ header, letter }) => ({
        header: header || letter,
        widthChars: 16,
        kind: 'text' as const,
      })),
      { header: SOURCE_HEADER[locale], widthChars: 30, kind: 'text' },
    ],
    rows: rows.map((row) => [
      reasonOf(row, locale),
      ...table.columns.map(({ index }) => textOf(cells, row.row, index)),
      `${outcome.fileName} · ${row.sheet} · ${row.row}`,
    ]),
    cellNotes: notes,
    highlight: notes.map(({ row, column }) => ({ row, column })),
  };
}

function notesOf(of: {
  readonly outcome: FileOutcome;
  readonly table: TableReading;
  readonly row: PlannedRow;
  readonly index: number;
  readonly locale: Locale;
}): { readonly row: number; readonly column: number; readonly text: string }[] {
  const { outcome, table, row, index, locale } = of;
  return problemsOf(outcome.reading)
    .filter((problem) => problem.sheet === row.sheet && problem.row === row.row)
    .map((problem) => {
      const column = table.columns.findIndex(({ letter }) => letter === problem.column);
      // The first column holds the reason; a problem without a column is noted there.
      return { row: index, column: column + 1, text: wordsOf(problem, locale) };
    });
}

function reasonOf(row: PlannedRow, locale: Locale): string {
  const [remark] = row.reason === undefined ? [] : remarksOf(row);
  return remark ? wordsOf(remark, locale) : '';
}

function wordsOf(problem: RowRemark, locale: Locale): string {
  const text = TEXTS[problem.code];
  return text ? fillText(text[locale], problem.details) : problem.code;
}

function textOf(cells: SheetCells | undefined, row: number, column: number): string {
  const value = cells?.rows[row - 1]?.[column] ?? null;
  if (value === null) return '';
  return typeof value === 'object' ? value.day : String(value);
}
