import type { CommandContext } from '../../base/server/command.ts';
import type { Decider } from '../domain/approve-orders.ts';

/** Who decides, and when. */
export function deciderOf({ accountId, now, today }: CommandContext): Decider {
  return { accountId, now, today };
}

/** The subject of a command on one order. */
export function onOrder({ orderId }: { readonly orderId: string }) {
  return { kind: 'order', id: orderId };
}

/** The reason a command was given, for the audit trail. */
export function reasonOf({ reason }: { readonly reason: string }): string {
  return reason;
}
