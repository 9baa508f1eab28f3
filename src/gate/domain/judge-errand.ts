import { errandState } from './errand.ts';
import { found, type Finding } from './finding.ts';
import { claimsOf, holdsGoodCard, type GateQuestion } from './gate-question.ts';
import { isRepeat } from './judge-passage.ts';

/** While outings are limited, this passage is an outing of its household and is counted. */
export function isErrandOuting(question: GateQuestion): boolean {
  const { rules, direction, who } = question;
  return rules.limitsOutings && direction === 'out' && claimsOf(who)?.kind === 'errand' && holdsGoodCard(question);
}

/**
 * While outings are limited a resident goes out on the household's errand card, so many times within so many days; coming home is free.
 * Staff, vehicles of the services and visitors are not residents on an errand.
 */
export function judgeErrand(question: GateQuestion): Finding | undefined {
  const { rules, direction, who } = question;
  if (!rules.limitsOutings || direction === 'in' || isRepeat(question)) return undefined;
  if (isErrandOuting(question)) {
    const { left, nextDay } = errandState(question);
    return left === 0 ? found('errandUsedUp', { nextDay }) : found('errandOut', { left: left - 1, nextDay });
  }
  const isResident = who.kind === 'typed' || (claimsOf(who)?.kind === 'resident' && holdsGoodCard(question));
  return isResident ? found('errandCardNeeded') : undefined;
}
