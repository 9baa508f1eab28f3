import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../../base/domain/day.ts';
import type { FlagCandidate, FlagQuestion } from './flag-rules.ts';
import { decideFlags, flagsOf, SAME_DIRECTION_MINUTES } from './flag-rules.ts';
import { DEFAULT_GATE_RULES } from './gate-rules.ts';

const NOON = Date.parse('2026-03-10T04:00:00.000Z');
const at = (minutes: number) => instantOf(new Date(NOON + minutes * 60_000));
const EAST = '00000000-0000-7000-8000-00000000000e';
const WEST = '00000000-0000-7000-8000-00000000000f';

/** Somebody goes out by the east gate at noon with a card, and nothing is wrong. */
function passage(more: Partial<FlagQuestion> = {}): FlagQuestion {
  return {
    ...{ at: at(0), day: getDay('2026-03-10'), gateId: EAST, direction: 'out', outcome: 'pass' },
    ...{ code: 'goOut', resolution: 'let', ...more },
  };
}
const flags = (more: Partial<FlagQuestion>) => flagsOf(passage(more), DEFAULT_GATE_RULES);
const before = (minutes: number, direction: 'in' | 'out', gateId = EAST) => ({ at: at(-minutes), direction, gateId });

describe('a card at two gates', () => {
  it('within three minutes is not one person', () => {
    expect(flags({ before: before(3, 'in', WEST) })).toEqual(['twoGates']);
  });
  it('later, or at the same gate, may well be', () => {
    expect(flags({ before: before(3.1, 'in', WEST) })).toEqual([]);
    expect(flags({ before: before(1, 'in', EAST) })).toEqual([]);
  });
});

describe('twice in one direction', () => {
  it('is told within two hours', () => {
    expect(flags({ before: before(30, 'out') })).toEqual(['wrongDirection']);
    expect(flags({ before: before(SAME_DIRECTION_MINUTES, 'out') })).toEqual(['wrongDirection']);
    expect(flags({ before: before(SAME_DIRECTION_MINUTES + 1, 'out') })).toEqual([]);
  });
  it('is a repeat within a minute, and not told', () => {
    expect(flags({ before: before(1, 'out') })).toEqual([]);
  });
  it('is both when it is at another gate at once', () => {
    expect(flags({ before: before(2, 'out', WEST) })).toEqual(['twoGates', 'wrongDirection']);
  });
  it('is not: out and in again', () => {
    expect(flags({ before: before(30, 'in') })).toEqual([]);
  });
});

describe('a revoked card', () => {
  it('that was let through is told, also by a phone with an old list', () => {
    expect(flags({ passRevokedAt: at(-1) })).toEqual(['revokedUsed']);
    expect(flags({ passRevokedAt: at(0) })).toEqual(['revokedUsed']);
  });
  it('was good before it was revoked', () => {
    expect(flags({ passRevokedAt: at(1) })).toEqual([]);
  });
});

describe('somebody under an order', () => {
  const order = (code: 'stayHome' | 'medicalOnly' | 'stayInCommunity', from = '2026-03-09', until = '2026-03-10') => ({
    standing: { code, fromDay: getDay(from), untilDay: getDay(until) },
  });
  it('who was let out is told, on the first and the last day of it', () => {
    for (const code of ['stayHome', 'medicalOnly', 'stayInCommunity'] as const) {
      expect(flags(order(code))).toEqual(['restrictedPassed']);
      expect(flags(order(code, '2026-03-10', '2026-03-20'))).toEqual(['restrictedPassed']);
    }
  });
  it('is not told on another day, coming home, or in an emergency', () => {
    expect(flags(order('stayHome', '2026-03-01', '2026-03-09'))).toEqual([]);
    expect(flags(order('stayHome', '2026-03-11', '2026-03-20'))).toEqual([]);
    expect(flags({ ...order('stayHome'), direction: 'in' })).toEqual([]);
    expect(flags({ ...order('stayHome'), resolution: 'emergency' })).toEqual([]);
  });
  it('may leave for medical care when the guard asked', () => {
    expect(flags({ ...order('medicalOnly'), outcome: 'ask' })).toEqual([]);
    expect(flags({ ...order('stayHome'), outcome: 'ask' })).toEqual(['restrictedPassed']);
  });
});

describe('whoever did not know the answer', () => {
  it('is told even when he was turned away', () => {
    expect(flags({ code: 'failedQuestion', resolution: 'turnedAway' })).toEqual(['failedQuestion']);
  });
});

describe('flags of many passages', () => {
  const candidate = (more: Partial<FlagCandidate>): FlagCandidate => ({
    ...passage({ passRevokedAt: at(-5), before: before(30, 'out') }),
    ...{ checkId: EAST, personId: 'p', passId: 'c', known: [], ...more },
  });
  it('become facts with whom and where', () => {
    expect(decideFlags([candidate({ before: undefined })], DEFAULT_GATE_RULES)).toEqual({
      facts: [
        {
          type: 'gateFlagRaised',
          kind: 'revokedUsed',
          checkId: EAST,
          gateId: EAST,
          at: at(0),
          subjectId: 'p',
          passId: 'c',
        },
      ],
    });
  });
  it('are raised once', () => {
    const kinds = (known: readonly string[]) =>
      decideFlags([candidate({ known })], DEFAULT_GATE_RULES).facts.map(({ kind }) => kind);
    expect(kinds([])).toEqual(['wrongDirection', 'revokedUsed']);
    expect(kinds(['wrongDirection'])).toEqual(['revokedUsed']);
    expect(kinds(['wrongDirection', 'revokedUsed'])).toEqual([]);
  });
  it('never fall on what was turned away or referred, but for the question', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('turnedAway' as const, 'referred' as const),
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom('in' as const, 'out' as const),
        (resolution, minutes, direction) =>
          flags({ resolution, before: before(minutes, direction, WEST), passRevokedAt: at(-1) }).length === 0,
      ),
    );
  });
});
