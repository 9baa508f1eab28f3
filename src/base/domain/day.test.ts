import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn, dayFromNumbers, dayOf, daysBetween, findDay, getDay, instantOf } from './day.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => getDay(date.toISOString().slice(0, 10)));

describe('a day', () => {
  it('is read only from a date that exists', () => {
    expect(['2026-02-28', '2024-02-29', '2026-02-29', '2026-13-01', '26-1-1', '2026-1-01', ''].map(findDay)).toEqual([
      '2026-02-28',
      '2024-02-29',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is built from numbers, and 30 February is none', () => {
    expect(dayFromNumbers(1985, 3, 2)).toBe('1985-03-02');
    expect(dayFromNumbers(2026, 2, 30)).toBeUndefined();
    expect(dayFromNumbers(2026, 0, 1)).toBeUndefined();
  });

  it('refuses to guess where a checked value was promised', () => {
    expect(() => getDay('tomorrow')).toThrow('not a day');
  });

  it('moves by days over months, years and leap days', () => {
    expect(addDays(getDay('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(getDay('2026-01-01'), -1)).toBe('2025-12-31');
  });

  it('counts the days that it moved', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('belongs to the time zone: 23:00 in Beijing and 00:30 the next day are two days, one day in UTC', () => {
    const late = instantOf(new Date('2026-11-21T15:00:00Z'));
    const later = instantOf(new Date('2026-11-21T16:30:00Z'));
    expect([late, later].map((at) => dayOf(at, 'Asia/Shanghai'))).toEqual(['2026-11-21', '2026-11-22']);
    expect([late, later].map((at) => dayOf(at, 'UTC'))).toEqual(['2026-11-21', '2026-11-21']);
  });

  it('makes people older on their birthday, not before', () => {
    const born = getDay('1950-11-21');
    expect([getDay('2026-11-20'), getDay('2026-11-21')].map((on) => ageOn(born, on))).toEqual([75, 76]);
  });
});
