import { describe, expect, it } from 'vitest';
import { FormDefinition } from './form.ts';
import { formFaults } from './form-faults.ts';
import { readyForms } from './ready-forms.ts';

describe('every ready form', () => {
  it.each([...readyForms])('%s parses to itself and has no fault', (_id, form) => {
    expect(FormDefinition.parse(form)).toEqual(form);
    expect(formFaults(form)).toEqual([]);
  });

  it('is short: at most ten questions before anything is answered', () => {
    for (const form of readyForms.values()) {
      const asked = form.fields.filter((field) => field.kind !== 'note' && !field.visibleIf);
      expect(asked.length, form.id).toBeLessThanOrEqual(10);
    }
  });

  it('asks nobody for an id number', () => {
    expect(JSON.stringify([...readyForms.values()])).not.toContain('"idNumber"');
  });

  it('is said differently in the three languages', () => {
    for (const { title } of readyForms.values()) expect(title.en).not.toBe(title['zh-CN']);
  });
});
