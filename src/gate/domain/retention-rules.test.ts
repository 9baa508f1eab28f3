import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { decideExpiry, firstKeptDay } from './retention-rules.ts';

describe('what is kept of the log', () => {
  it('begins so many days before today, over the turn of a year and a leap day', () => {
    expect(firstKeptDay(getDay('2026-03-22'), { keepDays: 21 })).toBe('2026-03-01');
    expect(firstKeptDay(getDay('2027-01-10'), { keepDays: 21 })).toBe('2026-12-20');
    expect(firstKeptDay(getDay('2028-03-01'), { keepDays: 1 })).toBe('2028-02-29');
  });
  it('is said as a fact when rows go, and not when none goes', () => {
    const before = getDay('2026-03-01');
    expect(decideExpiry({ before, checks: 7 })).toEqual({ facts: [{ type: 'gateChecksExpired', before, checks: 7 }] });
    expect(decideExpiry({ before, checks: 0 })).toEqual({ facts: [] });
  });
});
