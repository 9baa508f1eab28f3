import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { someAnswers } from '../../../test/support/form-answers.ts';
import { Answers } from './answer.ts';
import { answerProblemText, refuseAnswers } from './answer-problem-words.ts';
import { checkAnswers } from './check-answers.ts';
import type { FormDefinition, FormField } from './form.ts';
import { words } from './form-words.ts';
import { readyForms } from './ready-forms.ts';
import { visibleFields } from './visible-fields.ts';

const label = words(['问', '問', 'Question']);
const today = getDay('2022-04-20');

function formOf(...fields: FormField[]): FormDefinition {
  return { id: 'test', version: 1, title: label, fields };
}

function check(field: FormField, answer: Answers[string]): readonly string[] {
  return checkAnswers(formOf(field), { [field.key]: answer }, { today }).problems.map(({ code }) => code);
}

describe('one answer', () => {
  it.each<[string, FormField, Answers[string], unknown]>([
    ['a figure typed full width', { key: 'a', kind: 'integer', label }, '１２', 12],
    ['a temperature with a Chinese stop', { key: 'a', kind: 'temperature', label }, '36。5', 36.5],
    ['a temperature of arithmetic', { key: 'a', kind: 'temperature', label }, 36.599999999, 36.6],
    ['a phone with blanks', { key: 'a', kind: 'phone', label }, ' 139 0000 0001', '13900000001'],
    ['an id number in lower case', { key: 'a', kind: 'idNumber', label }, '11010519491231002x', '11010519491231002X'],
    ['a moment with seconds', { key: 'a', kind: 'dateTime', label }, '2022-04-20T08:30:15.000Z', '2022-04-20T08:30'],
    ['a time without a leading nought', { key: 'a', kind: 'time', label }, '8:05', '08:05'],
    [
      'words with Chinese signs, as they were typed',
      { key: 'a', kind: 'text', label },
      ' 好，知道了。 ',
      '好，知道了。',
    ],
  ])('reads %s', (_name, field, answer, value) => {
    expect(checkAnswers(formOf(field), { a: answer })).toEqual({ values: { a: value }, problems: [] });
  });

  it.each<[string, FormField, Answers[string]]>([
    ['numberUnreadable', { key: 'a', kind: 'integer', label }, 'twelve'],
    ['numberNotWhole', { key: 'a', kind: 'integer', label }, 1.5],
    ['numberTooSmall', { key: 'a', kind: 'integer', label, min: 1 }, 0],
    ['numberTooLarge', { key: 'a', kind: 'temperature', label }, 365],
    ['answerUnreadable', { key: 'a', kind: 'yesNo', label }, 'yes'],
    ['answerUnreadable', { key: 'a', kind: 'date', label }, 7],
    ['dayUnreadable', { key: 'a', kind: 'date', label }, '2022-02-30'],
    ['dayTooEarly', { key: 'a', kind: 'date', label, daysBack: 14 }, '2022-04-05'],
    ['dayTooLate', { key: 'a', kind: 'dateTime', label, daysAhead: 0 }, '2022-04-21T00:00'],
    ['timeUnreadable', { key: 'a', kind: 'time', label }, '24:00'],
    ['momentUnreadable', { key: 'a', kind: 'dateTime', label }, '2022-04-20'],
    ['phoneUnreadable', { key: 'a', kind: 'phone', label }, '1390000000'],
    ['idNumberUnreadable', { key: 'a', kind: 'idNumber', label }, '110105194912310021'],
    ['textTooLong', { key: 'a', kind: 'text', label, maxLength: 3 }, '四个汉字'],
    ['choiceUnknown', { key: 'a', kind: 'choice', label, choices: [{ value: 'x', label }] }, 'y'],
    ['choiceUnknown', { key: 'a', kind: 'choices', label, choices: [{ value: 'x', label }] }, ['x', 'y']],
  ])('has the problem %s', (code, field, answer) => {
    expect(check(field, answer)).toEqual([code]);
  });

  it('may not be "none of these" and something', () => {
    const choices = [
      { value: 'fever', label },
      { value: 'none', label, isAlone: true as const },
    ];
    const field: FormField = { key: 'a', kind: 'choices', label, choices };
    expect(check(field, ['none', 'fever'])).toEqual(['choiceAlone']);
    expect(check(field, ['none'])).toEqual([]);
  });

  it('has days within bounds only where the day of answering is known', () => {
    const field: FormField = { key: 'a', kind: 'date', label, daysAhead: 0 };
    expect(checkAnswers(formOf(field), { a: '2099-01-01' }).problems).toEqual([]);
  });
});

