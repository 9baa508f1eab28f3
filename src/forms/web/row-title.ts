import type { RepeatField } from '../domain/form.ts';
import { PERSON_KEY } from '../domain/visible-fields.ts';
import type { FormAnswering } from './use-form-answers.ts';

/** What a row of a repeat is called: the member it is about, else its number. A listed member's row cannot be removed. */
export function rowTitle(of: {
  readonly answering: FormAnswering;
  readonly repeat: RepeatField;
  readonly index: number;
  readonly other: string;
}): { readonly title: string; readonly isListed: boolean } {
  const person = of.answering.answerAt(`${of.repeat.key}.${of.index}.${PERSON_KEY}`);
  const member = of.answering.members.find((one) => one.person === person);
  return { title: member?.name ?? of.other, isListed: person !== undefined };
}
