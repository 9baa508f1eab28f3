import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getDay } from '../../base/domain/day.ts';
import { usualDue } from './usual-due.ts';

const DAY = getDay('2026-12-31');
const NEXT = getDay('2027-01-01');
const at = (hour: number, minute = 0) => ({ day: DAY, minutes: hour * 60 + minute });

describe('a form that is sent down', () => {
  it.each([
    ['at noon, three hours on', at(12, 5), at(15, 5)],
    ['in the evening, by nine', at(18, 30), at(21)],
    ['with an hour left, by nine', at(20), at(21)],
    ['too late for tonight, in the morning', at(20, 1), { day: NEXT, minutes: 600 }],
    ['near midnight, in the morning', at(23, 59), { day: NEXT, minutes: 600 }],
    ['in the small hours, the same morning', at(2), at(10)],
    ['as work begins, three hours on', at(7), at(10)],
  ])('is due %s', (_story, now, due) => {
    expect(usualDue(now)).toEqual(due);
  });

  it('is never due at night, nor in less than an hour, nor later than the next morning', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const due = usualDue({ day: DAY, minutes });
        const left = (due.day === DAY ? 0 : 24 * 60) + due.minutes - minutes;
        expect(due.minutes).toBeGreaterThanOrEqual(10 * 60);
        expect(due.minutes).toBeLessThanOrEqual(21 * 60);
        expect(left).toBeGreaterThanOrEqual(60);
        expect(left).toBeLessThanOrEqual(14 * 60);
        expect([DAY, addDays(DAY, 1)]).toContain(due.day);
      }),
    );
  });

  it('is due no earlier than what was sent down before it', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 2 });
    const of = (minutes: number) => {
      const due = usualDue({ day: DAY, minutes });
      return (due.day === DAY ? 0 : 24 * 60) + due.minutes;
    };
    fc.assert(fc.property(minute, (minutes) => of(minutes) <= of(minutes + 1)));
  });
});
