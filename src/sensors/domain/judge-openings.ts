import type { Instant } from '../../base/domain/day.ts';

/** Why a door may be expected to open. */
export const WINDOW_REASONS = ['sampling', 'delivery', 'rubbish', 'medical', 'visit'] as const;
export type WindowReason = (typeof WINDOW_REASONS)[number];

/** What an opening was, as whoever checked says. */
export const ALARM_OUTCOMES = [...WINDOW_REASONS, 'wentOut', 'falseAlarm', 'repaired', 'other'] as const;
export type AlarmOutcome = (typeof ALARM_OUTCOMES)[number];

/** A time in which a door is expected to open. */
export interface DoorWindow {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly reason: WindowReason;
}

/** An alarm of this door that nobody has answered yet. */
export interface OpenAlarm {
  readonly alarmId: string;
  readonly at: Instant;
  readonly lastAt: Instant;
}

/** What becomes of an opening. */
export type OpeningVerdict =
  | { readonly kind: 'expected'; readonly reason: WindowReason }
  | { readonly kind: 'sameAs'; readonly alarmId: string }
  | { readonly kind: 'ask' };

/** A door that is pulled to and springs open again is one question. Our own rule. */
const SAME_MS = 60_000;

/**
 * Whether an opening is explained by an expected window, belongs to a question that is open already, or is a question to a worker. A machine
 * never says why a door opened. Source: needs D7.
 */
export function judgeOpening(of: {
  readonly at: Instant;
  readonly windows: readonly DoorWindow[];
  readonly open: readonly OpenAlarm[];
}): OpeningVerdict {
  const window = of.windows.find(({ fromAt, untilAt }) => fromAt <= of.at && of.at <= untilAt);
  if (window) return { kind: 'expected', reason: window.reason };
  const at = Date.parse(of.at);
  const same = of.open.find(
    (alarm) => at >= Date.parse(alarm.at) - SAME_MS && at <= Date.parse(alarm.lastAt) + SAME_MS,
  );
  return same ? { kind: 'sameAs', alarmId: same.alarmId } : { kind: 'ask' };
}
