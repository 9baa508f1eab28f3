import type { TextDetails } from '../../base/domain/texts.ts';
import { found, type Finding, type Judge } from './finding.ts';
import type { Outcome } from './gate-check.ts';
import type { GateQuestion } from './gate-question.ts';
import { judgeCard } from './judge-card.ts';
import { judgeErrand } from './judge-errand.ts';
import { judgeIdentity, judgeStranger } from './judge-identity.ts';
import { judgeList, judgeWelcome } from './judge-list.ts';
import { judgePassage } from './judge-passage.ts';
import { judgeSharing, judgeStanding } from './judge-standing.ts';
import { judgeTemperature } from './judge-temperature.ts';
import { judgeVehicle } from './judge-vehicle.ts';
import { judgeVisit } from './judge-visit.ts';
import { outcomeOf, rankOf, type VerdictCode } from './verdict-code.ts';

/** What happens at the barrier. Words for the code are in gate-verdict.ts. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly code: VerdictCode;
  /** Fill the places of the words. */
  readonly details: TextDetails;
  /** What else was found, the heaviest first: questions still open, a list that is old. */
  readonly notes: readonly VerdictCode[];
}

/** Every rule of the gate; their order means nothing. */
export const JUDGES: readonly Judge[] = [
  judgeCard,
  judgeStanding,
  judgeSharing,
  judgeTemperature,
  judgePassage,
  judgeIdentity,
  judgeStranger,
  judgeErrand,
  judgeVisit,
  judgeVehicle,
  judgeList,
  judgeWelcome,
];

/** Decides at the barrier. Pure: the phone decides at once with what it knows, the server decides the same with the same knowledge. */
export function decideGate(question: GateQuestion): Verdict {
  return weigh({ findings: JUDGES.map((judge) => judge(question)), question });
}

/**
 * The heaviest finding is the verdict, the others are its notes. An emergency outweighs all of them: nobody is kept from an ambulance.
 * Where no rule found anything, nobody knows who this is.
 */
export function weigh(of: {
  readonly findings: readonly (Finding | undefined)[];
  readonly question: Pick<GateQuestion, 'emergency'>;
}): Verdict {
  const found_ = of.findings.filter((finding) => finding !== undefined);
  const all = of.question.emergency === 'declared' ? [found('emergency'), ...found_] : found_;
  const sorted = [...all].sort((a, b) => rankOf(a.code) - rankOf(b.code));
  const heaviest = sorted.find(({ code }) => code !== 'listOld') ?? found('unknownPerson');
  const notes = sorted.map(({ code }) => code).filter((code) => code !== heaviest.code);
  return {
    outcome: outcomeOf(heaviest.code),
    code: heaviest.code,
    // Two rules may find the same: what either knows is said.
    details: mergeDetails(sorted.filter(({ code }) => code === heaviest.code)),
    notes: [...new Set(notes.filter((code) => code === 'listOld' || outcomeOf(code) !== 'pass'))],
  };
}

function mergeDetails(findings: readonly Finding[]): TextDetails {
  return Object.fromEntries(findings.flatMap(({ details }) => Object.entries(details)));
}
