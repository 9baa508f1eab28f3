import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getDay } from '../../base/domain/day.ts';
import { lookOfFormat, serialOfDay, serialOfTime } from './excel-values.ts';
import { renderDay } from './render-day.ts';
import { membersText } from './render-members.ts';
import { renderValue, wordOfList } from './render-value.ts';

const DAY = getDay('2022-04-05');
const general = { format: 'General' };

describe('number formats', () => {
  it('say whether a cell holds a date, a time, a text or a number', () => {
    const cases = [
      'yyyy-mm-dd',
      'm"月"d"日"',
      'h:mm',
      '@',
      '0.0',
      'General',
      '[$-804]yyyy"年"m"月"',
      '#,##0;[Red]-0',
      '',
    ];
    expect(cases.map(lookOfFormat)).toEqual([
      'date',
      'date',
      'time',
      'text',
      'number',
      'general',
      'date',
      'number',
      'general',
    ]);
  });
  it('days count as Excel counts them', () => {
    expect(serialOfDay(getDay('2022-04-20'), false)).toBe(44_671);
    expect(serialOfDay(getDay('2022-04-20'), true)).toBe(43_209);
    expect(serialOfDay(getDay('1900-01-05'), false)).toBeUndefined();
    expect([serialOfTime('06:00'), serialOfTime('x')]).toEqual([0.25, undefined]);
  });
  it('one day later is one more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 80_000 }), (count) => {
        const day = addDays(getDay('1899-12-30'), count);
        expect(serialOfDay(day, false)).toBe(count);
      }),
    );
  });
});

describe('a value in the manner of the form', () => {
  it('is a date where the cell is one, else a text as the form shows it', () => {
    expect(renderValue({ day: DAY }, { format: 'yyyy-mm-dd' })).toEqual({ kind: 'number', number: 44_656 });
    expect(renderValue({ day: DAY }, general)).toEqual({ kind: 'text', text: '2022-04-05' });
    expect(renderValue({ day: DAY, time: '06:00' }, { format: 'yyyy-mm-dd h:mm' })).toEqual({
      kind: 'number',
      number: 44_656.25,
    });
    expect(renderValue({ time: '06:00' }, { format: 'h:mm' })).toEqual({ kind: 'number', number: 0.25 });
    expect(renderValue({ time: '06:00' }, general)).toEqual({ kind: 'text', text: '06:00' });
  });
  it.each([
    ['2022.4.20', '2022.4.5'],
    ['2022.04.20', '2022.04.05'],
    ['2022-04-20', '2022-04-05'],
    ['2022/4/20', '2022/4/5'],
    ['2022年4月20日', '2022年4月5日'],
    ['20220420', '20220405'],
    ['如19900101', '20220405'],
    ['yyyy/mm/dd', '2022/04/05'],
    ['1990-01', '2022-04'],
    ['4月20日', '4月5日'],
    ['年 月 日', '2022年4月5日'],
    ['随便', '2022-04-05'],
  ])('says a day like %s', (sample, said) => {
    expect(renderDay(DAY, { sample })).toBe(said);
  });
  it('keeps ids and phones as texts and ages as numbers', () => {
    expect(renderValue('110101199003070000', { format: '0' })).toEqual({ kind: 'text', text: '110101199003070000' });
    expect(renderValue(32, general)).toEqual({ kind: 'number', number: 32 });
    expect(renderValue(32, { format: '@' })).toEqual({ kind: 'text', text: '32' });
  });
  it('takes the word of the drop-down list, or none', () => {
    expect(renderValue('居民身份证', { ...general, list: ['身份证', '护照', '其他'] })).toEqual({
      kind: 'text',
      text: '身份证',
    });
    expect(renderValue('永久居留证', { ...general, list: ['身份证', '护照', '其他'] })).toEqual({
      kind: 'text',
      text: '其他',
    });
    expect(renderValue('绿码', { ...general, list: ['红码', '黄码'] })).toBe('unfit');
    expect(renderValue('无', { ...general, list: ['身份证', '其他'] })).toBe('unfit');
  });
  it('says codes where the header asks for codes', () => {
    expect(renderValue('女', { ...general, codes: { 男: '1', 女: '2' } })).toEqual({ kind: 'number', number: 2 });
    expect(renderValue('女', { format: '@', codes: { 男: '1', 女: '2' } })).toEqual({ kind: 'text', text: '2' });
  });
});

describe('words of drop-down lists', () => {
  it('are found whatever stands around them', () => {
    expect(wordOfList('男', ['1.男', '2.女'])).toBe('1.男');
    expect(wordOfList('女', ['男性', '女性'])).toBe('女性');
    expect(wordOfList('男', ['1', '2'])).toBe('1');
    expect(wordOfList('是', ['√', '×'])).toBe('√');
    expect(wordOfList('居家', ['居家隔离', '集中隔离'])).toBe('居家隔离');
  });
  it('a word of the list is always answered by itself', () => {
    const words = fc.uniqueArray(
      fc
        .string({ minLength: 1, maxLength: 6 })
        .map((text) => text.trim())
        .filter((text) => text !== ''),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, fc.nat(), (list, at) => {
        const word = list[at % list.length] ?? '';
        expect(wordOfList(word, list)).toBe(word);
      }),
    );
  });
});

describe('a household in one cell', () => {
  const one = { name: '张三', sex: '男', idNumber: '1', phone: '2', relation: '户主', age: '40' };
  it('follows the order and the signs of the header', () => {
    expect(membersText([one, one], '姓名,性别,身份证号,手机号;')).toBe('张三,男,1,2;张三,男,1,2;');
    expect(membersText([one], '姓名、与户主关系、电话')).toBe('张三、户主、2；');
    expect(membersText([one], '')).toBe('张三,男,1,2;');
    expect(membersText([], '姓名,性别')).toBe('');
  });
});
