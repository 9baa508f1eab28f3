import type { GateCase } from './gate-case.ts';

/** Somebody who waits: for the second measurement, or for the answer of the household. */
export interface Held {
  readonly gateCase: GateCase;
  readonly name: string;
  /** When the phone calls. Milliseconds since 1970 by the corrected clock. */
  readonly dueMs: number;
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
