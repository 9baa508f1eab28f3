import { columnLetter } from './cell-text.ts';
import { ownerOf } from './field-owners.ts';
import { fillCards, type SheetCopies } from './fill-cards.ts';
import type { FillMaterial, FillRecord } from './fill-material.ts';
import type { CellReport, ColumnReport, FillReport, TableReport } from './fill-report.ts';
import { renderValue, type FillValue } from './render-value.ts';
import { isNoEdit, type SheetEdit, type TableEdit, type WrittenRow, type WrittenValue } from './sheet-edit.ts';
import { spokenText } from './spoken-value.ts';
import { fillLine } from './template-lines.ts';
import type { TemplateColumn, TemplateLine, TemplateReading, TemplateTable } from './template.ts';

/** The writing that fills a form, and the account of it. */
export interface FilledTemplate {
  readonly edits: readonly SheetEdit[];
  /** Sheets that are wanted once for each person. */
  readonly copies: readonly SheetCopies[];
  readonly report: FillReport;
}

/** Fills a form: values in its own manner, nothing invented, every empty place accounted for. */
export function fillTemplate(reading: TemplateReading, material: FillMaterial): FilledTemplate {
  const edits = new Map<string, { tables: TableEdit[]; cells: Map<number, Map<number, WrittenValue>> }>();
  const editOf = (sheet: string) => {
    const known = edits.get(sheet) ?? { tables: [], cells: new Map<number, Map<number, WrittenValue>>() };
    edits.set(sheet, known);
    return known;
  };
  const put = (sheet: string, at: { readonly row: number; readonly column: number }, value: WrittenValue): void => {
    const { cells } = editOf(sheet);
    const row = cells.get(at.row) ?? new Map<number, WrittenValue>();
    cells.set(at.row, row.set(at.column, value));
  };
  const copies: SheetCopies[] = [];
  const taken = new Set(reading.sheets.map(({ name }) => name.toLowerCase()));
  const isCard = (name: string): boolean => reading.tables.some(({ kind, sheet }) => kind === 'form' && sheet === name);
  const tables = reading.tables.map((table, index): TableReport => {
    if (table.kind === 'form') {
      const lines = reading.lines.filter(({ sheet }) => sheet === table.sheet);
      const cards = fillCards({ table, lines, records: material.records[index] ?? [], taken }, material);
      if (cards.copies.copies.length > 0) copies.push(cards.copies);
      return cards.report;
    }
    if (table.kind === 'figures') return fillFigures(table, material, (at, value) => put(table.sheet, at, value));
    const { edit, report } = fillList(table, material, material.records[index] ?? []);
    if (edit.rows.length > 0) editOf(table.sheet).tables.push(edit);
    return report;
  });
  const lines = reading.lines.filter(({ sheet }) => !isCard(sheet)).map((line) => fillOneLine(line, material, put));
  return {
    edits: [...edits.entries()]
      .map(([sheet, { tables: list, cells }]) => ({ sheet, tables: list, cells }))
      .filter((edit) => !isNoEdit(edit)),
    copies,
    report: { sheets: reading.sheets, tables, lines: lines.flat() },
  };
}

type Tally = { filled: number; unfit: number };

function fillList(
  table: TemplateTable,
  { about, is1904 }: FillMaterial,
  records: readonly FillRecord[],
): { readonly edit: TableEdit; readonly report: TableReport } {
  const tallies = table.columns.map((): Tally => ({ filled: 0, unfit: 0 }));
  const rows = records.map((record, at): WrittenRow => {
    const row = new Map<number, WrittenValue>();
    const isSample = table.sampleRows.includes(table.firstDataRow + at);
    table.columns.forEach((column, place) => {
      if (column.computed !== undefined) return;
      const value = valueOf(column, { record, about, number: at + 1 });
      const rendered = value === undefined ? undefined : renderValue(value, { ...column, is1904 });
      const tally = tallies[place];
      if (rendered !== undefined && rendered !== 'unfit') {
        row.set(column.index, rendered);
        if (tally) tally.filled += 1;
        return;
      }
      if (rendered === 'unfit' && tally) tally.unfit += 1;
      if (isSample) row.set(column.index, { kind: 'blank' });
    });
    return row;
  });
  const edit = {
    body: { first: table.firstDataRow, last: table.lastDataRow },
    rows: [...rows, ...emptiedSamples(table, rows.length)],
    sampleRows: table.sampleRows,
  };
  const columns = table.columns.map((column, place): ColumnReport => {
    const { filled, unfit } = tallies[place] ?? { filled: 0, unfit: 0 };
    return {
      column: column.letter,
      header: column.header,
      field: column.field ?? null,
      confidence: column.confidence,
      by: column.by,
      ...(column.computed === undefined ? {} : { computed: true as const }),
      ...{ filled, unfit, empty: column.computed === undefined ? rows.length - filled : 0 },
      ...(column.computed === undefined && filled < Math.max(1, rows.length) ? { askWhom: ownerOf(column.field) } : {}),
    };
  });
  return { edit, report: { ...headOf(table), rows: rows.length, columns, figures: [] } };
}

