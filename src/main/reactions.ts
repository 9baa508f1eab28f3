import type { FollowUp, Reactions } from '../base/server/command.ts';
import type { Fact } from '../base/domain/decision.ts';
import {
  ordersOfDeadEnd,
  ordersOfGoneEnd,
  ordersOfMerged,
  ordersOfUnmerged,
  orderCheckedAgain,
  orderWorkDone,
} from '../isolation/server/reactions.ts';
import { doorsOfEndedOrder, doorWorkDone } from '../sensors/server/reactions.ts';
import { orderReportWeighed } from '../isolation/server/link-reactions.ts';
import {
  listWorkCancelled,
  listWorkDone,
  listWorkDoneLate,
  listWorkReopened,
} from '../screening/server/push-reactions.ts';
import { calledInstead } from '../screening/domain/call-instead.ts';

/** Whoever loses the job no longer answers for a grid; whether another grant still bears it is decided there. */
function endGridWork({ subjectId: accountId }: Fact): readonly FollowUp[] {
  return accountId === undefined ? [] : [{ name: 'endGridWork', input: { accountId } }];
}

/** Whoever no longer lives here passes no gate as a resident. Moving within the community keeps the card. */
function endPasses({ subjectId: personId }: Fact): readonly FollowUp[] {
  return personId === undefined ? [] : [{ name: 'revokePassesOf', input: { personId } }];
}

/** Several things that follow from one fact, in this order. */
function all(...follow: readonly ((fact: Fact) => readonly FollowUp[])[]): (fact: Fact) => readonly FollowUp[] {
  return (fact) => follow.flatMap((one) => one(fact));
}

/** Answers that tell of an illness reach the health station, whatever task asked for them. */
function healthTold(fact: Fact): readonly FollowUp[] {
  const told = 'answerId' in fact && typeof fact.answerId === 'string' ? fact.answerId : undefined;
  return told === undefined ? [] : [{ name: 'followHealth', input: { answerId: told } }];
}

/** Whom a message did not reach is called. */
function callWhomNothingReached(fact: Fact): readonly FollowUp[] {
  const input = calledInstead(fact);
  return input === undefined ? [] : [{ name: 'callInstead', input }];
}

/** What follows in other rooms when something happened, in the same transaction. Fact type -> commands. */
export const reactions: Reactions = {
  accountDisabled: endGridWork,
  grantEnded: endGridWork,
  personLeft: all(endPasses, ordersOfGoneEnd),
  personDied: all(endPasses, ordersOfDeadEnd),
  personMovedAway: all(endPasses, ordersOfGoneEnd),
  taskDone: all(orderWorkDone, healthTold, listWorkDone, doorWorkDone),
  // Whoever told of an illness is heard, also when the record came after another one had ended the task.
  taskDoneAgain: all(orderCheckedAgain, healthTold, listWorkDoneLate),
  campaignAnswered: healthTold,
  orderReported: orderReportWeighed,
  orderEnded: doorsOfEndedOrder,
  peopleMerged: ordersOfMerged,
  peopleUnmerged: ordersOfUnmerged,
  messageUndelivered: callWhomNothingReached,
  taskCancelled: listWorkCancelled,
  taskReopened: listWorkReopened,
};
