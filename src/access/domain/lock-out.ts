import type { Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';

/** What is known of failed sign-ins with one phone number, whether it has an account or not. */
export interface SignInGuard {
  readonly failedAttempts: number;
  readonly lastAttemptAt: Instant;
  readonly lockedUntil: Instant | null;
}

/** So many failures in a row are forgiven; the next ones lock. Source: GB/T 22239-2019, 8.1.4.1 (limit on failed sign-ins). */
export const FREE_ATTEMPTS = 5;
/** Lock after the fifth, sixth, ... failure, minutes; the last holds for all that follow. */
export const LOCK_MINUTES: readonly number[] = [1, 2, 5, 15, 30, 60];
/** After a quiet day the count starts anew. Hours. */
export const FORGET_AFTER_HOURS = 24;

const MS_PER_MINUTE = 60_000;

/** Whole minutes, rounded up, for which sign-in is still locked; 0 when it is not. */
export function lockedMinutes(guard: SignInGuard | undefined, now: Instant): number {
  if (!guard?.lockedUntil) return 0;
  return Math.max(0, Math.ceil((Date.parse(guard.lockedUntil) - Date.parse(now)) / MS_PER_MINUTE));
}

/**
 * The guard after one more attempt, counted as failed before the password is looked at: so a thousand guesses sent at the same
 * moment are not all checked against a count of zero. A success removes the guard.
 */
export function guardAfterAttempt(guard: SignInGuard | undefined, now: Instant): SignInGuard {
  const failedAttempts = (guard && !isForgotten(guard, now) ? guard.failedAttempts : 0) + 1;
  return { failedAttempts, lastAttemptAt: now, lockedUntil: lockEnd(failedAttempts, now) };
}

/** True when the guard no longer matters and its row may go. */
export function isForgotten(guard: SignInGuard, now: Instant): boolean {
  return Date.parse(now) - Date.parse(guard.lastAttemptAt) >= FORGET_AFTER_HOURS * 60 * MS_PER_MINUTE;
}

function lockEnd(failedAttempts: number, now: Instant): Instant | null {
  if (failedAttempts < FREE_ATTEMPTS) return null;
  const minutes = LOCK_MINUTES[Math.min(failedAttempts - FREE_ATTEMPTS, LOCK_MINUTES.length - 1)] ?? 0;
  return instantOf(new Date(Date.parse(now) + minutes * MS_PER_MINUTE));
}
