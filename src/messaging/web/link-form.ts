import { fillText, type Locale } from '../../base/domain/texts.ts';
import { answerTo, rowsOf, type Answer, type AnswerRow, type Answers } from '../../forms/domain/answer.ts';
import { answerProblemText } from '../../forms/domain/answer-problem-words.ts';
import type { AnswerProblem } from '../../forms/domain/check-answers.ts';
import type { FormDefinition, RepeatField } from '../../forms/domain/form.ts';
import { startRow, type FormMember } from '../../forms/domain/start-answers.ts';
import { PERSON_KEY, visibleFields, type VisibleField } from '../../forms/domain/visible-fields.ts';
import { element } from './link-elements.ts';
import { inputOf } from './link-inputs.ts';
import { linkTexts } from './link-texts.ts';

/** A form on a public page. `onType` keeps an answer, `onChange` keeps it and draws the page anew. */
export interface FormParts {
  readonly form: FormDefinition;
  /** As drawn. */
  readonly answers: Answers;
  /** As typed since. */
  readonly latest: () => Answers;
  readonly members: readonly FormMember[];
  readonly problems: readonly AnswerProblem[];
  readonly locale: Locale;
  readonly onType: (answers: Answers) => void;
  readonly onChange: (answers: Answers) => void;
}

/** The questions that are to be shown for these answers, top to bottom. */
export function formElements(parts: FormParts): readonly HTMLElement[] {
  return visibleFields(parts.form, parts.answers).map((visible) => fieldElement(visible, parts));
}

function fieldElement(visible: VisibleField, parts: FormParts): HTMLElement {
  const { field, path } = visible;
  const { locale } = parts;
  if (field.kind === 'note') return element('p', { className: 'note-line' }, field.label[locale]);
  if (field.kind === 'group') return element('h2', {}, field.label[locale]);
  if (field.kind === 'repeat') return repeatElement(field, visible.rows, parts);
  const unit = field.kind === 'temperature' ? (locale === 'en' ? ' (℃)' : '（℃）') : '';
  const title = element('label', { className: 'title' }, field.label[locale] + unit);
  title.htmlFor = path;
  if (!visible.isRequired) title.append(element('small', {}, ` ${linkTexts.optional[locale]}`));
  const problem = parts.problems.find((one) => one.field === path);
  const place = placeOf(path);
  const value = place.row === undefined ? answerTo(parts.answers, path) : rowOf(parts, place)[place.key];
  const control = inputOf({
    ...{ field, path, value, locale },
    onType: (next) => parts.onType(withAnswer(parts.latest(), path, next)),
    onPick: (next) => parts.onChange(withAnswer(parts.latest(), path, next)),
  });
  const head = rowHead(visible, parts);
  return element(
    'div',
    { className: `field${problem ? ' wrong' : ''}${place.row === undefined ? '' : ' inner'}` },
    head,
    title,
    'hint' in field && field.hint ? element('p', { className: 'hint' }, field.hint[locale]) : undefined,
    control,
    problem ? element('p', { className: 'problem' }, answerProblemText(parts.form, problem)[locale]) : undefined,
  );
}

function repeatElement(field: RepeatField, rows: number, parts: FormParts): HTMLElement {
  const { locale } = parts;
  const problem = parts.problems.find((one) => one.field === field.key);
  const add = element(
    'button',
    {
      className: 'add',
      onClick: () =>
        parts.onChange({ ...parts.latest(), [field.key]: [...rowsOf(parts.latest(), field.key), startRow(field)] }),
    },
    fillText(linkTexts.addRow[locale], { what: field.label[locale] }),
  );
  const isFull = rows >= (field.maxRows ?? 20);
  return element(
    'div',
    { className: 'field' },
    element('h2', {}, field.label[locale]),
    problem ? element('p', { className: 'problem' }, answerProblemText(parts.form, problem)[locale]) : undefined,
    isFull || field.perMember ? undefined : add,
  );
}

/** Above the first question of a row: whose it is, and how to take it away. */
function rowHead({ path, field }: VisibleField, parts: FormParts): HTMLElement | undefined {
  const { key, row, list } = placeOf(path);
  if (row === undefined || list === undefined) return undefined;
  const shown = visibleFields(parts.form, parts.answers).filter(({ path: one }) => one.startsWith(`${list}.${row}.`));
  if (shown[0]?.path !== path || !('key' in field) || field.key !== key) return undefined;
  const person = rowOf(parts, { row, list })[PERSON_KEY];
  const member = parts.members.find((one) => one.person === person);
  const name = member?.name ?? fillText(linkTexts.row[parts.locale], { n: row + 1 });
  const drop = (): void => {
    const rows = rowsOf(parts.latest(), list).filter((_, at) => at !== row);
    parts.onChange({ ...parts.latest(), [list]: rows });
  };
  const remove = element('button', { className: 'quiet', onClick: drop }, linkTexts.removeRow[parts.locale]);
  return element('div', { className: 'row-head' }, element('strong', {}, name), member ? undefined : remove);
}

interface Place {
  readonly key: string;
  readonly list?: string;
  readonly row?: number;
}

/** `members.0.temperature` is the question `temperature` of the first row of `members`. */
function placeOf(path: string): Place {
  const [first = '', row, key] = path.split('.');
  return row === undefined || key === undefined ? { key: first } : { list: first, row: Number(row), key };
}

function rowOf(parts: FormParts, { list = '', row = 0 }: { readonly list?: string; readonly row?: number }): AnswerRow {
  return rowsOf(parts.answers, list)[row] ?? {};
}

/** The answers with another one at a path; without it when there is none. */
export function withAnswer(answers: Answers, path: string, value: Answer | undefined): Answers {
  const { key, list, row } = placeOf(path);
  if (list === undefined) return without(answers, key, value);
  const rows = rowsOf(answers, list).map((one, at) => (at === row ? without(one, key, value) : one));
  return { ...answers, [list]: rows };
}

function without<Kept extends Answers | AnswerRow>(kept: Kept, key: string, value: Answer | undefined): Kept {
  const { [key]: _old, ...others } = kept;
  // The same record with one key more or less.
  return (value === undefined ? others : { ...others, [key]: value }) as Kept;
}
