import { instantOf, type Instant } from '../../base/domain/day.ts';
import { isLasting, type MessageError } from './message.ts';
import type { Urgency } from './templates.ts';

/** Seconds until the next try, by the tries behind it: minutes later an alarm says nothing new, a reminder has time. Our own rule. */
const PAUSES: Readonly<Record<Urgency, readonly number[]>> = {
  urgent: [5, 15, 30, 60, 120, 300],
  normal: [60, 300, 900, 3600],
};

/** What becomes of a message that a gateway did not take. */
export type AfterFailure = { readonly state: 'waiting'; readonly retryAt: Instant } | { readonly state: 'failed' };

/** Tries of a message before it is given up. */
export function mostTries(urgency: Urgency): number {
  return PAUSES[urgency].length + 1;
}

/** Tries again later, each time after a longer pause; given up at once for what another try does not mend, and after the last try. */
export function afterFailure(of: {
  readonly urgency: Urgency;
  /** Tries so far, this one among them. */
  readonly tries: number;
  readonly error: MessageError;
  readonly now: Instant;
}): AfterFailure {
  const pause = PAUSES[of.urgency][of.tries - 1];
  if (isLasting(of.error) || pause === undefined) return { state: 'failed' };
  return { state: 'waiting', retryAt: instantOf(new Date(Date.parse(of.now) + pause * 1000)) };
}
