import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../domain/day.ts';
import { correctedTimes, nextOffset, offsetOf, setBackMs, timesOf } from './clock-rules.ts';

const NINE = Date.parse('2026-03-10T09:00:00.000Z');
const at = (ms: number) => instantOf(new Date(ms));

describe("the phone's clock", () => {
  it('is measured against the middle of the round trip', () => {
    expect(offsetOf({ sentMs: NINE, receivedMs: NINE + 400, serverMs: NINE + 200 })).toBe(0);
    expect(offsetOf({ sentMs: NINE + 3_600_000, receivedMs: NINE + 3_600_400, serverMs: NINE + 200 })).toBe(3_600_000);
  });

  it('is never measured worse than half the round trip, wherever the time on the way was lost', () => {
    const way = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(way, way, fc.integer({ min: -1e9, max: 1e9 }), (there, back, offset) => {
        const contact = { sentMs: NINE + offset, receivedMs: NINE + offset + there + back, serverMs: NINE + there };
        expect(Math.abs(offsetOf(contact) - offset)).toBeLessThanOrEqual((there + back) / 2 + 1);
        expect(Math.abs(nextOffset(offset, contact) - offset)).toBeLessThanOrEqual((there + back) / 2 + 1);
      }),
    );
  });

  it('is not moved by a slow answer that agrees with what is known', () => {
    expect(nextOffset(500, { sentMs: NINE, receivedMs: NINE + 20_000, serverMs: NINE + 14_000 })).toBe(500);
    expect(nextOffset(90_000, { sentMs: NINE, receivedMs: NINE + 20_000, serverMs: NINE + 10_000 })).toBe(0);
  });

  it('gives both times where it is more than a minute wrong', () => {
    expect(timesOf(NINE, 59_000)).toEqual({ at: at(NINE - 59_000) });
    expect(timesOf(NINE, -7_200_000)).toEqual({ at: at(NINE + 7_200_000), phoneAt: at(NINE) });
  });

  it('is noticed when somebody sets it back; sleep is not', () => {
    const before = { wallMs: NINE, timerMs: 1_000 };
    expect(setBackMs(before, { wallMs: NINE - 3_590_000, timerMs: 11_000 })).toBe(-3_600_000);
    expect(setBackMs(before, { wallMs: NINE + 3_600_000, timerMs: 11_000 })).toBe(0);
    expect(setBackMs(before, { wallMs: NINE + 10_000, timerMs: 11_000 })).toBe(0);
  });

  it('is taken out of a record of the future, which keeps what the phone said and is never later than now', () => {
    const record = { at: at(NINE + 3_600_000) };
    expect(correctedTimes(record, { offsetMs: 3_600_000, nowMs: NINE + 60_000 })).toEqual({
      at: at(NINE),
      phoneAt: record.at,
    });
    expect(correctedTimes(record, { offsetMs: 0, nowMs: NINE })).toEqual({ at: at(NINE), phoneAt: record.at });
    const corrected = { at: at(NINE + 10_000), phoneAt: at(NINE + 3_600_000) };
    expect(correctedTimes(corrected, { offsetMs: 3_600_000, nowMs: NINE + 60_000 }).at).toBe(at(NINE));
  });
});
