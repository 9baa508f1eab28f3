import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, refuse } from './decision.ts';

describe('a refusal', () => {
  it('is a value with a code, and with details only when there are some', () => {
    expect(refuse('noSuchDwelling')).toStrictEqual({ refused: 'noSuchDwelling' });
    expect(refuse('tooMany', { count: 3 })).toStrictEqual({ refused: 'tooMany', details: { count: 3 } });
  });

  it('is known for one, whatever its code', () => {
    fc.assert(
      fc.property(fc.string(), (code) => {
        expect(isRefusal(refuse(code))).toBe(true);
      }),
    );
  });

  it('is not what facts or replies are', () => {
    expect([{ facts: [] }, {}, [], { details: { count: 3 } }].some(isRefusal)).toBe(false);
  });
});
