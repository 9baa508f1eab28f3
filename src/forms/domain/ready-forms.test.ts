import { describe, expect, it } from 'vitest';
import { FormDefinition } from './form-definition.ts';
import { formFaults } from './form-faults.ts';
import { findReadyForm, readyForms } from './ready-forms.ts';

describe('every ready form', () => {
  it.each(readyForms.map((form) => [form.id, form] as const))('%s parses to itself and has no fault', (_id, form) => {
    expect(FormDefinition.parse(form)).toEqual(form);
    expect(formFaults(form)).toEqual([]);
  });

  it('has its own id and is found by it', () => {
    expect(new Set(readyForms.map(({ id }) => id)).size).toBe(readyForms.length);
    for (const form of readyForms) expect(findReadyForm(form.id)).toBe(form);
    expect(findReadyForm('unheard-of')).toBeUndefined();
  });

  it('is short: at most ten questions before anything is answered', () => {
    for (const form of readyForms) {
      const asked = form.fields.filter((field) => field.kind !== 'note' && !field.visibleIf);
      expect(asked.length, form.id).toBeLessThanOrEqual(10);
    }
  });

  it('asks nobody for an id number', () => {
    expect(JSON.stringify(readyForms)).not.toContain('"idNumber"');
  });

  it('is said differently in the three languages', () => {
    for (const { title } of readyForms) expect(title.en).not.toBe(title['zh-CN']);
  });
});
