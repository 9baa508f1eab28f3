import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StandingCode, stricterStanding, type Standing } from './standing.ts';

type Short = Pick<Standing, 'code' | 'untilDay'>;

const standing = fc.record({
  code: fc.constantFrom(...StandingCode.options),
  untilDay: fc.constantFrom('2026-03-01', '2026-03-10', '2026-04-01'),
});

describe('the stricter of two restrictions', () => {
  it('keeps at home before it lets go out for medical care, whatever the days', () => {
    const home: Short = { code: 'stayHome', untilDay: '2026-03-01' };
    const medical: Short = { code: 'medicalOnly', untilDay: '2026-04-01' };
    expect(stricterStanding(home, medical)).toBe(home);
    expect(stricterStanding(medical, home)).toBe(home);
  });

  it('is the longer one of two alike', () => {
    const short: Short = { code: 'stayInCommunity', untilDay: '2026-03-01' };
    const long: Short = { code: 'stayInCommunity', untilDay: '2026-03-10' };
    expect(stricterStanding(short, long)).toBe(long);
    expect(stricterStanding(long, short)).toBe(long);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(standing, standing, (a, b) => {
        expect(stricterStanding(a, b)).toEqual(stricterStanding(b, a));
      }),
    );
  });

  it('is one of the two, and no third one beats it', () => {
    fc.assert(
      fc.property(standing, standing, standing, (a, b, c) => {
        const best = stricterStanding(stricterStanding(a, b), c);
        expect([a, b, c]).toContain(best);
        expect(best).toEqual(stricterStanding(a, stricterStanding(b, c)));
      }),
    );
  });
});
