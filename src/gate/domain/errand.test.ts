import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instantOf } from '../../base/domain/day.ts';
import { errandState } from './errand.ts';

const ZONE = 'Asia/Shanghai';
const at = (text: string) => instantOf(new Date(`${text}:00+08:00`));
const rules = { errandDays: 2, errandOutings: 1, repeatSeconds: 60 };
const state = (outings: readonly string[], now: string, more: Partial<typeof rules> = {}) =>
  errandState({ outings: outings.map(at), rules: { ...rules, ...more }, now: at(now), timeZone: ZONE });

describe('outings of a household', () => {
  it('has all of them before the first one', () => {
    expect(state([], '2026-03-10T09:00')).toEqual({ used: 0, left: 1, nextDay: '2026-03-10' });
  });

  it('counts the day of the first outing as day 1: out on Tuesday, again on Thursday', () => {
    expect(state(['2026-03-10T09:00'], '2026-03-10T18:00')).toEqual({ used: 1, left: 0, nextDay: '2026-03-12' });
    expect(state(['2026-03-10T09:00'], '2026-03-11T23:59')).toEqual({ used: 1, left: 0, nextDay: '2026-03-12' });
    expect(state(['2026-03-10T09:00'], '2026-03-12T00:00')).toEqual({ used: 0, left: 1, nextDay: '2026-03-12' });
  });

  it('opens the next window with the next outing, not by the calendar', () => {
    const outings = ['2026-03-10T09:00', '2026-03-13T09:00'];
    expect(state(outings, '2026-03-14T09:00')).toEqual({ used: 1, left: 0, nextDay: '2026-03-15' });
  });

  it('takes the days of the site: half past midnight is the next day', () => {
    expect(state(['2026-03-10T00:30'], '2026-03-12T00:10').left).toBe(1);
    expect(state(['2026-03-10T00:30'], '2026-03-11T23:50').left).toBe(0);
  });

  it('counts two scans within a minute as one outing', () => {
    const twice = ['2026-03-10T09:00', '2026-03-10T09:01'];
    expect(state(twice, '2026-03-10T12:00', { errandOutings: 2 })).toMatchObject({ used: 1, left: 1 });
  });

  it('gives what is left of several', () => {
    const outings = ['2026-03-10T09:00', '2026-03-11T09:00'];
    expect(state(outings, '2026-03-12T09:00', { errandDays: 7, errandOutings: 3 })).toEqual({
      used: 2,
      left: 1,
      nextDay: '2026-03-17',
    });
  });

  it('takes no outing away for a scan dated tomorrow by a wrong clock', () => {
    expect(state(['2026-03-11T09:00'], '2026-03-10T09:00').left).toBe(1);
  });

  const minute = fc.integer({ min: 0, max: 30 * 24 * 60 });
  const plus = (minutes: number) => instantOf(new Date(Date.parse(at('2026-03-01T00:00')) + minutes * 60_000));

  it('never forbids for longer than the window, and never by more than was used', () => {
    fc.assert(
      fc.property(
        fc.array(minute, { maxLength: 20 }),
        minute,
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 9 }),
        (outings, now, errandDays, errandOutings) => {
          const limits = { errandDays, errandOutings, repeatSeconds: 60 };
          const of = { outings: outings.map(plus), rules: limits, now: plus(now), timeZone: ZONE };
          const { used, left, nextDay } = errandState(of);
          const today = dayOf(of.now, ZONE);
          expect(left).toBe(Math.max(0, errandOutings - used));
          expect(used).toBeLessThanOrEqual(outings.length);
          expect(nextDay <= addDays(today, errandDays)).toBe(true);
          if (left === 0) expect(nextDay > today).toBe(true);
        },
      ),
    );
  });

  it('does not care in what order the outings arrived', () => {
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 12 }), minute, (outings, now) => {
        const of = { rules, now: plus(now), timeZone: ZONE };
        const sorted = errandState({ ...of, outings: [...outings].sort((a, b) => a - b).map(plus) });
        expect(errandState({ ...of, outings: [...outings].reverse().map(plus) })).toEqual(sorted);
      }),
    );
  });
});
