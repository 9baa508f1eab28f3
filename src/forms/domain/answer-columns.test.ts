import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someAnswers } from '../../../test/support/form-answers.ts';
import { answerColumns, answerRow, repeatColumns, repeatRow, repeatsOf } from './answer-columns.ts';
import { checkAnswers } from './check-answers.ts';
import { orderCheck } from './forms/order-check.ts';
import { householdSurvey } from './forms/household-survey.ts';
import { readyForms } from './ready-forms.ts';

describe('an export', () => {
  it('has one column a question and one a choice where several may be chosen', () => {
    expect(answerColumns(orderCheck, 'zh-CN').map(({ key }) => key)).toEqual([
      'temperature',
      ...['fever', 'dryCough', 'fatigue', 'soreThroat', 'smellTasteLoss', 'diarrhoea', 'none'].map(
        (v) => `symptoms.${v}`,
      ),
      ...['food', 'medicine', 'medical', 'care', 'other', 'none'].map((value) => `needs.${value}`),
      'note',
    ]);
    expect(answerColumns(orderCheck, 'zh-CN')[1]?.title).toBe('有哪些不舒服？ 发热');
  });

  it('writes figures as figures, choices as 1 and 0, and nothing where nothing was said', () => {
    expect(answerRow(orderCheck, { temperature: 36.5, symptoms: ['fever', 'fatigue'] }, 'en')).toEqual([
      36.5,
      ...[1, 0, 1, 0, 0, 0, 0],
      ...['', '', '', '', '', ''],
      '',
    ]);
  });

  it('gives rows of a repeat a sheet of their own', () => {
    const [members] = repeatsOf(householdSurvey);
    if (!members) throw new Error('the survey asks members');
    expect(
      repeatColumns(members, 'en')
        .map(({ title }) => title)
        .slice(0, 4),
    ).toEqual(['Name', 'Where?', 'Which place', 'Back since']);
    const row = { whereabouts: 'back', place: '浙江杭州', backOn: '2022-04-18' };
    expect(repeatRow({ repeat: members, row, locale: 'zh-CN' }).slice(0, 4)).toEqual([
      '',
      '近期返回',
      '浙江杭州',
      '2022-04-18',
    ]);
    expect(answerRow(householdSurvey, { state: 'detail', members: [row, row] }, 'zh-TW').slice(0, 2)).toEqual([
      '逐人填寫',
      2,
    ]);
  });

  it.each([...readyForms])('%s: every row is as long as its heading', (_id, form) => {
    fc.assert(
      fc.property(someAnswers(form), fc.constantFrom('zh-CN', 'zh-TW', 'en'), (answers, locale) => {
        const { values } = checkAnswers(form, answers);
        expect(answerRow(form, values, locale)).toHaveLength(answerColumns(form, locale).length);
      }),
      { numRuns: 50 },
    );
  });
});
