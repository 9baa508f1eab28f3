import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionOfSentence,
  fieldOfKind,
  keysOf,
  moved,
  newChoice,
  newField,
  questionsAbove,
  retyped,
  sentenceOf,
} from './build-form.ts';
import type { Condition } from './condition.ts';
import { FIELD_KINDS, FormDefinition } from './form.ts';
import { formFaults } from './form-faults.ts';
import { words } from './form-words.ts';
import { readyForms } from './ready-forms.ts';

const label = words(['问', '問', 'Question']);
const same = words(['问', '问', '问']);
const form: FormDefinition = { id: 'own', version: 1, title: label, fields: [{ key: 'q1', kind: 'yesNo', label }] };

describe('a form being built', () => {
  it('takes a new field of any kind and can be asked at once', () => {
    for (const kind of FIELD_KINDS) {
      const field = newField(form, { kind, label });
      const next = { ...form, fields: [...form.fields, field] };
      expect(FormDefinition.safeParse(next).success, kind).toBe(true);
      expect(formFaults(next), kind).toEqual([]);
    }
  });

  it('never gives a key twice, wherever the other stands', () => {
    const fields = [
      { key: 'q2', kind: 'group' as const, label, fields: [{ key: 'q3', kind: 'text' as const, label }] },
    ];
    expect(keysOf(fields)).toEqual(['q2', 'q3']);
    expect(newField({ ...form, fields }, { kind: 'text', label }).key).not.toMatch(/^q[23]$/);
    expect(
      newChoice(
        [
          { value: 'c1', label },
          { value: 'c3', label },
        ],
        label,
      ).value,
    ).not.toMatch(/^c[13]$/);
  });

  it('keeps words, condition and choices when the kind changes', () => {
    const visibleIf: Condition = { field: 'q1', op: 'is', value: true };
    const choices = [{ value: 'x', label }];
    const field = { key: 'q2', label, visibleIf, choices };
    expect(fieldOfKind({ ...field }, 'choices')).toEqual({ key: 'q2', kind: 'choices', label, visibleIf, choices });
    expect(fieldOfKind({ ...field }, 'text')).toEqual({ key: 'q2', kind: 'text', label, visibleIf });
  });

  it('lets untranslated words follow and leaves translated ones alone', () => {
    expect(retyped(same, '新')).toEqual(words(['新', '新', '新']));
    expect(retyped(label, '新')).toEqual(words(['新', '問', 'Question']));
  });
});

describe('a condition as a sentence', () => {
  it('comes back as it was', () => {
    const a: Condition = { field: 'a', op: 'is', value: 1 };
    const b: Condition = { field: 'b', op: 'answered' };
    for (const condition of [undefined, a, { and: [a, b] }, { or: [a, b] }]) {
      const sentence = sentenceOf(condition);
      expect(sentence && conditionOfSentence(sentence)).toEqual(condition);
    }
  });

  it('is none where it is nested, so that nothing is lost by editing', () => {
    const a: Condition = { field: 'a', op: 'is', value: 1 };
    expect(sentenceOf({ not: a })).toBeUndefined();
    expect(sentenceOf({ and: [a, { or: [a, a] }] })).toBeUndefined();
  });
});

describe('what stands above', () => {
  it('is what formFaults allows, for every ready form', () => {
    for (const ready of readyForms.values())
      for (const key of keysOf(ready.fields)) {
        const known = questionsAbove(ready.fields, key).map((question) => question.key);
        expect(known).not.toContain(key);
      }
  });

  it('has groups opened and repeats closed', () => {
    const text = (key: string) => ({ key, kind: 'text' as const, label });
    const fields = [
      { key: 'g', kind: 'group' as const, label, fields: [text('a')] },
      { key: 'r', kind: 'repeat' as const, label, fields: [text('b'), text('c')] },
      text('d'),
    ];
    const keys = (key: string) => questionsAbove(fields, key).map((question) => question.key);
    expect(keys('c')).toEqual(['a', 'b']);
    expect(keys('d')).toEqual(['a']);
  });
});

describe('moving', () => {
  it('keeps every item and brings it back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { minLength: 1 }),
        fc.nat(9),
        fc.integer({ min: -3, max: 3 }),
        (items, from, by) => {
          const next = moved(items, { from, by });
          expect([...next].sort()).toEqual([...items].sort());
          if (next !== items) expect(moved(next, { from: from + by, by: -by })).toEqual(items);
        },
      ),
    );
  });
});
