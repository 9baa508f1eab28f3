import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import {
  decideMergePeople,
  decideUnmergePeople,
  recordMergeFact,
  type MergeFact,
  type MergeSide,
} from './merge-decisions.ts';
import { mergeRows, type PersonRows } from './merge-people.ts';

const today = getDay('2026-03-10');

function rowsOf(name: string, fields: Partial<PersonRows['fields']> = {}): PersonRows {
  return {
    fields: {
      name,
      sex: null,
      birthDate: null,
      ethnicity: null,
      employer: null,
      registeredAddress: null,
      residence: null,
      note: null,
      diedOn: null,
      ...fields,
    },
    others: {},
    identities: [{ hash: `hash-${name}`, kind: 'residentId', sealed: 'c0ffee', masked: '990101********7201' }],
    phones: [{ phone: name === '柳青' ? '13800001111' : '13800002222', position: 0 }],
    plates: [],
    tags: [],
    residencies: [],
  };
}

const kept: MergeSide = { id: 'a', mergedInto: null, rows: rowsOf('柳青', { employer: '粮站' }) };
const gone: MergeSide = { id: 'b', mergedInto: null, rows: rowsOf('柳清', { employer: '棉纺厂', sex: 'female' }) };
const merge = { kept, gone, takeFromGone: [], today };
const merged = mergeRows({ kept: kept.rows, gone: gone.rows, takeFromGone: [], today });

function factsOf(answer: ReturnType<typeof decideMergePeople>): readonly MergeFact[] {
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.facts;
}

describe('merging two records', () => {
  it('tells both histories of the other, and keeps both as they were for the way back', () => {
    expect(decideMergePeople(merge)).toEqual({
      facts: [
        {
          type: 'peopleMerged',
          subjectId: 'a',
          otherId: 'b',
          changes: [
            { field: 'mergedRecord', after: '柳清' },
            { field: 'sex', after: 'female' },
          ],
          rows: { kept: kept.rows, gone: gone.rows, merged },
        },
        {
          type: 'personMergedAway',
          subjectId: 'b',
          otherId: 'a',
          changes: [{ field: 'mergedInto', after: '柳青' }],
        },
      ],
    });
  });

  it('shows what a field was before where the word of the other is taken', () => {
    const [fact] = factsOf(decideMergePeople({ ...merge, takeFromGone: ['employer'] }));
    expect(fact?.changes).toContainEqual({ field: 'employer', before: '粮站', after: '棉纺厂' });
  });

  it('writes down neither numbers nor rows', () => {
    const recorded = factsOf(decideMergePeople(merge)).map(recordMergeFact);
    expect(recorded.map((fact) => Object.keys(fact))).toEqual([
      ['type', 'subjectId', 'otherId', 'changes'],
      ['type', 'subjectId', 'otherId', 'changes'],
    ]);
    expect(JSON.stringify(recorded)).not.toMatch(/13800002222|c0ffee|hash-/);
  });

  it('refuses a record with itself, before anything else', () => {
    const away = { ...kept, mergedInto: 'c' };
    expect(decideMergePeople({ ...merge, kept: away, gone: away })).toEqual({ refused: 'mergeSelf' });
  });

  it.each([
    ['the record that stays', { kept: { ...kept, mergedInto: 'c' } }],
    ['the record that goes', { gone: { ...gone, mergedInto: 'c' } }],
  ])('refuses when %s was merged away', (_side, change) => {
    expect(decideMergePeople({ ...merge, ...change })).toEqual({ refused: 'personMerged' });
  });
});

describe('taking a merge back', () => {
  const unmerge = {
    keptId: 'a',
    goneId: 'b',
    isUndone: 'no' as const,
    isLast: 'yes' as const,
    snapshot: { kept: kept.rows, gone: gone.rows, merged },
    current: merged,
  };

  it('restores both and tells both histories', () => {
    expect(decideUnmergePeople(unmerge)).toEqual({
      facts: [
        {
          type: 'peopleUnmerged',
          subjectId: 'a',
          otherId: 'b',
          changes: [{ field: 'mergedRecord', before: '柳清' }],
          restored: { kept: kept.rows, gone: gone.rows },
        },
        {
          type: 'personRestored',
          subjectId: 'b',
          otherId: 'a',
          changes: [{ field: 'mergedInto', before: '柳青' }],
        },
      ],
    });
  });

  it('is done once, and from the last merge backwards', () => {
    expect(decideUnmergePeople({ ...unmerge, isUndone: 'yes' })).toEqual({ refused: 'mergeUndone' });
    expect(decideUnmergePeople({ ...unmerge, isLast: 'no' })).toEqual({ refused: 'mergeNotLast' });
    expect(decideUnmergePeople({ ...unmerge, isUndone: 'yes', isLast: 'no' })).toEqual({ refused: 'mergeUndone' });
  });
});
