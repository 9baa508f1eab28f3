import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import type { Difference, ImportPlan, PersonField } from './import-plan.ts';
import { acceptDifferences, decideCommit, decideDiscard, decideUndo, type ImportStatus } from './import-state.ts';
import { EMPTY_REGISTER } from './known-register.ts';
import { planImport } from './plan-import.ts';

const nothing = planImport({
  readings: [],
  known: EMPTY_REGISTER,
  today: getDay('2026-03-10'),
  newId: () => 'id',
});
const row = { file: 0, sheet: '一', row: 2, outcome: 'notRecord' as const, personIds: [], problems: [] };
const readable: ImportPlan = { ...nothing, rows: [row] };

const at = { importId: 'import-1', plan: readable };

describe('an import', () => {
  it('is carried out while it is open, with the whole plan', () => {
    expect(decideCommit({ ...at, status: 'open' })).toEqual({
      facts: [{ type: 'importDone', subjectId: 'import-1', plan: readable }],
    });
  });

  it('of which nothing could be read is not carried out, but can be discarded', () => {
    expect(decideCommit({ ...at, status: 'open', plan: nothing })).toEqual({ refused: 'importNothingReadable' });
    expect(decideDiscard({ ...at, status: 'open' })).toEqual({
      facts: [{ type: 'importDiscarded', subjectId: 'import-1' }],
    });
  });

  it('is undone only after it was done', () => {
    expect(decideUndo({ ...at, status: 'done' })).toEqual({
      facts: [{ type: 'importUndone', subjectId: 'import-1' }],
    });
  });

  it.each<[ImportStatus | undefined, string, string, string]>([
    [undefined, 'notFound', 'notFound', 'notFound'],
    ['open', 'done', 'importNotDone', 'done'],
    ['done', 'importNotOpen', 'done', 'importNotOpen'],
    ['undone', 'importNotOpen', 'importNotDone', 'importNotOpen'],
    ['discarded', 'importNotOpen', 'importNotDone', 'importNotOpen'],
  ])('that is %s answers commit %s, undo %s, discard %s', (status, commit, undo, discard) => {
    const answers = [decideCommit, decideUndo, decideDiscard].map((decide) => {
      const answer = decide({ ...at, status });
      return 'refused' in answer ? answer.refused : 'done';
    });
    expect(answers).toEqual([commit, undo, discard]);
  });

  it('that is not there says so before it says that its files are empty', () => {
    expect(decideCommit({ ...at, status: undefined, plan: nothing })).toEqual({ refused: 'notFound' });
  });
});

const ACCEPTABLE: readonly PersonField[] = ['name', 'employer', 'note'];
const isAcceptable = (field: PersonField): boolean => ACCEPTABLE.includes(field);

const difference: Difference = {
  personId: 'p1',
  field: 'employer',
  known: '粮站',
  stated: '棉纺厂',
  source: { file: 0, sheet: '一', row: 2 },
};

describe('accepting differences', () => {
  const place: Difference = { ...difference, field: 'place', known: '云锦里|3|2|501', stated: '云锦里|3|2|502' };
  const other: Difference = { ...difference, personId: 'p2' };
  const plan: ImportPlan = { ...readable, differences: [difference, place, other] };

  it('turns what was chosen into a change with both values and its line', () => {
    expect(acceptDifferences(plan, [{ personId: 'p1', field: 'employer' }], isAcceptable)).toEqual({
      ...plan,
      changes: [{ personId: 'p1', field: 'employer', before: '粮站', after: '棉纺厂', source: difference.source }],
      differences: [place, other],
    });
  });

  it('leaves a field that is not acceptable as a difference, although it was asked for', () => {
    expect(acceptDifferences(plan, [{ personId: 'p1', field: 'place' }], isAcceptable)).toEqual(plan);
  });

  it('of which the plan knows nothing changes nothing', () => {
    expect(acceptDifferences(plan, [{ personId: 'p9', field: 'employer' }], isAcceptable)).toEqual(plan);
  });

  const anyDifference: fc.Arbitrary<Difference> = fc.record({
    personId: fc.constantFrom('p1', 'p2', 'p3'),
    field: fc.constantFrom<PersonField[]>('name', 'employer', 'note', 'place', 'relation', 'birthDate'),
    known: fc.string(),
    stated: fc.string(),
    source: fc.constant(difference.source),
  });

  it('takes acceptable fields only, loses no difference, and is done once', () => {
    fc.assert(
      fc.property(fc.array(anyDifference), fc.array(anyDifference), (differences, accepted) => {
        const before = { ...plan, differences };
        const after = acceptDifferences(before, accepted, isAcceptable);
        expect(after.changes.every(({ field }) => isAcceptable(field))).toBe(true);
        expect(after.changes.length + after.differences.length).toBe(differences.length);
        expect(acceptDifferences(after, accepted, isAcceptable)).toEqual(after);
      }),
    );
  });
});
