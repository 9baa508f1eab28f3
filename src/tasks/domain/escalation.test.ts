import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { escalationAt } from './escalation.ts';
import { standingAt } from './task.ts';

const steps = [
  { afterMinutes: -30, to: 'assignee' },
  { afterMinutes: 60, to: 'director' },
  { afterMinutes: 600, to: 'subdistrict' },
] as const;
const due = Date.UTC(2026, 2, 10, 8);
const after = (minutes: number) => instantOf(new Date(due + minutes * 60_000));
const dueAt = after(0);

describe('escalation', () => {
  it('says nothing before its time', () => {
    expect(escalationAt({ dueAt, escalation: 0 }, { steps, now: after(-31) })).toBeUndefined();
  });

  it('reminds the worker before, tells the director after, each once', () => {
    expect(escalationAt({ dueAt, escalation: 0 }, { steps, now: after(-30) })).toEqual({
      escalation: 1,
      to: 'assignee',
    });
    expect(escalationAt({ dueAt, escalation: 1 }, { steps, now: after(59) })).toBeUndefined();
    expect(escalationAt({ dueAt, escalation: 1 }, { steps, now: after(60) })).toEqual({
      escalation: 2,
      to: 'director',
    });
  });

  it('says only the furthest when the server was away', () => {
    expect(escalationAt({ dueAt, escalation: 0 }, { steps, now: after(9999) })).toEqual({
      escalation: 3,
      to: 'subdistrict',
    });
  });

  it('never says a step twice, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 2000 }), { maxLength: 30 }), (moments) => {
        let escalation = 0;
        const said: number[] = [];
        for (const moment of moments) {
          const step = escalationAt({ dueAt, escalation }, { steps, now: after(moment) });
          if (!step) continue;
          escalation = step.escalation;
          said.push(step.escalation);
        }
        expect(new Set(said).size).toBe(said.length);
        expect([...said].sort((a, b) => a - b)).toEqual(said);
      }),
    );
  });
});

describe('how a task stands', () => {
  const open = { state: 'open', opensAt: after(-600), dueAt, retryAt: null } as const;

  it('is open, due within two hours, late from its time on', () => {
    expect(standingAt(open, after(-121))).toBe('open');
    expect(standingAt(open, after(-120))).toBe('due');
    expect(standingAt(open, after(0))).toBe('due');
    expect(standingAt(open, after(1))).toBe('late');
  });

  it('waits for its next try, but not past its time', () => {
    const waiting = { ...open, retryAt: after(30) };
    expect(standingAt(waiting, after(-10))).toBe('waiting');
    expect(standingAt(waiting, after(10))).toBe('late');
  });

  it('is not there before it opens, and past all clocks when it ended', () => {
    expect(standingAt(open, after(-601))).toBe('notYet');
    expect(standingAt({ ...open, state: 'done' }, after(9999))).toBe('done');
    expect(standingAt({ ...open, state: 'cancelled' }, after(9999))).toBe('cancelled');
  });
});
