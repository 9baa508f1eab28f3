import type { WaitingMessage } from './message.ts';
import { isQuietAt, type MessagingSetting } from './setting.ts';

/** A fifth of the day's budget is held back for what is urgent. Our own rule. */
const URGENT_PART = 5;

/** What is sent now, and what keeps the rest. */
export interface SendingPlan {
  readonly send: readonly string[];
  /** Why others wait; undefined when nothing is held back. */
  readonly held: 'off' | 'quiet' | 'budget' | undefined;
  /** Segments of today's budget that are used when all of `send` has gone. */
  readonly used: number;
}

/** Segments that messages which are not urgent may use in a day. */
export function normalBudget(budget: number): number {
  return budget - Math.ceil(budget / URGENT_PART);
}

/**
 * Which of the waiting messages go now: urgent ones first, then by age. Nothing overtakes an older one of its kind because it is shorter,
 * so that a long one is not kept for ever. The budget is never passed; at its end messages wait for the next day.
 */
export function planSending(of: {
  readonly waiting: readonly WaitingMessage[];
  readonly setting: Pick<MessagingSetting, 'channel' | 'budget' | 'quietFrom' | 'quietUntil'>;
  /** Segments that were used today. */
  readonly used: number;
  /** Minute of the local day. */
  readonly minute: number;
  /** Messages that are sent at once. */
  readonly most: number;
}): SendingPlan {
  const { setting } = of;
  if (setting.channel === 'off') return { send: [], held: of.waiting.length > 0 ? 'off' : undefined, used: of.used };
  const isQuiet = isQuietAt(of.minute, setting);
  const limits = { urgent: setting.budget, normal: normalBudget(setting.budget) };
  const full = new Set<WaitingMessage['urgency']>();
  const send: string[] = [];
  let used = of.used;
  let held: SendingPlan['held'];
  for (const message of [...of.waiting].sort(byTurn)) {
    const cost = message.isCharged ? 0 : message.segments;
    if (message.urgency === 'normal' && isQuiet) {
      held ??= 'quiet';
    } else if (full.has(message.urgency) || (cost > 0 && used + cost > limits[message.urgency])) {
      full.add(message.urgency);
      held = 'budget';
    } else if (send.length < of.most) {
      send.push(message.messageId);
      used += cost;
    }
  }
  return { send, held, used };
}

function byTurn(a: WaitingMessage, b: WaitingMessage): number {
  if (a.urgency !== b.urgency) return a.urgency === 'urgent' ? -1 : 1;
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? -1 : 1;
  return a.messageId < b.messageId ? -1 : 1;
}
