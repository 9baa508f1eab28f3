import { found, type Finding } from './finding.ts';
import { claimsOf, holdsGoodCard, visitOf, type GateQuestion, type VisitSeen } from './gate-question.ts';

/**
 * Visitors with an end: out is always open, late or not. In needs a visit in its time and, for guests and tradesmen, the word of the
 * household; couriers deliver without asking. A temporary pass whose visit the list does not have is believed as far as it is signed.
 */
export function judgeVisit(question: GateQuestion): Finding | undefined {
  const visit = visitOf(question.who);
  if (visit === undefined) return judgePassAlone(question);
  const details = { host: visit.host ?? '' };
  const isOver = visit.endedAt !== undefined || visit.untilAt <= question.now;
  if (question.direction === 'out') return found(isOver ? 'visitOverdue' : 'visitorOut', details);
  if (isOver) return found('visitEnded', details);
  return visit.fromAt > question.now ? found('visitNotYet', details) : judgeEntry(question, visit);
}

function judgeEntry({ rules }: GateQuestion, visit: VisitSeen): Finding {
  const details = { host: visit.host ?? '' };
  if (visit.kind === 'courier' || visit.kind === 'driver') return found('courierIn', details);
  if (visit.kind === 'official') return found('visitorIn', details);
  if (visit.kind === 'visitor' && !rules.admitsVisitors) return found('visitorsNotAdmitted', details);
  switch (visit.hostAnswer) {
    case 'agreed':
      return found('visitorIn', details);
    case 'refused':
      return found('hostRefused', details);
    case 'unreached':
      return found('hostUnreached', details);
    case 'asked':
      return found('hostAsked', details);
    default:
      return found('hostNotAsked', details);
  }
}

function judgePassAlone(question: GateQuestion): Finding | undefined {
  const isTemporary = claimsOf(question.who)?.kind === 'temporary' && holdsGoodCard(question);
  if (!isTemporary) return undefined;
  return found(question.direction === 'in' ? 'visitorIn' : 'visitorOut', { host: claimsOf(question.who)?.place ?? '' });
}
