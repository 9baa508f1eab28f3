import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDestruction, DestroyOutbreak, type Outbreak } from './destroy.ts';

const OVER: Outbreak = { code: '990101', orders: 0, sensors: 0, counts: [{ name: 'visit', rows: 3 }] };
const YES = { communityCode: '990101', reason: '疫情结束' };

describe('a destruction', () => {
  it('is carried out when all is over, with its reason', () => {
    expect(decideDestruction(OVER, YES)).toEqual({ facts: [{ type: 'outbreakDestroyed', reason: '疫情结束' }] });
  });

  it.each([
    ['the code is that of another community', {}, { communityCode: '990102' }, 'destroyOtherCommunity'],
    ['somebody is still in isolation', { orders: 2 }, {}, 'destroyOrdersRunning'],
    ['a sensor still hangs at a door', { sensors: 1 }, {}, 'destroySensorsHang'],
    ['nothing is there', { counts: [{ name: 'visit', rows: 0 }] }, {}, 'destroyNothing'],
  ])('is refused when %s', (_why, state, input, code) => {
    expect(decideDestruction({ ...OVER, ...state }, { ...YES, ...input })).toMatchObject({ refused: code });
  });

  it('never happens while anybody is restricted, whatever else is so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(9), fc.nat(9), (orders, sensors, rows) => {
        const decision = decideDestruction({ ...OVER, orders, sensors, counts: [{ name: 'visit', rows }] }, YES);
        expect(decision).toHaveProperty('refused');
      }),
    );
  });

  it.each([{ reason: '' }, { reason: '  完 ' }, { communityCode: '' }])('needs a code and a reason: %j', (part) => {
    expect(DestroyOutbreak.safeParse({ ...YES, ...part }).success).toBe(false);
  });
});
