import type { Answer, AnswerRow, Answers } from './answer.ts';
import type { FormDefinition, PlainQuestion, RepeatField } from './form.ts';
import { PERSON_KEY } from './visible-fields.ts';

/** A member of the household that is asked: `person` is the caller's own word for them (an id, or a number on public pages). */
export interface FormMember {
  readonly person: string;
  readonly name: string;
}

/** The answers a form begins with: its defaults, and one row for each member where it asks member by member. */
export function startAnswers(form: FormDefinition, members: readonly FormMember[] = []): Answers {
  const fields = form.fields.flatMap((field) => (field.kind === 'group' ? field.fields : [field]));
  return Object.fromEntries(
    fields.flatMap((field): [string, Answer | readonly AnswerRow[]][] => {
      if (field.kind !== 'repeat') return defaultOf(field);
      const rows = field.perMember ? members.map(({ person }) => startRow(field, person)) : [];
      return rows.length > 0 ? [[field.key, rows]] : [];
    }),
  );
}

/** A new row of a repeat with its defaults; about a member when `person` is given. */
export function startRow(repeat: RepeatField, person?: string): AnswerRow {
  const about: [string, Answer][] = person === undefined ? [] : [[PERSON_KEY, person]];
  return Object.fromEntries([...about, ...repeat.fields.flatMap(defaultOf)]);
}

function defaultOf(field: PlainQuestion): [string, Answer][] {
  const value = 'default' in field ? field.default : undefined;
  return value === undefined ? [] : [[field.key, value]];
}
