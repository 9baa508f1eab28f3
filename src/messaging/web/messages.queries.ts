import { z } from 'zod';
import { MESSAGE_STATES } from '../domain/message.ts';
import { CHANNELS } from '../domain/setting.ts';

/** Cache names that commands refresh. */
export const MESSAGES = 'messages';
export const MESSAGE_TOPICS = [MESSAGES] as const;
/** Notes on which the page reads again. */
export const MESSAGE_FACTS = ['messag*', 'testMessageQueued'];

/** A row of the list of messages. */
export const MessageRow = z.object({
  messageId: z.string(),
  template: z.string(),
  urgency: z.enum(['urgent', 'normal']),
  segments: z.number(),
  to: z.enum(['worker', 'resident']),
  toName: z.string(),
  phoneMasked: z.string().nullable(),
  madeAt: z.string(),
  endedAt: z.string().nullable(),
  retryAt: z.string().nullable(),
  state: z.enum(MESSAGE_STATES),
  tries: z.number(),
  error: z.string().nullable(),
  errorSaid: z.string().nullable(),
  delivery: z.enum(['delivered', 'undelivered']).nullable(),
  deliveryAt: z.string().nullable(),
  deliverySaid: z.string().nullable(),
});
export type MessageRow = z.infer<typeof MessageRow>;

/** `GET /api/messaging` */
export const MessagingReply = z.object({
  setting: z.object({
    channel: z.enum(CHANNELS),
    budget: z.number(),
    quietFrom: z.number(),
    quietUntil: z.number(),
    locale: z.enum(['zh-CN', 'zh-TW', 'en']),
    address: z.string(),
    keepDays: z.number(),
  }),
  channels: z.array(z.enum(CHANNELS)),
  used: z.number(),
  normalBudget: z.number(),
  held: z.enum(['off', 'quiet', 'budget']).nullable(),
  waiting: z.number(),
  urgent: z.number(),
  failed: z.number(),
  undelivered: z.number(),
  receiptPath: z.string().nullable(),
});
export type MessagingReply = z.infer<typeof MessagingReply>;

/** A minute of the day as people write it: `21:30`. */
export function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
