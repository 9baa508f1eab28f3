import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../base/domain/texts.ts';
import { countSegments } from './segments.ts';
import { findTemplate, fitDetails, messageTemplates, paramsOf, writeMessage, type TemplateKey } from './templates.ts';

const all = Object.entries(messageTemplates).map(([key]) => [key as TemplateKey] as const);
const words = fc.string({ unit: fc.constantFrom('门', 'a', ' ', '\n', '\r', '𠮷'), maxLength: 60 });
const full = (most: number) => '门'.repeat(most);

describe.each(all)('the text %s', (key) => {
  const template = messageTemplates[key];

  it('has exactly its places in every language', () => {
    const names = template.placeholders.map(({ name }) => name).sort();
    for (const locale of LOCALES) {
      const found = [...template.text[locale].matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([locale, found.sort()]).toEqual([locale, names]);
    }
  });

  it('has no place for a person, a document or an illness', () => {
    const names = template.placeholders.map(({ name }) => name);
    const known = ['community', 'place', 'time', 'day', 'site', 'code', 'count'];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(LOCALES.map((locale) => template.text[locale]).join(' ')).not.toMatch(
      /阳性|確診|确诊|病例|密接|隔离|隔離|发热|發燒|核酸|疫|covid|positive|isolat|quarantin|infect|身份证|身分證/i,
    );
  });

  it('costs at most three parts with a usual address, however long what is filled in', () => {
    const details = fitDetails(template, {
      ...Object.fromEntries(template.placeholders.map(({ name, most }) => [name, full(most + 9)])),
      ...{ site: 'https://menshen.yangliu-shequ.example.cn', code: 'A'.repeat(47) },
    });
    for (const locale of LOCALES) {
      const text = writeMessage({ template, details, locale, signature: '杨柳社区' });
      expect(countSegments(text).segments).toBeLessThanOrEqual(3);
    }
  });
});

describe('what is filled in', () => {
  it('is said as a worker reads it', () => {
    const template = messageTemplates.doorAlarm;
    const details = fitDetails(template, { place: '云锦里 3号楼2单元501', time: '08:05' });
    expect(writeMessage({ template, details, locale: 'zh-CN', signature: '杨柳社区' })).toBe(
      '【杨柳社区】门磁提醒：云锦里 3号楼2单元501 08:05 有开门，请在15分钟内核实原因，并在工作端登记。',
    );
  });

  it('is given to gateways without what their approved text holds already', () => {
    const template = messageTemplates.healthReminder;
    const details = fitDetails(template, { community: '杨柳社区', site: 'https://m.example.cn', code: 'abc' });
    expect(paramsOf(template, details)).toEqual([
      { name: 'community', value: '杨柳社区' },
      { name: 'code', value: 'abc' },
    ]);
  });

  it('never brings lines, other places or more signs than there is room for', () => {
    fc.assert(
      fc.property(fc.record({ place: words, time: words, name: words }, { requiredKeys: [] }), (given) => {
        const fitted = fitDetails(messageTemplates.doorAlarm, { ...given });
        expect(Object.keys(fitted)).toEqual(['place', 'time']);
        expect(Object.values(fitted).join('')).not.toMatch(/[\r\n]/);
        expect(Array.from(fitted['place'] ?? '').length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('belongs to a text that is known', () => {
    expect(findTemplate('test')).toBe(messageTemplates.test);
    expect(findTemplate('toString')).toBeUndefined();
  });
});
