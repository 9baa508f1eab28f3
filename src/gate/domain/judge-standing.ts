import { dayOf } from '../../base/domain/day.ts';
import { found, type Finding } from './finding.ts';
import type { GateQuestion } from './gate-question.ts';

/**
 * A restriction in force: out is stopped, or asked about where leaving for medical care is allowed; home is always let, and the office told.
 * Source: domain.md 1.3 (居家隔离, 居家健康监测); needs P2: nobody is locked in or out of home.
 */
export function judgeStanding(question: GateQuestion): Finding | undefined {
  const { standing, direction, now, timeZone } = question;
  if (standing === undefined || standing.untilDay < dayOf(now, timeZone)) return undefined;
  const details = { untilDay: standing.untilDay, clause: standing.clause };
  return found(direction === 'in' ? 'restrictedReturn' : standing.code, details);
}

/**
 * A card or a vehicle that several share, some of whom must stay: ask who it is. Where all of them must stay there is nothing to ask.
 * Only on the way out: home is open to all of them.
 */
export function judgeSharing(question: GateQuestion): Finding | undefined {
  const { sharedBy, direction } = question;
  if (direction === 'in' || sharedBy === undefined || sharedBy.bearer === 'named') return undefined;
  if (sharedBy.restricted === 0) return undefined;
  return sharedBy.restricted >= sharedBy.members ? found('stayHome') : found('askWho');
}
