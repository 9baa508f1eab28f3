import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TagKind } from '../../register/domain/tags.ts';
import { riskList, weighRisk, type KnownRisk } from './risk-list.ts';
import { riskRules } from './risk-rules.ts';

const nothing: KnownRisk = { tags: [], isUnderOrder: false, failures: 0 };
const ids = (known: Partial<KnownRisk>) => weighRisk({ ...nothing, ...known }).reasons.map(({ id }) => id);
const people = fc.record(
  {
    age: fc.integer({ min: 0, max: 105 }),
    tags: fc.subarray([...TagKind.options]),
    isUnderOrder: fc.boolean(),
    returnedDaysAgo: fc.integer({ min: 0, max: 60 }),
    failures: fc.integer({ min: 0, max: 6 }),
  },
  { requiredKeys: ['tags', 'isUnderOrder', 'failures'] },
);

describe('what makes somebody be asked first', () => {
  it('is nothing where nothing is known', () => {
    expect(weighRisk(nothing)).toEqual({ weight: 0, reasons: [] });
  });

  it.each([
    [{ age: 84, tags: ['livingAlone'] }, ['aloneOld', 'highAge']],
    [{ age: 69, tags: ['livingAlone'] }, []],
    [{ age: 70, tags: ['emptyNest'] }, ['aloneOld']],
    [{ tags: ['livingAlone'], failures: 2 }, ['aloneUnreached']],
    [{ failures: 2 }, ['unreached']],
    [{ failures: 1 }, []],
    [{ returnedDaysAgo: 14 }, ['returned']],
    [{ returnedDaysAgo: 15 }, []],
    [{ age: 2 }, ['infant']],
    [{ age: 3 }, []],
    [{ isUnderOrder: true, tags: ['chronic', 'dialysis'] }, ['treated', 'chronic', 'underOrder']],
  ])('of %j it is %j', (known, reasons) => {
    expect(ids(known)).toEqual(reasons);
  });

  it('has words in every language, a weight from 1 to 5 and a source, each under its own name', () => {
    expect(new Set(riskRules.map(({ id }) => id)).size).toBe(riskRules.length);
    for (const { reason, weight, source } of riskRules) {
      expect([...Object.values(reason), source].every((words) => words.length > 1)).toBe(true);
      expect(weight).toBeGreaterThanOrEqual(1);
      expect(weight).toBeLessThanOrEqual(5);
    }
  });

  it('only names tags that the register has', () => {
    const named = JSON.stringify(riskRules).matchAll(/"op":"has","value":"(\w+)"/g);
    for (const [, tag] of named) expect(TagKind.options).toContain(tag);
  });

  it('never weighs less when more is known against somebody', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...TagKind.options), (known, tag) => {
        const before = weighRisk(known).weight;
        expect(weighRisk({ ...known, tags: [...known.tags, tag] }).weight).toBeGreaterThanOrEqual(before);
        expect(weighRisk({ ...known, isUnderOrder: true }).weight).toBeGreaterThanOrEqual(before);
        expect(weighRisk({ ...known, failures: known.failures + 1 }).weight).toBeGreaterThanOrEqual(before);
        expect(weighRisk({ ...known, returnedDaysAgo: 0 }).weight).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('the list', () => {
  it('has everybody with a reason once, the weightiest first, and nobody without', () => {
    fc.assert(
      fc.property(fc.array(people, { maxLength: 40 }), (known) => {
        const list = riskList(known, (one) => one);
        expect(list.map(({ weight }) => weight)).toEqual(list.map(({ weight }) => weight).sort((a, b) => b - a));
        expect(new Set(list.map(({ person }) => person)).size).toBe(list.length);
        expect(list.length).toBe(known.filter((one) => weighRisk(one).weight > 0).length);
        for (const { reasons, weight } of list) expect(reasons.reduce((sum, one) => sum + one.weight, 0)).toBe(weight);
      }),
    );
  });

  it('keeps the way one walks among equals', () => {
    const known = { ...nothing, failures: 2 };
    expect(riskList(['101', '102', '103'], () => known).map(({ person }) => person)).toEqual(['101', '102', '103']);
  });
});
