import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../../base/domain/day.ts';
import { getId, uuidV7 } from '../../base/domain/ids.ts';
import type { PlannedShift } from './shift-inputs.ts';
import { decideCopyWeek, decidePlanShifts, findOverlaps, overlaps, type PlanState } from './shift-plan-rules.ts';

const START = Date.UTC(2026, 2, 9);
const idOf = (n: number) => uuidV7(n, new Uint8Array(10).fill(n % 256));
const GATE = getId<'gate'>(idOf(1));
const OTHER_GATE = getId<'gate'>(idOf(2));
const WANG = getId<'account'>(idOf(11));
const LI = getId<'account'>(idOf(12));

let counter = 100;
function shift(from: number, until: number, more: Partial<PlannedShift> = {}): PlannedShift {
  counter += 1;
  const at = (hours: number) => instantOf(new Date(START + hours * 3_600_000));
  return {
    shiftId: getId<'shift'>(idOf(counter)),
    ...{ gateId: GATE, accountId: WANG, fromAt: at(from), untilAt: at(until) },
    ...more,
  };
}

const state = (more: Partial<PlanState> = {}): PlanState => ({
  gateIds: new Set([GATE, OTHER_GATE]),
  workerIds: new Set([WANG, LI]),
  taken: [],
  ...more,
});

describe('planning shifts', () => {
  it('plans what was asked for, in the same order', () => {
    const shifts = [shift(0, 8), shift(8, 16, { accountId: LI })];
    const { facts } = decidePlanShifts(state(), { shifts }) as { facts: readonly object[] };
    expect(facts).toEqual(
      shifts.map(({ shiftId, ...rest }) => ({ type: 'shiftPlanned', subjectId: shiftId, ...rest })),
    );
  });

  it('lets two guards share a gate, and one guard work until another shift begins', () => {
    const shifts = [shift(0, 8), shift(0, 8, { accountId: LI }), shift(8, 16, { gateId: OTHER_GATE })];
    expect(decidePlanShifts(state(), { shifts })).toMatchObject({ facts: [{}, {}, {}] });
  });

  it('puts nobody at two gates, be it among the wished or among the taken shifts', () => {
    const twice = [shift(0, 8), shift(7, 12, { gateId: OTHER_GATE })];
    expect(decidePlanShifts(state(), { shifts: twice })).toMatchObject({
      refused: 'shiftOverlaps',
      details: { count: 2 },
    });
    const taken = [shift(4, 12)];
    expect(decidePlanShifts(state({ taken }), { shifts: [shift(0, 8)] })).toMatchObject({
      refused: 'shiftOverlaps',
      details: { count: 1 },
    });
  });

  it('leaves shifts that are there already as they are', () => {
    const known = shift(0, 8);
    expect(decidePlanShifts(state({ taken: [known] }), { shifts: [known] })).toEqual({ facts: [] });
  });

  it.each([
    ['gateUnknown', shift(0, 8, { gateId: getId<'gate'>(idOf(99)) })],
    ['notGateWorker', shift(0, 8, { accountId: getId<'account'>(idOf(98)) })],
    ['shiftEndBeforeStart', shift(8, 8)],
    ['shiftEndBeforeStart', shift(9, 8)],
    ['shiftTooLong', shift(0, 24.5)],
  ])('refuses with %s', (refused, wrong) => {
    expect(decidePlanShifts(state(), { shifts: [shift(0, 8, { accountId: LI }), wrong] })).toMatchObject({ refused });
  });

  it('takes a shift round the clock', () => {
    expect(decidePlanShifts(state(), { shifts: [shift(0, 24)] })).toMatchObject({ facts: [{}] });
  });
});

describe('overlapping', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 24 }));

  it('is the same from both sides, holds for a shift with itself, and needs a shared moment', () => {
    fc.assert(
      fc.property(span, span, ([a, lengthA], [b, lengthB]) => {
        const [one, other] = [shift(a, a + lengthA), shift(b, b + lengthB)];
        expect(overlaps(one, other)).toBe(overlaps(other, one));
        expect(overlaps(one, one)).toBe(true);
        expect(overlaps(one, other)).toBe(Math.max(a, b) < Math.min(a + lengthA, b + lengthB));
      }),
    );
  });

  it('is found exactly for those who have it, whoever else works then', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(span, fc.boolean()), { maxLength: 12 }), (wishes) => {
        const wished = wishes.map(([[from, length], isLi]) =>
          shift(from, from + length, { accountId: isLi ? LI : WANG }),
        );
        const expected = wished.filter((one) =>
          wished.some((other) => other !== one && other.accountId === one.accountId && overlaps(one, other)),
        );
        expect(findOverlaps(wished, [])).toEqual(expected);
      }),
    );
  });

  it('leaves a roster that was accepted without any', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (wishes) => {
        const shifts = wishes.map(([from, length]) => shift(from, from + length));
        const decision = decidePlanShifts(state(), { shifts });
        expect('refused' in decision).toBe(findOverlaps(shifts, []).length > 0);
      }),
    );
  });
});

describe('copying a week', () => {
  const week = { fromDay: getDay('2026-03-09'), toDay: getDay('2026-03-16') };

  it('leaves out whom the new week has already, who has gone and which gates are closed', () => {
    const wished = [
      shift(0, 8),
      shift(8, 16, { accountId: LI }),
      shift(16, 24, { gateId: getId<'gate'>(idOf(77)) }),
      shift(24, 32, { accountId: getId<'account'>(idOf(78)) }),
    ];
    const decision = decideCopyWeek({ ...state({ taken: [shift(10, 12, { accountId: LI })] }), wished }, week);
    expect(decision).toMatchObject({ facts: [{ subjectId: wished[0]?.shiftId }] });
    expect(decision).toHaveProperty('facts.length', 1);
  });

  it.each([
    ['weeksOverlap', { ...week, toDay: getDay('2026-03-15') }, [shift(0, 8)]],
    ['weeksOverlap', { ...week, toDay: week.fromDay }, [shift(0, 8)]],
    ['weekEmpty', week, []],
  ])('refuses with %s', (refused, days, wished) => {
    expect(decideCopyWeek({ ...state(), wished }, days)).toMatchObject({ refused });
  });

  it('may go back in time', () => {
    const back = { fromDay: week.toDay, toDay: week.fromDay };
    expect(decideCopyWeek({ ...state(), wished: [shift(0, 8)] }, back)).toMatchObject({ facts: [{}] });
  });
});
