import { found, type Finding } from './finding.ts';
import { claimsOf, holdsGoodCard, type GateQuestion } from './gate-question.ts';
import { isRepeat } from './judge-passage.ts';

/** A vehicle: its plate must be known, and on the way in somebody looks who is in it. Out needs no counting. */
export function judgeVehicle(question: GateQuestion): Finding | undefined {
  const { who, direction } = question;
  const plate = plateOf(question);
  if (plate === undefined) return undefined;
  if (who.kind === 'vehicle' && who.register === 'missing') return found('vehicleUnknown', { plate });
  const passengers = who.kind === 'vehicle' || who.kind === 'card' ? who.passengers : undefined;
  const mustCount = direction === 'in' && passengers === undefined && !isRepeat(question);
  return mustCount ? found('passengersMissing', { plate }) : found('vehiclePass', { plate });
}

function plateOf(question: GateQuestion): string | undefined {
  const { who } = question;
  if (who.kind === 'vehicle') return who.plate;
  const claims = claimsOf(who);
  return claims?.kind === 'vehicle' && holdsGoodCard(question) ? (claims.plate ?? '') : undefined;
}
