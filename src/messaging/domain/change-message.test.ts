import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { getId } from '../../base/domain/ids.ts';
import { decideCancel, decideRetry } from './change-message.ts';
import type { MESSAGE_STATES } from './message.ts';
import { MESSAGE_ERRORS, isLasting } from './message.ts';
import { afterFailure, mostTries } from './retry.ts';

const now = instantOf(new Date('2026-03-10T02:00:00.000Z'));
const later = instantOf(new Date('2026-03-10T03:00:00.000Z'));
const messageId = getId<'message'>('01957f00-0000-7000-8000-000000000001');
const input = { messageId };
const standing = (state: (typeof MESSAGE_STATES)[number]) => ({ state, expiresAt: later, isClaimed: false });

describe('a message tried again by hand', () => {
  it('waits again when it had failed', () => {
    expect(decideRetry({ message: standing('failed'), now }, input)).toEqual({
      facts: [{ type: 'messageRetried', subjectId: messageId }],
    });
    expect(decideRetry({ message: standing('waiting'), now }, input)).toEqual({ facts: [] });
  });

  it('is refused when it is unknown, too old, or has not failed', () => {
    expect(decideRetry({ message: undefined, now }, input)).toEqual({ refused: 'messageUnknown' });
    expect(decideRetry({ message: standing('failed'), now: later }, input)).toEqual({ refused: 'messageTooOld' });
    for (const state of ['sent', 'expired', 'cancelled', 'noPhone'] as const)
      expect(decideRetry({ message: standing(state), now }, input)).toEqual({ refused: 'messageNotFailed' });
  });
});

describe('a message taken back', () => {
  it('is cancelled while it waits or after it failed, once', () => {
    for (const state of ['waiting', 'failed'] as const)
      expect(decideCancel({ message: standing(state) }, input)).toEqual({
        facts: [{ type: 'messageCancelled', subjectId: messageId }],
      });
    expect(decideCancel({ message: standing('cancelled') }, input)).toEqual({ facts: [] });
  });

  it('is refused when it went, or goes at this moment', () => {
    expect(decideCancel({ message: standing('sent') }, input)).toEqual({ refused: 'messageGone' });
    const claimed = { ...standing('waiting'), isClaimed: true };
    expect(decideCancel({ message: claimed }, input)).toEqual({ refused: 'messageGone' });
    expect(decideCancel({ message: undefined }, input)).toEqual({ refused: 'messageUnknown' });
  });
});

describe('after a failure', () => {
  it('an alarm is tried again within seconds, a reminder within minutes', () => {
    const failed = { tries: 1, error: 'notReached', now } as const;
    expect(afterFailure({ ...failed, urgency: 'urgent' })).toEqual({
      state: 'waiting',
      retryAt: '2026-03-10T02:00:05.000Z',
    });
    expect(afterFailure({ ...failed, urgency: 'normal' })).toEqual({
      state: 'waiting',
      retryAt: '2026-03-10T02:01:00.000Z',
    });
  });

  it('what another try does not mend is given up at once', () => {
    for (const error of MESSAGE_ERRORS.filter(isLasting))
      expect(afterFailure({ urgency: 'urgent', tries: 1, error, now })).toEqual({ state: 'failed' });
  });

  it('pauses grow, and the last try ends it', () => {
    for (const urgency of ['urgent', 'normal'] as const) {
      const most = mostTries(urgency);
      const ends = Array.from({ length: most }, (_, n) => afterFailure({ urgency, tries: n + 1, error: 'busy', now }));
      const times = ends.flatMap((end) => (end.state === 'waiting' ? [end.retryAt] : []));
      expect(times).toHaveLength(most - 1);
      expect(ends.at(-1)).toEqual({ state: 'failed' });
      expect(new Set(times).size).toBe(times.length);
      expect([...times].sort()).toEqual(times);
    }
  });

  it('no number of tries goes on for ever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 30_000 }), fc.constantFrom(...MESSAGE_ERRORS), (tries, error) => {
        expect(afterFailure({ urgency: 'urgent', tries, error, now }).state).toBe('failed');
      }),
    );
  });
});
