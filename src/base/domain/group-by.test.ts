import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy, groupByEach } from './group-by.ts';

describe('groupBy', () => {
  it('keeps the order of groups and of items', () => {
    const people = ['王芳', '李强', '王伟', '张敏', '李娜'];
    expect([...groupBy(people, (name) => name.slice(0, 1))]).toEqual([
      ['王', ['王芳', '王伟']],
      ['李', ['李强', '李娜']],
      ['张', ['张敏']],
    ]);
  });

  it('has no group of nobody', () => {
    expect(groupBy([], String).size).toBe(0);
  });

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (numbers) => {
        const groups = groupBy(numbers, (number) => String(number % 4));
        expect([...groups.values()].flat().sort()).toEqual([...numbers].sort());
        for (const [key, group] of groups) expect(group.every((number) => String(number % 4) === key)).toBe(true);
      }),
    );
  });
});

describe('groupByEach', () => {
  it('puts an item into each of its groups', () => {
    const phones = [
      { id: 'p1', phones: ['1', '2'] },
      { id: 'p2', phones: [] },
      { id: 'p3', phones: ['2'] },
    ];
    const groups = groupByEach(phones, (person) => person.phones);
    expect([...groups].map(([key, group]) => [key, group.map(({ id }) => id)])).toEqual([
      ['1', ['p1']],
      ['2', ['p1', 'p3']],
    ]);
  });

  it('is groupBy where every item has one key', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
        const keyOf = (text: string): string => text.slice(0, 1);
        expect(groupByEach(texts, (text) => [keyOf(text)])).toEqual(groupBy(texts, keyOf));
      }),
    );
  });
});
