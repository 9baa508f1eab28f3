import { found, type Finding } from './finding.ts';
import { claimsOf, isSomebody, type GateQuestion } from './gate-question.ts';

/** A list older than this is said beside the verdict. It stops nobody: offline is the normal case. */
export const LIST_OLD_HOURS = 24;

/** Says when the list of the phone is old, or was never fetched. */
export function judgeList({ listedAt, now }: GateQuestion): Finding | undefined {
  if (listedAt === undefined) return found('listOld', { hours: LIST_OLD_HOURS });
  const hours = Math.floor((Date.parse(now) - Date.parse(listedAt)) / 3_600_000);
  return hours >= LIST_OLD_HOURS ? found('listOld', { hours }) : undefined;
}

/** The lightest finding: nothing speaks against the way home or out. */
export function judgeWelcome(question: GateQuestion): Finding | undefined {
  if (!isSomebody(question) && question.identity !== 'right') return undefined;
  if (claimsOf(question.who)?.kind === 'staff') return found('staffPass');
  return found(question.direction === 'in' ? 'welcomeHome' : 'goOut');
}
