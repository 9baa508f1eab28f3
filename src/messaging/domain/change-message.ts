import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { MessageState } from './message.ts';

/** Input of `retryMessage` and `cancelMessage`. */
export const OneMessage = z.object({ messageId: idSchema<'message'>() });
export type OneMessage = z.infer<typeof OneMessage>;

/** A message as these commands need it. */
export interface MessageStanding {
  readonly state: MessageState;
  readonly expiresAt: Instant;
  /** Somebody is sending it at this moment. */
  readonly isClaimed: boolean;
}

/** What happens to a message by hand. */
export interface MessageChanged {
  readonly type: 'messageRetried' | 'messageCancelled';
  readonly subjectId: string;
}

/** Lets a failed message wait again. Refuses `messageUnknown`, `messageNotFailed`, `messageTooOld`. @idempotent */
export function decideRetry(
  { message, now }: { readonly message: MessageStanding | undefined; readonly now: Instant },
  { messageId }: OneMessage,
): Decision<MessageChanged> {
  if (!message) return refuse('messageUnknown');
  if (message.state === 'waiting') return { facts: [] };
  if (message.state !== 'failed') return refuse('messageNotFailed');
  if (message.expiresAt <= now) return refuse('messageTooOld');
  return { facts: [{ type: 'messageRetried', subjectId: messageId }] };
}

/** Takes a message back that waits or failed. Refuses `messageUnknown`, `messageGone`. @idempotent */
export function decideCancel(
  { message }: { readonly message: MessageStanding | undefined },
  { messageId }: OneMessage,
): Decision<MessageChanged> {
  if (!message) return refuse('messageUnknown');
  if (message.state === 'cancelled') return { facts: [] };
  if (message.isClaimed || (message.state !== 'waiting' && message.state !== 'failed')) return refuse('messageGone');
  return { facts: [{ type: 'messageCancelled', subjectId: messageId }] };
}
