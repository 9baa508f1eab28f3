import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remarksOf } from './row-remarks.ts';

describe('what is said about a row', () => {
  it('is its reason with the values that a problem of the same code knows, said once', () => {
    const odd = { code: 'nameOdd', details: { value: '13000001003' } };
    const phone = { code: 'phoneShort', details: { value: '1' } };
    expect(remarksOf({ reason: 'nameOdd', problems: [phone, odd] })).toEqual([odd, phone]);
  });

  it('is the reason alone where no problem tells more', () => {
    expect(remarksOf({ reason: 'header', problems: [] })).toEqual([{ code: 'header' }]);
  });

  it('is the problems of a row that was taken', () => {
    const problems = [{ code: 'idDamaged' }];
    expect(remarksOf({ problems })).toEqual(problems);
    expect(remarksOf({ reason: null, problems })).toEqual(problems);
  });

  it('loses no problem, and begins with the reason', () => {
    const code = fc.constantFrom('a', 'b', 'c');
    const problem = fc.record({ code, details: fc.record({ value: fc.nat(9) }) });
    fc.assert(
      fc.property(code, fc.array(problem), (reason, problems) => {
        const said = remarksOf({ reason, problems });
        expect(said[0]?.code).toBe(reason);
        for (const one of problems) expect(said).toContain(one);
        expect(said).toHaveLength(problems.length + (problems.some((one) => one.code === reason) ? 0 : 1));
      }),
    );
  });
});
