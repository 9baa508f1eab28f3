import type { Condition } from './condition.ts';
import { formFaults } from './form-faults.ts';
import { FormDefinition, type FormField, type GroupField, type PlainQuestion, type RepeatField } from './form.ts';
import { words } from './form-words.ts';
import type { XlsKnown } from './xlsform/expression.ts';
import { rowsOfSheet, type XlsRow, type XlsSheet } from './xlsform/cells.ts';
import { readChoices } from './xlsform/choices.ts';
import { textOfRow } from './xlsform/languages.ts';
import { formIdOf, freeKey, keyOf } from './xlsform/names.ts';
import type { XlsNote } from './xlsform/notes.ts';
import { labelOf, questionOf, relevantOf } from './xlsform/question.ts';
import { note, type XlsReader } from './xlsform/reader.ts';

/** A form read from a file made for ODK or Kobo, and row by row what could not be kept as it was. */
export interface XlsFormReading {
  /** Version 1; undefined when nothing could be kept. */
  readonly form?: FormDefinition;
  readonly notes: readonly XlsNote[];
}

/** A group or repeat that was begun and not ended yet. */
interface Open {
  readonly row: XlsRow;
  readonly name: string;
  readonly kind: 'group' | 'repeat' | 'flat' | 'dropped';
  readonly field: Omit<GroupField, 'kind'> | undefined;
  readonly condition: Condition | undefined;
}

const MOST_ROWS = 2000;
const MOST_FIELDS = 200;

/**
 * Reads the common part of XLSForm: sheets `survey`, `choices`, `settings`; texts, figures, days, choices, notes, groups and repeats;
 * required, relevant, constraint, default, hints and labels in several languages. Everything else is told in `notes`.
 * Source: XLSForm.org reference, the subset that ODK Collect and KoboCollect share.
 */
export function readXlsForm(sheets: readonly XlsSheet[]): XlsFormReading {
  const { lists, notes } = readChoices(rowsOfSheet(sheets, 'choices'));
  const reader: XlsReader = {
    lists,
    taken: new Set(),
    levels: [new Map<string, XlsKnown>()],
    notes: [...notes],
    values: new Map(),
  };
  const fields = readSurvey(reader, rowsOfSheet(sheets, 'survey').slice(0, MOST_ROWS));
  const [settings] = rowsOfSheet(sheets, 'settings');
  const id = formIdOf(settings?.cells.get('form_id') ?? settings?.cells.get('id_string') ?? 'form');
  const title =
    (settings && (textOfRow(settings, 'form_title') ?? textOfRow(settings, 'title'))) ?? words([id, id, id]);
  const parsed = FormDefinition.safeParse({ id, version: 1, title, fields });
  if (parsed.success && formFaults(parsed.data).length === 0) return { form: parsed.data, notes: reader.notes };
  return { notes: [...reader.notes, { sheet: 'survey', row: 1, code: 'nothingKept', details: {} }] };
}

function readSurvey(reader: XlsReader, rows: readonly XlsRow[]): readonly FormField[] {
  const top: FormField[] = [];
  const stack: Open[] = [];
  for (const row of rows) {
    const type = (row.cells.get('type') ?? '').toLowerCase().replace(/[_\s]+/g, ' ');
    const begun = /^begin (group|repeat)$/.exec(type)?.[1];
    if (begun === 'group' || begun === 'repeat') begin({ reader, stack, row, kind: begun });
    else if (/^end (group|repeat)$/.test(type)) end({ reader, stack, top, row });
    else if (stack.some(({ kind }) => kind === 'dropped'))
      note(reader, { row, code: 'repeatInside', details: { name: row.cells.get('name') ?? '' } });
    else if (top.length >= MOST_FIELDS) note(reader, { row, code: 'tooMany', details: { most: MOST_FIELDS } });
    else {
      const question = questionOf(reader, row);
      if (question) put({ stack, top, field: within(stack, question) });
    }
  }
  for (let open = stack.at(-1); open; open = stack.at(-1)) {
    note(reader, { row: open.row, code: 'groupUnended', details: { name: open.name } });
    end({ reader, stack, top, row: open.row });
  }
  return top;
}

