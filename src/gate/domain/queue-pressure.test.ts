import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queuePressure } from './queue-pressure.ts';

describe('the pressure at a gate', () => {
  it('is calm while few come, however quiet the gate usually is', () => {
    expect(queuePressure({ lately: 9, usual: 0.1 })).toBe('calm');
    expect(queuePressure({ lately: 0, usual: undefined })).toBe('calm');
  });

  it('is told against the usual flow', () => {
    expect(queuePressure({ lately: 12, usual: 10 })).toBe('calm');
    expect(queuePressure({ lately: 13, usual: 10 })).toBe('filling');
    expect(queuePressure({ lately: 20, usual: 10 })).toBe('busy');
  });

  it('is not guessed where there is nothing to compare with', () => {
    expect(queuePressure({ lately: 40, usual: undefined })).toBe('unknown');
    expect(queuePressure({ lately: 40, usual: 0 })).toBe('unknown');
  });

  it('never falls when more people come', () => {
    const order = ['calm', 'filling', 'busy'];
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 100 }), (a, b, usual) => {
        const [few, many] = a < b ? [a, b] : [b, a];
        const rank = (lately: number) => order.indexOf(queuePressure({ lately, usual }));
        expect(rank(few)).toBeLessThanOrEqual(rank(many));
      }),
    );
  });
});
