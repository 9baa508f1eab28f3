import type { Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import type { GiveErrand } from './task-inputs.ts';

/** Somebody was told what to do. */
export interface ErrandGiven {
  readonly type: 'errandGiven';
  readonly subjectId: string;
  readonly errand: GiveErrand;
}

/** Gives a task in words to somebody who works here. Refuses `taskWorkerUnknown`, `taskDuePast`. @idempotent by taskId */
export function decideGiveErrand(
  state: { readonly isKnown: boolean; readonly workers: readonly string[]; readonly now: Instant },
  errand: GiveErrand,
): Decision<ErrandGiven> {
  if (state.isKnown) return { facts: [] };
  if (!state.workers.includes(errand.accountId)) return refuse('taskWorkerUnknown', { field: 'accountId' });
  if (errand.dueAt <= state.now) return refuse('taskDuePast', { field: 'dueAt' });
  return { facts: [{ type: 'errandGiven', subjectId: errand.taskId, errand }] };
}
