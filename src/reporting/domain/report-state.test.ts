import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../../base/domain/day.ts';
import { figuresFrom } from './figures.ts';
import { countingVersion, minuteOfDay, type ReportVersion, standingOf, withOverrides } from './report-state.ts';

const at = (hour: number) => instantOf(new Date(Date.UTC(2026, 2, 10, hour)));
const dueAt = at(10);
const day = getDay('2026-03-10');
const draft = (version: number): ReportVersion => ({
  reportId: `r${version}`,
  day,
  version,
  state: 'draft',
  signedAt: null,
});
const signed = (version: number, hour = 9): ReportVersion => ({
  ...draft(version),
  state: 'signed',
  signedAt: at(hour),
});
const returned = (version: number): ReportVersion => ({ ...signed(version), state: 'returned' });
const standing = (versions: readonly ReportVersion[], hour = 9) => standingOf({ versions, dueAt, now: at(hour) });

describe('where a report stands', () => {
  it('is missing before its hour and late after it', () => {
    expect(standing([])).toBe('missing');
    expect(standing([], 11)).toBe('late');
    expect(standing([draft(1)])).toBe('draft');
    expect(standing([draft(1)], 11)).toBe('late');
  });

  it('is signed, in time or late', () => {
    expect(standing([signed(1)], 12)).toBe('signed');
    expect(standing([signed(1, 11)], 12)).toBe('signedLate');
  });

  it('stays returned until a newer version is signed', () => {
    expect(standing([returned(1)], 12)).toBe('returned');
    expect(standing([returned(1), draft(2)], 12)).toBe('returned');
    expect(standing([returned(1), signed(2, 12)], 13)).toBe('signed');
  });

  it('is being corrected while a draft lies above a signed version', () => {
    expect(standing([signed(1), draft(2)], 12)).toBe('correcting');
  });

  it('does not depend on the order in which versions come', () => {
    expect(standing([draft(2), returned(1)])).toBe('returned');
  });
});

describe('the version that counts', () => {
  it('is the newest signed one, also while it is sent back or corrected', () => {
    expect(countingVersion([signed(1), signed(2), draft(3)])?.version).toBe(2);
    expect(countingVersion([returned(1), draft(2)])?.version).toBe(1);
    expect(countingVersion([draft(1)])).toBeUndefined();
  });
});

describe('a figure put by hand', () => {
  const line = (value: number | null, hour: number, indicator = 'gateIn') => ({
    ...{ indicator, value, computed: 3, reason: '纸质登记' },
    at: at(hour),
  });
  const counted = figuresFrom({ gateIn: 3, gateOut: 2 });

  it('stands instead of what was counted; the newest line holds', () => {
    expect(withOverrides(counted, [line(5, 1), line(6, 2)])).toEqual(figuresFrom({ gateIn: 6, gateOut: 2 }));
  });

  it('is taken back by a line without a value', () => {
    expect(withOverrides(counted, [line(5, 1), line(null, 2)])).toEqual(counted);
  });

  it('of an earlier edition of the sheet changes nothing', () => {
    expect(withOverrides(counted, [line(5, 1, 'handshakes')])).toEqual(counted);
  });

  it('touches no other figure', () => {
    fc.assert(
      fc.property(fc.nat(1000), (value) => {
        const { gateIn, ...others } = withOverrides(counted, [line(value, 1)]);
        const { gateIn: before, ...same } = counted;
        expect([gateIn, before]).toEqual([value, 3]);
        expect(others).toEqual(same);
      }),
    );
  });
});

describe('a minute of a day', () => {
  it('is counted from midnight', () => {
    expect(minuteOfDay(at(0), 90)).toBe(Date.parse('2026-03-10T01:30:00.000Z'));
  });
});
