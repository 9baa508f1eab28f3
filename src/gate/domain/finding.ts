import type { TextDetails } from '../../base/domain/texts.ts';
import type { GateQuestion } from './gate-question.ts';
import type { VerdictCode } from './verdict-code.ts';

/** One thing that one rule found; `details` fill the places of its words. */
export interface Finding {
  readonly code: VerdictCode;
  readonly details: TextDetails;
}

/** One rule of the gate. It looks at the question alone, never at what another rule found. */
export type Judge = (question: GateQuestion) => Finding | undefined;

/** A finding; without details when the words need none. */
export function found(code: VerdictCode, details: TextDetails = {}): Finding {
  return { code, details };
}
