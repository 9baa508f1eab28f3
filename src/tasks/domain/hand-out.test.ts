import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOut, sharesOf } from './hand-out.ts';

const hands = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 })
  .map((loads) => loads.map((load, at) => ({ accountId: `a${at}`, load })));
const taskIds = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);

describe('handing out', () => {
  it('gives whoever has little more', () => {
    expect(
      sharesOf(10, [
        { accountId: 'a', load: 8 },
        { accountId: 'b', load: 0 },
      ]),
    ).toEqual([1, 9]);
    expect(
      sharesOf(4, [
        { accountId: 'a', load: 8 },
        { accountId: 'b', load: 0 },
      ]),
    ).toEqual([0, 4]);
  });

  it('gives everybody a stretch of the way', () => {
    const dealt = handOut(taskIds(6), [
      { accountId: 'a', load: 0 },
      { accountId: 'b', load: 0 },
    ]);
    expect(dealt.map(({ accountId }) => accountId).join('')).toBe('aaabbb');
  });

  it('gives nothing to nobody', () => {
    expect(handOut(taskIds(3), [])).toEqual([]);
  });

  it('gives every task to exactly one', () => {
    fc.assert(
      fc.property(hands, fc.integer({ min: 0, max: 200 }), (all, count) => {
        const dealt = handOut(taskIds(count), all);
        expect(dealt.map(({ taskId }) => taskId)).toEqual(taskIds(count));
      }),
    );
  });

  it('leaves nobody who got something more than one above anybody', () => {
    fc.assert(
      fc.property(hands, fc.integer({ min: 0, max: 200 }), (all, count) => {
        const shares = sharesOf(count, all);
        const after = all.map(({ load }, at) => load + (shares[at] ?? 0));
        const least = Math.min(...after);
        for (const [at, share] of shares.entries())
          if (share > 0) expect((after[at] ?? 0) - least).toBeLessThanOrEqual(1);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(count);
      }),
    );
  });
});
