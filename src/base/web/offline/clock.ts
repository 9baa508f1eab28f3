import type { Instant } from '../../domain/day.ts';
import { instantOf } from '../../domain/day.ts';
import { uuidV7 } from '../../domain/ids.ts';
import { nextOffset, setBackMs, timesOf, type ActTimes, type Contact } from './clock-rules.ts';
import { createStore } from './store.ts';

/** How far this phone's clock is ahead of the server's (milliseconds), kept over restarts by the sync. */
export const clockOffset = createStore<number | undefined>(undefined);

let mark = { wallMs: Date.now(), timerMs: performance.now() };

/** Takes the measure of one contact. */
export function noteContact(contact: Contact): void {
  heed();
  clockOffset.set(nextOffset(clockOffset.get(), contact));
}

/** Milliseconds since 1970 by the server's clock, as far as this phone knows it. */
export function correctedMs(): number {
  heed();
  return Date.now() - (clockOffset.get() ?? 0);
}

/** Now by the server's clock, as far as this phone knows it. */
export function correctedNow(): Instant {
  return instantOf(new Date(correctedMs()));
}

/** Id and times for a record made now: the id is a UUIDv7 whose time is `at`. */
export function stampNow(): ActTimes & { readonly id: string } {
  heed();
  const times = timesOf(Date.now(), clockOffset.get() ?? 0);
  return { id: idAt(times.at), ...times };
}

/** A UUIDv7 of that time. */
export function idAt(at: Instant): string {
  return uuidV7(Date.parse(at), crypto.getRandomValues(new Uint8Array(10)));
}

/** Somebody may set the clock back while there is no network: the running timer notices. */
function heed(): void {
  const now = { wallMs: Date.now(), timerMs: performance.now() };
  const jump = setBackMs(mark, now);
  mark = now;
  if (jump !== 0) clockOffset.set((clockOffset.get() ?? 0) + jump);
}
