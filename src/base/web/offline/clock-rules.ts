import type { Instant } from '../../domain/day.ts';
import { instantOf } from '../../domain/day.ts';

/** From here on a phone's clock is wrong, and its records carry both times. Milliseconds. */
export const CLOCK_WRONG_MS = 60_000;
/** A jump backwards smaller than this is the noise of two timers. Milliseconds. */
const JUMP_MS = 2_000;

/** One contact: when it left and came back by the phone's clock, and the server's time between. Milliseconds since 1970. */
export interface Contact {
  readonly sentMs: number;
  readonly receivedMs: number;
  readonly serverMs: number;
}

/** How far the phone's clock is ahead of the server's. Milliseconds; the round trip counts half. */
export function offsetOf(contact: Contact): number {
  return Math.round((contact.sentMs + contact.receivedMs) / 2 - contact.serverMs);
}

/** A slow answer says little: its offset is taken only where it differs from the known one by more than it can be wrong. */
export function nextOffset(known: number | undefined, contact: Contact): number {
  const measured = offsetOf(contact);
  if (known === undefined) return measured;
  const uncertainty = Math.max(0, contact.receivedMs - contact.sentMs) / 2;
  return uncertainty < 500 || Math.abs(measured - known) > uncertainty ? measured : known;
}

/**
 * How far the wall clock was set back since `before`, read beside a timer that nobody sets. Milliseconds, 0 or negative.
 * A jump forward cannot be told from a sleeping phone and counts as 0: the next contact measures it.
 */
export function setBackMs(
  before: { readonly wallMs: number; readonly timerMs: number },
  now: { readonly wallMs: number; readonly timerMs: number },
): number {
  const jump = now.wallMs - before.wallMs - (now.timerMs - before.timerMs);
  return jump < -JUMP_MS ? jump : 0;
}

/** The time of an act: by the server's clock, and by the phone's own where that is wrong. */
export interface ActTimes {
  readonly at: Instant;
  readonly phoneAt?: Instant;
}

/** The times of an act at `wallMs` of a clock that is `offsetMs` ahead. */
export function timesOf(wallMs: number, offsetMs: number): ActTimes {
  const at = instantOf(new Date(wallMs - offsetMs));
  return Math.abs(offsetMs) > CLOCK_WRONG_MS ? { at, phoneAt: instantOf(new Date(wallMs)) } : { at };
}

/**
 * The times of a record that the server called one of the future: its `at` came from a clock that was not yet known to be wrong.
 * Never later than now.
 */
export function correctedTimes(
  record: { readonly at: Instant; readonly phoneAt?: Instant | undefined },
  clock: { readonly offsetMs: number; readonly nowMs: number },
): Required<ActTimes> {
  const phoneAt = record.phoneAt ?? record.at;
  const atMs = Math.min(Date.parse(phoneAt) - clock.offsetMs, clock.nowMs);
  return { at: instantOf(new Date(atMs)), phoneAt };
}
