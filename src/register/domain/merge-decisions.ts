import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { mergeRows, type PersonRows, type TakenField, unmergeRows, type MergeSnapshot } from './merge-people.ts';
import { fieldChange, type FieldChange } from './people-change.ts';
import { EDITABLE_FIELDS } from './edit-person.ts';

/** Two records became one, or one became two again. `rows` is what is written and never recorded. */
export type MergeFact =
  | {
      readonly type: 'peopleMerged' | 'personMergedAway';
      readonly subjectId: string;
      readonly otherId: string;
      readonly changes: readonly FieldChange[];
      readonly rows?: MergeSnapshot;
    }
  | {
      readonly type: 'peopleUnmerged' | 'personRestored';
      readonly subjectId: string;
      readonly otherId: string;
      readonly changes: readonly FieldChange[];
      readonly restored?: { readonly kept: PersonRows; readonly gone: PersonRows };
    };

/** What of a merge is written down. */
export function recordMergeFact({ type, subjectId, otherId, changes }: MergeFact): object {
  return { type, subjectId, otherId, changes };
}

/** One of two records that are to be one. */
export interface MergeSide {
  readonly id: string;
  readonly mergedInto: string | null;
  readonly rows: PersonRows;
}

/** Merges two records. Refuses `mergeSelf`, `personMerged`. */
export function decideMergePeople(of: {
  readonly kept: MergeSide;
  readonly gone: MergeSide;
  readonly takeFromGone: readonly TakenField[];
  readonly today: Day;
}): Decision<MergeFact> {
  const { kept, gone } = of;
  if (kept.id === gone.id) return refuse('mergeSelf');
  if (kept.mergedInto !== null || gone.mergedInto !== null) return refuse('personMerged');
  const merged = mergeRows({ ...of, kept: kept.rows, gone: gone.rows });
  const changes = EDITABLE_FIELDS.filter((field) => kept.rows.fields[field] !== merged.fields[field]).map((field) =>
    fieldChange(field, { before: kept.rows.fields[field], after: merged.fields[field] }),
  );
  return {
    facts: [
      {
        type: 'peopleMerged',
        subjectId: kept.id,
        otherId: gone.id,
        changes: [fieldChange('mergedRecord', { after: gone.rows.fields.name }), ...changes],
        rows: { kept: kept.rows, gone: gone.rows, merged },
      },
      {
        type: 'personMergedAway',
        subjectId: gone.id,
        otherId: kept.id,
        changes: [fieldChange('mergedInto', { after: kept.rows.fields.name })],
      },
    ],
  };
}

/** Takes a merge back. Refuses `mergeUndone`; `mergeNotLast` when the kept record was merged again later. */
export function decideUnmergePeople(of: {
  readonly keptId: string;
  readonly goneId: string;
  readonly isUndone: 'yes' | 'no';
  readonly isLast: 'yes' | 'no';
  readonly snapshot: MergeSnapshot;
  readonly current: PersonRows;
}): Decision<MergeFact> {
  if (of.isUndone === 'yes') return refuse('mergeUndone');
  if (of.isLast === 'no') return refuse('mergeNotLast');
  const restored = unmergeRows(of);
  return {
    facts: [
      {
        type: 'peopleUnmerged',
        subjectId: of.keptId,
        otherId: of.goneId,
        changes: [fieldChange('mergedRecord', { before: restored.gone.fields.name })],
        restored,
      },
      {
        type: 'personRestored',
        subjectId: of.goneId,
        otherId: of.keptId,
        changes: [fieldChange('mergedInto', { before: restored.kept.fields.name })],
      },
    ],
  };
}
