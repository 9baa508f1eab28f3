import type { Condition } from '../condition.ts';
import type { FormChoice, PlainQuestion } from '../form.ts';
import type { XlsRow } from './cells.ts';
import { readExpression, type XlsKnown } from './expression.ts';
import type { XlsNote } from './notes.ts';

/** What is known while a survey sheet is read from top to bottom. */
export interface XlsReader {
  readonly lists: ReadonlyMap<string, readonly FormChoice[]>;
  /** Every key that is taken, wherever it stands. */
  readonly taken: Set<string>;
  /** Questions that conditions may look at now, by their name in the file, one map for each open level. */
  readonly levels: Map<string, XlsKnown>[];
  readonly notes: XlsNote[];
  /** Choices that can be chosen, by key: a condition on any other value never holds. */
  readonly values: Map<string, readonly string[]>;
}

/** Writes down what became of something in a row. */
export function note(
  reader: XlsReader,
  of: { readonly row: XlsRow; readonly code: XlsNote['code']; readonly details?: XlsNote['details'] },
): void {
  reader.notes.push({ sheet: of.row.sheet, row: of.row.row, code: of.code, details: of.details ?? {} });
}

/** Makes a question known to the conditions below it. */
export function learn(reader: XlsReader, of: { readonly name: string; readonly question: PlainQuestion }): void {
  const { key, kind } = of.question;
  reader.taken.add(key);
  reader.levels.at(-1)?.set(of.name, { key, kind });
  if ('choices' in of.question)
    reader.values.set(
      key,
      of.question.choices.map(({ value }) => value),
    );
}

/** The condition of a cell, or nothing and a note of why it was left out. */
export function conditionOf(
  reader: XlsReader,
  of: { readonly row: XlsRow; readonly column: string; readonly text: string; readonly self?: XlsKnown },
): Condition | undefined {
  const { row, column, text } = of;
  const lookUp = (name: string) =>
    reader.levels.reduce<XlsKnown | undefined>((found, level) => level.get(name) ?? found, undefined);
  const reading = readExpression(text, { lookUp, self: of.self });
  if ('fault' in reading) {
    const details =
      reading.fault === 'referenceBelow' ? { column, name: reading.name } : { column, text: text.slice(0, 120) };
    note(reader, { row, code: reading.fault, details });
    return undefined;
  }
  const unknown = unknownValue(reader, reading.condition);
  if (unknown === undefined) return reading.condition;
  note(reader, { row, code: 'choiceUnknown', details: { value: unknown } });
  return undefined;
}

function unknownValue(reader: XlsReader, condition: Condition): string | undefined {
  if ('and' in condition) return firstOf(condition.and, (part) => unknownValue(reader, part));
  if ('or' in condition) return firstOf(condition.or, (part) => unknownValue(reader, part));
  if ('not' in condition) return unknownValue(reader, condition.not);
  const values = reader.values.get(condition.field);
  if (!values || !('value' in condition)) return undefined;
  const value = String(condition.value);
  return values.includes(value) ? undefined : value;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