/** Samples that no record overwrites are made-up people and must not go up. */
function emptiedSamples(table: TemplateTable, taken: number): readonly WrittenRow[] {
  const last = Math.max(0, ...table.sampleRows.map((row) => row - table.firstDataRow + 1));
  return Array.from({ length: Math.max(0, last - taken) }, (_, at): WrittenRow => {
    const isSample = table.sampleRows.includes(table.firstDataRow + taken + at);
    return new Map(
      isSample
        ? table.columns
            .filter(({ computed }) => computed === undefined)
            .map(({ index }) => [index, { kind: 'blank' as const }] as const)
        : [],
    );
  });
}

function headOf(
  table: TemplateTable,
): Pick<TableReport, 'sheet' | 'kind' | 'title' | 'shape' | 'headerRows' | 'firstDataRow' | 'blankRows'> {
  const { sheet, kind, title, shape, headerRows, firstDataRow, lastDataRow } = table;
  return { sheet, kind, title, shape, headerRows, firstDataRow, blankRows: lastDataRow - firstDataRow + 1 };
}

function valueOf(
  { field, by }: Pick<TemplateColumn, 'field' | 'by'>,
  of: { readonly record: FillRecord; readonly about: FillRecord; readonly number: number },
): FillValue | undefined {
  if (field === undefined) return undefined;
  if (field === 'seq') return of.number;
  // What workers note about people for themselves goes up only when somebody says so.
  if (field === 'remark' && by !== 'choice') return undefined;
  const own = of.record[field] ?? of.about[field];
  return own === '' ? undefined : own;
}

function fillFigures(
  table: TemplateTable,
  { about, figures, is1904 }: FillMaterial,
  put: (at: { readonly row: number; readonly column: number }, value: WrittenValue) => void,
): TableReport {
  const cells = table.figures.map((figure): CellReport => {
    const { row, column, words, field, confidence, by } = figure;
    const value = field === undefined ? undefined : (figures.get(field) ?? about[field]);
    const manner = table.columns.find(({ index }) => index === column) ?? { format: 'General' };
    const rendered = value === undefined ? undefined : renderValue(value, { ...manner, is1904 });
    const isFilled = rendered !== undefined && rendered !== 'unfit';
    if (isFilled) put({ row, column }, rendered);
    return {
      cell: columnLetter(column) + String(row),
      words,
      field: field ?? null,
      ...{ confidence, by, isFilled },
      ...(isFilled ? {} : { askWhom: ownerOf(field) }),
    };
  });
  return { ...headOf(table), rows: new Set(table.figures.map(({ row }) => row)).size, columns: [], figures: cells };
}

function fillOneLine(
  line: TemplateLine,
  { about }: FillMaterial,
  put: (sheet: string, at: { readonly row: number; readonly column: number }, value: WrittenValue) => void,
): readonly CellReport[] {
  const textOf = (field: string): string | undefined => spokenText(about[field]);
  const text = fillLine(line, ({ field }) => textOf(field));
  if (text !== undefined) put(line.sheet, line, { kind: 'text', text });
  return line.parts.map(({ label, field }) => {
    const isFilled = (textOf(field) ?? '') !== '';
    return {
      cell: columnLetter(line.column) + String(line.row),
      words: label,
      field,
      confidence: 0.9,
      by: 'header',
      isFilled,
      ...(isFilled ? {} : { askWhom: ownerOf(field) }),
    };
  });
}
