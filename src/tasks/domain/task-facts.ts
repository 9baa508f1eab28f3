import type { Instant } from '../../base/domain/day.ts';
import type { EscalationTarget, TaskChannel } from './work-kind.ts';
import type { TaskState } from './task.ts';

/** What other rooms are told of the task of a fact; null parts are left out. */
export interface TaskOf {
  readonly taskId: string;
  readonly kind: string;
  readonly roundId: string;
  readonly sourceId?: string;
  readonly personId?: string;
  readonly householdId?: string;
  readonly dwellingId?: string;
}

/** What every attempt says. */
export interface AttemptOf {
  readonly attemptId: string;
  readonly at: Instant;
  readonly channel: 'phone' | 'door';
  readonly outcome: string;
  readonly answerId?: string;
}

interface About {
  /** The person, else the door, else the task itself. */
  readonly subjectId: string;
}

/** What happens to tasks. */
export type TaskFact =
  | ({ readonly type: 'taskDone' } & About & TaskOf & AttemptOf)
  | ({
      readonly type: 'taskTried';
      readonly failures: number;
      readonly nextChannel: TaskChannel;
      readonly retryAt: Instant;
      readonly leavesSlip: boolean;
      readonly tellsDirector: boolean;
    } & About &
      TaskOf &
      AttemptOf)
  // Somebody else had ended it meanwhile.
  | ({ readonly type: 'taskDoneAgain'; readonly endedBy: string | null } & About & TaskOf & AttemptOf)
  | { readonly type: 'tasksAssigned'; readonly accountId: string; readonly taskIds: readonly string[] }
  | { readonly type: 'tasksTaken'; readonly accountId: string; readonly taskIds: readonly string[] }
  | {
      readonly type: 'tasksHandedOver';
      readonly accountId: string;
      readonly from: string;
      readonly taskIds: readonly string[];
    }
  | ({ readonly type: 'taskCancelled'; readonly reason: string } & About & TaskOf)
  | ({ readonly type: 'taskReopened'; readonly dueAt: Instant; readonly reason: string } & About & TaskOf)
  | ({ readonly type: 'taskPostponed'; readonly dueAt: Instant; readonly reason: string } & About & TaskOf)
  | {
      readonly type: 'taskLate';
      readonly subjectId: string;
      readonly taskId: string;
      readonly kind: string;
      readonly escalation: number;
      readonly to: EscalationTarget;
      readonly assignee: string | null;
      readonly dueAt: Instant;
    };
export type TaskFactOf<Type extends TaskFact['type']> = Extract<TaskFact, { readonly type: Type }>;

/** The task as a fact names it. */
export function taskOf(task: TaskState): About & TaskOf {
  const { taskId, kind, roundId, sourceId, personId, householdId, dwellingId } = task;
  return {
    ...{ subjectId: personId ?? dwellingId ?? taskId, taskId, kind, roundId },
    ...(sourceId === null ? {} : { sourceId }),
    ...(personId === null ? {} : { personId }),
    ...(householdId === null ? {} : { householdId }),
    ...(dwellingId === null ? {} : { dwellingId }),
  };
}
