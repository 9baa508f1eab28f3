import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../forms/domain/condition.ts';
import { TagKind } from '../../register/domain/tags.ts';
import { weighRisk } from './risk-list.ts';
import { reachOf, riskReach } from './risk-reach.ts';

const rule = (when: Condition) => ({ when });
const age = (op: 'atLeast' | 'below', value: number): Condition => ({ field: 'age', op, value });
const tag = (value: string): Condition => ({ field: 'tags', op: 'has', value });

describe('whom the rules can concern', () => {
  it('is anybody of an age that weighs by itself, or with a tag that a rule looks at', () => {
    expect(reachOf([rule(age('atLeast', 80)), rule(age('below', 3)), rule(tag('chronic'))])).toEqual({
      ...{ tags: ['chronic'], fromAge: 80, belowAge: 3 },
    });
  });

  it('is nobody of an age that only weighs together with a tag', () => {
    expect(reachOf([rule({ and: [tag('livingAlone'), age('atLeast', 70)] })])).toEqual({ tags: ['livingAlone'] });
    expect(reachOf([rule({ or: [age('atLeast', 80), tag('aged')] })])).toEqual({ tags: ['aged'], fromAge: 80 });
  });

  it('takes the widest of several ages, and tags that must be absent too', () => {
    expect(reachOf([rule(age('atLeast', 90)), rule(age('atLeast', 80))])).toEqual({ tags: [], fromAge: 80 });
    expect(reachOf([rule({ and: [tag('a'), { not: tag('b') }] })])).toEqual({ tags: ['a', 'b'] });
  });

  it('holds everybody who meets a rule of the product', () => {
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
    const { tags, fromAge = Infinity, belowAge = -Infinity } = riskReach;
    fc.assert(
      fc.property(people, (known) => {
        const isWithin =
          known.tags.some((one) => tags.includes(one)) ||
          (known.age !== undefined && (known.age >= fromAge || known.age < belowAge)) ||
          known.isUnderOrder ||
          known.returnedDaysAgo !== undefined ||
          known.failures > 0;
        if (weighRisk(known).weight > 0) expect(isWithin).toBe(true);
        const seen = { ...known, tags: known.tags.filter((one) => tags.includes(one)) };
        expect(weighRisk(seen)).toEqual(weighRisk(known));
      }),
    );
  });
});
