import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TODAY } from './fixture-cells.ts';
import { readDate } from './read-date.ts';

const days = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('readDate', () => {
  it.each([
    '1985-03-02',
    '1985.3.2',
    '1985/3/2',
    '1985年3月2日',
    '1985年03月02号',
    '1985. 3. 2',
    '19850302',
    '85.3.2',
    '85年3月2日',
    '850302',
    '1985,3,2',
    '1985-03-02 00:00:00',
    '1985-03-02T08:00',
    '2-Mar-85',
    '2 March 1985',
    'Mar 2, 1985',
    '民国74年3月2日',
    '一九八五年三月二日',
    '31108',
    '31108.0',
  ])('reads %s', (text) => {
    expect(readDate(text, TODAY)).toEqual({ day: '1985-03-02' });
  });

  it.each([
    ['1985年3月', '1985-03'],
    ['1985.3', '1985-03'],
    ['1985', '1985'],
    ['1985年', '1985'],
    ['198513', undefined],
  ])('reads %s as far as it goes', (text, partial) => {
    expect(readDate(text, TODAY).partial).toBe(partial);
  });

  it.each([
    ['1985-02-30', 'impossible'],
    ['1985年13月2日', 'impossible'],
    ['19851332', 'impossible'],
    ['3/2/85', 'ambiguous'],
    ['20.5.6', 'ambiguous'],
    ['3/2/1985', 'ambiguous'],
    ['农历1985年3月2日', 'ambiguous'],
    ['上个月', 'unreadable'],
    ['12', 'unreadable'],
  ])('says that %s is %s', (text, problem) => {
    expect(readDate(text, TODAY).problem).toBe(problem);
  });

  it.each([
    ['25/12/1985', '1985-12-25'],
    ['12/25/85', '1985-12-25'],
    ['3/3/1985', '1985-03-03'],
    ['03.02.01', undefined],
  ])('tells day from month in %s only when one way is left', (text, day) => {
    expect(readDate(text, TODAY).day).toBe(day);
  });

  it('puts two-digit years into the century that is past', () => {
    expect(readDate('260506', TODAY)).toEqual({ day: '2026-05-06' });
    expect(readDate('270506', TODAY)).toEqual({ day: '1927-05-06' });
  });

  it('reads every day back from the forms that people use', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const forms = [
          day,
          `${year}.${Number(month)}.${Number(date)}`,
          `${year}年${Number(month)}月${Number(date)}日`,
          `${year}${month}${date}`,
        ];
        for (const form of forms) expect(readDate(form, TODAY)).toEqual({ day });
      }),
    );
  });

  it('never throws and never gives a day that does not exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./年月日-]{1,10}$/)), (text) => {
        const { day } = readDate(text, TODAY);
        if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});
