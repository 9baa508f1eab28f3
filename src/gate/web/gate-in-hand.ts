import { decideGate, type Verdict } from '../domain/decide-gate.ts';
import type { GateQuestion } from '../domain/gate-question.ts';
import { peopleOf, questionOf, type CaseContext, type CasePeople, type GateCase } from './gate-case.ts';

/** The passage on the screen. */
export interface InHand {
  readonly gateCase: GateCase;
  readonly question: GateQuestion;
  readonly verdict: Verdict;
  readonly people: CasePeople;
}

/** A case with the verdict on it, from all that is known now. */
export function weigh(gateCase: GateCase, context: CaseContext): InHand {
  const question = questionOf(gateCase, context);
  return { gateCase, question, verdict: decideGate(question), people: peopleOf(gateCase, context) };
}

/** The name on the screen: by the list, by the visit, by the card. */
export function nameOf({ people, question }: Pick<InHand, 'people' | 'question'>): string | undefined {
  const { who } = question;
  if (people.person) return people.person[1];
  if (people.visit) return people.visit.name;
  if (who.kind === 'vehicle') return who.plate;
  return who.kind === 'card' && 'claims' in who.read ? (who.read.claims.name ?? who.read.claims.plate) : undefined;
}
