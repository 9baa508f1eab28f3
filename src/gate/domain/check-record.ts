import { instantOf } from '../../base/domain/day.ts';
import { getId } from '../../base/domain/ids.ts';
import type { Verdict } from './decide-gate.ts';
import { timeOfId, type GateCheck, type Holder, type Resolution } from './gate-check.ts';
import { claimsOf, visitOf, type GateQuestion } from './gate-question.ts';
import { isErrandOuting } from './judge-errand.ts';

interface Passage {
  /** UUIDv7; its time becomes `at`. */
  readonly id: string;
  readonly question: GateQuestion;
  readonly verdict: Pick<Verdict, 'code' | 'outcome'>;
  readonly resolution: Resolution;
  /** The phone's own clock, when it is known to be more than a minute wrong. */
  readonly phoneAt?: GateCheck['phoneAt'];
}

/** The record of one passage: what was known, what the rule said, what was done. `gateId` must be the id of a gate. */
export function recordOf({ id, question, verdict, resolution, phoneAt }: Passage): GateCheck {
  const { who } = question;
  const claims = claimsOf(who);
  const personId = who.kind === 'typed' ? who.personId : claims?.personId;
  const visitId = visitOf(who)?.visitId ?? claims?.visitId;
  return {
    id: getId(id),
    at: instantOf(new Date(timeOfId(id))),
    ...(phoneAt === undefined ? {} : { phoneAt }),
    gateId: getId(question.gateId),
    direction: question.direction,
    holder: holderOf(question),
    method: methodOf(question),
    ...(personId === undefined ? {} : { personId: getId(personId) }),
    ...outingOf({ question, resolution }),
    ...(claims === undefined ? {} : { passId: getId(claims.passId) }),
    ...(visitId === undefined ? {} : { visitId: getId(visitId) }),
    ...vehicleOf(question),
    outcome: verdict.outcome,
    code: verdict.code,
    resolution,
    ...temperatureOf(question),
  };
}

/** Whom the log counts this passage under. */
export function holderOf({ who }: GateQuestion): Holder {
  if (who.kind === 'typed') return 'resident';
  if (who.kind === 'visit') return 'visitor';
  if (who.kind === 'vehicle') return 'vehicle';
  const kind = claimsOf(who)?.kind;
  if (kind === undefined) return 'unknown';
  if (kind === 'temporary') return 'visitor';
  return kind === 'resident' || kind === 'errand' ? 'resident' : kind;
}

function methodOf({ who }: GateQuestion): GateCheck['method'] {
  if (who.kind === 'nobody') return 'none';
  return who.kind === 'card' ? 'scan' : 'find';
}

/** The household is named only where its outing is counted: on the errand card, out, and really gone. */
function outingOf(of: Pick<Passage, 'question' | 'resolution'>): Pick<GateCheck, 'householdId'> {
  const householdId = claimsOf(of.question.who)?.householdId;
  const counts = of.resolution === 'let' && isErrandOuting(of.question);
  return counts && householdId !== undefined ? { householdId: getId(householdId) } : {};
}

function vehicleOf({ who }: GateQuestion): Pick<GateCheck, 'plate' | 'passengers'> {
  const plate = who.kind === 'vehicle' ? who.plate : claimsOf(who)?.plate;
  const passengers = who.kind === 'vehicle' || who.kind === 'card' ? who.passengers : undefined;
  return { ...(plate === undefined ? {} : { plate }), ...(passengers === undefined ? {} : { passengers }) };
}

function temperatureOf(
  question: GateQuestion,
): Pick<GateCheck, 'temperature' | 'temperatureAgain' | 'temperatureSite'> {
  const { first, second, rules } = question;
  if (first === undefined) return {};
  return {
    temperature: first.value,
    ...(second === undefined ? {} : { temperatureAgain: second.value }),
    temperatureSite: question.temperatureSite ?? rules.temperatureSite,
  };
}
