import { ownerOf } from './field-owners.ts';
import type { ColumnReport, TableReport } from './fill-report.ts';
import type { FillMaterial, FillRecord } from './fill-material.ts';
import { cellName } from './read-form.ts';
import { renderValue, type FillValue, type Rendered } from './render-value.ts';
import type { SheetEdit, WrittenRow, WrittenValue } from './sheet-edit.ts';
import { sheetNameFor } from './sheet-names.ts';
import { spokenText } from './spoken-value.ts';
import { fillLine } from './template-lines.ts';
import type { TemplateColumn, TemplateFigure, TemplateLine, TemplateTable } from './template.ts';
import { tickBox } from './tick-boxes.ts';

/** A sheet that is wanted once for each of these; the first one takes the place of the blank. */
export interface SheetCopies {
  readonly sheet: string;
  /** `sheet` of an edit is the new name; all differ, from each other and from the other sheets of the book. */
  readonly copies: readonly SheetEdit[];
}

/** A card with its sentences and the people it is filled for. */
export interface CardToFill {
  readonly table: TemplateTable;
  readonly lines: readonly TemplateLine[];
  readonly records: readonly FillRecord[];
  /** Names of all sheets, as lower case; new ones are added. */
  readonly taken: Set<string>;
}

type Tally = { filled: number; unfit: number; asked: number };
type Tallies = Map<string, Tally>;

/** Fills a card for each person: values in the manner of each cell, and how many of each stayed empty. */
export function fillCards(
  of: CardToFill,
  material: FillMaterial,
): { readonly copies: SheetCopies; readonly report: TableReport } {
  const { table, lines, records, taken } = of;
  const tallies: Tallies = new Map();
  const copies = records.map((record, at): SheetEdit => {
    const person = { record, number: at + 1, tallies, material };
    const name = typeof record['name'] === 'string' ? record['name'] : '';
    return {
      sheet: sheetNameFor(at + 1, name, taken),
      tables: table.columns.length === 0 ? [] : membersEdit(table, person),
      cells: cellsOf([...figureValues(table, person), ...lineValues(lines, person)]),
    };
  });
  return { copies: { sheet: table.sheet, copies }, report: reportOf(of, tallies) };
}

interface PersonToFill {
  readonly record: FillRecord;
  readonly number: number;
  readonly tallies: Tallies;
  readonly material: FillMaterial;
}

type Put = { readonly row: number; readonly column: number; readonly value: WrittenValue };

function figureValues(table: TemplateTable, person: PersonToFill): readonly Put[] {
  return table.figures.flatMap((figure): Put[] => {
    const value = valueOf(figure, person);
    const rendered = value === undefined ? undefined : renderFigure(figure, value, person.material.is1904);
    count(person.tallies, cellName(figure), rendered);
    return rendered === undefined || rendered === 'unfit' ? [] : [{ ...figure, value: rendered }];
  });
}

function renderFigure(figure: TemplateFigure, value: FillValue, is1904: boolean): Rendered {
  if (figure.ticks === undefined) return renderValue(value, { ...(figure.manner ?? { format: 'General' }), is1904 });
  const text = tickBox(figure.ticks, value);
  return text === 'unfit' ? 'unfit' : { kind: 'text', text };
}

function lineValues(lines: readonly TemplateLine[], person: PersonToFill): readonly Put[] {
  return lines.flatMap((line): Put[] => {
    const text = fillLine(line, ({ field, label }) => {
      const value = valueOf({ field, by: 'header' }, person);
      const said = value === undefined ? undefined : spokenText(value);
      count(
        person.tallies,
        `${cellName(line)} ${label}`,
        said === undefined ? undefined : { kind: 'text', text: said },
      );
      return said;
    });
    return text === undefined ? [] : [{ row: line.row, column: line.column, value: { kind: 'text', text } }];
  });
}

function membersEdit(table: TemplateTable, { record, tallies, material }: PersonToFill): SheetEdit['tables'] {
  // Where the relation to the head is asked the whole household is meant, else those with whom the person lives.
  const isWhole = table.columns.some(({ field }) => field === 'relation');
  const household = material.members?.get(record) ?? [];
  const rows = household
    .filter((member) => isWhole || member !== record)
    .map((member, at): WrittenRow => {
      const row = new Map<number, WrittenValue>();
      for (const column of table.columns) {
        const value = valueOf(column, { record: member, number: at + 1, tallies, material });
        const rendered = value === undefined ? undefined : renderValue(value, { ...column, is1904: material.is1904 });
        count(tallies, column.letter, rendered);
        if (rendered !== undefined && rendered !== 'unfit') row.set(column.index, rendered);
      }
      return row;
    });
  return rows.length === 0 ? [] : [{ body: { first: table.firstDataRow, last: table.lastDataRow }, rows }];
}

function valueOf(
  { field, by }: Pick<TemplateColumn, 'field' | 'by'>,
  { record, number, material }: PersonToFill,
): FillValue | undefined {
  if (field === undefined) return undefined;
  if (field === 'seq') return number;
  // What workers note about people for themselves goes up only when somebody says so.
  if (field === 'remark' && by !== 'choice') return undefined;
  const own = record[field] ?? material.about[field];
  return own === '' ? undefined : own;
}

function count(tallies: Tallies, place: string, rendered: Rendered | undefined): void {
  const tally = tallies.get(place) ?? { filled: 0, unfit: 0, asked: 0 };
  tallies.set(place, tally);
  tally.asked += 1;
  if (rendered === 'unfit') tally.unfit += 1;
  else if (rendered !== undefined) tally.filled += 1;
}

function cellsOf(values: readonly Put[]): SheetEdit['cells'] {
  const cells = new Map<number, Map<number, WrittenValue>>();
  for (const { row, column, value } of values) {
    const own = cells.get(row) ?? new Map<number, WrittenValue>();
    cells.set(row, own.set(column, value));
  }
  return cells;
}

function reportOf({ table, lines, records }: CardToFill, tallies: Tallies): TableReport {
  const { sheet, kind, title, shape, headerRows, firstDataRow, lastDataRow } = table;
  const places = [
    ...table.figures.map((figure) => ({ ...figure, key: cellName(figure), header: figure.words })),
    ...table.columns.map((column) => ({ ...column, key: column.letter })),
    ...lines.flatMap((line) =>
      line.parts.map(({ label, field }) => ({
        ...{ key: `${cellName(line)} ${label}`, header: label.replace(/[:：\s]+$/u, ''), field },
        ...{ confidence: 0.9, by: 'header' as const },
      })),
    ),
  ];
  const columns = places.map(({ key, header, field, confidence, by }): ColumnReport => {
    const { filled, unfit, asked } = tallies.get(key) ?? { filled: 0, unfit: 0, asked: 0 };
    const isWhole = asked > 0 && filled === asked;
    return {
      ...{ column: key.split(' ')[0] ?? key, header, field: field ?? null, confidence, by, filled, unfit },
      ...{ empty: asked - filled, ...(isWhole ? {} : { askWhom: ownerOf(field) }) },
    };
  });
  const blankRows = lastDataRow - firstDataRow + 1;
  return {
    ...{ sheet, kind, title, shape, headerRows, firstDataRow, blankRows },
    ...{ rows: records.length, columns, figures: [] },
  };
}
