import type { Locale } from '../../base/domain/texts.ts';
import { answerTo, isAnswered, rowsOf, type Answer, type AnswerRow, type Answers } from './answer.ts';
import type { FieldKind, FormDefinition, PlainQuestion, Question, RepeatField } from './form.ts';
import { yesNoWords } from './yes-no-words.ts';

/** One column of an export: one question, or one choice of a question that allows several. */
export interface AnswerColumn {
  /** `symptoms`, or `symptoms.fever` for one choice. */
  readonly key: string;
  readonly title: string;
  readonly kind: FieldKind;
}

/** What stands in a cell; '' where nothing was answered, 1 or 0 for a choice that was or was not made. */
export type AnswerCell = string | number;

/** The columns of the answers to a form, top to bottom. A repeat is one column with the number of its rows; they have a sheet of their own. */
export function answerColumns(form: FormDefinition, locale: Locale): readonly AnswerColumn[] {
  return topFields(form).flatMap((field): readonly AnswerColumn[] =>
    field.kind === 'repeat'
      ? [{ key: field.key, title: field.label[locale], kind: 'repeat' }]
      : questionColumns(field, locale),
  );
}

/** One set of answers as cells, in the order of {@link answerColumns}. */
export function answerRow(form: FormDefinition, answers: Answers, locale: Locale): readonly AnswerCell[] {
  return topFields(form).flatMap((field): readonly AnswerCell[] =>
    field.kind === 'repeat'
      ? [rowsOf(answers, field.key).length]
      : questionCells({ field, answer: answerTo(answers, field.key), locale }),
  );
}

/** The columns of the rows of one repeat. */
export function repeatColumns(repeat: RepeatField, locale: Locale): readonly AnswerColumn[] {
  return questionsOf(repeat.fields).flatMap((field) => questionColumns(field, locale));
}

/** One row of a repeat as cells, in the order of {@link repeatColumns}. */
export function repeatRow({
  repeat,
  row,
  locale,
}: {
  readonly repeat: RepeatField;
  readonly row: AnswerRow;
  readonly locale: Locale;
}): readonly AnswerCell[] {
  return questionsOf(repeat.fields).flatMap((field) =>
    questionCells({ field, answer: Object.hasOwn(row, field.key) ? row[field.key] : undefined, locale }),
  );
}

/** The repeats of a form, each of which fills a sheet. */
export function repeatsOf(form: FormDefinition): readonly RepeatField[] {
  return topFields(form).filter((field) => field.kind === 'repeat');
}

function topFields(form: FormDefinition): readonly (Question | RepeatField)[] {
  return form.fields
    .flatMap((field) => (field.kind === 'group' ? field.fields : [field]))
    .filter((field) => field.kind !== 'note');
}

function questionsOf(fields: readonly PlainQuestion[]): readonly Question[] {
  return fields.filter((field) => field.kind !== 'note');
}

function questionColumns(field: Question, locale: Locale): readonly AnswerColumn[] {
  const title = field.label[locale];
  if (field.kind !== 'choices') return [{ key: field.key, title, kind: field.kind }];
  return field.choices.map(({ value, label }) => ({
    key: `${field.key}.${value}`,
    title: `${title} ${label[locale]}`,
    kind: 'choices',
  }));
}

function questionCells({
  field,
  answer,
  locale,
}: {
  readonly field: Question;
  readonly answer: Answer | undefined;
  readonly locale: Locale;
}): readonly AnswerCell[] {
  if (field.kind === 'choices') {
    if (!isAnswered(answer)) return field.choices.map(() => '');
    return field.choices.map(({ value }) => (Array.isArray(answer) && answer.includes(value) ? 1 : 0));
  }
  return [answerWord({ field, answer, locale })];
}

/** One answer in words: the label of a choice, yes or no, a moment with a space; several choices with a comma between. */
export function answerWord({
  field,
  answer,
  locale,
}: {
  readonly field: Question;
  readonly answer: Answer | undefined;
  readonly locale: Locale;
}): AnswerCell {
  if (!isAnswered(answer)) return '';
  if (typeof answer === 'boolean') return yesNoWords[answer ? 'yes' : 'no'][locale];
  if (typeof answer === 'number') return answer;
  if (field.kind === 'choice' || field.kind === 'choices') {
    const chosen = typeof answer === 'string' ? [answer] : answer;
    const said = chosen.map((value) => field.choices.find((choice) => choice.value === value)?.label[locale] ?? value);
    return said.join(locale === 'en' ? ', ' : '、');
  }
  const text = typeof answer === 'string' ? answer : answer.join(' ');
  return field.kind === 'dateTime' ? text.replace('T', ' ') : text;
}
