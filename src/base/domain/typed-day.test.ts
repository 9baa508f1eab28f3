import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getDay } from './day.ts';
import { findTypedClock, findTypedDay } from './typed-day.ts';

const today = getDay('2026-11-22');

describe('a date that is keyed in', () => {
  it.each([
    ['2026-03-10', '2026-03-10'],
    ['2026/3/10', '2026-03-10'],
    ['2026.3.1', '2026-03-01'],
    ['2026年3月10日', '2026-03-10'],
    ['20260310', '2026-03-10'],
    ['３－１０', '2026-03-10'],
    ['3月10日', '2026-03-10'],
    ['0310', '2026-03-10'],
    [' 2024-02-29 ', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(findTypedDay(text, today)).toBe(day);
  });

  it.each(['', '2026', '2026-02-30', '13-1', '310', 'today', '2026-03-10T00:00', '10/3/2026'])(
    'does not guess at %s',
    (text) => {
      expect(findTypedDay(text, today)).toBeUndefined();
    },
  );

  it('reads back every date that a screen shows, with and without dashes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (count) => {
        const day = addDays(today, count);
        expect(findTypedDay(day, today)).toBe(day);
        expect(findTypedDay(day.replaceAll('-', ''), today)).toBe(day);
      }),
    );
  });
});

describe('a time that is keyed in', () => {
  it.each([
    ['8', '08:00'],
    ['8:05', '08:05'],
    ['８：０５', '08:05'],
    ['805', '08:05'],
    ['0805', '08:05'],
    ['20点', '20:00'],
    ['8点30分', '08:30'],
    ['24:00', '24:00'],
  ])('reads %s', (text, clock) => {
    expect(findTypedClock(text)).toBe(clock);
  });

  it.each(['', '25', '24:01', '8:60', '8:5', 'noon', '12345'])('does not guess at %s', (text) => {
    expect(findTypedClock(text)).toBeUndefined();
  });
});
