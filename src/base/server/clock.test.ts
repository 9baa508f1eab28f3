import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from './clock.ts';

describe('the clock of the machine', () => {
  afterEach(() => vi.useRealTimers());

  it('says the day of the zone, also across its midnight and back', () => {
    vi.useFakeTimers();
    const clock = systemClock('Asia/Shanghai');
    const dayAt = (instant: string) => {
      vi.setSystemTime(new Date(instant));
      return [clock.now(), clock.today()];
    };
    expect(dayAt('2026-11-22T15:59:59.999Z')).toEqual(['2026-11-22T15:59:59.999Z', '2026-11-22']);
    expect(dayAt('2026-11-22T16:00:00.000Z')).toEqual(['2026-11-22T16:00:00.000Z', '2026-11-23']);
    expect(dayAt('2026-11-22T15:59:00.000Z')).toEqual(['2026-11-22T15:59:00.000Z', '2026-11-22']);
  });
});
