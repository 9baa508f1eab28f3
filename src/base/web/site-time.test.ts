import { describe, expect, it } from 'vitest';
import {
  shortDeadline,
  shortMoment,
  siteClock,
  siteDay,
  siteInstant,
  siteMoment,
  startOfSiteDay,
} from './site-time.ts';

describe('times on the screens of the office', () => {
  it('are those of the community, whatever the zone of the computer', () => {
    expect(siteDay('2026-03-09T16:00:00.000Z')).toBe('2026-03-10');
    expect(siteClock('2026-03-09T16:05:00.000Z')).toBe('00:05');
    expect(siteMoment('2026-03-09T15:59:00.000Z')).toBe('2026-03-09 23:59');
  });

  it('leave out the date of today and the year of this year', () => {
    expect(shortMoment('2026-03-10T00:05:00.000Z', '2026-03-10')).toBe('08:05');
    expect(shortMoment('2026-03-09T13:10:00.000Z', '2026-03-10')).toBe('03-09 21:10');
    expect(shortMoment('2025-12-31T13:10:00.000Z', '2026-01-01')).toBe('2025-12-31 21:10');
  });

  it('say a deadline at midnight as the end of its day', () => {
    expect(shortDeadline('2026-03-10T16:00:00.000Z', '2026-03-10')).toBe('24:00');
    expect(shortDeadline('2026-03-09T16:00:00.000Z', '2026-03-10')).toBe('03-09 24:00');
    expect(shortDeadline('2026-03-10T12:00:00.000Z', '2026-03-10')).toBe('20:00');
  });

  it('turn a date and a time back into the moment', () => {
    expect(siteInstant('2026-03-10', '08:05')).toBe('2026-03-10T00:05:00.000Z');
    expect(siteInstant('2026-03-10', '24:00')).toBe('2026-03-10T16:00:00.000Z');
    expect(startOfSiteDay('2026-03-10', 1)).toBe('2026-03-10T16:00:00.000Z');
  });
});
