import { columnLetter } from './cell-text.ts';
import { shapeOf } from './classify-columns.ts';
import { cellKey, type Grid } from './grid.ts';
import { besideSlots, isWaiting, type FormSlot } from './form-cells.ts';
import { fieldOfGap, fieldOfLabel, fieldsOfSlots, isSignedByPerson } from './form-fields.ts';
import { cellManner, readMemberColumns } from './form-manner.ts';
import { belowSlots, findRuns, type LabelRun } from './form-runs.ts';
import type { Form } from './template-blocks.ts';
import { findLines } from './template-lines.ts';
import type { TemplateChoice, TemplateFigure, TemplateLine, TemplateTable } from './template.ts';

/** A sheet that is a card for one person. */
export interface FormSheet {
  readonly table: TemplateTable;
  readonly lines: readonly TemplateLine[];
}

const FEWEST = 3;

/**
 * Reads a sheet as a card for one person: labels with a cell beside or below each, boxes to tick, gaps in sentences, a table of the
 * household's members. Undefined when it is none: it has a list of people, or nothing in it asks for a name or an id number.
 */
export function readForm(form: Form, choices: readonly TemplateChoice[]): FormSheet | undefined {
  const found = findSlots(form);
  if (!found) return undefined;
  const { slots, members } = found;
  const lines = linesOf(form, slots, members);
  if (!isCard(slots, lines)) return undefined;
  const fields = fieldsOfSlots(slots).map((said, at) =>
    said?.field === 'report.date' && isSignedByPerson(form.grid.rows[slots[at]?.row ?? 0] ?? []) ? undefined : said,
  );
  const shape = shapeOf(
    [
      ...slots.map(({ row, column, label }) => ({ index: cellKey(row, column), header: label })),
      ...(members?.columns ?? []).map(({ column, label }) => ({ index: column, header: label })),
    ].map((each) => ({ ...each, meaning: null })),
  );
  const choice = choices.find((each) => each.shape === shape)?.fields ?? {};
  const cells = slots.map((slot, at): TemplateFigure => {
    const said = fields[at];
    const chosen = choice[`${slot.row + 1}:${slot.column}`];
    return {
      row: slot.row + 1,
      column: slot.column,
      words: slot.section === '' ? slot.label : `${slot.section}>${slot.label}`,
      field: chosen === undefined ? said?.field : (chosen ?? undefined),
      confidence: chosen === undefined ? (said?.confidence ?? 0) : 1,
      by: chosen !== undefined ? 'choice' : said === undefined ? 'none' : 'header',
      manner: cellManner(form.sheet, slot),
      ...(slot.ticks === undefined ? {} : { ticks: slot.ticks }),
    };
  });
  const table = { ...placeOf(members), columns: members ? readMemberColumns(form.sheet, members, choice) : [] };
  const { name: sheet } = form.sheet.cells;
  return {
    table: {
      sheet,
      kind: 'form',
      title: titleOf(form.grid),
      shape,
      hintRows: [],
      sampleRows: [],
      figures: cells,
      ...table,
    },
    lines,
  };
}

function placeOf(members: LabelRun | undefined): Pick<TemplateTable, 'headerRows' | 'firstDataRow' | 'lastDataRow'> {
  if (!members) return { headerRows: [0, 0], firstDataRow: 1, lastDataRow: 0 };
  const { row, blankRows } = members;
  return { headerRows: [row + 1, row + 1], firstDataRow: row + 2, lastDataRow: row + 1 + blankRows };
}

