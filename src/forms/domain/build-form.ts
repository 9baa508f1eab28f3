import type { Text } from '../../base/domain/texts.ts';
import type { Comparison, Condition } from './condition.ts';
import type { FieldKind, FormChoice, FormDefinition, FormField, PlainQuestion } from './form.ts';
import { freeKey } from './xlsform/names.ts';

/** A condition as a sentence of a builder: comparisons that must all hold, or of which one must. */
export interface ConditionSentence {
  readonly join: 'and' | 'or';
  readonly parts: readonly Comparison[];
}

/** The sentence of a condition; undefined when it is nested deeper than a sentence says (such come from files). */
export function sentenceOf(condition: Condition | undefined): ConditionSentence | undefined {
  if (!condition) return { join: 'and', parts: [] };
  if ('not' in condition) return undefined;
  if (!('and' in condition) && !('or' in condition)) return { join: 'and', parts: [condition] };
  const join = 'and' in condition ? 'and' : 'or';
  const inner = 'and' in condition ? condition.and : condition.or;
  const parts = inner.filter((part): part is Comparison => !('and' in part || 'or' in part || 'not' in part));
  return parts.length === inner.length ? { join, parts } : undefined;
}

/** The condition of a sentence; undefined for one without parts. */
export function conditionOfSentence({ join, parts }: ConditionSentence): Condition | undefined {
  if (parts.length <= 1) return parts[0];
  return join === 'and' ? { and: parts } : { or: parts };
}

/** Words typed in simplified Chinese; what was never translated follows them. */
export function retyped(before: Text, simplified: string): Text {
  return {
    'zh-CN': simplified,
    'zh-TW': before['zh-TW'] === before['zh-CN'] ? simplified : before['zh-TW'],
    en: before.en === before['zh-CN'] ? simplified : before.en,
  };
}

/** Every key of a form, wherever it stands. */
export function keysOf(fields: readonly FormField[]): readonly string[] {
  return fields.flatMap((field) => ('fields' in field ? [field.key, ...keysOf(field.fields)] : [field.key]));
}

/** A new field of a kind, with a key that the form does not use yet. */
export function newField(form: FormDefinition, of: { readonly kind: FieldKind; readonly label: Text }): FormField {
  const taken = new Set(keysOf(form.fields));
  const key = freeKey(`q${taken.size + 1}`, (one) => taken.has(one));
  return fieldOfKind({ key, label: of.label }, of.kind);
}

/** The same field as another kind: its words and conditions stay, choices where both kinds have them. */
export function fieldOfKind(
  field: Pick<FormField, 'key' | 'label'> & Partial<Pick<FormField, 'visibleIf'>> & { readonly choices?: FormChoice[] },
  kind: FieldKind,
): FormField {
  const { key, label, visibleIf } = field;
  const base = { key, label, ...(visibleIf ? { visibleIf } : {}) };
  switch (kind) {
    case 'choice':
    case 'choices':
      return {
        ...base,
        kind,
        choices: field.choices ?? [newChoice([], label), newChoice([newChoice([], label)], label)],
      };
    case 'group':
      return { ...base, kind, fields: [] };
    case 'repeat':
      return { ...base, kind, fields: [{ key: `${key}_1`, kind: 'text', label }] };
    default:
      return { ...base, kind };
  }
}

/** One more choice with a value that the others do not have. */
export function newChoice(choices: readonly FormChoice[], label: Text): FormChoice {
  const values = new Set(choices.map(({ value }) => value));
  return { value: freeKey(`c${values.size + 1}`, (one) => values.has(one)), label };
}

/** A list with an item moved by so many places; as it was where there is no such place. */
export function moved<Item>(
  items: readonly Item[],
  { from, by }: { readonly from: number; readonly by: number },
): readonly Item[] {
  const item = items[from];
  const to = from + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  const others = items.filter((_, at) => at !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** Questions of a form that a condition of a field may look at: those above it, as they are read from top to bottom. */
export function questionsAbove(fields: readonly FormField[], key: string): readonly PlainQuestion[] {
  const found = above(fields, key);
  return found.questions;
}

function above(
  fields: readonly FormField[],
  key: string,
): { readonly questions: readonly PlainQuestion[]; readonly isFound: boolean } {
  const questions: PlainQuestion[] = [];
  for (const field of fields) {
    if (field.key === key) return { questions, isFound: true };
    if (field.kind === 'group' || field.kind === 'repeat') {
      const inner = above(field.fields, key);
      // What is inside of a repeat has many answers: nothing after it can look at it.
      if (inner.isFound || field.kind === 'group') questions.push(...inner.questions);
      if (inner.isFound) return { questions, isFound: true };
    } else if (field.kind !== 'note') questions.push(field);
  }
  return { questions, isFound: false };
}
