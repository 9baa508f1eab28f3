import { isAnswered, rowsOf, type Answer, type AnswerRow, type Answers } from './answer.ts';
import type { FormChoice, RepeatField } from './form.ts';
import { startRow } from './start-answers.ts';

/** The answer at a path such as `temperature` or `members.0.temperature`; undefined when there is none. */
export function answerAt(answers: Answers, path: string): Answer | undefined {
  const [key = '', index, inner] = path.split('.');
  if (inner === undefined || index === undefined) {
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    return isRows(value) ? undefined : value;
  }
  const row = rowsOf(answers, key)[Number(index)];
  return row && Object.hasOwn(row, inner) ? row[inner] : undefined;
}

/** The answers with another answer at a path; without any where `answer` is undefined or an empty text. */
export function withAnswer(
  answers: Answers,
  change: { readonly path: string; readonly answer: Answer | undefined },
): Answers {
  const [key = '', index, inner] = change.path.split('.');
  if (inner === undefined || index === undefined) return withKey(answers, key, change.answer);
  const rows = rowsOf(answers, key).map((row, at) => (at === Number(index) ? withKey(row, inner, change.answer) : row));
  return { ...answers, [key]: rows };
}

function withKey<Value>(
  of: Readonly<Record<string, Value>>,
  key: string,
  answer: Answer | undefined,
): Readonly<Record<string, Value | Answer>> {
  const others = Object.fromEntries(Object.entries(of).filter(([name]) => name !== key));
  return answer === undefined || answer === '' ? others : { ...others, [key]: answer };
}

/** The answers with one more row of a repeat, at its end. */
export function withNewRow(answers: Answers, repeat: RepeatField): Answers {
  return { ...answers, [repeat.key]: [...rowsOf(answers, repeat.key), startRow(repeat)] };
}

/** The answers without one row of a repeat. */
export function withoutRow(answers: Answers, row: { readonly repeat: string; readonly index: number }): Answers {
  const rows: readonly AnswerRow[] = rowsOf(answers, row.repeat).filter((_, at) => at !== row.index);
  return { ...answers, [row.repeat]: rows };
}

/** What is chosen after one choice was tapped: "none of these" and the others take turns. */
export function toggledChoice(
  choices: readonly FormChoice[],
  of: { readonly chosen: Answer | undefined; readonly tapped: string },
): readonly string[] {
  const before = typeof of.chosen === 'object' ? of.chosen : [];
  if (before.includes(of.tapped)) return before.filter((value) => value !== of.tapped);
  const isAlone = (value: string): boolean =>
    choices.some((choice) => choice.value === value && choice.isAlone === true);
  if (isAlone(of.tapped)) return [of.tapped];
  return choices
    .map(({ value }) => value)
    .filter((value) => value === of.tapped || (before.includes(value) && !isAlone(value)));
}

/** True where a draft holds anything worth keeping. */
export function isWorthKeeping(answers: Answers): boolean {
  return Object.values(answers).some((value) => (isRows(value) ? value.length > 0 : isAnswered(value)));
}

function isRows(value: Answer | readonly AnswerRow[] | undefined): value is readonly AnswerRow[] {
  return Array.isArray(value) && value.some((one) => typeof one === 'object');
}