function begin(of: {
  readonly reader: XlsReader;
  readonly stack: Open[];
  readonly row: XlsRow;
  readonly kind: 'group' | 'repeat';
}): void {
  const { reader, stack, row } = of;
  const name = row.cells.get('name') ?? of.kind;
  const isInRepeat = stack.some(({ kind }) => kind === 'repeat' || kind === 'dropped');
  if (of.kind === 'repeat' && isInRepeat) {
    note(reader, { row, code: 'repeatInside', details: { name } });
    stack.push({ row, name, kind: 'dropped', field: undefined, condition: undefined });
    return;
  }
  const condition = relevantOf(reader, row);
  if (of.kind === 'group' && stack.length > 0) {
    if (!isInRepeat || stack.every(({ kind }) => kind !== 'dropped'))
      note(reader, { row, code: 'groupFlattened', details: { name } });
    stack.push({ row, name, kind: 'flat', field: undefined, condition });
    return;
  }
  const key = freeKey(keyOf(name), (one) => reader.taken.has(one));
  reader.taken.add(key);
  const label = labelOf(reader, row, name);
  const count = Number(row.cells.get('repeat_count') ?? row.cells.get('count'));
  const repeats = of.kind === 'repeat' && Number.isInteger(count) && count >= 1 && count <= 50;
  const rows = repeats ? { minRows: count, maxRows: count } : {};
  const outer = of.kind === 'repeat' ? joined([...conditionsOf(stack), condition]) : condition;
  const field = { key, label, fields: [], ...(outer ? { visibleIf: outer } : {}), ...rows };
  if (of.kind === 'repeat') reader.levels.push(new Map());
  stack.push({ row, name, kind: of.kind, field, condition: undefined });
}

function end(of: {
  readonly reader: XlsReader;
  readonly stack: Open[];
  readonly top: FormField[];
  readonly row: XlsRow;
}): void {
  const { reader, stack, top, row } = of;
  const open = stack.pop();
  if (!open) {
    note(reader, { row, code: 'endUnbegun' });
    return;
  }
  if (open.kind === 'repeat') reader.levels.pop();
  if (!open.field) return;
  if (open.field.fields.length === 0) {
    note(reader, { row: open.row, code: 'groupEmpty', details: { name: open.name } });
    return;
  }
  if (open.kind === 'group') top.push({ ...open.field, kind: 'group' });
  else put({ stack, top, field: { ...open.field, kind: 'repeat', fields: open.field.fields.filter(isPlain) } });
}

/** The question belongs to the innermost group or repeat that is kept; opened groups are passed over. */
function put(of: {
  readonly stack: readonly Open[];
  readonly top: FormField[];
  readonly field: PlainQuestion | RepeatField;
}): void {
  const holder = of.stack.findLast(({ field }) => field !== undefined);
  if (holder?.field) holder.field.fields.push(of.field);
  else of.top.push(of.field);
}

/** A question of an opened group is asked only while its group would be. */
function within(stack: readonly Open[], question: PlainQuestion): PlainQuestion {
  const visibleIf = joined([...conditionsOf(stack), question.visibleIf]);
  return visibleIf ? { ...question, visibleIf } : question;
}

/** Conditions of opened groups since the last group or repeat that is kept. */
function conditionsOf(stack: readonly Open[]): readonly (Condition | undefined)[] {
  const from = stack.findLastIndex(({ field }) => field !== undefined);
  return stack.slice(from + 1).map(({ condition }) => condition);
}

function joined(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const all = conditions.filter((one) => one !== undefined);
  return all.length > 1 ? { and: all } : all[0];
}

function isPlain(field: GroupField['fields'][number]): field is PlainQuestion {
  return field.kind !== 'repeat';
}