describe('questions that hang together', () => {
  const form = formOf(
    { key: 'ill', kind: 'yesNo', label, required: true },
    { key: 'since', kind: 'date', label, visibleIf: { field: 'ill', op: 'is', value: true }, required: true },
    { key: 'doctor', kind: 'text', label, required: { field: 'since', op: 'answered' } },
  );

  it('drops the answer to a hidden question and does not ask for it', () => {
    expect(checkAnswers(form, { ill: false, since: '2022-04-01' })).toEqual({ values: { ill: false }, problems: [] });
  });

  it('asks for what the answers above make necessary', () => {
    expect(checkAnswers(form, { ill: true }).problems).toEqual([{ field: 'since', code: 'answerMissing' }]);
    expect(checkAnswers(form, { ill: true, since: '2022-04-01' }).problems).toEqual([
      { field: 'doctor', code: 'answerMissing' },
    ]);
  });

  it('drops what no question asked for', () => {
    expect(checkAnswers(form, { ill: false, constructor: 'x', other: 1 }).values).toEqual({ ill: false });
  });

  it('names the row of a repeat', () => {
    const repeat = formOf({
      key: 'rows',
      kind: 'repeat',
      label,
      minRows: 1,
      maxRows: 2,
      fields: [{ key: 'name', kind: 'text', label, required: true }],
    });
    expect(checkAnswers(repeat, {}).problems).toEqual([{ field: 'rows', code: 'rowsTooFew', details: { least: 1 } }]);
    expect(checkAnswers(repeat, { rows: [{ name: 'A' }, {}] }).problems).toEqual([
      { field: 'rows.1.name', code: 'answerMissing' },
    ]);
    expect(checkAnswers(repeat, { rows: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] }).problems).toEqual([
      { field: 'rows', code: 'rowsTooMany', details: { most: 2 } },
    ]);
  });

  it('says a failed check in the words of the form, and refuses with the number of problems', () => {
    const wordsOfCheck = words(['到达不能早于出发', '到達不能早於出發', 'Too early']);
    const journey = formOf(
      { key: 'left', kind: 'date', label },
      {
        key: 'arrived',
        kind: 'date',
        label,
        check: { holds: { field: 'arrived', op: 'atLeast', other: 'left' }, words: wordsOfCheck },
      },
    );
    const checked = checkAnswers(journey, { left: '2022-04-02', arrived: '2022-04-01' });
    expect(checked.problems).toEqual([{ field: 'arrived', code: 'answerContradicts' }]);
    const [problem] = checked.problems;
    expect(problem && answerProblemText(journey, problem)).toEqual(wordsOfCheck);
    expect(refuseAnswers(checked)).toEqual({ refused: 'answersUnusable', details: { count: 1, field: 'arrived' } });
    expect(checkAnswers(journey, { arrived: '2022-04-01' }).problems).toEqual([]);
  });
});

describe('for any answers to any ready form', () => {
  it.each([...readyForms])('%s: what was accepted once is accepted again, unchanged', (_id, form) => {
    fc.assert(
      fc.property(someAnswers(form), (answers) => {
        const first = checkAnswers(form, answers, { today });
        // The phone sends its values as JSON; the server asks the same of them.
        const sent: unknown = JSON.parse(JSON.stringify(first.values));
        const second = checkAnswers(form, Answers.parse(sent), { today });
        expect(second.values).toEqual(first.values);
        if (first.problems.length === 0) expect(second.problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([...readyForms])('%s: every problem and every value belongs to a question on the screen', (_id, form) => {
    fc.assert(
      fc.property(someAnswers(form), (answers) => {
        const shown = new Set(visibleFields(form, answers).map(({ path }) => path));
        const { values, problems } = checkAnswers(form, answers, { today });
        for (const { field } of problems) expect(shown).toContain(field);
        for (const key of Object.keys(values)) expect(shown).toContain(key);
      }),
      { numRuns: 150 },
    );
  });
});
