import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import type { ImportPlan, PlannedRow } from './import-plan.ts';
import { reportOf } from './import-report.ts';
import { EMPTY_REGISTER } from './known-register.ts';
import { planImport } from './plan-import.ts';

const nothing = planImport({
  readings: [],
  known: EMPTY_REGISTER,
  today: getDay('2026-03-10'),
  newId: () => 'id',
});

function planOf(rows: readonly PlannedRow[]): ImportPlan {
  return { ...nothing, rows };
}

const anyRow: fc.Arbitrary<PlannedRow> = fc.record({
  file: fc.nat(3),
  sheet: fc.constantFrom('一', '二'),
  row: fc.integer({ min: 1, max: 500 }),
  outcome: fc.constantFrom('taken', 'held', 'notRecord'),
  reason: fc.constantFrom('header', 'nameMissing', 'notIdentifiable'),
  personIds: fc.array(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 2 }),
  problems: fc.array(fc.record({ code: fc.constantFrom('idClaimed', 'estateMissing') }), { maxLength: 3 }),
});

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

describe('the report of an import', () => {
  it('of nothing counts nothing and still names the files that could not be read', () => {
    expect(reportOf(nothing, [{ fileName: '名册.doc', code: 'fileNotReadable' }])).toEqual({
      rows: 0,
      taken: 0,
      held: 0,
      notRecord: 0,
      reasons: {},
      problems: {},
      created: { persons: 0, households: 0, dwellings: 0, buildings: 0, estates: 0 },
      peopleInFiles: 0,
      changes: 0,
      differences: 0,
      conflicts: 0,
      duplicates: 0,
      refusedFiles: [{ fileName: '名册.doc', code: 'fileNotReadable' }],
    });
  });

  it('counts a person of two lists once, and every problem of a row', () => {
    const row = { file: 0, sheet: '一', outcome: 'taken' as const };
    const problems = [{ code: 'idClaimed' }, { code: 'statedDifferently', details: { field: 'sex' } }];
    const report = reportOf(
      planOf([
        { ...row, row: 2, personIds: ['p1'], problems },
        { ...row, row: 3, file: 1, personIds: ['p1', 'p2'], problems: [{ code: 'idClaimed' }] },
      ]),
      [],
    );
    expect(report).toMatchObject({ taken: 2, peopleInFiles: 2, problems: { idClaimed: 2, statedDifferently: 1 } });
  });

  it('puts every row into one outcome', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const report = reportOf(planOf(rows), []);
        expect(report.rows).toBe(rows.length);
        expect(report.taken + report.held + report.notRecord).toBe(rows.length);
      }),
    );
  });

  it('gives a reason for every row that was not taken and for no other, and loses no problem', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const report = reportOf(planOf(rows), []);
        expect(sum(report.reasons)).toBe(report.held + report.notRecord);
        expect(sum(report.problems)).toBe(rows.flatMap(({ problems }) => problems).length);
      }),
    );
  });
});
