import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { defineTexts, fillText, LOCALES, localeOf } from './texts.ts';

describe('fillText', () => {
  it('puts numbers and words into their places', () => {
    expect(fillText('已存 {count} 条,{what}', { count: 12, what: '恢复后自动上传' })).toBe('已存 12 条,恢复后自动上传');
  });

  it('fills the same place each time it occurs', () => {
    expect(fillText('{n} of {n}', { n: 3 })).toBe('3 of 3');
  });

  it('leaves a place without a value visible', () => {
    expect(fillText('{name} is late', {})).toBe('{name} is late');
  });

  it('does not read names that an object merely inherits', () => {
    expect(fillText('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });

  it('never interprets what it puts in', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(fillText('<{value}>', { value })).toBe(`<${value}>`);
      }),
    );
  });
});

describe('defineTexts', () => {
  it('gives back what it was given', () => {
    const texts = defineTexts({ save: { 'zh-CN': '保存', 'zh-TW': '儲存', en: 'Save' } });
    expect(LOCALES.map((locale) => texts.save[locale])).toEqual(['保存', '儲存', 'Save']);
  });
});

describe('localeOf', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh-TW'],
    ['en-GB', 'en'],
    ['de', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
  ] as const)('reads %s as %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });
});
