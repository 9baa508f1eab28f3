import { found, type Finding } from './finding.ts';
import type { GateQuestion } from './gate-question.ts';

/**
 * Who claims to live here without a card answers one question; a second one after a wrong answer, because old people forget and papers err.
 * Source: needs B4.
 */
export function judgeIdentity({ identity, who }: GateQuestion): Finding | undefined {
  if (identity === 'wrong') return found('failedQuestion');
  if (identity === 'wrongOnce') return found('identityAgain');
  return who.kind === 'typed' && identity === 'notAsked' ? found('identityNeeded') : undefined;
}

/** Nobody known at the barrier, and nothing that says who it is. */
export function judgeStranger({ who }: GateQuestion): Finding | undefined {
  return who.kind === 'nobody' ? found('unknownPerson') : undefined;
}
