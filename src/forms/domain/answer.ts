import { z } from 'zod';

/**
 * The answer to one question: text, day `YYYY-MM-DD`, time `HH:MM` and moment `YYYY-MM-DDTHH:MM` (local time of the site) as
 * strings, figures as numbers, yes or no as a boolean, several choices as a list.
 */
export type Answer = string | number | boolean | readonly string[];

/** The answers to one row of a repeat; `person` says which listed member it is about, in the caller's own words. */
export type AnswerRow = Readonly<Record<string, Answer>>;

/** The answers to a form, by the key of the question. Groups add no level; a repeat holds a list of rows. */
export type Answers = Readonly<Record<string, Answer | readonly AnswerRow[]>>;

const MOST_CHOICES = 100;
const MOST_ROWS = 200;
const LONGEST_TEXT = 4000;

const AnswerValue = z.union([
  z.string().max(LONGEST_TEXT),
  z.number(),
  z.boolean(),
  z.array(z.string().max(LONGEST_TEXT)).max(MOST_CHOICES),
]);

/** Parses answers where they arrive: bounded, of the right build; whether they fit a form is said by `checkAnswers`. */
export const Answers: z.ZodType<Answers> = z.record(
  z.string().max(60),
  z.union([AnswerValue, z.array(z.record(z.string().max(60), AnswerValue)).max(MOST_ROWS)]),
);

/** True for an answer that says something: not nothing, not blanks, not an empty list. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  return typeof answer === 'object' ? answer.length > 0 : true;
}

/** The rows of a repeat; none when the answer is anything else. */
export function rowsOf(answers: Answers, key: string): readonly AnswerRow[] {
  const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** One answer outside of any repeat; undefined when there is none. */
export function answerTo(answers: Answers, key: string): Answer | undefined {
  const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (!Array.isArray(value)) return isPlain(value) ? value : undefined;
  const texts = value.filter((one) => typeof one === 'string');
  return texts.length === value.length ? texts : undefined;
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isRow(value: unknown): value is AnswerRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
