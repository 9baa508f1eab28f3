import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfter } from './pause.ts';

const network = { kind: 'network' } as const;

describe('the pause after a failure', () => {
  it('doubles, and ends at ten minutes with the jitter', () => {
    expect([1, 2, 3].map((attempt) => pauseAfter({ attempt, failure: network, random: 0 }))).toEqual([
      1_500, 3_000, 6_000,
    ]);
    expect(pauseAfter({ attempt: 99, failure: network, random: 1 })).toBe(600_000);
  });

  it('is never shorter than the server asked, and spreads the phones', () => {
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 900_000 }),
        random,
        (attempt, asked, chance) => {
          const failure = { kind: 'busy', retryAfterMs: asked, problem: undefined } as const;
          expect(pauseAfter({ attempt, failure, random: chance })).toBeGreaterThanOrEqual(asked);
        },
      ),
    );
    const [soon, late] = [0, 1].map((chance) => pauseAfter({ attempt: 1, failure: network, random: chance }));
    expect(late).toBeGreaterThanOrEqual(2 * (soon ?? 0));
  });
});
