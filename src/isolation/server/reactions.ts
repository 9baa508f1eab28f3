import { z } from 'zod';
import type { Fact } from '../../base/domain/decision.ts';
import type { FollowUp } from '../../base/server/command.ts';
import { isOrderWork } from '../domain/order-work.ts';

const DoneTask = z.object({
  taskId: z.string(),
  kind: z.string(),
  outcome: z.string(),
  sourceId: z.string().optional(),
  answerId: z.string().optional(),
  at: z.string().optional(),
});

/** What an order learns from a task that was done for it. */
export function orderWorkDone(fact: Fact): readonly FollowUp[] {
  const done = DoneTask.safeParse(fact);
  if (!done.success || done.data.sourceId === undefined || !isOrderWork(done.data.kind)) return [];
  const { taskId, kind, outcome, sourceId: orderId, answerId, at } = done.data;
  return [{ name: 'noteOrderWork', input: { orderId, taskId, kind, outcome, answerId, at } }];
}

/** A check that comes from a phone after somebody else ended the task: what it read is weighed all the same. */
export function orderCheckedAgain(fact: Fact): readonly FollowUp[] {
  const done = DoneTask.safeParse(fact);
  return done.success && done.data.kind === 'orderCheck' && done.data.answerId !== undefined ? orderWorkDone(fact) : [];
}

/** Orders of the dead end; whoever is gone is somebody else's to look after. */
export function ordersOfDeadEnd({ subjectId: personId }: Fact): readonly FollowUp[] {
  return personId === undefined ? [] : [{ name: 'endOrdersOf', input: { personId, endKind: 'died' } }];
}

/** Orders go with whoever's record became another one. */
export function ordersOfMerged(fact: Fact): readonly FollowUp[] {
  return followPair('ordersFollowMerge', fact);
}

/** And back, when the merge was wrong. */
export function ordersOfUnmerged(fact: Fact): readonly FollowUp[] {
  return followPair('ordersFollowUnmerge', fact);
}

function followPair(name: string, fact: Fact): readonly FollowUp[] {
  const goneId = 'otherId' in fact && typeof fact.otherId === 'string' ? fact.otherId : undefined;
  const keptId = fact.subjectId;
  return keptId === undefined || goneId === undefined ? [] : [{ name, input: { keptId, goneId } }];
}

/** Orders of whoever left or moved to another community end here as transferred. */
export function ordersOfGoneEnd({ subjectId: personId }: Fact): readonly FollowUp[] {
  return personId === undefined ? [] : [{ name: 'endOrdersOf', input: { personId, endKind: 'transferred' } }];
}
