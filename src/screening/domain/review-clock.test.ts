import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { lateRows, reviewSteps } from './review-clock.ts';

const DUE = Date.parse('2026-03-10T08:00:00.000Z');
const at = (minutes: number) => instantOf(new Date(DUE + minutes * 60_000));
const row = (escalation: number) => ({ rowId: 'row', dueAt: at(0), escalation });

describe('a doubtful row that nobody decides', () => {
  it('is told to the director when it is due and to the sub-district four hours later', () => {
    expect(reviewSteps).toEqual([
      { afterMinutes: 0, to: 'director' },
      { afterMinutes: 240, to: 'subdistrict' },
    ]);
    expect(lateRows([row(0)], at(-1))).toEqual([]);
    const told = { type: 'pushRowLate', subjectId: 'row', dueAt: at(0) };
    expect(lateRows([row(0)], at(0))).toEqual([{ ...told, escalation: 1, to: 'director' }]);
    expect(lateRows([row(1)], at(239))).toEqual([]);
    expect(lateRows([row(1)], at(240))).toEqual([{ ...told, escalation: 2, to: 'subdistrict' }]);
  });

  it('is told to the furthest only after a night without the server, and never twice', () => {
    expect(lateRows([row(0)], at(600))).toMatchObject([{ escalation: 2, to: 'subdistrict' }]);
    expect(lateRows([row(2)], at(100_000))).toEqual([]);
  });

  it('climbs one way, each step at most once, whenever the clock looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 2000 }), { maxLength: 30 }), (looks) => {
        let escalation = 0;
        const said: string[] = [];
        for (const minute of [...looks].sort((a, b) => a - b))
          for (const late of lateRows([row(escalation)], at(minute))) {
            expect(late.escalation).toBeGreaterThan(escalation);
            escalation = late.escalation;
            said.push(late.to);
          }
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });
});
