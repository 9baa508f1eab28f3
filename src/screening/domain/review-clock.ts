import type { Instant } from '../../base/domain/day.ts';
import { escalationAt } from '../../tasks/domain/escalation.ts';
import { listWork } from './push-work.ts';

/** Whom a row is said to that nobody decided in time. */
export type ReviewTarget = 'director' | 'subdistrict';

/** A step of the clock: minutes after the due time of the row. */
export interface ReviewStep {
  readonly afterMinutes: number;
  readonly to: ReviewTarget;
}

/**
 * The clock of a doubtful row is that of the check that it may become. Nobody has the row, so the step that reminds whoever has the task falls
 * away.
 */
export const reviewSteps: readonly ReviewStep[] = listWork.escalation.flatMap(({ afterMinutes, to }) =>
  to === 'assignee' ? [] : [{ afterMinutes, to }],
);

/** A row that waits for a decision, as the clock looks at it. */
export interface WaitingRow {
  readonly rowId: string;
  readonly dueAt: Instant;
  /** How many steps are behind it. */
  readonly escalation: number;
}

/** What is told of a late row. */
export interface RowLate {
  readonly type: 'pushRowLate';
  readonly subjectId: string;
  readonly escalation: number;
  readonly to: ReviewTarget;
  readonly dueAt: Instant;
}

/** The furthest step that each row has reached and of which nothing was said yet. */
export function lateRows(rows: readonly WaitingRow[], now: Instant): readonly RowLate[] {
  return rows.flatMap(({ rowId, dueAt, escalation }): RowLate[] => {
    const step = escalationAt({ dueAt, escalation }, { steps: reviewSteps, now });
    if (!step || step.to === 'assignee') return [];
    return [{ type: 'pushRowLate', subjectId: rowId, escalation: step.escalation, to: step.to, dueAt }];
  });
}
