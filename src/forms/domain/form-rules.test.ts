import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import type { FormDefinition, FormField } from './form.ts';
import { formFaults } from './form-faults.ts';
import { decideRetireForm, decideSaveForm } from './form-rules.ts';
import { findSnapshotForm, snapshotRowOf } from './form-snapshot.ts';
import { words } from './form-words.ts';

const label = words(['问', '問', 'Question']);
const formId = getId<'form'>('019a0000-0000-7000-8000-000000000001');
const other = getId<'form'>('019a0000-0000-7000-8000-000000000002');
const choices = [{ value: 'x', label }];

function formOf(version: number, ...fields: FormField[]): FormDefinition {
  return { id: 'water', version, title: label, fields };
}
const form = (version: number) => formOf(version, { key: 'a', kind: 'yesNo', label });
const newest = { formId: other, version: 2, isRetired: false };

describe('saving a form', () => {
  it('begins with version 1 and goes on with the one after the newest', () => {
    for (const [state, version] of [
      [undefined, 1],
      [newest, 3],
      [{ ...newest, isRetired: true }, 3],
    ] as const)
      expect(decideSaveForm(state, { formId, definition: form(version) })).toEqual({
        facts: [{ type: 'formSaved', subjectId: formId, definition: form(version) }],
      });
  });

  it('refuses what somebody saved over meanwhile, and versions out of nowhere', () => {
    for (const version of [1, 2, 4])
      expect(decideSaveForm(newest, { formId, definition: form(version) })).toEqual({
        refused: 'formVersionPassed',
        details: { version: 2 },
      });
  });

  it('changes nothing the second time', () => {
    expect(decideSaveForm({ ...newest, formId }, { formId, definition: form(2) })).toEqual({ facts: [] });
  });

  it('leaves the names of ready forms alone', () => {
    expect(decideSaveForm(undefined, { formId, definition: { ...form(1), id: 'dailyHealth' } })).toEqual({
      refused: 'formNameTaken',
      details: { form: 'dailyHealth' },
    });
  });

  it('refuses a form that cannot be asked, naming the question', () => {
    const twice = formOf(1, { key: 'a', kind: 'yesNo', label }, { key: 'a', kind: 'text', label });
    expect(decideSaveForm(undefined, { formId, definition: twice })).toEqual({
      refused: 'formKeyTwice',
      details: { field: 'a' },
    });
  });
});

describe('giving a form up', () => {
  it('happens once, and only to a form there is', () => {
    expect(decideRetireForm(newest, { key: 'water' })).toEqual({
      facts: [{ type: 'formRetired', subjectId: other, key: 'water' }],
    });
    expect(decideRetireForm({ ...newest, isRetired: true }, { key: 'water' })).toEqual({ facts: [] });
    expect(decideRetireForm(undefined, { key: 'water' })).toEqual({ refused: 'formUnknown' });
  });
});

describe('what keeps a form from being asked', () => {
  const codes = (...fields: FormField[]) => formFaults(formOf(1, ...fields)).map(({ code }) => code);
  const asked: FormField = { key: 'a', kind: 'choice', label, choices };

  it.each<[string, readonly FormField[]]>([
    ['formConditionBelow', [{ key: 'b', kind: 'text', label, visibleIf: { field: 'a', op: 'answered' } }, asked]],
    ['formConditionBelow', [{ key: 'b', kind: 'text', label, visibleIf: { field: 'b', op: 'answered' } }]],
    ['formConditionBelow', [asked, { key: 'b', kind: 'text', label, required: { field: 'nowhere', op: 'answered' } }]],
    [
      'formConditionBelow',
      [
        { key: 'rows', kind: 'repeat', label, fields: [asked] },
        { key: 'b', kind: 'text', label, visibleIf: { field: 'a', op: 'answered' } },
      ],
    ],
    ['formKeyTwice', [asked, { key: 'rows', kind: 'repeat', label, fields: [{ key: 'a', kind: 'text', label }] }]],
    ['formKeyTwice', [{ key: 'person', kind: 'text', label }]],
    ['formChoiceUnknown', [asked, { key: 'b', kind: 'text', label, visibleIf: { field: 'a', op: 'is', value: 'y' } }]],
    ['formChoiceUnknown', [{ ...asked, default: 'y' }]],
    ['formChoiceTwice', [{ key: 'a', kind: 'choices', label, choices: [...choices, ...choices] }]],
    ['formRangeEmpty', [{ key: 'a', kind: 'integer', label, min: 3, max: 2 }]],
  ])('%s', (code, fields) => {
    expect(codes(...fields)).toEqual([code]);
  });

  it('is not a check that looks at itself, nor a row that looks at its person or above', () => {
    const check = { holds: { field: 'b', op: 'atLeast', other: 'n' } as const, words: label };
    expect(
      codes(
        { key: 'n', kind: 'integer', label },
        { key: 'b', kind: 'integer', label, check },
        {
          key: 'rows',
          kind: 'repeat',
          label,
          fields: [
            {
              key: 'c',
              kind: 'text',
              label,
              visibleIf: {
                and: [
                  { field: 'person', op: 'empty' },
                  { field: 'n', op: 'answered' },
                ],
              },
            },
            { key: 'd', kind: 'text', label, visibleIf: { field: 'c', op: 'answered' } },
          ],
        },
      ),
    ).toEqual([]);
  });
});

describe('a form on a phone', () => {
  const rows = [1, 2, 10].map((version) => snapshotRowOf(form(version)));

  it('is found in the version of its round, else the newest', () => {
    expect(findSnapshotForm(rows, { key: 'water', version: 2 })).toEqual(form(2));
    expect(findSnapshotForm(rows, { key: 'water' })).toEqual(form(10));
    expect(findSnapshotForm(rows, { key: 'water', version: 99 })).toEqual(form(10));
    expect(findSnapshotForm(rows, { key: 'fire' })).toBeUndefined();
  });
});
