import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from './check-answers.ts';
import { formFaults } from './form-faults.ts';
import type { FormField } from './form.ts';
import { readXlsForm } from './xlsform.ts';
import type { XlsSheet } from './xlsform/cells.ts';
import { localeOfLanguage } from './xlsform/languages.ts';
import { xlsNotes } from './xlsform/notes.ts';

const HEADING = ['type', 'name', 'label', 'required', 'relevant', 'constraint', 'default'];
const choices: XlsSheet = {
  name: 'choices',
  rows: [
    ['list_name', 'name', 'label::Chinese (zh)', 'label::English (en)'],
    ['yn', 'yes', '是', 'Yes'],
    ['yn', 'no', '否', 'No'],
    ['sym', 'fever', '发热', 'Fever'],
    ['sym', 'cough', '咳嗽', 'Cough'],
  ],
};

function survey(...rows: (readonly (string | number | boolean)[])[]): readonly XlsSheet[] {
  return [{ name: 'survey', rows: [HEADING, ...rows] }, choices];
}
function fieldsOf(...rows: (readonly (string | number | boolean)[])[]): readonly FormField[] {
  return readXlsForm(survey(...rows)).form?.fields ?? [];
}
function codesOf(...rows: (readonly (string | number | boolean)[])[]): readonly string[] {
  return readXlsForm(survey(...rows)).notes.map(({ row, code }) => `${row} ${code}`);
}
function conditionOf(relevant: string) {
  const fields = fieldsOf(
    ['select_one yn', 'ill', 'Ill?'],
    ['select_multiple sym', 'sym', 'Which?'],
    ['integer', 'age', 'Age'],
    ['text', 'more', 'More', '', relevant],
  );
  const more = fields[3];
  return more && 'visibleIf' in more ? more.visibleIf : undefined;
}

/** Notes that say that a question is not in the form. */
const LEFT_OUT = new Set<string>([
  ...['typeUnknown', 'metadataDropped', 'calculateRefused', 'nameMissing', 'nameTwice', 'choicesMissing'],
  ...['repeatInside', 'tooMany'],
]);

