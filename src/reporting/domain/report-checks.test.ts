import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresFrom } from './figures.ts';
import { isIndicatorCode } from './indicators.ts';
import { brokenChecks, REPORT_CHECKS } from './report-checks.ts';

const codesOf = (of: { today: Record<string, number>; yesterday?: Record<string, number> }) =>
  brokenChecks({ today: figuresFrom(of.today), yesterday: of.yesterday && figuresFrom(of.yesterday) }).map(
    ({ check, difference }) => [check.code, difference],
  );

describe('checks between figures', () => {
  it('hold on a sheet of zeros', () => {
    expect(codesOf({ today: {}, yesterday: {} })).toEqual([]);
  });

  it('say how far present is from yesterday and what came and went', () => {
    const today = { isolationPresent: 5, isolationHome: 5, isolationIn: 2, isolationOut: 1 };
    expect(codesOf({ today, yesterday: { isolationPresent: 4 } })).toEqual([]);
    expect(codesOf({ today, yesterday: { isolationPresent: 3 } })).toEqual([['isolationBalance', 1]]);
  });

  it('that ask for yesterday are left out on the first day', () => {
    expect(codesOf({ today: { residents: 100 } })).toEqual([]);
    expect(codesOf({ today: { residents: 100 }, yesterday: {} })).toEqual([['residentsBalance', 100]]);
  });

  it('find a part that is more than the whole', () => {
    expect(codesOf({ today: { testsDue: 3, testsTaken: 3, testsMissed: 1 } })).toEqual([['testsBalance', -1]]);
    expect(codesOf({ today: { gateChecks: 4, gateIn: 2, gateOut: 1, gateReferred: 1 } })).toEqual([]);
  });

  it('hold whenever the day follows from the day before', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(50), fc.nat(50), (before, moved, left) => {
        const today = { residents: before + 50 + moved - left, movedIn: moved, movedOut: left };
        expect(codesOf({ today, yesterday: { residents: before + 50 } })).toEqual([]);
      }),
    );
  });

  it('name figures that exist, each check by a code of its own', () => {
    for (const { terms } of REPORT_CHECKS) for (const { code } of terms) expect(isIndicatorCode(code)).toBe(true);
    expect(new Set(REPORT_CHECKS.map(({ code }) => code)).size).toBe(REPORT_CHECKS.length);
  });
});
