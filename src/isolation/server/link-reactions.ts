import type { Fact } from '../../base/domain/decision.ts';
import type { FollowUp } from '../../base/server/command.ts';

/** A report by link is weighed like a check that a worker made. */
export function orderReportWeighed(fact: Fact): readonly FollowUp[] {
  const answerId = 'answerId' in fact && typeof fact.answerId === 'string' ? fact.answerId : undefined;
  const { subjectId: orderId } = fact;
  if (answerId === undefined || orderId === undefined) return [];
  // A report that no check waited for has no task: the answer stands for it.
  return [
    { name: 'noteOrderWork', input: { orderId, taskId: answerId, kind: 'orderCheck', outcome: 'done', answerId } },
  ];
}