describe('a file made for ODK', () => {
  it('becomes a form that asks the same', () => {
    const { form, notes } = readXlsForm([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label::Chinese (zh)', 'label::English (en)', 'required', 'relevant', 'constraint'],
          ['text', 'name', '姓名', 'Name', 'yes', '', ''],
          ['integer', 'age', '年龄', 'Age', true, '', '. >= 0 and . <= 120'],
          ['select_one yn', 'ill', '不舒服吗', 'Ill?', 'yes', '', ''],
          ['select_multiple sym', 'sym', '哪些', 'Which?', '', "${ill} = 'yes'", ''],
          ['date', 'since', '哪天', 'Since', '', "selected(${sym}, 'fever')", '. <= today()'],
        ],
      },
      choices,
      {
        name: 'settings',
        rows: [
          ['form_title', 'form_id'],
          ['症状摸排', 'Symptom check_2'],
        ],
      },
    ]);
    expect(notes).toEqual([]);
    expect(form).toMatchObject({ id: 'symptom-check-2', version: 1, title: { 'zh-CN': '症状摸排' } });
    expect(form?.fields.map((field) => ({ ...field, label: field.label.en }))).toMatchObject([
      { key: 'name', kind: 'text', label: 'Name', required: true },
      { key: 'age', kind: 'integer', label: 'Age', required: true, min: 0, max: 120 },
      { key: 'ill', kind: 'choice', choices: [{ value: 'yes' }, { value: 'no' }] },
      { key: 'sym', kind: 'choices', visibleIf: { field: 'ill', op: 'is', value: 'yes' } },
      { key: 'since', kind: 'date', daysAhead: 0, visibleIf: { field: 'sym', op: 'has', value: 'fever' } },
    ]);
    if (!form) throw new Error('no form');
    expect(checkAnswers(form, { name: '张三', age: '130', ill: 'no', sym: ['fever'] })).toEqual({
      values: { name: '张三', age: 130, ill: 'no' },
      problems: [{ field: 'age', code: 'numberTooLarge', details: { most: 120 } }],
    });
  });

  it.each([
    ["${ill} = 'yes'", { field: 'ill', op: 'is', value: 'yes' }],
    ["'yes' = ${ill}", { field: 'ill', op: 'is', value: 'yes' }],
    ['${ill}!=‘no’', { field: 'ill', op: 'isNot', value: 'no' }],
    ["${ill} = ''", { field: 'ill', op: 'empty' }],
    ["${sym} != ''", { field: 'sym', op: 'answered' }],
    ["selected( ${sym} , 'cough' )", { field: 'sym', op: 'has', value: 'cough' }],
    ["not(selected(${sym}, 'cough'))", { not: { field: 'sym', op: 'has', value: 'cough' } }],
    ['${age} >= 60', { field: 'age', op: 'atLeast', value: 60 }],
    ['18 > ${age}', { field: 'age', op: 'below', value: 18 }],
    ["${age} >= '60'", { field: 'age', op: 'atLeast', value: 60 }],
    [
      "${ill} = 'yes' and (${age} < 3 or ${age} > 64)",
      {
        and: [
          { field: 'ill', op: 'is', value: 'yes' },
          {
            or: [
              { field: 'age', op: 'below', value: 3 },
              { field: 'age', op: 'above', value: 64 },
            ],
          },
        ],
      },
    ],
    [
      "${ill} = 'no' or ${age} < 3 and ${age} > 1",
      {
        or: [
          { field: 'ill', op: 'is', value: 'no' },
          {
            and: [
              { field: 'age', op: 'below', value: 3 },
              { field: 'age', op: 'above', value: 1 },
            ],
          },
        ],
      },
    ],
  ])('reads the condition %s', (expression, condition) => {
    expect(conditionOf(expression)).toEqual(condition);
  });

  it.each([
    ['${age} + 1 > 3', 'expressionDropped'],
    ['count(${sym}) > 1', 'expressionDropped'],
    ["regex(${more}, '[0-9]+')", 'expressionDropped'],
    ["${ill} = 'yes' and", 'expressionDropped'],
    ["(${ill} = 'yes'", 'expressionDropped'],
    ["${later} = 'yes'", 'referenceBelow'],
    ["${ill} = 'perhaps'", 'choiceUnknown'],
  ])('tells that %s was left out', (expression, code) => {
    const rows = [
      ['select_one yn', 'ill', 'Ill?'],
      ['integer', 'age', 'Age'],
      ['text', 'more', 'More', '', expression],
      ['select_one yn', 'later', 'Later?'],
    ];
    expect(codesOf(...rows)).toEqual([`4 ${code}`]);
    expect(fieldsOf(...rows)).toHaveLength(4);
  });

  it.each([
    ['geopoint', 'typeUnknown'],
    ['image', 'typeUnknown'],
    ['calculate', 'calculateRefused'],
    ['start', 'metadataDropped'],
    ['select_one nowhere', 'choicesMissing'],
  ])('tells that a question of type %s was left out', (type, code) => {
    expect(codesOf(['text', 'a', 'A'], [type, 'b', 'B'])).toEqual([`3 ${code}`]);
  });

  it('reads constraints as bounds where they are bounds, else as checks', () => {
    const [a, b, c] = fieldsOf(
      ['integer', 'a', 'A', '', '', '. > 0 and . < 10'],
      ['decimal', 'b', 'B', '', '', '. > 0'],
      ['integer', 'c', 'C', '', '', '${c} <= ${a}'],
    );
    expect(a).toMatchObject({ min: 1, max: 9 });
    expect(b).toMatchObject({ check: { holds: { field: 'b', op: 'above', value: 0 } } });
    expect(c).toMatchObject({ check: { holds: { field: 'c', op: 'atMost', other: 'a' } } });
  });

  it('keeps groups and repeats, and opens what is nested deeper', () => {
    const rows = [
      ['begin_group', 'home', 'Home', '', ''],
      ['select_one yn', 'full', 'Full?'],
      ['begin group', 'inner', 'Inner', '', "${full} = 'no'"],
      ['integer', 'absent', 'Absent'],
      ['end group'],
      ['begin repeat', 'people', 'People'],
      ['text', 'who', 'Who'],
      ['begin repeat', 'trips', 'Trips'],
      ['text', 'trip', 'Trip'],
      ['end repeat'],
      ['end repeat'],
      ['end_group'],
    ];
    expect(codesOf(...rows)).toEqual(['4 groupFlattened', '9 repeatInside', '10 repeatInside']);
    expect(fieldsOf(...rows)).toMatchObject([
      {
        kind: 'group',
        key: 'home',
        fields: [
          { key: 'full' },
          { key: 'absent', visibleIf: { field: 'full', op: 'is', value: 'no' } },
          { key: 'people', kind: 'repeat', fields: [{ key: 'who' }] },
        ],
      },
    ]);
  });

  it('ends what the file forgot to end, and says so', () => {
    expect(codesOf(['begin group', 'g', 'G'], ['text', 'a', 'A'])).toEqual(['2 groupUnended']);
    expect(codesOf(['text', 'a', 'A'], ['end group'])).toEqual(['3 endUnbegun']);
    expect(codesOf(['text', 'a', 'A'], ['begin group', 'g', 'G'], ['end group'])).toEqual(['3 groupEmpty']);
  });

  it('mends names that ours may not have', () => {
    const rows = [
      ['text', '_id-1', 'A'],
      ['text', 'person', 'B'],
      ['text', 'person', 'C'],
      ['text', '', 'D'],
    ];
    expect(fieldsOf(...rows).map(({ key }) => key)).toEqual(['id_1', 'person_']);
    expect(codesOf(...rows)).toEqual(['2 nameChanged', '3 nameChanged', '4 nameTwice', '5 nameMissing']);
  });

  it('tells columns and languages that it does not know, cell by cell', () => {
    const { notes } = readXlsForm([
      {
        name: 'Survey',
        rows: [
          ['type', 'name', 'label', 'label::French (fr)', 'media::image', 'appearance'],
          ['text', 'a', '问', 'Quoi', 'a.png', 'multiline'],
        ],
      },
    ]);
    expect(notes.map(({ code, details }) => [code, ...Object.values(details)])).toEqual([
      ['columnDropped', 'media::image', 'a.png'],
      ['languageDropped', 'french (fr)'],
      ['appearanceIgnored', 'multiline'],
    ]);
  });

  it('keeps defaults that its question can take', () => {
    const rows = [
      ['integer', 'a', 'A', '', '', '', 3],
      ['select_multiple sym', 'b', 'B', '', '', '', 'cough fever'],
      ['date', 'c', 'C', '', '', '', 'today()'],
      ['select_one yn', 'd', 'D', '', '', '', 'perhaps'],
    ];
    expect(fieldsOf(...rows)).toMatchObject([{ default: 3 }, { default: ['fever', 'cough'] }, {}, {}]);
    expect(codesOf(...rows)).toEqual(['4 defaultDropped', '5 defaultDropped']);
  });

  it('that is none of the kind says what is missing', () => {
    expect(
      readXlsForm([
        {
          name: 'Sheet1',
          rows: [
            ['姓名', '电话'],
            ['张三', '1'],
          ],
        },
      ]),
    ).toEqual({
      notes: [{ sheet: 'survey', row: 1, code: 'nothingKept', details: {} }],
    });
    expect(readXlsForm([]).form).toBeUndefined();
  });

  it('whatever it holds gives a form without a fault, or none; and every row is a question or told', () => {
    const cell = fc.oneof(
      fc.constantFrom('text', 'integer', 'select_one yn', 'select_multiple sym', 'begin group', 'end group'),
      fc.constantFrom('begin repeat', 'end repeat', 'note', 'calculate', 'a', 'b', '${a} = 1', ". >= 'x'", ''),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 25 }), (rows) => {
        const { form, notes } = readXlsForm(survey(...rows));
        const isNothing = notes.some(({ code }) => code === 'nothingKept');
        expect(form === undefined).toBe(isNothing);
        if (!form) return;
        expect(formFaults(form)).toEqual([]);
        const questions = form.fields
          .flatMap((field) => (field.kind === 'group' ? field.fields : [field]))
          .flatMap((field) => (field.kind === 'repeat' ? field.fields : [field]));
        const isBlank = (row: readonly string[]) => row.every((text) => text.trim() === '');
        const isFrame = (row: readonly string[]) => /^(begin|end) /.test(row[0] ?? '');
        const asked = rows.filter((row) => !isBlank(row) && !isFrame(row)).length;
        const left = notes.filter(({ row, code }) => LEFT_OUT.has(code) && !isFrame(rows[row - 2] ?? []));
        expect(questions.length + left.length).toBe(asked);
      }),
      { numRuns: 300 },
    );
  });
});

describe('languages of a heading', () => {
  it.each([
    ['chinese (zh)', 'zh-CN'],
    ['中文', 'zh-CN'],
    ['traditional chinese (zh-hant)', 'zh-TW'],
    ['繁體中文', 'zh-TW'],
    ['english (en)', 'en'],
    ['english', 'en'],
    ['french (fr)', undefined],
  ])('%s is %s', (language, locale) => {
    expect(localeOfLanguage(language)).toBe(locale);
  });

  it('has words for every note, with the same places to fill', () => {
    for (const [code, text] of Object.entries(xlsNotes)) {
      const places = Object.values(text).map((one) => (one.match(/\{\w+\}/g) ?? []).sort().join());
      expect([code, new Set(places).size]).toEqual([code, 1]);
    }
  });
});
