import type { Shift } from './office.queries.ts';
import { clockText, endClock } from './office-times.ts';

/** What a shift is at. */
export type ShiftState = 'coming' | 'there' | 'missing' | 'done' | 'swap';

type Times = Pick<Shift, 'fromAt' | 'untilAt' | 'startedAt' | 'endedAt' | 'swapWantedAt'>;

/** What a shift is at, told from its times. */
export function shiftStateOf(shift: Times, nowMs: number): ShiftState {
  if (shift.endedAt !== null) return 'done';
  if (shift.startedAt !== null) return 'there';
  if (shift.swapWantedAt !== null) return 'swap';
  return Date.parse(shift.fromAt) <= nowMs ? 'missing' : 'coming';
}

/** `08–16`, with minutes only where there are any; 24 for midnight. */
export function spanText({ fromAt, untilAt }: Pick<Shift, 'fromAt' | 'untilAt'>): string {
  return `${short(clockText(fromAt))}–${short(endClock(untilAt))}`;
}

function short(clock: string): string {
  return clock.endsWith(':00') ? clock.slice(0, 2) : clock;
}
