import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../base/domain/day.ts';
import type { SignInGuard } from './lock-out.ts';
import { FREE_ATTEMPTS, guardAfterAttempt, isForgotten, LOCK_MINUTES, lockedMinutes } from './lock-out.ts';

const start = '2026-03-01T08:00:00.000Z' as Instant;

function later(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString() as Instant;
}

function afterAttempts(count: number, now: Instant = start): SignInGuard | undefined {
  let guard: SignInGuard | undefined;
  for (let attempt = 0; attempt < count; attempt += 1) guard = guardAfterAttempt(guard, now);
  return guard;
}

describe('lock-out', () => {
  it('forgives four failures', () => {
    expect(lockedMinutes(afterAttempts(4), start)).toBe(0);
  });

  it('locks for a minute after the fifth failure', () => {
    expect(afterAttempts(5)).toEqual({
      failedAttempts: 5,
      lastAttemptAt: start,
      lockedUntil: '2026-03-01T08:01:00.000Z',
    });
    expect(lockedMinutes(afterAttempts(5), start)).toBe(1);
  });

  it('opens again when the time is over', () => {
    expect(lockedMinutes(afterAttempts(5), later(start, 1))).toBe(0);
  });

  it('rounds the waiting time up, so that nobody comes back too early', () => {
    expect(lockedMinutes(afterAttempts(6), later(start, 0.5))).toBe(2);
  });

  it('locks longer with every further failure, up to an hour', () => {
    const minutes = [5, 6, 7, 8, 9, 10, 11, 50].map((count) => lockedMinutes(afterAttempts(count), start));
    expect(minutes).toEqual([1, 2, 5, 15, 30, 60, 60, 60]);
  });

  it('starts anew after a quiet day', () => {
    const guard = afterAttempts(9);
    expect(guard && isForgotten(guard, later(start, 24 * 60 - 1))).toBe(false);
    expect(guard && isForgotten(guard, later(start, 24 * 60))).toBe(true);
    expect(guardAfterAttempt(guard, later(start, 24 * 60))).toEqual(afterAttempts(1, later(start, 24 * 60)));
  });

  it('is not locked where nothing was tried', () => {
    expect(lockedMinutes(undefined, start)).toBe(0);
  });

  it('never shortens a lock by trying again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 30 }), (pausesMinutes) => {
        let now = start;
        let guard: SignInGuard | undefined;
        for (const pause of pausesMinutes) {
          now = later(now, pause);
          const before = lockedMinutes(guard, now);
          guard = guardAfterAttempt(guard, now);
          if (before > lockedMinutes(guard, now)) return false;
        }
        return true;
      }),
    );
  });

  it('lets no more guesses through in a day than the table allows', () => {
    // 4 free ones, then one per lock: whoever waits out every lock gets 4 + 6 guesses in the first 113 minutes, then one an hour.
    const perDay = FREE_ATTEMPTS - 1 + LOCK_MINUTES.length + 24;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 200, maxLength: 400 }), (pauses) => {
        let now = start;
        let guard: SignInGuard | undefined;
        let guesses = 0;
        for (const pause of pauses) {
          if (Date.parse(now) - Date.parse(start) > 24 * 3_600_000) break;
          if (lockedMinutes(guard, now) === 0) {
            guesses += 1;
            guard = guardAfterAttempt(guard, now);
          }
          now = later(now, pause);
        }
        expect(guesses).toBeLessThanOrEqual(perDay);
      }),
    );
  });
});