/** All cells that wait, or undefined when the sheet has a list of people of its own. */
function findSlots(
  form: Form,
): { readonly slots: readonly FormSlot[]; readonly members: LabelRun | undefined } | undefined {
  const beside = besideSlots(form);
  const runs = findRuns(form, beside);
  const members = runs.find(isMembers);
  const others = runs.filter((run) => run !== members);
  if (others.some((run) => run.blankRows > 1 && namesPeople(run))) return undefined;
  const below = others.filter(({ blankRows }) => blankRows === 1).flatMap((run) => belowSlots(form, run));
  // A title that is not merged has an empty cell at its right too.
  const title = titleOf(form.grid);
  const heading = fieldOfLabel(title) === undefined ? title : undefined;
  // The last header of a table often has an empty drawn cell at its right.
  const inRun = new Set(runs.flatMap(({ row, columns }) => columns.map(({ column }) => cellKey(row, column))));
  const own = beside.filter(
    ({ row, column, label }) => label !== heading && !inRun.has(cellKey(row, leftOf(form, row, column))),
  );
  const slots = [...own, ...below].sort((a, b) => a.row - b.row || a.column - b.column);
  return { slots: once(slots), members };
}

function leftOf({ grid }: Form, row: number, column: number): number {
  return grid.merges.find(({ top, right }) => top === row && right === column - 1)?.left ?? column - 1;
}

function once(slots: readonly FormSlot[]): readonly FormSlot[] {
  const seen = new Set<number>();
  return slots.filter(({ row, column }) => {
    const key = cellKey(row, column);
    return !seen.has(key) && seen.add(key);
  });
}

function namesPeople({ columns }: LabelRun): boolean {
  return columns.some(({ label }) => isOfPerson(fieldOfLabel(label)?.field) || /姓名/u.test(label));
}

function isOfPerson(field: string | undefined): boolean {
  return field === 'name' || field === 'idNumber';
}

/** A table of the household: its name says so, or it asks how each is related. */
function isMembers(run: LabelRun): boolean {
  if (!namesPeople(run)) return false;
  if (/家庭|成员|同住|同居|户内|家属|亲属/u.test(run.section)) return true;
  return (
    run.blankRows > 1 && run.columns.some(({ label }) => /^(?:与.{0,3})?(?:关系|称谓)$/u.test(label.replace('的', '')))
  );
}

/** Sentences with gaps outside the cells that wait. */
function linesOf(form: Form, slots: readonly FormSlot[], members: LabelRun | undefined): readonly TemplateLine[] {
  const taken = new Set(slots.map(({ row, column }) => cellKey(row, column)));
  return findLines(form.sheet.cells, {
    isInTable: (row) => members !== undefined && row >= members.row && row <= members.row + members.blankRows,
    isFree: (row, column) => isWaiting(form, row, column),
    fieldOf: fieldOfGap,
  })
    .filter(({ row, column }) => !taken.has(cellKey(row - 1, column)))
    .map((line) =>
      isSignedByPerson(form.grid.rows[line.row - 1] ?? [])
        ? { ...line, parts: line.parts.filter(({ field }) => field !== 'report.date') }
        : line,
    )
    .filter(({ parts }) => parts.length > 0);
}

function isCard(slots: readonly FormSlot[], lines: readonly TemplateLine[]): boolean {
  const gaps = lines.flatMap(({ parts }) => parts.map(({ field }) => field));
  const fields = fieldsOfSlots(slots);
  const belowRows = new Set(slots.filter(({ from }) => from === 'below').map(({ row }) => row)).size;
  // One header over one waiting row is a short list, not a card.
  const asked = fields.filter((_, at) => slots[at]?.from === 'beside' || belowRows > 1).map((found) => found?.field);
  const known = [...asked, ...gaps].filter((field) => field !== undefined && !field.startsWith('report.'));
  return asked.length + gaps.length >= FEWEST && known.length >= 2 && known.some(isOfPerson);
}

/** The first text that spans the sheet, or that stands alone in its row above everything. */
function titleOf(grid: Grid): string {
  for (const texts of grid.rows.slice(0, 4)) {
    const own = texts.filter((text) => text !== '');
    if (own.length === 1 && !/[:：]/u.test(own[0] ?? '')) return own[0] ?? '';
    if (own.length > 1) break;
  }
  return '';
}

/** `B2` of a place counted from 0 and from 1. */
export function cellName({ row, column }: Pick<TemplateFigure, 'row' | 'column'>): string {
  return columnLetter(column) + String(row);
}
