import type { Decision, Fact } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import type { ImportPlan, PersonField } from './import-plan.ts';

export type ImportStatus = 'open' | 'done' | 'undone' | 'discarded';

/** A difference that the user wants to take from the file. */
export interface AcceptedDifference {
  readonly personId: string;
  readonly field: PersonField;
}

/** An import was carried out; the plan itself is written as effects, not into the fact. */
export interface ImportDone extends Fact {
  readonly type: 'importDone';
  readonly subjectId: string;
  readonly plan: ImportPlan;
}

/** An import ended without or against its effect. */
export interface ImportEnded extends Fact {
  readonly type: 'importUndone' | 'importDiscarded';
  readonly subjectId: string;
}

/** An import can be carried out once, while it is open; nothing readable is no import. */
export function decideCommit(state: {
  readonly importId: string;
  readonly status: ImportStatus | undefined;
  readonly plan: ImportPlan;
}): Decision<ImportDone> {
  if (!state.status) return refuse('notFound');
  if (state.status !== 'open') return refuse('importNotOpen');
  if (state.plan.rows.length === 0) return refuse('importNothingReadable');
  return { facts: [{ type: 'importDone', subjectId: state.importId, plan: state.plan }] };
}

/** Only what was carried out can be undone. */
export function decideUndo(state: {
  readonly importId: string;
  readonly status: ImportStatus | undefined;
}): Decision<ImportEnded> {
  if (!state.status) return refuse('notFound');
  if (state.status !== 'done') return refuse('importNotDone');
  return { facts: [{ type: 'importUndone', subjectId: state.importId }] };
}

/** Only what was not carried out can be discarded. */
export function decideDiscard(state: {
  readonly importId: string;
  readonly status: ImportStatus | undefined;
}): Decision<ImportEnded> {
  if (!state.status) return refuse('notFound');
  if (state.status !== 'open') return refuse('importNotOpen');
  return { facts: [{ type: 'importDiscarded', subjectId: state.importId }] };
}

/** Turns the differences that the user accepted into changes of the register. */
export function acceptDifferences(
  plan: ImportPlan,
  accepted: readonly AcceptedDifference[],
  isAcceptable: (field: PersonField) => boolean,
): ImportPlan {
  const wanted = new Set(accepted.map(({ personId, field }) => `${personId}/${field}`));
  const isWanted = ({ personId, field }: AcceptedDifference): boolean =>
    isAcceptable(field) && wanted.has(`${personId}/${field}`);
  const taken = plan.differences
    .filter(isWanted)
    .map(({ personId, field, known, stated, source }) => ({ personId, field, before: known, after: stated, source }));
  return {
    ...plan,
    changes: [...plan.changes, ...taken],
    differences: plan.differences.filter((difference) => !isWanted(difference)),
  };
}
