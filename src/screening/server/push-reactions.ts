import type { Fact } from '../../base/domain/decision.ts';
import type { FollowUp } from '../../base/server/command.ts';
import type { TaskFactOf } from '../../tasks/domain/task-facts.ts';
import { findOutcome } from '../../tasks/domain/work-kind.ts';
import { listWork } from '../domain/push-work.ts';

/** What a worker found out goes to every list that asked for the person. */
export function listWorkDone(fact: Fact): readonly FollowUp[] {
  if (!isTaskFact(fact, 'taskDone') || fact.kind !== listWork.kind || fact.sourceId === undefined) return [];
  const { sourceId: subjectId, outcome, answerId, at } = fact;
  return [
    { name: 'recordListResult', input: { subjectId, outcome, at, ...(answerId === undefined ? {} : { answerId }) } },
  ];
}

/** A phone without a network had found the person out when the task was called off already: the senders want to know. */
export function listWorkDoneLate(fact: Fact): readonly FollowUp[] {
  if (!isTaskFact(fact, 'taskDoneAgain') || fact.kind !== listWork.kind || fact.sourceId === undefined) return [];
  const { sourceId: subjectId, outcome, answerId, at } = fact;
  if (findOutcome(listWork, outcome)?.isSuccess !== true) return [];
  return [
    { name: 'recordListResult', input: { subjectId, outcome, at, ...(answerId === undefined ? {} : { answerId }) } },
  ];
}

/** A task that was called off is said to the senders too. */
export function listWorkCancelled(fact: Fact): readonly FollowUp[] {
  if (!isTaskFact(fact, 'taskCancelled') || fact.kind !== listWork.kind || fact.sourceId === undefined) return [];
  return [{ name: 'recordListResult', input: { subjectId: fact.sourceId, outcome: 'cancelled' } }];
}

/** A task that is to be done once more has no result for the senders until then. */
export function listWorkReopened(fact: Fact): readonly FollowUp[] {
  if (!isTaskFact(fact, 'taskReopened') || fact.kind !== listWork.kind || fact.sourceId === undefined) return [];
  return [{ name: 'reopenListCheck', input: { subjectId: fact.sourceId, dueAt: fact.dueAt } }];
}

function isTaskFact<Type extends 'taskDone' | 'taskDoneAgain' | 'taskCancelled' | 'taskReopened'>(
  fact: Fact,
  type: Type,
): fact is TaskFactOf<Type> {
  return fact.type === type;
}
