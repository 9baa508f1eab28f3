import { describe, expect, it } from 'vitest';
import { endClock, instantAt, mondayOf, plusDays, shortTime } from './office-times.ts';
import { shiftStateOf, spanText } from './roster-shift.ts';

const shift = (more: object = {}) => ({
  fromAt: instantAt('2026-03-10', '08:00'),
  untilAt: instantAt('2026-03-10', '16:30'),
  ...{ startedAt: null, endedAt: null, swapWantedAt: null },
  ...more,
});
const nowMs = (clock: string) => Date.parse(instantAt('2026-03-10', clock));

describe('a shift on the roster', () => {
  it('is to come, missing, on duty, over, or wants a swap', () => {
    expect(shiftStateOf(shift(), nowMs('07:59'))).toBe('coming');
    expect(shiftStateOf(shift(), nowMs('08:00'))).toBe('missing');
    expect(shiftStateOf(shift({ swapWantedAt: instantAt('2026-03-09', '08:00') }), nowMs('07:00'))).toBe('swap');
    const begun = { startedAt: instantAt('2026-03-10', '08:05') };
    expect(shiftStateOf(shift(begun), nowMs('09:00'))).toBe('there');
    expect(shiftStateOf(shift({ ...begun, endedAt: instantAt('2026-03-10', '16:30') }), nowMs('17:00'))).toBe('done');
  });

  it('is written short, and ends at 24 and not at 0', () => {
    expect(spanText(shift())).toBe('08–16:30');
    expect(spanText(shift({ untilAt: instantAt('2026-03-10', '24:00') }))).toBe('08–24');
  });
});

describe('days of the roster', () => {
  it('begin on Monday and go over the ends of months and years', () => {
    expect(mondayOf('2026-03-15')).toBe('2026-03-09');
    expect(mondayOf('2026-03-09')).toBe('2026-03-09');
    expect(plusDays('2026-12-28', 7)).toBe('2027-01-04');
    expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('stand before a time only where it is another day', () => {
    expect(shortTime(instantAt('2026-03-10', '08:05'), '2026-03-10')).toBe('08:05');
    expect(shortTime(instantAt('2026-03-09', '21:10'), '2026-03-10')).toBe('03-09 21:10');
    expect(endClock(instantAt('2026-03-10', '24:00'))).toBe('24:00');
  });
});
