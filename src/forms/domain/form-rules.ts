import { refuse, type Decision } from '../../base/domain/decision.ts';
import { formFaults } from './form-faults.ts';
import type { FormDefinition } from './form.ts';
import type { RetireForm, SaveForm } from './form-inputs.ts';
import { readyForms } from './ready-forms.ts';

/** The newest version of a form of one's own, as it is stored. */
export interface StoredForm {
  readonly formId: string;
  readonly version: number;
  readonly isRetired: boolean;
}

/** A version as it is written down. */
export interface FormSaved {
  readonly type: 'formSaved';
  readonly subjectId: string;
  readonly definition: FormDefinition;
}

/** A form as it is given up; `subjectId` is its newest version. */
export interface FormRetired {
  readonly type: 'formRetired';
  readonly subjectId: string;
  readonly key: string;
}

/**
 * Stores the next version of a form; a version that exists is never touched. A form that was given up lives again by it.
 * Refuses `formNameTaken`, `formVersionPassed` and every code of {@link formFaults}.
 * @idempotent by formId
 */
export function decideSaveForm(newest: StoredForm | undefined, { formId, definition }: SaveForm): Decision<FormSaved> {
  if (readyForms.has(definition.id)) return refuse('formNameTaken', { form: definition.id });
  if (newest?.formId === formId) return { facts: [] };
  if (definition.version !== (newest?.version ?? 0) + 1)
    return refuse('formVersionPassed', { version: newest?.version ?? 0 });
  const [fault] = formFaults(definition);
  if (fault) return refuse(fault.code, fault.details);
  return { facts: [{ type: 'formSaved', subjectId: formId, definition }] };
}

/** Gives a form up. Refuses `formUnknown`; giving it up twice changes nothing. */
export function decideRetireForm(newest: StoredForm | undefined, { key }: RetireForm): Decision<FormRetired> {
  if (!newest) return refuse('formUnknown');
  return newest.isRetired ? { facts: [] } : { facts: [{ type: 'formRetired', subjectId: newest.formId, key }] };
}
