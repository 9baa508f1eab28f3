import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import { decideSendLinks } from './send-links.ts';

const [one, other, gone] = [1, 2, 3].map((n) => getId<'order'>(`01957f00-0000-7000-8000-00000000000${n}`));
if (!one || !other || !gone) throw new Error('three ids');
const orders = [
  { orderId: one, state: 'running' },
  { orderId: other, state: 'ended' },
] as const;

describe('links of orders by SMS', () => {
  it('go to those that run; one that ended is passed over', () => {
    expect(decideSendLinks({ orders, fault: undefined }, { orderIds: [one, other, gone] })).toEqual({
      facts: [{ type: 'orderLinkQueued', subjectId: one }],
    });
  });

  it('are refused where none runs, none is known, or messages cannot be sent', () => {
    const decide = (orderIds: (typeof one)[], fault?: { refused: string }) =>
      decideSendLinks({ orders, fault }, { orderIds });
    expect(decide([other])).toEqual({ refused: 'orderNotRunning' });
    expect(decide([gone])).toEqual({ refused: 'orderUnknown' });
    expect(decide([one], { refused: 'messagingOff' })).toEqual({ refused: 'messagingOff' });
  });
});
