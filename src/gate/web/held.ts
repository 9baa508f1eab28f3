import type { HostAnswer } from '../domain/visit-inputs.ts';
import type { GateCase } from './gate-case.ts';

/** Somebody who waits: for the second measurement, or for the answer of the household. */
export interface Held {
  readonly gateCase: GateCase;
  readonly name: string;
  /** When the phone calls. Milliseconds since 1970 by the corrected clock. */
  readonly dueMs: number;
  /** The word of the household; else the second measurement. */
  readonly waitsFor?: 'answer' | undefined;
}

/** Who has not come back so long after the phone called has gone home. */
const GONE_MS = 30 * 60_000;

/** Those who still wait: a measurement of this morning says nothing this afternoon. */
export function stillHeld(held: readonly Held[], nowMs: number): readonly Held[] {
  return held.filter(({ dueMs }) => nowMs < dueMs + GONE_MS);
}

/** Puts somebody on the list; the same case once. */
export function withHeld(held: readonly Held[], one: Held): readonly Held[] {
  return [...withoutHeld(held, one), one];
}

/** Takes somebody off the list. */
export function withoutHeld(held: readonly Held[], one: Held): readonly Held[] {
  return held.filter(({ gateCase }) => gateCase.key !== one.gateCase.key);
}

/** Where somebody who waits stands: before the second measurement, or before the word of the household. */
export type HeldStand = 'waiting' | 'waitingDue' | 'waitingAnswer' | 'answerDue' | 'answerYes' | 'answerNo';

/** What the list says of somebody; the word of the household counts from the moment it is known. */
export function standOf(one: Held, of: { readonly now: number; readonly answer: HostAnswer | undefined }): HeldStand {
  const isDue = one.dueMs <= of.now;
  if (one.waitsFor !== 'answer') return isDue ? 'waitingDue' : 'waiting';
  switch (of.answer) {
    case 'agreed':
      return 'answerYes';
    case 'refused':
      return 'answerNo';
    default:
      return isDue ? 'answerDue' : 'waitingAnswer';
  }
}
