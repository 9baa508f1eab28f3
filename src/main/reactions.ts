import type { FollowUp, Reactions } from '../base/server/command.ts';
import type { Fact } from '../base/domain/decision.ts';

/** Whoever loses the job no longer answers for a grid; whether another grant still bears it is decided there. */
function endGridWork({ subjectId: accountId }: Fact): readonly FollowUp[] {
  return accountId === undefined ? [] : [{ name: 'endGridWork', input: { accountId } }];
}

/** Whoever no longer lives here passes no gate as a resident. Moving within the community keeps the card. */
function endPasses({ subjectId: personId }: Fact): readonly FollowUp[] {
  return personId === undefined ? [] : [{ name: 'revokePassesOf', input: { personId } }];
}

/** What follows in other rooms when something happened, in the same transaction. Fact type -> commands. */
export const reactions: Reactions = {
  accountDisabled: endGridWork,
  grantEnded: endGridWork,
  personLeft: endPasses,
  personDied: endPasses,
  personMovedAway: endPasses,
};
