import { z } from 'zod';
import type { Decision, Refusal } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { OrderState } from './order.ts';

const MOST_ORDERS = 500;

/** Input of `sendOrderLinks`. */
export const SendOrderLinks = z.object({ orderIds: z.array(idSchema<'order'>()).min(1).max(MOST_ORDERS) });
export type SendOrderLinks = z.infer<typeof SendOrderLinks>;

/** That somebody under an order is sent the link by which he reports. */
export interface OrderLinkQueued {
  readonly type: 'orderLinkQueued';
  readonly subjectId: string;
}

/**
 * Sends links of running orders; those that ended meanwhile are passed over. Refuses `orderUnknown`, `orderNotRunning` when none is left, and
 * whatever keeps messages with links from being sent.
 */
export function decideSendLinks(
  of: {
    readonly orders: readonly Pick<OrderState, 'orderId' | 'state'>[];
    readonly fault: Refusal | undefined;
  },
  { orderIds }: SendOrderLinks,
): Decision<OrderLinkQueued> {
  if (of.fault) return of.fault;
  const known = of.orders.filter(({ orderId }) => orderIds.some((wanted) => wanted === orderId));
  if (known.length === 0) return refuse('orderUnknown');
  const running = known.filter(({ state }) => state === 'running');
  if (running.length === 0) return refuse('orderNotRunning');
  return { facts: running.map(({ orderId }) => ({ type: 'orderLinkQueued', subjectId: orderId })) };
}
