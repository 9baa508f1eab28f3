import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../base/domain/day.ts';
import { expiryOf, idleLimit, isAlive, keepLimit } from './sessions.ts';

// An ISO instant is an Instant.
const at = (text: string) => text as Instant;
const start = at('2026-03-01T08:00:00.000Z');
const later = (minutes: number) => at(new Date(Date.parse(start) + minutes * 60_000).toISOString());
const open = { lastSeenAt: start, expiresAt: expiryOf(start), endedAt: null };

describe('a session', () => {
  it('lives for twelve hours after it was last used', () => {
    expect(isAlive(open, later(12 * 60 - 1))).toBe(true);
    expect(isAlive(open, later(12 * 60))).toBe(false);
  });

  it('lives on while it is used, up to thirty days', () => {
    const day29 = { ...open, lastSeenAt: later(30 * 24 * 60 - 60) };
    expect(isAlive(day29, later(30 * 24 * 60 - 1))).toBe(true);
    expect(isAlive(day29, later(30 * 24 * 60))).toBe(false);
  });

  it('is over at once when it is ended', () => {
    expect(isAlive({ ...open, endedAt: start }, start)).toBe(false);
  });

  it('is found by the tidying job exactly when it is over by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 50_000 }), (seen, pause) => {
        const session = { ...open, lastSeenAt: later(seen) };
        const now = later(seen + pause);
        const isTidied = session.expiresAt <= now || session.lastSeenAt <= idleLimit(now);
        expect(isTidied).toBe(!isAlive(session, now));
      }),
    );
  });

  it('is kept for the six months that the law asks for, and a little more', () => {
    expect(keepLimit(at('2026-09-08T00:00:00.000Z'))).toBe('2026-03-02T00:00:00.000Z');
  });
});
