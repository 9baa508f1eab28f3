import type { Instant } from '../../base/domain/day.ts';
import type { EscalationTarget, WorkKind } from './work-kind.ts';

/** An open task as the clock looks at it. */
export interface WatchedTask {
  readonly taskId: string;
  readonly dueAt: Instant;
  /** How many steps of its kind were taken. */
  readonly escalation: number;
}

/** The step that a task has reached: how many are behind it now, and whom it is said to. */
export interface EscalationStep {
  readonly escalation: number;
  readonly to: EscalationTarget;
}

/**
 * The furthest step whose time has come and that was not taken yet; a server that was away says the furthest only. Undefined: nothing
 * to say. Steps are in ascending order of their minutes.
 */
export function escalationAt(
  task: Pick<WatchedTask, 'dueAt' | 'escalation'>,
  of: { readonly steps: WorkKind['escalation']; readonly now: Instant },
): EscalationStep | undefined {
  const minutesLate = (Date.parse(of.now) - Date.parse(task.dueAt)) / 60_000;
  const reached = of.steps.filter(({ afterMinutes }) => afterMinutes <= minutesLate);
  const last = reached.at(-1);
  return last === undefined || reached.length <= task.escalation
    ? undefined
    : { escalation: reached.length, to: last.to };
}
