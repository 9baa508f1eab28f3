import { addDays, type Day } from '../../base/domain/day.ts';
import type { Details } from '../../base/domain/decision.ts';
import { rowsOf, type Answer, type AnswerRow, type Answers } from './answer.ts';
import { fieldsOf, holds } from './condition.ts';
import type { FormDefinition, Question, RepeatField } from './form.ts';
import type { AnswerFault } from './read-answer.ts';
import { PERSON_KEY, visibleFields, type VisibleField } from './visible-fields.ts';

/** What is wrong with one answer; `field` is the path of {@link VisibleField}. */
export interface AnswerProblem {
  readonly field: string;
  readonly code: string;
  readonly details?: Details;
}

/** Answers as they may be stored. */
export interface CheckedAnswers {
  /** Normalised answers to visible questions; unusable and hidden ones are not among them. */
  readonly values: Answers;
  readonly problems: readonly AnswerProblem[];
}

const LEAST_TEMPERATURE = 34;
const MOST_TEMPERATURE = 43;
const MOST_ROWS = 50;

/**
 * The one rule for phone and server: reads every answer as its question means it, drops what is hidden, and says what is
 * missing, out of range or contradictory. `today` is the day of answering, for the bounds of days. Asked of its own values it
 * answers the same values again.
 */
export function checkAnswers(form: FormDefinition, answers: Answers, at?: { readonly today?: Day }): CheckedAnswers {
  const fields = visibleFields(form, answers);
  const problems = fields.flatMap((visible) => problemsOf(visible, at?.today));
  return { values: valuesOf(fields, answers), problems };
}

function valuesOf(fields: readonly VisibleField[], answers: Answers): Answers {
  const plain: [string, Answer][] = [];
  const repeats: [string, readonly AnswerRow[]][] = [];
  const byPath = new Map(fields.map(({ path, reading }) => [path, reading]));
  for (const { path, field, reading, rows } of fields) {
    if (field.kind === 'repeat' && rows > 0) repeats.push([field.key, rowValues({ field, byPath, answers })]);
    else if (reading.status === 'read' && path === field.key) plain.push([path, reading.value]);
  }
  return Object.fromEntries<Answer | readonly AnswerRow[]>([...plain, ...repeats]);
}

function rowValues({
  field,
  byPath,
  answers,
}: {
  readonly field: RepeatField;
  readonly byPath: ReadonlyMap<string, VisibleField['reading']>;
  readonly answers: Answers;
}): readonly AnswerRow[] {
  return rowsOf(answers, field.key).map((row, index) => {
    const person = Object.hasOwn(row, PERSON_KEY) ? row[PERSON_KEY] : undefined;
    const said = field.fields.flatMap(({ key }): [string, Answer][] => {
      const reading = byPath.get(`${field.key}.${index}.${key}`);
      return reading?.status === 'read' ? [[key, reading.value]] : [];
    });
    const about: [string, Answer][] = field.perMember && typeof person === 'string' ? [[PERSON_KEY, person]] : [];
    return Object.fromEntries<Answer>([...about, ...said]);
  });
}

function problemsOf(visible: VisibleField, today: Day | undefined): readonly AnswerProblem[] {
  const { path, field, reading, isRequired } = visible;
  if (field.kind === 'group' || field.kind === 'note') return [];
  const fault = field.kind === 'repeat' ? rowsFault(field, visible.rows) : faultOf(visible, field, today);
  if (fault) return [{ field: path, ...fault }];
  const isMissing = field.kind !== 'repeat' && isRequired && reading.status === 'empty';
  return isMissing ? [{ field: path, code: 'answerMissing' }] : [];
}

function rowsFault(field: RepeatField, rows: number): AnswerFault | undefined {
  const least = field.minRows ?? 0;
  const most = field.maxRows ?? MOST_ROWS;
  if (rows < least) return { code: 'rowsTooFew', details: { least } };
  return rows > most ? { code: 'rowsTooMany', details: { most } } : undefined;
}

function faultOf(visible: VisibleField, field: Question, today: Day | undefined): AnswerFault | undefined {
  const { reading, answerOf } = visible;
  if (reading.status === 'fault') return reading.fault;
  if (reading.status === 'empty') return undefined;
  const range = rangeFault(field, reading.value, today);
  if (range) return range;
  if (!field.check) return undefined;
  // Held against something unanswered a check says nothing: that question has its own problem, or may stay empty.
  const isAskable = fieldsOf(field.check.holds).every((key) => key === field.key || answerOf(key) !== undefined);
  return isAskable && !holds(field.check.holds, answerOf) ? { code: 'answerContradicts' } : undefined;
}

function rangeFault(field: Question, value: Answer, today: Day | undefined): AnswerFault | undefined {
  if (
    typeof value === 'number' &&
    (field.kind === 'integer' || field.kind === 'decimal' || field.kind === 'temperature')
  ) {
    const { least, most } = boundsOf(field);
    if (least !== undefined && value < least) return { code: 'numberTooSmall', details: { least } };
    return most !== undefined && value > most ? { code: 'numberTooLarge', details: { most } } : undefined;
  }
  if (today === undefined || typeof value !== 'string' || (field.kind !== 'date' && field.kind !== 'dateTime'))
    return undefined;
  const first = field.daysBack === undefined ? undefined : addDays(today, -field.daysBack);
  const last = field.daysAhead === undefined ? undefined : addDays(today, field.daysAhead);
  const day = value.slice(0, 10);
  if (first !== undefined && day < first) return { code: 'dayTooEarly', details: { day: first } };
  return last !== undefined && day > last ? { code: 'dayTooLate', details: { day: last } } : undefined;
}

/** The least and most of a figure, ends included; a temperature has bounds even where the form says none (degrees Celsius). */
export function boundsOf(field: Extract<Question, { kind: 'integer' | 'decimal' | 'temperature' }>): {
  readonly least?: number;
  readonly most?: number;
} {
  const isTemperature = field.kind === 'temperature';
  const least = field.min ?? (isTemperature ? LEAST_TEMPERATURE : undefined);
  const most = field.max ?? (isTemperature ? MOST_TEMPERATURE : undefined);
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}
