import type { Details } from '../../base/domain/decision.ts';
import { fieldsOf, type Comparison, type Condition } from './condition.ts';
import type { FormDefinition, FormField } from './form.ts';
import { PERSON_KEY } from './visible-fields.ts';

/** Why a definition cannot be used though its shape is right; the code is one of `formsProblems`. */
export interface FormFault {
  readonly field: string;
  readonly code: string;
  readonly details: Details;
}

/**
 * Everything that keeps a form from being asked: one key for two questions, a condition that looks at a question below it or at
 * none, a condition or default with a value that cannot be chosen, a range without inside.
 */
export function formFaults(form: FormDefinition): readonly FormFault[] {
  const above = new Map<string, FormField>();
  return form.fields.flatMap((field) => faultsOf(field, above));
}

function faultsOf(field: FormField, above: Map<string, FormField>): readonly FormFault[] {
  const own = above.has(field.key) || field.key === PERSON_KEY ? [fault('formKeyTwice', field, {})] : [];
  const shown = conditionFaults({ field, condition: field.visibleIf, above });
  above.set(field.key, field);
  if (field.kind === 'group') return [...own, ...shown, ...field.fields.flatMap((inner) => faultsOf(inner, above))];
  if (field.kind === 'repeat') return [...own, ...shown, ...rowFaults(field, above)];
  if (field.kind === 'note') return [...own, ...shown];
  const required = field.required === true ? undefined : field.required;
  return [
    ...own,
    ...shown,
    ...conditionFaults({ field, condition: required, above }),
    ...conditionFaults({ field, condition: field.check?.holds, above }),
    ...choiceFaults(field),
    ...rangeFaults(field),
  ];
}

/** Questions of a row see each other and what is above the repeat; nothing below the repeat sees into it. */
function rowFaults(
  repeat: Extract<FormField, { kind: 'repeat' }>,
  above: Map<string, FormField>,
): readonly FormFault[] {
  const inside = new Map(above);
  // Which member a row is about can be asked for as if it were a question.
  inside.set(PERSON_KEY, { key: PERSON_KEY, kind: 'text', label: repeat.label });
  const faults = repeat.fields.flatMap((field) => faultsOf(field, inside));
  // Their keys are taken all the same: an export has one column for each.
  for (const { key } of repeat.fields) above.set(key, { key, kind: 'note', label: repeat.label });
  return faults;
}

function conditionFaults({
  field,
  condition,
  above,
}: {
  readonly field: FormField;
  readonly condition: Condition | undefined;
  readonly above: ReadonlyMap<string, FormField>;
}): readonly FormFault[] {
  if (!condition) return [];
  const below = fieldsOf(condition).filter((key) => isNoQuestion(above.get(key)));
  if (below.length > 0) return below.map((other) => fault('formConditionBelow', field, { other }));
  return comparisonsOf(condition).flatMap((comparison) => {
    const asked = above.get(comparison.field);
    if (!('value' in comparison) || (asked?.kind !== 'choice' && asked?.kind !== 'choices')) return [];
    const value = String(comparison.value);
    return asked.choices.some((choice) => choice.value === value) ? [] : [fault('formChoiceUnknown', field, { value })];
  });
}

function isNoQuestion(field: FormField | undefined): boolean {
  return field === undefined || field.kind === 'note' || field.kind === 'group' || field.kind === 'repeat';
}

function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ('and' in condition) return condition.and.flatMap(comparisonsOf);
  if ('or' in condition) return condition.or.flatMap(comparisonsOf);
  return 'not' in condition ? comparisonsOf(condition.not) : [condition];
}

function choiceFaults(field: FormField): readonly FormFault[] {
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  const values = field.choices.map(({ value }) => value);
  const twice = values.filter((value, at) => values.indexOf(value) !== at);
  const given = typeof field.default === 'string' ? [field.default] : (field.default ?? []);
  return [
    ...[...new Set(twice)].map((value) => fault('formChoiceTwice', field, { value })),
    ...given.filter((value) => !values.includes(value)).map((value) => fault('formChoiceUnknown', field, { value })),
  ];
}

function rangeFaults(field: FormField): readonly FormFault[] {
  const [min, max] = 'min' in field || 'max' in field ? [field.min, field.max] : [undefined, undefined];
  return min !== undefined && max !== undefined && min > max ? [fault('formRangeEmpty', field, {})] : [];
}

function fault(code: string, field: FormField, details: Details): FormFault {
  return { field: field.key, code, details: { field: field.key, ...details } };
}
