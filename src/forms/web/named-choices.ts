import type { FormField } from '../domain/form.ts';
import { words } from '../domain/form-words.ts';

/** New choices are called "Choice 1", "Choice 2", in the language of who builds: words to type over, not the question's. */
export function namedChoices(field: FormField, name: string): FormField {
  if (!('choices' in field)) return field;
  const choices = field.choices.map((choice, at) => {
    const text = `${name} ${at + 1}`;
    return { ...choice, label: words([text, text, text]) };
  });
  return { ...field, choices };
}
