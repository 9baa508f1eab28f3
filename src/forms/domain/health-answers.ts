import type { AnswerRow, Answers } from './answer.ts';
import { PERSON_KEY } from './visible-fields.ts';

/** What was said about the health of one person; without `person` it is whom the whole form is about. */
export interface HealthAnswers {
  readonly person?: string;
  readonly answers: Answers;
}

const HEALTH_KEYS = ['danger', 'symptoms', 'temperature'];

/** Everybody about whose health a set of answers says something: the subject of the form, and each row that names symptoms. */
export function healthAnswersOf(answers: Answers): readonly HealthAnswers[] {
  const own = saysHealth(answers) ? [{ answers }] : [];
  const rows = Object.values(answers).flatMap((value) => (Array.isArray(value) ? value.filter(isHealthRow) : []));
  return [
    ...own,
    ...rows.map((row): HealthAnswers => {
      const person = row[PERSON_KEY];
      return typeof person === 'string' ? { person, answers: row } : { answers: row };
    }),
  ];
}

function saysHealth(answers: Answers): boolean {
  return HEALTH_KEYS.some((key) => Object.hasOwn(answers, key));
}

function isHealthRow(value: unknown): value is AnswerRow {
  return typeof value === 'object' && value !== null && HEALTH_KEYS.some((key) => Object.hasOwn(value, key));
}
