import type { Instant } from '../../base/domain/day.ts';
import type { TaskChannel } from './work-kind.ts';

/** What a task is about. */
export type SubjectKind = 'dwelling' | 'household' | 'person' | 'place' | 'order' | 'sensor';

/** A task that an operation makes. What is left out is found in the register: the door of a person, its building, grid, worker and way. */
export interface NewTask {
  readonly id: string;
  readonly roundId: string;
  readonly kind: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly personId?: string | undefined;
  readonly householdId?: string | undefined;
  readonly dwellingId?: string | undefined;
  /** The order, list or request that wants it. */
  readonly sourceId?: string | undefined;
  /** More than the kind's own words; no names, numbers or reasons of health. `text` is shown on the card. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** 0 usual, 1 soon, 2 at once. */
  readonly urgency?: 0 | 1 | 2 | undefined;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** An account; `null` for nobody yet. Left out: the worker of the door's grid. */
  readonly assignee?: string | null | undefined;
  readonly channel?: TaskChannel | undefined;
}

/** A task as its commands find it, locked. */
export interface TaskState {
  readonly taskId: string;
  readonly roundId: string;
  readonly kind: string;
  readonly sourceId: string | null;
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly dwellingId: string | null;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly outcome: string | null;
  readonly assignee: string | null;
  readonly channel: TaskChannel;
  readonly failures: number;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly retryAt: Instant | null;
  readonly slipAt: Instant | null;
  readonly escalation: number;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  /** The form that the round asks, else the kind's. */
  readonly formKey: string | null;
  readonly formVersion: number | null;
  /** What the round sets otherwise than its kind. */
  readonly failuresBeforeDoor: number | null;
  readonly retryAfterMinutes: number | null;
}

/** How a task stands at a moment. */
export type TaskStanding = 'done' | 'cancelled' | 'late' | 'notYet' | 'waiting' | 'due' | 'open';

/** So long before its time an open task is shown as due. */
export const DUE_MINUTES = 120;

const MS_PER_MINUTE = 60_000;

/** How a task stands at `now`; a late one is late also while its next try is planned for later. */
export function standingAt(
  task: {
    readonly state: TaskState['state'];
    readonly opensAt: Instant;
    readonly dueAt: Instant;
    readonly retryAt: Instant | null;
  },
  now: Instant,
): TaskStanding {
  if (task.state !== 'open') return task.state;
  const at = Date.parse(now);
  if (at > Date.parse(task.dueAt)) return 'late';
  if (at < Date.parse(task.opensAt)) return 'notYet';
  if (task.retryAt !== null && at < Date.parse(task.retryAt)) return 'waiting';
  return Date.parse(task.dueAt) - at <= DUE_MINUTES * MS_PER_MINUTE ? 'due' : 'open';
}
