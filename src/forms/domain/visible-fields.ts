import { answerTo, isAnswered, rowsOf, type Answer, type AnswerRow, type Answers } from './answer.ts';
import { holds, type AnswerOf } from './condition.ts';
import type { FormDefinition, FormField, PlainQuestion, RepeatField } from './form.ts';
import { readAnswer, type AnswerReading } from './read-answer.ts';

/** The key of the column of a row that names the member it is about. */
export const PERSON_KEY = 'person';

/** A field as it stands on the screen now. */
export interface VisibleField {
  /** `temperature`, or `members.0.temperature` inside a repeat (rows counted from 0). */
  readonly path: string;
  readonly field: FormField;
  readonly isRequired: boolean;
  /** The answer as its question reads it; `empty` for headings, notes and repeats. */
  readonly reading: AnswerReading;
  /** How many rows a repeat has. */
  readonly rows: number;
  /** What conditions of this field may look at: itself and what is above it. */
  readonly answerOf: AnswerOf;
}

/** One level of known answers; a row looks into its own first and then into those around it. */
interface Level {
  readonly known: Map<string, Answer>;
  readonly around?: AnswerOf;
}

const EMPTY: AnswerReading = { status: 'empty' };

/**
 * Every field that is to be shown for these answers, top to bottom, rows of repeats spread out. One pass: a condition sees only
 * answers above it, and none that is hidden.
 */
export function visibleFields(form: FormDefinition, answers: Answers): readonly VisibleField[] {
  const level: Level = { known: new Map() };
  const raw = (key: string): Answer | undefined => answerTo(answers, key);
  return form.fields.flatMap((field) => ofField({ field, answers, level, raw }));
}

function ofField({
  field,
  answers,
  level,
  raw,
}: {
  readonly field: FormField;
  readonly answers: Answers;
  readonly level: Level;
  readonly raw: AnswerOf;
}): readonly VisibleField[] {
  const answerOf = lookUp(level);
  if (field.visibleIf && !holds(field.visibleIf, answerOf)) return [];
  if (field.kind === 'group') {
    const heading = { path: field.key, field, isRequired: false, reading: EMPTY, rows: 0, answerOf };
    return [heading, ...field.fields.flatMap((inner) => ofField({ field: inner, answers, level, raw }))];
  }
  if (field.kind === 'repeat') return ofRepeat({ field, rows: rowsOf(answers, field.key), answerOf });
  return [ofQuestion({ field, path: field.key, level, raw })];
}

function ofRepeat({
  field,
  rows,
  answerOf,
}: {
  readonly field: RepeatField;
  readonly rows: readonly AnswerRow[];
  readonly answerOf: AnswerOf;
}): readonly VisibleField[] {
  const isRequired = (field.minRows ?? 0) > 0;
  const heading = { path: field.key, field, isRequired, reading: EMPTY, rows: rows.length, answerOf };
  return [heading, ...rows.flatMap((row, index) => ofRow({ field, row, index, answerOf }))];
}

function ofRow({
  field,
  row,
  index,
  answerOf,
}: {
  readonly field: RepeatField;
  readonly row: AnswerRow;
  readonly index: number;
  readonly answerOf: AnswerOf;
}): readonly VisibleField[] {
  const raw = (key: string): Answer | undefined => (Object.hasOwn(row, key) ? row[key] : undefined);
  const level: Level = { known: new Map(), around: answerOf };
  const person = raw(PERSON_KEY);
  if (isAnswered(person)) level.known.set(PERSON_KEY, person);
  return field.fields.flatMap((inner) => {
    if (inner.visibleIf && !holds(inner.visibleIf, lookUp(level))) return [];
    return [ofQuestion({ field: inner, path: `${field.key}.${index}.${inner.key}`, level, raw })];
  });
}

function ofQuestion({
  field,
  path,
  level,
  raw,
}: {
  readonly field: PlainQuestion;
  readonly path: string;
  readonly level: Level;
  readonly raw: AnswerOf;
}): VisibleField {
  const answerOf = lookUp(level);
  if (field.kind === 'note') return { path, field, isRequired: false, reading: EMPTY, rows: 0, answerOf };
  const isRequired = field.required === true || (field.required !== undefined && holds(field.required, answerOf));
  const reading = readAnswer(field, raw(field.key));
  if (reading.status === 'read') level.known.set(field.key, reading.value);
  return { path, field, isRequired, reading, rows: 0, answerOf };
}

/** The level is written while the fields are walked; whoever looks later sees more, which the form's own check forbids. */
function lookUp({ known, around }: Level): AnswerOf {
  return (key) => known.get(key) ?? around?.(key);
}
