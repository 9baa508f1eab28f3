import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { Condition, fieldsOf, holds } from './condition.ts';

function asked(condition: Condition, answers: Readonly<Record<string, Answer>>): boolean {
  return holds(condition, (field) => answers[field]);
}

describe('a condition', () => {
  it.each<[Condition, Readonly<Record<string, Answer>>, boolean]>([
    [{ field: 'a', op: 'is', value: 'x' }, { a: 'x' }, true],
    [{ field: 'a', op: 'is', value: 'x' }, { a: 'y' }, false],
    [{ field: 'a', op: 'is', value: true }, { a: true }, true],
    [{ field: 'a', op: 'is', value: 1 }, { a: '1' }, false],
    [{ field: 'a', op: 'has', value: 'x' }, { a: ['y', 'x'] }, true],
    [{ field: 'a', op: 'hasNot', value: 'x' }, { a: ['y'] }, true],
    [{ field: 'a', op: 'atLeast', value: 37.3 }, { a: 37.3 }, true],
    [{ field: 'a', op: 'above', value: 37.3 }, { a: 37.3 }, false],
    [{ field: 'a', op: 'atMost', value: 10 }, { a: 9 }, true],
    [{ field: 'a', op: 'below', value: 10 }, { a: 10 }, false],
    [{ field: 'a', op: 'atMost', value: '2022-04-20' }, { a: '2022-04-20' }, true],
    [{ field: 'a', op: 'answered' }, { a: false }, true],
    [{ field: 'a', op: 'answered' }, { a: '  ' }, false],
    [{ field: 'a', op: 'empty' }, { a: [] }, true],
    [{ field: 'a', op: 'atLeast', other: 'b' }, { a: '2022-04-21', b: '2022-04-20' }, true],
  ])('%j asked of %j is %s', (condition, answers, truth) => {
    expect(asked(condition, answers)).toBe(truth);
  });

  it('of a moment and a day compares the day', () => {
    const condition: Condition = { field: 'arrived', op: 'atLeast', other: 'left' };
    expect(asked(condition, { arrived: '2022-04-20T08:00', left: '2022-04-20' })).toBe(true);
    expect(asked(condition, { arrived: '2022-04-19T23:59', left: '2022-04-20' })).toBe(false);
  });

  it('about nothing answered is neither equal, above nor below', () => {
    for (const op of ['is', 'has', 'isNot', 'hasNot'] as const)
      expect([op, asked({ field: 'a', op, value: 'x' }, {})]).toEqual([op, op.endsWith('Not')]);
    for (const op of ['atLeast', 'atMost', 'above', 'below'] as const)
      expect(asked({ field: 'a', op, value: 1 }, {})).toBe(false);
  });

  it('joins by and, or, not as logic does', () => {
    const truth = (value: boolean): Condition => ({ field: value ? 't' : 'f', op: 'is', value: true });
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), (parts) => {
        const answers = { t: true, f: false };
        expect(asked({ and: parts.map(truth) }, answers)).toBe(parts.every(Boolean));
        expect(asked({ or: parts.map(truth) }, answers)).toBe(parts.some(Boolean));
        expect(asked({ not: { and: parts.map(truth) } }, answers)).toBe(!parts.every(Boolean));
      }),
    );
  });

  it('names every question that it looks at once', () => {
    const condition: Condition = {
      and: [
        { field: 'a', op: 'is', value: 1 },
        {
          not: {
            or: [
              { field: 'b', op: 'above', other: 'c' },
              { field: 'a', op: 'empty' },
            ],
          },
        },
      ],
    };
    expect(fieldsOf(condition)).toEqual(['a', 'b', 'c']);
  });

  it('from outside parses to itself, and rubbish does not parse', () => {
    const condition: Condition = { or: [{ field: 'a', op: 'has', value: 'x' }, { not: { field: 'b', op: 'empty' } }] };
    expect(Condition.parse(condition)).toEqual(condition);
    for (const rubbish of [{}, { field: 'a' }, { field: '1a', op: 'empty' }, { and: [] }, { field: 'a', op: 'is' }])
      expect(Condition.safeParse(rubbish).success, JSON.stringify(rubbish)).toBe(false);
  });
});
