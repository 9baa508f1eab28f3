import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figures, figuresFrom, figuresOfPeriod, sumFigures } from './figures.ts';
import { getIndicator, INDICATORS, isIndicatorCode } from './indicators.ts';

const sheets: fc.Arbitrary<Figures> = fc
  .array(fc.nat(10_000), { minLength: INDICATORS.length, maxLength: INDICATORS.length })
  .map((values) => figuresFrom(Object.fromEntries(INDICATORS.map(({ code }, at) => [code, values[at]]))));

describe('the figures of a sheet', () => {
  it('are all there, zero where nothing is known', () => {
    const sheet = figuresFrom({ residents: 5 });
    expect(Object.keys(sheet)).toEqual(INDICATORS.map(({ code }) => code));
    expect(sheet.residents).toBe(5);
    expect(sheet.isolationPresent).toBe(0);
  });

  it('forget what an earlier edition of the sheet counted', () => {
    expect(Object.keys(figuresFrom({ handshakes: 3 }))).not.toContain('handshakes');
  });

  it('add up the same in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(sheets, { maxLength: 6 }), fc.nat(6), (all, cut) => {
        const parts = [sumFigures(all.slice(0, cut)), sumFigures(all.slice(cut))];
        expect(sumFigures(parts)).toEqual(sumFigures(all));
        expect(sumFigures([...all].reverse())).toEqual(sumFigures(all));
      }),
    );
  });
});

describe('a period', () => {
  it('adds what flows and keeps the last of what stands', () => {
    const days = [
      figuresFrom({ isolationIn: 3, isolationPresent: 3 }),
      figuresFrom({ isolationIn: 2, isolationPresent: 4 }),
    ];
    expect(figuresOfPeriod(days)).toMatchObject({ isolationIn: 5, isolationPresent: 4 });
  });

  it('leaves a day without a sheet out, and then the last known day stands', () => {
    const days = [figuresFrom({ gateIn: 10, residents: 100 }), undefined];
    expect(figuresOfPeriod(days)).toMatchObject({ gateIn: 10, residents: 100 });
    expect(figuresOfPeriod([undefined])).toEqual(figuresFrom({}));
  });

  it('of one day is that day', () => {
    fc.assert(
      fc.property(sheets, (day) => {
        expect(figuresOfPeriod([day])).toEqual(day);
      }),
    );
  });

  it('of the district is the sum of the periods of its communities when every day is there', () => {
    const month = fc
      .integer({ min: 1, max: 5 })
      .chain((length) =>
        fc.array(fc.array(sheets, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(month, (communities) => {
        const days = communities[0]?.map((_, at) => sumFigures(communities.flatMap((one) => one[at] ?? []))) ?? [];
        expect(figuresOfPeriod(days)).toEqual(sumFigures(communities.map(figuresOfPeriod)));
      }),
    );
  });
});

describe('an indicator', () => {
  it('has a code of its own, and words in every language that say what is counted', () => {
    expect(new Set(INDICATORS.map(({ code }) => code)).size).toBe(INDICATORS.length);
    for (const { name, definition, unit } of INDICATORS)
      for (const words of [name, definition, unit])
        for (const text of [words['zh-CN'], words['zh-TW'], words.en]) expect(text.trim()).not.toBe('');
  });

  it('has a name that no other one has, in any language', () => {
    for (const locale of ['zh-CN', 'zh-TW', 'en'] as const)
      expect(new Set(INDICATORS.map(({ name }) => name[locale])).size).toBe(INDICATORS.length);
  });

  it('is known by its code and by nothing else', () => {
    expect(isIndicatorCode('residents')).toBe(true);
    expect(isIndicatorCode('toString')).toBe(false);
    expect(getIndicator('tasksLate').kind).toBe('stock');
  });
});
